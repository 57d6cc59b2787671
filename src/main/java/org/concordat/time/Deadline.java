package org.concordat.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** When a case is due. */
public sealed interface Deadline {

    /** The due instant, where there is one; a case closed at that very instant is in time (rule T0). */
    default Optional<Instant> instant() {
        return Optional.empty();
    }

    /** The first day that it takes to tell the due instant and that the calendar is not known for (rule T1). */
    default Optional<LocalDate> unknownDay() {
        return Optional.empty();
    }

    /** Due at an instant. */
    record Due(Instant at) implements Deadline {
        @Override
        public Optional<Instant> instant() {
            return Optional.of(at);
        }
    }

    /** The clock stands still: while paused a case has no due date (rule T4). */
    record Paused(Instant since) implements Deadline {}

    /** The case has no due instant of its own under the limit {@code as-recorded} (rule T7). */
    record NoTarget() implements Deadline {}

    /** The deadline needs a day that the calendar is not known for (rule T1). */
    record BeyondCalendar(LocalDate day) implements Deadline {
        @Override
        public Optional<LocalDate> unknownDay() {
            return Optional.of(day);
        }
    }
}
