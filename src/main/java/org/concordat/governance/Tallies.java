package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.governance.model.BoardVote;
import org.concordat.governance.model.Choice;
import org.concordat.governance.model.GovernanceRules;
import org.concordat.governance.model.Grounds;
import org.concordat.governance.model.Level;
import org.concordat.governance.model.Outcome;
import org.concordat.governance.model.ReservedMatter;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.PartnershipEntry;

/** What becomes of open decisions by the votes so far. */
@ApplicationScoped
class Tallies {

    private final BoardSeats seats;
    private final RulesVersions versions;

    Tallies(BoardSeats seats, RulesVersions versions) {
        this.seats = seats;
        this.versions = versions;
    }

    /**
     * What would be declared now.
     *
     * @param meeting in which it is decided; null where it is put to the members without one
     */
    Outcome outcome(
            PartnershipEntry partnership,
            Decision decision,
            Meeting meeting,
            List<DecisionVote> votes,
            LocalDate today) {
        return outcome(partnership, new Opened(decision, meeting, rules(decision)), votes, today);
    }

    /** The same of what was read already. */
    Outcome outcome(PartnershipEntry partnership, Opened opened, List<DecisionVote> votes, LocalDate today) {
        Level level = opened.decision().levelOf().orElseThrow();
        if (level == Level.OFFICER) {
            return new Outcome.Carried(new Grounds.Delegation());
        }
        if (level == Level.RESERVED) {
            return ReservedMatter.of(seats.members(partnership, today).keySet()).outcome(choices(votes));
        }
        return boardVote(partnership, opened.meeting(), opened.rules())
                .outcome(choices(votes), casting(votes).orElse(null));
    }

    /** The vote of the board in which a decision is made, by the rules that it was opened under. */
    private BoardVote boardVote(PartnershipEntry partnership, Meeting meeting, GovernanceRules rules) {
        Set<String> represented = meeting.represented();
        return new BoardVote(rules.majority(), rules.quorum(), seats.seats(partnership, meeting.heldOn), represented);
    }

    /** The rules that a decision was opened under. */
    GovernanceRules rules(Decision decision) {
        return decision.rulesVersion == null
                ? GovernanceRules.NONE
                : versions.known(decision.partnershipId, decision.rulesVersion, decision.openedAt)
                        .map(RulesVersion::written)
                        .map(NewGovernanceRules::value)
                        .orElseThrow();
    }

    /** What each member said. */
    Map<String, Choice> choices(List<DecisionVote> votes) {
        Map<String, Choice> choices = new HashMap<>();
        votes.stream()
                .filter(vote -> !vote.casting)
                .forEach(vote -> choices.put(seats.slug(vote.memberId), vote.choiceOf()));
        return choices;
    }

    private static Optional<Choice> casting(List<DecisionVote> votes) {
        return votes.stream()
                .filter(vote -> vote.casting)
                .map(DecisionVote::choiceOf)
                .findFirst();
    }

    /** @throws Rejected state, when a casting vote would decide nothing */
    void requireEquality(PartnershipEntry partnership, Decision decision, Meeting meeting, List<DecisionVote> votes) {
        Grounds.Vote so = (Grounds.Vote) boardVote(partnership, meeting, rules(decision))
                .outcome(choices(votes), Choice.FOR)
                .grounds();
        if (so.castingVote() == null) {
            throw Rejected.state(Decision.RULE, "A casting vote decides where both sides are equal; they are not.");
        }
    }
}
