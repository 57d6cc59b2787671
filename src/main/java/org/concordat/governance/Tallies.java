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
import org.concordat.governance.model.Seat;
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
        Decision decision = opened.decision();
        Level level = decision.levelOf().orElseThrow();
        if (level == Level.OFFICER) {
            return new Outcome.Carried(new Grounds.Delegation());
        }
        if (level == Level.RESERVED) {
            return reserved(partnership, decision, today).outcome(choices(votes));
        }
        return boardVote(partnership, opened)
                .outcome(choices(votes), casting(votes).orElse(null));
    }

    /** Whoever is a member now is asked, and whoever was when it was opened: what one of these has refused stays refused. */
    private ReservedMatter reserved(PartnershipEntry partnership, Decision decision, LocalDate today) {
        Set<String> now = seats.members(partnership, today).keySet();
        return ReservedMatter.of(decision.seats == null ? now : decision.seats.slugs(), now);
    }

    /** The vote of the board in which a decision is made, by the rules and the votes that it was opened under. */
    BoardVote boardVote(PartnershipEntry partnership, Decision decision, Meeting meeting) {
        return boardVote(partnership, new Opened(decision, meeting, rules(decision)));
    }

    private BoardVote boardVote(PartnershipEntry partnership, Opened opened) {
        return new BoardVote(
                opened.rules().majority(),
                opened.rules().quorum(),
                seats(partnership, opened.decision(), opened.meeting()),
                opened.meeting().represented());
    }

    /** Who has a vote on a decision of the board. */
    List<Seat> seats(PartnershipEntry partnership, Decision decision, Meeting meeting) {
        return decision.seated().orElseGet(() -> seats.seats(partnership, meeting.heldOn));
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

    /** The casting vote; empty where there is none, or whoever has it leaves it unused. */
    private static Optional<Choice> casting(List<DecisionVote> votes) {
        return votes.stream()
                .filter(vote -> vote.casting)
                .map(DecisionVote::choiceOf)
                .filter(choice -> choice != Choice.ABSTAIN)
                .findFirst();
    }

    /** @throws Rejected state, when a casting vote would decide nothing */
    void requireEquality(PartnershipEntry partnership, Decision decision, Meeting meeting, List<DecisionVote> votes) {
        Grounds.Vote so = (Grounds.Vote) boardVote(partnership, decision, meeting)
                .outcome(choices(votes), Choice.FOR)
                .grounds();
        if (so.castingVote() == null) {
            throw Rejected.state(Decision.RULE, "A casting vote decides where both sides are equal; they are not.");
        }
    }
}
