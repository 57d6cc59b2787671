package org.concordat.benefits.model;

import java.util.Locale;

/** How far a baseline is (rule R1). */
public enum BaselineState {
    /** Being written; nobody is bound by it. */
    DRAFT,
    /** Before both sides; its text stands. */
    PROPOSED,
    /** Signed by both sides; it never changes again. */
    FROZEN;

    /** The state's name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
