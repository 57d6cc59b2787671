package org.concordat.benefits.model;

import java.util.Locale;
import java.util.Optional;

/** What sort of good a benefit is (rule R2). Sums are of one kind; kinds are never added to each other. */
public enum BenefitKind {
    /** Money that a budget can be cut by. */
    CASHABLE,
    /** Worth money, but no budget gets smaller by it. */
    NON_CASHABLE,
    /** Good for those who live there, valued by a proxy (rule R3). */
    SOCIAL_VALUE,
    /** Fewer things that stop the service; measured in a unit of its own, not in pounds. */
    RESILIENCE;

    /** The kind's name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that a text names, or empty where it names none. */
    public static Optional<BenefitKind> parse(String text) {
        for (BenefitKind kind : values()) {
            if (kind.text().equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether it is planned and told in pounds. */
    public boolean isSentInPounds() {
        return this == CASHABLE || this == NON_CASHABLE;
    }

    /** Whether it comes to pounds, so that it can be summed. */
    public boolean comesToPounds() {
        return this != RESILIENCE;
    }
}
