package org.concordat.costs.model;

import java.util.Locale;

/** The states of a version of a scheme. */
public enum SchemeState {
    DRAFT,
    PROPOSED,
    WITHDRAWN,
    APPROVED,
    ACTIVE,
    SUPERSEDED,
    EXPIRED;

    /** The state's name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
