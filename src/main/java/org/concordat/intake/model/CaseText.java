package org.concordat.intake.model;

import java.util.List;
import java.util.Map;

/**
 * A case as it was sent: texts that nobody has read yet. Every field may be null.
 *
 * @param asAt as of when the sending system knew this state (rule C7)
 * @param voided whether the case is taken out
 * @param clock what happened to its clock, in any order
 */
public record CaseText(
        String ref,
        String service,
        String council,
        String area,
        String received,
        String due,
        String event,
        String closed,
        List<ActionText> clock,
        String outcome,
        Map<String, String> attributes,
        String asAt,
        Boolean voided,
        String voidReason) {

    /** A clock action as it was sent. */
    public record ActionText(String at, String action, String reason, Integer amount) {}
}
