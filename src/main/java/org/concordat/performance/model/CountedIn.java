package org.concordat.performance.model;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/** In which month a case counts (rule C1). */
public enum CountedIn {
    /** In which it fell due; a case without a due instant is shown in the month of its receipt. */
    DUE {
        @Override
        Optional<YearMonth> month(Times times, Instant due, ZoneId zone) {
            return Optional.of(local(due == null ? times.received() : due, zone));
        }
    },
    /** In which it was closed; an open case is in no period. */
    CLOSED {
        @Override
        Optional<YearMonth> month(Times times, Instant due, ZoneId zone) {
            return Optional.ofNullable(times.closed()).map(closed -> local(closed, zone));
        }
    },
    /** In which it was received. */
    RECEIVED {
        @Override
        Optional<YearMonth> month(Times times, Instant due, ZoneId zone) {
            return Optional.of(local(times.received(), zone));
        }
    };

    /** When a case was received, and closed as far as is known at the time of judging. */
    record Times(Instant received, Instant closed) {}

    abstract Optional<YearMonth> month(Times times, Instant due, ZoneId zone);

    private static YearMonth local(Instant instant, ZoneId zone) {
        return YearMonth.from(instant.atZone(zone));
    }
}
