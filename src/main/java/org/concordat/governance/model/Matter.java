package org.concordat.governance.model;

import java.util.Locale;
import java.util.Optional;

/** What can be decided. */
public enum Matter {
    /** A version of a sharing scheme. */
    SHARING_SCHEME,
    /** A version of an agreement, its targets among it. */
    AGREEMENT_VERSION,
    /** Who is a member, and until when. */
    MEMBERSHIP,
    /** What is left out of a period. */
    EXCLUSION,
    /** The budget of a year. */
    BUDGET,
    /** The rules of deciding themselves: always reserved. */
    GOVERNANCE_RULES,
    /** Anything else. */
    OTHER;

    /** The name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The matter that a text names, or empty where it names none. */
    public static Optional<Matter> parse(String text) {
        for (Matter matter : values()) {
            if (matter.text().equals(text)) {
                return Optional.of(matter);
            }
        }
        return Optional.empty();
    }
}
