package org.concordat.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** Whether the request's operation is marked {@link OfOneMoment}. */
@RequestScoped
class OneMoment {

    private boolean wanted;

    void set(boolean wanted) {
        this.wanted = wanted;
    }

    boolean isWanted() {
        return wanted;
    }
}
