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
 * do not touch, in order. A second pause within a pause, and a resumption without one, change nothing.
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
        List<ClockAction> inOrder = actions.stream()
                .filter(a -> !a.at().isAfter(asOf))
                .sorted(Comparator.comparing(ClockAction::at).thenComparing(ClockAction::kind))
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        Instant since = null;
        for (ClockAction action : inOrder) {
            boolean pause = action.kind() == ClockAction.Kind.PAUSE;
            if (pause && since == null) {
                since = action.at();
            } else if (!pause && since != null) {
                stretches.add(new Stretch(since, action.at()));
                since = null;
            }
        }
        if (since != null) {
            stretches.add(new Stretch(since, null));
        }
        return new Pauses(List.copyOf(stretches));
    }

    /** The instant since which the case is paused, where it is. */
    public Optional<Instant> open() {
        return stretches.stream().filter(s -> s.to() == null).map(Stretch::from).findFirst();
    }

    /** The pauses that began before an instant. */
    Pauses begunBefore(Instant instant) {
        return new Pauses(
                stretches.stream().filter(s -> s.from().isBefore(instant)).toList());
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
