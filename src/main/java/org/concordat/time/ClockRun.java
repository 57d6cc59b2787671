package org.concordat.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the clock of a case runs by after all that happened to it up to an instant (rule T4): from the last restart on, under the limit
 * last agreed, with the pauses since. Recomputed from all actions, in whatever order they came.
 *
 * @param from receipt, or the last restart
 * @param limit with the amount that holds
 * @param pauses since {@code from}
 * @param ignored the actions that changed nothing: forbidden by the limit, or an extension that came too late, too often, to less or to more than can be
 */
public record ClockRun(Instant from, Limit limit, Pauses pauses, List<ClockAction> ignored) {

    /**
     * The run of a case's clock.
     *
     * @param calendar that the limit names; unused for {@code as-recorded}, may then be null
     */
    public static ClockRun of(
            Limit limit, Calendar calendar, Instant received, List<ClockAction> actions, Instant asOf) {
        if (actions.isEmpty()) {
            return new ClockRun(received, limit, Pauses.NONE, List.of());
        }
        List<ClockAction> heard = actions.stream()
                .filter(action -> !action.at().isAfter(asOf))
                .sorted(Comparator.comparing(ClockAction::at).thenComparing(ClockAction::kind))
                .toList();
        if (!limit.hasClock()) {
            return new ClockRun(received, limit, Pauses.NONE, heard);
        }
        Replay replay = new Replay(limit, calendar, received);
        heard.forEach(replay::next);
        return new ClockRun(replay.from, replay.current, Pauses.of(replay.pausing, asOf), List.copyOf(replay.ignored));
    }

    /**
     * The deadline of this run.
     *
     * @param recordedDue the case's own due instant; null for none (rule T7)
     * @param event to be prepared; null for none (rule T6)
     */
    public Deadline deadline(Calendar calendar, Instant recordedDue, Instant event) {
        return limit.isBackward()
                ? Deadlines.before(limit, calendar, event)
                : Deadlines.of(limit, calendar, from, recordedDue, pauses);
    }

    /** The same run, where closing ends a pause that was never ended. */
    public ClockRun closed(Instant at) {
        return new ClockRun(from, limit, pauses.endedBy(at), ignored);
    }

    /** The actions one after another. */
    private static final class Replay {

        private final Limit agreed;
        private final Calendar calendar;
        private final List<ClockAction> ignored = new ArrayList<>();
        private final List<ClockAction> pausing = new ArrayList<>();
        private Instant from;
        private Limit current;
        private int extended;

        Replay(Limit agreed, Calendar calendar, Instant received) {
            this.agreed = agreed;
            this.calendar = calendar;
            this.current = agreed;
            this.from = received;
        }

        void next(ClockAction action) {
            boolean heeded =
                    switch (action.kind()) {
                        case RESTART -> restart(action);
                        case EXTEND -> extend(action);
                        case PAUSE, RESUME -> pause(action);
                    };
            if (!heeded) {
                ignored.add(action);
            }
        }

        private boolean restart(ClockAction action) {
            if (agreed.restarts() == Limit.Restarts.FORBIDDEN) {
                return false;
            }
            from = action.at();
            current = agreed;
            extended = 0;
            pausing.clear();
            return true;
        }

        /** To more than before, but no more than a limit can be, and not once the old limit had run out. */
        private boolean extend(ClockAction action) {
            if (action.amount() > current.unit().most()) {
                return false;
            }
            if (!agreed.extensions().allow(extended) || action.amount() <= current.amount() || ranOut(action.at())) {
                return false;
            }
            current = current.of(action.amount());
            extended++;
            return true;
        }

        private boolean ranOut(Instant at) {
            return Deadlines.of(current, calendar, from, null, Pauses.of(pausing, at))
                    .instant()
                    .filter(due -> due.isBefore(at))
                    .isPresent();
        }

        private boolean pause(ClockAction action) {
            return agreed.pauses() != Limit.Pauses.FORBIDDEN && pausing.add(action);
        }
    }
}
