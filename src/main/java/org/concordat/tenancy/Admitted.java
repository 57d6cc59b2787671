package org.concordat.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** Whom the request's operation is for, besides the members of the day and those who are appointed. */
@RequestScoped
class Admitted {

    private boolean formerMembers;
    private boolean byMembership;
    private boolean everybody;

    void set(boolean formerMembers, boolean byMembership) {
        this.formerMembers = formerMembers;
        this.byMembership = byMembership;
    }

    /** Whether it is marked {@link ByOwnMembership}. */
    boolean byOwnMembership() {
        return byMembership;
    }

    /** Whether it is marked {@link AlsoFormerMembers}. */
    boolean hasFormerMembers() {
        return formerMembers;
    }

    void letEverybodyIn() {
        everybody = true;
    }

    /** Whether nobody has to sign in for it. */
    boolean isEverybody() {
        return everybody;
    }
}
