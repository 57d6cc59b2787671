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

    private final OpenedDecisions opened;
    private final Votes votes;
    private final Tallies tallies;
    private final BoardSeats seats;
    private final Clock clock;

    DecisionViews(OpenedDecisions opened, Votes votes, Tallies tallies, BoardSeats seats, Clock clock) {
        this.opened = opened;
        this.votes = votes;
        this.tallies = tallies;
        this.seats = seats;
        this.clock = clock;
    }

    DecisionView of(PartnershipEntry partnership, Decision decision) {
        return all(partnership, List.of(decision)).get(0);
    }

    List<DecisionView> all(PartnershipEntry partnership, List<Decision> decisions) {
        Map<UUID, List<DecisionVote>> given =
                votes.on(partnership.id(), decisions.stream().map(d -> d.id).toList()).stream()
                        .collect(Collectors.groupingBy(vote -> vote.decisionId));
        Map<UUID, Opened> open = opened.of(decisions);
        return decisions.stream()
                .map(decision ->
                        view(partnership, decision, given.getOrDefault(decision.id, List.of()), open.get(decision.id)))
                .toList();
    }

    /** @param opened null unless it is open */
    private DecisionView view(
            PartnershipEntry partnership, Decision decision, List<DecisionVote> given, Opened opened) {
        List<DecisionView.VoteView> said = given.stream()
                .map(vote -> new DecisionView.VoteView(
                        seats.slug(vote.memberId), vote.choice, vote.casting, vote.recordedAt, vote.recordedBy))
                .toList();
        return DecisionView.of(decision, said, tally(partnership, decision, given, opened));
    }

    private TallyView tally(PartnershipEntry partnership, Decision decision, List<DecisionVote> given, Opened opened) {
        if (decision.stateOf() == DecisionState.DRAFT) {
            return null;
        }
        if (decision.tally != null) {
            return decision.tally;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), partnership.timeZone());
        return TallyView.of(tallies.outcome(partnership, opened, given, today));
    }
}
