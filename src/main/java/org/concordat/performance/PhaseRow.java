package org.concordat.performance;

import java.util.UUID;
import org.concordat.performance.model.Course;

/** A course of one case under one service level, as it is stored. */
record PhaseRow(
        String agreement,
        String serviceLevel,
        String service,
        String area,
        int version,
        UUID caseId,
        String caseRef,
        Course course) {}
