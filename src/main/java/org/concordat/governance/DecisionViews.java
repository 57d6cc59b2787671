package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.governance.model.DecisionState;
import org.concordat.tenancy.PartnershipEntry;

/** Makes of decisions what is answered. */
@ApplicationScoped
class DecisionViews {

    private final Meetings meetings;
    private final Votes votes;
    private final Tallies tallies;
    private final BoardSeats seats;
    private final Clock clock;

    DecisionViews(Meetings meetings, Votes votes, Tallies tallies, BoardSeats seats, Clock clock) {
        this.meetings = meetings;
        this.votes = votes;
        this.tallies = tallies;
        this.seats = seats;
        this.clock = clock;
    }

    DecisionView of(PartnershipEntry partnership, Decision decision) {
        return view(partnership, decision, votes.on(decision));
    }

    List<DecisionView> all(PartnershipEntry partnership, List<Decision> decisions) {
        Map<UUID, List<DecisionVote>> given =
                votes.on(partnership.id(), decisions.stream().map(d -> d.id).toList()).stream()
                        .collect(Collectors.groupingBy(vote -> vote.decisionId));
        return decisions.stream()
                .map(decision -> view(partnership, decision, given.getOrDefault(decision.id, List.of())))
                .toList();
    }

    private DecisionView view(PartnershipEntry partnership, Decision decision, List<DecisionVote> given) {
        List<DecisionView.VoteView> said = given.stream()
                .map(vote -> new DecisionView.VoteView(
                        seats.slug(vote.memberId), vote.choice, vote.casting, vote.recordedAt, vote.recordedBy))
                .toList();
        return DecisionView.of(decision, said, tally(partnership, decision, given));
    }

    private TallyView tally(PartnershipEntry partnership, Decision decision, List<DecisionVote> given) {
        if (decision.stateOf() == DecisionState.DRAFT) {
            return null;
        }
        if (decision.tally != null) {
            return decision.tally;
        }
        Meeting meeting = decision.meeting == null
                ? null
                : meetings.named(decision.partnershipId, decision.meeting).orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), partnership.timeZone());
        return TallyView.of(tallies.outcome(partnership, decision, meeting, given, today));
    }
}
