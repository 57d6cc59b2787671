package org.concordat.intake.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.kernel.Digest;
import org.concordat.kernel.Slug;
import org.concordat.time.ClockAction;

/**
 * The whole state of a case (rule C7); it replaces what was known of the case before. Instants are kept to the microsecond.
 *
 * @param ref the sending system's name of the case, unique within council and service
 * @param area null for a case that counts for the council only (rule C6)
 * @param due the due instant of the system it came from; null for none (rule T7)
 * @param event that it is to prepare; null for none (rule T6)
 * @param closed null while the case is open
 * @param asAt as of when the sending system knew this state; null where it does not say
 * @param voidReason why the case is taken out; null while it counts
 */
public record CaseRow(
        String ref,
        Slug service,
        Slug council,
        Slug area,
        Instant received,
        Instant due,
        Instant event,
        Instant closed,
        List<ClockAction> clock,
        String outcome,
        Map<String, String> attributes,
        Instant asAt,
        String voidReason) {

    private static final char BETWEEN = '\u001f';

    /** Keeps its own copies, instants as fine as the database does. */
    public CaseRow {
        received = micros(received);
        due = micros(due);
        event = micros(event);
        closed = micros(closed);
        asAt = micros(asAt);
        clock = clock.isEmpty()
                ? List.of()
                : clock.stream()
                        .map(a -> new ClockAction(micros(a.at()), a.kind(), a.reason(), a.amount()))
                        .toList();
        attributes = Map.copyOf(attributes);
    }

    private static Instant micros(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether the case is taken out. */
    public boolean voided() {
        return voidReason != null;
    }

    /** A digest of the state: two rows with the same are the same state. When it was known ({@code asAt}) is no part of it. */
    public Digest digest() {
        StringBuilder text = new StringBuilder(200);
        append(text, area == null ? null : area.value());
        append(text, received);
        append(text, due);
        append(text, closed);
        append(text, outcome);
        append(text, voidReason);
        text.append(clock.size()).append(BETWEEN);
        for (ClockAction action : clock) {
            append(text, action.at());
            append(text, action.kind().name());
            append(text, action.reason());
            if (action.amount() != null) {
                append(text, action.amount().toString());
            }
        }
        if (!attributes.isEmpty()) {
            new TreeMap<>(attributes).forEach((name, value) -> {
                append(text, name);
                append(text, value);
            });
        }
        if (event != null) {
            append(text, ""); // no attribute's name
            append(text, event);
        }
        return Digest.of(text.toString());
    }

    private static void append(StringBuilder text, String part) {
        text.append(part == null ? "" : part).append(BETWEEN);
    }

    private static void append(StringBuilder text, Instant part) {
        if (part != null) {
            InstantText.append(text, part);
        }
        text.append(BETWEEN);
    }
}
