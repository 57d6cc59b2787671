package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.governance.model.DecisionState;
import org.concordat.governance.model.GovernanceRules;

/** Reads what opened decisions are decided by: the meetings and the rules of all of them at once. */
@ApplicationScoped
class OpenedDecisions {

    private final Meetings meetings;
    private final RulesVersions versions;

    OpenedDecisions(Meetings meetings, RulesVersions versions) {
        this.meetings = meetings;
        this.versions = versions;
    }

    /** By decision; those that were opened and have no outcome yet. */
    Map<UUID, Opened> of(List<Decision> decisions) {
        List<Decision> open = decisions.stream()
                .filter(decision -> decision.stateOf() == DecisionState.OPEN)
                .toList();
        if (open.isEmpty()) {
            return Map.of();
        }
        UUID partnership = open.get(0).partnershipId;
        Map<UUID, Meeting> held = meetings.named(partnership, distinct(open, decision -> decision.meeting)).stream()
                .collect(Collectors.toMap(meeting -> meeting.id, Function.identity()));
        List<RulesVersion> written = versions.current(partnership, distinct(open, decision -> decision.rulesVersion));
        return open.stream()
                .collect(Collectors.toMap(
                        decision -> decision.id,
                        decision -> new Opened(decision, held.get(decision.meeting), rules(decision, written))));
    }

    private static <T> List<T> distinct(List<Decision> decisions, Function<Decision, T> part) {
        return decisions.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }

    private static GovernanceRules rules(Decision decision, List<RulesVersion> written) {
        if (decision.rulesVersion == null) {
            return GovernanceRules.NONE;
        }
        return written.stream()
                .filter(version -> version.number == decision.rulesVersion)
                .findFirst()
                .map(RulesVersion::written)
                .map(NewGovernanceRules::value)
                .orElseThrow();
    }
}
