package org.concordat.tenancy;

/** Whose rows an operation reads or writes. */
enum Whose {
    /** Nobody's: shipped with the product. */
    EVERYBODY,
    /** The caller's own, whoever it is. */
    CALLER,
    /** One council's: no other council may tell that they are there. */
    COUNCIL,
    /** One council's, and tells as well what each member bears of what all share. */
    SHARED,
    /** The partnership's: its parties read them. */
    PARTNERSHIP,
    /** A published pack: tells of other councils what is told nowhere else. */
    PUBLISHED,
    /** Open to everybody, signed in or not: tells of councils what a published pack tells in public. */
    ANYBODY,
    /** The platform's: only the operator. */
    PLATFORM;

    /** Whether it tells of every council what is told nowhere else, and nothing in its words. */
    boolean isPublished() {
        return this == PUBLISHED || this == ANYBODY;
    }

    boolean isOfOneCouncil() {
        return this == COUNCIL || this == SHARED;
    }

    boolean tellsMembers() {
        return this == PARTNERSHIP || this == SHARED || isPublished();
    }
}
