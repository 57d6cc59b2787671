package org.concordat.packs.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sections of a pack, each of which is public or exempt as a whole (rule P2). */
public enum PackSection {
    RESULTS,
    STANDINGS,
    PLANS,
    TRIGGERS,
    EXCLUSIONS,
    RELIEFS,
    QUERIES,
    COSTS,
    RISKS,
    BENEFITS,
    DECISIONS,
    SIGNALS;

    /** The section's name in JSON, which is that of the field that holds it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section that a text names, or empty where it names none. */
    public static Optional<PackSection> parse(String text) {
        return Arrays.stream(values())
                .filter(section -> section.text().equals(text))
                .findFirst();
    }
}
