package org.concordat.intake;

import java.time.Instant;
import org.concordat.kernel.Slug;

/**
 * Which cases are asked for; what is null does not filter.
 *
 * @param status {@code open}, {@code closed} or {@code void}
 * @param dueBefore cases whose own due instant lies before
 */
record CaseFilter(Slug council, Slug service, Slug area, String status, Instant dueBefore, Instant knownOn) {

    /** The condition that a status stands for; empty for none. */
    String statusCondition() {
        if (status == null) {
            return "";
        }
        return switch (status) {
            case "open" -> " and c.closed is null and c.void_reason is null";
            case "closed" -> " and c.closed is not null and c.void_reason is null";
            default -> " and c.void_reason is not null";
        };
    }
}
