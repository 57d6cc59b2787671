package org.concordat.benefits;

/** How short words are written that this room's registers take. */
final class Words {

    /** A word: the unit of a quantity, mostly. */
    static final String WORD = "[a-z][a-z0-9-]{0,62}";

    static final String KINDS = "cashable|non-cashable|social-value|resilience";

    static final String RESPONSES = "treat|tolerate|transfer|terminate";

    private Words() {}
}
