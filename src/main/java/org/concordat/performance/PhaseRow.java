package org.concordat.performance;

import java.util.UUID;
import org.concordat.performance.model.Course;

/**
 * A course of one case under one service level, as it is stored.
 *
 * @param excluded whether the case is excluded from that level (rule C2)
 */
record PhaseRow(
        String agreement,
        String serviceLevel,
        String service,
        String area,
        int version,
        UUID caseId,
        String caseRef,
        boolean excluded,
        Course course) {

    /** A case under a service level. */
    record Under(UUID caseId, String agreement, String serviceLevel) {}

    Under under() {
        return new Under(caseId, agreement, serviceLevel);
    }

    /** The same, of a case that is excluded or not. */
    PhaseRow excluded(boolean now) {
        return new PhaseRow(agreement, serviceLevel, service, area, version, caseId, caseRef, now, course);
    }
}
