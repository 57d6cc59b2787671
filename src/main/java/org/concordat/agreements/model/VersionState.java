package org.concordat.agreements.model;

import java.util.Locale;

/** The states of a version (rule V1). */
public enum VersionState {
    DRAFT,
    PROPOSED,
    COUNTERED,
    WITHDRAWN,
    SIGNED,
    ACTIVE,
    SUPERSEDED,
    TERMINATED,
    EXPIRED;

    /** The state's name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
