package org.concordat.exclusions.model;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which cases of a council are excluded from what (rule C2).
 *
 * @param fromAll cases that no service level counts
 * @param fromSome by case, the refs of the service levels that do not count it
 */
public record ExcludedCases(Set<UUID> fromAll, Map<UUID, Set<String>> fromSome) {

    /** No case is excluded. */
    public static final ExcludedCases NONE = new ExcludedCases(Set.of(), Map.of());

    /** Whether a service level leaves a case out. */
    public boolean has(UUID caseId, String serviceLevel) {
        return fromAll.contains(caseId)
                || fromSome.getOrDefault(caseId, Set.of()).contains(serviceLevel);
    }
}
