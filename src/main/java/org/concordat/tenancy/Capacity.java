package org.concordat.tenancy;

import java.util.Locale;

/** In which capacity a transaction acts; each has a database role of its own, whose grants and policies are its limits. */
public enum Capacity {
    /** A council or other member, with its own rows. */
    MEMBER("concordat_member"),
    /** A provider, with the rows of the councils it serves. */
    PROVIDER("concordat_partnership"),
    /** The board: all councils' terms, results and figures; no cases. */
    BOARD("concordat_board"),
    /** An auditor: everything of the partnership, read only. */
    AUDITOR("concordat_auditor"),
    /** Invited, but the membership is not yet accepted: may read the partnership's own rows and accept. */
    INVITED("concordat_member"),
    /** Was a member; reads what it was told itself, and the years in which it was one, where an operation says so. */
    FORMER("concordat_member"),
    /** The platform's operator: organisations, issuers, partnerships, memberships; no business data. */
    OPERATOR("concordat_operator"),
    /** Evaluation, always for one council. */
    WORKER("concordat_worker"),
    /** Nobody in particular: what a partnership's board has opened for everybody. */
    ANYBODY("concordat_public");

    private final String databaseRole;

    Capacity(String databaseRole) {
        this.databaseRole = databaseRole;
    }

    /** As the API writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String databaseRole() {
        return databaseRole;
    }
}
