package org.concordat.costs.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** How far the others are with a charge of the host (rule M8): nobody is billed for it before all of them have approved it. */
public enum HostApproval {
    /** Somebody has not said anything yet. */
    AWAITING_APPROVAL,
    /** All have approved it. */
    APPROVED,
    /** Somebody has refused it. */
    REFUSED;

    /** The name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What the decisions come to.
     *
     * @param approvers who has to approve; where that is nobody, nothing is approved
     * @param approved what each of them, and perhaps others, has said last
     */
    public static <T> HostApproval of(Collection<T> approvers, Map<T, Boolean> approved) {
        if (approvers.stream().anyMatch(approver -> Boolean.FALSE.equals(approved.get(approver)))) {
            return REFUSED;
        }
        boolean all = !approvers.isEmpty() && approvers.stream().allMatch(approved::containsKey);
        return all ? APPROVED : AWAITING_APPROVAL;
    }
}
