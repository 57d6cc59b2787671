package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.governance.MeetingView.QuorumView;
import org.concordat.governance.model.Quorum;
import org.concordat.governance.model.Seat;
import org.concordat.tenancy.PartnershipEntry;

/** Makes of meetings what is answered: the rules and the decisions of all of them are read at once. */
@ApplicationScoped
class MeetingViews {

    private final Decisions decisions;
    private final RuleBook book;
    private final BoardSeats seats;
    private final Clock clock;

    MeetingViews(Decisions decisions, RuleBook book, BoardSeats seats, Clock clock) {
        this.decisions = decisions;
        this.book = book;
        this.seats = seats;
        this.clock = clock;
    }

    MeetingView of(PartnershipEntry partnership, Meeting meeting) {
        return all(partnership, List.of(meeting)).get(0);
    }

    List<MeetingView> all(PartnershipEntry partnership, List<Meeting> meetings) {
        RuleBook.Rules rules = book.all(partnership, clock.instant());
        Map<UUID, List<UUID>> decided = decisions.of(
                partnership.id(), meetings.stream().map(meeting -> meeting.id).toList());
        return meetings.stream()
                .map(meeting -> MeetingView.of(
                        meeting, quorum(partnership, meeting, rules), decided.getOrDefault(meeting.id, List.of())))
                .toList();
    }

    private QuorumView quorum(PartnershipEntry partnership, Meeting meeting, RuleBook.Rules rules) {
        List<Seat> all = seats.seats(partnership, meeting.heldOn);
        int present = (int) all.stream()
                .filter(seat -> meeting.represented().contains(seat.member()))
                .count();
        Quorum quorum = rules.on(meeting.heldOn).quorum();
        boolean told = quorum != null && meeting.state.equals(Meeting.HELD);
        return new QuorumView(
                all.size(),
                present,
                quorum == null ? null : quorum.needed(all.size()),
                told ? quorum.isReached(all, meeting.represented()) : null);
    }
}
