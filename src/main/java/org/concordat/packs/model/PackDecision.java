package org.concordat.packs.model;

import java.time.Instant;

/**
 * A decision that was taken in the period, or is to be taken (rules G1, G2).
 *
 * @param title null in public unless its texts were marked
 * @param text what is resolved, word for word; null in public unless marked
 * @param matter what sort of thing it is about
 * @param ref what it is about; null where that has no name, and in public unless marked
 * @param taken whether its outcome was declared in the period; else it is to be taken
 * @param state draft, open, carried, lost, noted or blocked
 * @param level who decides; null while it is a draft
 * @param votesUntil null where there is no such instant
 * @param declaredAt null until it is declared
 */
public record PackDecision(
        String decision,
        String title,
        String text,
        String matter,
        String ref,
        boolean taken,
        String state,
        String level,
        Instant votesUntil,
        Instant declaredAt,
        String address) {

    /** What names its texts where they are marked for the public. */
    public String mark() {
        return "decisions/" + decision;
    }

    /** Whether it was put to the members: until then only they know that it is prepared. */
    boolean wasPut() {
        return !"draft".equals(state);
    }

    PackDecision inPublic(boolean withTexts) {
        return withTexts
                ? this
                : new PackDecision(
                        decision, null, null, matter, null, taken, state, level, votesUntil, declaredAt, address);
    }
}
