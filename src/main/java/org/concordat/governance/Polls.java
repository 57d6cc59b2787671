package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.governance.model.BoardVote;
import org.concordat.governance.model.Choice;
import org.concordat.governance.model.Polling;
import org.concordat.governance.model.Seat;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.PartnershipEntry;

/** Sees to it that nobody who is there is passed over in a vote of the board (rule G1). */
@ApplicationScoped
class Polls {

    private final Tallies tallies;

    Polls(Tallies tallies) {
        this.tallies = tallies;
    }

    static Polling of(Decision decision, Meeting meeting) {
        return new Polling(decision.openedAt, meeting.began(), decision.votesUntil);
    }

    /** @throws Rejected state, once the time that was set has passed */
    void requireTaken(Decision decision, Meeting meeting, Instant now) {
        Polling polling = of(decision, meeting);
        if (!polling.takesVotes(now)) {
            throw Rejected.state(
                    Decision.RULE, "Votes were taken until " + polling.closes().orElseThrow() + ".");
        }
    }

    /**
     * Lets an outcome be declared once everybody has spoken, or the time for it is over.
     *
     * @throws Rejected state, until then: it names who has not voted
     */
    void requireSpoken(
            PartnershipEntry partnership, Decision decision, Meeting meeting, List<DecisionVote> votes, Instant now) {
        Polling polling = of(decision, meeting);
        if (polling.isOver(now)) {
            return;
        }
        List<String> awaited = awaited(partnership, decision, meeting, votes, polling.awaitsArrivals(now));
        if (!awaited.isEmpty()) {
            throw Rejected.state(
                    Decision.RULE,
                    "Votes are still taken, and these have not voted or abstained: " + String.join(", ", awaited)
                            + ". Without them it is declared from "
                            + polling.closes().orElseThrow() + " on.");
        }
    }

    private List<String> awaited(
            PartnershipEntry partnership,
            Decision decision,
            Meeting meeting,
            List<DecisionVote> votes,
            boolean arrivals) {
        BoardVote vote = tallies.boardVote(partnership, decision, meeting);
        if (!arrivals && !vote.isQuorate()) {
            return List.of();
        }
        Map<String, Choice> said = tallies.choices(votes);
        List<String> awaited = new ArrayList<>(vote.seats().stream()
                .map(Seat::member)
                .filter(member -> arrivals || vote.present().contains(member))
                .filter(member -> !said.containsKey(member))
                .toList());
        if (awaited.isEmpty()) {
            casting(decision, meeting, vote, votes, said).ifPresent(holder -> awaited.add(holder + " (casting vote)"));
        }
        return awaited;
    }

    /** Who has the casting vote, where it would carry the decision and has been neither given nor left unused. */
    private Optional<String> casting(
            Decision decision, Meeting meeting, BoardVote vote, List<DecisionVote> votes, Map<String, Choice> said) {
        if (votes.stream().anyMatch(given -> given.casting) || !vote.hangsOnCastingVote(said)) {
            return Optional.empty();
        }
        return tallies.rules(decision)
                .castingVoteOf(meeting.chair)
                .filter(holder -> vote.present().contains(holder))
                .filter(holder ->
                        vote.seats().stream().anyMatch(seat -> seat.member().equals(holder)));
    }
}
