package org.concordat.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** Whether the request's operation is marked {@link AlsoFormerMembers}, or {@link ByOwnMembership}. */
@RequestScoped
class AdmittedFormerMembers {

    private boolean admitted;
    private boolean byMembership;

    void set(boolean admitted, boolean byMembership) {
        this.admitted = admitted;
        this.byMembership = byMembership;
    }

    boolean byOwnMembership() {
        return byMembership;
    }

    boolean areAdmitted() {
        return admitted;
    }
}
