package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.governance.MeetingView.QuorumView;
import org.concordat.governance.model.GovernanceRules;
import org.concordat.governance.model.Quorum;
import org.concordat.governance.model.Seat;
import org.concordat.tenancy.PartnershipEntry;

/** Makes of meetings what is answered: the rules and the decisions of all of them are read at once. */
@ApplicationScoped
class MeetingViews {

    private final Decisions decisions;
    private final RuleBook book;
    private final RulesVersions versions;
    private final BoardSeats seats;
    private final Clock clock;

    MeetingViews(Decisions decisions, RuleBook book, RulesVersions versions, BoardSeats seats, Clock clock) {
        this.decisions = decisions;
        this.book = book;
        this.versions = versions;
        this.seats = seats;
        this.clock = clock;
    }

    MeetingView of(PartnershipEntry partnership, Meeting meeting) {
        return all(partnership, List.of(meeting)).get(0);
    }

    List<MeetingView> all(PartnershipEntry partnership, List<Meeting> meetings) {
        RuleBook.Rules rules = book.all(partnership, clock.instant());
        Map<UUID, List<Decision>> decided = decisions.of(
                partnership.id(), meetings.stream().map(meeting -> meeting.id).toList());
        Map<Integer, GovernanceRules> written = versions.current(partnership.id(), numbers(decided)).stream()
                .collect(Collectors.toMap(
                        version -> version.number, version -> version.written().value()));
        return meetings.stream()
                .map(meeting -> view(partnership, meeting, decided.getOrDefault(meeting.id, List.of()), rules, written))
                .toList();
    }

    /** Of the rules under which decisions were opened. */
    private static List<Integer> numbers(Map<UUID, List<Decision>> decided) {
        return decided.values().stream()
                .flatMap(List::stream)
                .map(decision -> decision.rulesVersion)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private MeetingView view(
            PartnershipEntry partnership,
            Meeting meeting,
            List<Decision> decided,
            RuleBook.Rules rules,
            Map<Integer, GovernanceRules> written) {
        return MeetingView.of(
                meeting,
                decided.stream()
                        .filter(Decision::isVoted)
                        .max(Comparator.comparing(decision -> decision.openedAt))
                        .map(latest -> quorum(
                                meeting,
                                latest.seated().orElseGet(() -> seats.seats(partnership, meeting.heldOn)),
                                written.get(latest.rulesVersion).quorum()))
                        .orElseGet(() -> quorum(
                                meeting,
                                seats.seats(partnership, meeting.heldOn),
                                rules.on(meeting.heldOn).quorum())),
                decided.stream().map(decision -> decision.id).toList());
    }

    private static QuorumView quorum(Meeting meeting, List<Seat> all, Quorum quorum) {
        int present = (int) all.stream()
                .filter(seat -> meeting.represented().contains(seat.member()))
                .count();
        boolean told = quorum != null && meeting.state.equals(Meeting.HELD);
        return new QuorumView(
                all.size(),
                present,
                quorum == null ? null : quorum.needed(all.size()),
                told ? quorum.isReached(all, meeting.represented()) : null);
    }
}
