package org.concordat.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** Whether the request's operation is marked {@link AlsoFormerMembers}. */
@RequestScoped
class AdmittedFormerMembers {

    private boolean admitted;

    void set(boolean admitted) {
        this.admitted = admitted;
    }

    boolean areAdmitted() {
        return admitted;
    }
}
