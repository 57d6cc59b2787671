package org.concordat.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** Whether the request's operation is marked {@link AlsoFormerMembers}, or {@link ByOwnMembership}; or is for everybody. */
@RequestScoped
class AdmittedFormerMembers {

    private boolean admitted;
    private boolean byMembership;
    private boolean everybody;

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

    void letEverybodyIn() {
        everybody = true;
    }

    boolean forEverybody() {
        return everybody;
    }
}
