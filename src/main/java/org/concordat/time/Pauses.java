package org.concordat.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The union of the pauses of a case, recomputed from all its clock actions in whatever order they came (rule T4): stretches that
 * do not touch, in order. Each pause needs a resumption of its own: of two that overlap the clock runs again when both have ended.
 * A resumption without a pause changes nothing.
 *
 * @param stretches the pauses; only the last may be open
 */
public record Pauses(List<Stretch> stretches) {

    /** No pause at all. */
    public static final Pauses NONE = new Pauses(List.of());

    /** One pause; {@code to} is null while it lasts. */
    public record Stretch(Instant from, Instant to) {}

    /** The pauses that clock actions make, as far as they came at or before an instant. */
    public static Pauses of(List<ClockAction> actions, Instant asOf) {
        // at one instant a pause comes before a resumption, so that a pause that begins where another ends leaves no
        // gap
        List<ClockAction> inOrder = actions.stream()
                .filter(a -> !a.at().isAfter(asOf))
                .sorted(Comparator.comparing(ClockAction::at).thenComparing(ClockAction::kind))
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        Instant since = null;
        int running = 0;
        for (ClockAction action : inOrder) {
            if (action.kind() == ClockAction.Kind.PAUSE) {
                since = running == 0 ? action.at() : since;
                running++;
            } else if (running > 0 && --running == 0) {
                stretches.add(new Stretch(since, action.at()));
            }
        }
        if (running > 0) {
            stretches.add(new Stretch(since, null));
        }
        return new Pauses(List.copyOf(stretches));
    }

    /** The instant since which the case is paused, where it is. */
    public Optional<Instant> open() {
        return stretches.stream().filter(s -> s.to() == null).map(Stretch::from).findFirst();
    }

    /** The first pauses, in order. */
    Pauses first(int count) {
        return new Pauses(stretches.subList(0, count));
    }

    /** Whether the case is paused at an instant. */
    boolean coversAt(Instant at) {
        return stretches.stream().anyMatch(s -> !at.isBefore(s.from()) && (s.to() == null || at.isBefore(s.to())));
    }

    /** Whether a day is left out: pause date ≤ day < resume date, or ≤ resume date where resumption counts as paused. */
    boolean leavesOut(LocalDate day, ZoneId zone, boolean inclusive) {
        return stretches.stream().anyMatch(s -> {
            LocalDate from = LocalDate.ofInstant(s.from(), zone);
            LocalDate to = s.to() == null ? LocalDate.MAX : LocalDate.ofInstant(s.to(), zone);
            return !day.isBefore(from) && (day.isBefore(to) || inclusive && day.equals(to));
        });
    }
}
