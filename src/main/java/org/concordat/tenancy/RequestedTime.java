package org.concordat.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** Whether the request's operation is a lengthy one. */
@RequestScoped
class RequestedTime {

    private boolean known;
    private boolean lengthy;

    void set(boolean lengthy) {
        this.known = true;
        this.lengthy = lengthy;
    }

    boolean isKnown() {
        return known;
    }

    boolean isLengthy() {
        return lengthy;
    }
}
