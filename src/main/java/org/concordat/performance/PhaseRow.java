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
        Course course) {}
