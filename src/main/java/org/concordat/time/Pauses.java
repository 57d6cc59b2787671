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
                .filter(a -> a.kind() == ClockAction.Kind.PAUSE || a.kind() == ClockAction.Kind.RESUME)
                .filter(a -> !a.at().isAfter(asOf))
                .sorted(Comparator.comparing(ClockAction::at).thenComparing(ClockAction::kind))
                .toList();
        if (inOrder.isEmpty()) {
            return NONE;
        }
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
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        return last == null || last.to() != null ? Optional.empty() : Optional.of(last.from());
    }

    /** The same pauses, where the last ends at an instant unless it has ended. */
    public Pauses endedBy(Instant end) {
        return open().isEmpty()
                ? this
                : new Pauses(stretches.stream()
                        .map(s -> s.to() == null ? new Stretch(s.from(), end) : s)
                        .toList());
    }

    /** The first pauses, in order. */
    Pauses first(int count) {
        return new Pauses(stretches.subList(0, count));
    }

    /** Whether the case is paused at an instant. */
    boolean coversAt(Instant at) {
        return stretches.stream().anyMatch(s -> !at.isBefore(s.from()) && (s.to() == null || at.isBefore(s.to())));
    }

    /** The days that pauses leave out, local to a zone; with the days of resumption where these count as paused. */
    Days days(ZoneId zone, boolean inclusive) {
        return stretches.isEmpty()
                ? Days.NONE
                : new Days(stretches.stream()
                        .map(s -> DayRange.of(s, zone, inclusive))
                        .toList());
    }

    /** Days that are left out: pause date ≤ day < resume date, or ≤ resume date where resumption counts as paused. */
    record Days(List<DayRange> ranges) {

        static final Days NONE = new Days(List.of());

        boolean contain(LocalDate day) {
            for (DayRange range : ranges) {
                if (!day.isBefore(range.from()) && (range.to() == null || day.isBefore(range.to()))) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the clock stands still on a day and on all that follow: only the last pause may be open. */
        boolean endlessFrom(LocalDate day) {
            if (ranges.isEmpty()) {
                return false;
            }
            DayRange last = ranges.get(ranges.size() - 1);
            return last.to() == null && last.from().isBefore(day);
        }
    }

    /** From a day to before another; {@code to} is null while the pause lasts. */
    record DayRange(LocalDate from, LocalDate to) {

        static DayRange of(Stretch stretch, ZoneId zone, boolean inclusive) {
            LocalDate resumed = stretch.to() == null ? null : LocalDate.ofInstant(stretch.to(), zone);
            return new DayRange(
                    LocalDate.ofInstant(stretch.from(), zone),
                    resumed != null && inclusive ? resumed.plusDays(1) : resumed);
        }
    }
}
