package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.governance.model.DecisionState;
import org.concordat.governance.model.Seat;
import org.concordat.kernel.Rejected;

/**
 * Keeps who was there when something was voted (rule G1). Members arrive at any time, and leave between votes; while a vote is being taken
 * nobody who is there is taken away, and who presides goes on.
 */
@ApplicationScoped
class Presence {

    private final Decisions decisions;
    private final Votes votes;

    Presence(Decisions decisions, Votes votes) {
        this.decisions = decisions;
        this.votes = votes;
    }

    /** Who may be recorded as there: the members of the day, whoever has a seat in what was opened in the meeting, and whoever is named already. */
    Set<String> admitted(Meeting meeting, Set<String> members) {
        Set<String> admitted = new HashSet<>(members);
        decisions.of(meeting).stream()
                .filter(Decision::isVoted)
                .flatMap(decision -> decision.seated().stream().flatMap(List::stream))
                .map(Seat::member)
                .forEach(admitted::add);
        if (meeting.present != null) {
            admitted.addAll(meeting.present.named());
        }
        return admitted;
    }

    /** @throws Rejected state, where an attendance bends what was voted, or is being voted */
    void requireKept(Meeting meeting, NewAttendance given) {
        if (meeting.present == null) {
            return;
        }
        List<Decision> put =
                decisions.of(meeting).stream().filter(Decision::isVoted).toList();
        List<Decision> underWay = underWay(meeting, put);
        boolean declared = put.stream().anyMatch(decision -> decision.stateOf() != DecisionState.OPEN);
        Attendance next = new Attendance(given.present());
        if (declared || !underWay.isEmpty()) {
            TreeSet<String> missing = new TreeSet<>(meeting.present.named());
            missing.removeAll(next.named());
            refuse(
                    missing,
                    "Something was voted while they were there, so they stay in the record;"
                            + " whoever has gone since is marked as left: ");
        }
        if (!underWay.isEmpty()) {
            requireThere(meeting, given, next, underWay.get(0));
        }
    }

    private static void requireThere(Meeting meeting, NewAttendance given, Attendance next, Decision voted) {
        String voting = "The vote on \"" + voted.title + "\" is being taken, until its outcome is declared: ";
        TreeSet<String> gone = new TreeSet<>(meeting.represented());
        gone.removeAll(next.there());
        refuse(gone, voting + "until then nobody who is there is taken away: ");
        if (!Objects.equals(meeting.chair, given.chair())) {
            throw Rejected.state(Decision.RULE, voting + "until then the same presides.");
        }
    }

    private static void refuse(TreeSet<String> members, String why) {
        if (!members.isEmpty()) {
            throw Rejected.state(Decision.RULE, why + String.join(", ", members) + ".");
        }
    }

    private List<Decision> underWay(Meeting meeting, List<Decision> put) {
        List<UUID> open = put.stream()
                .filter(decision -> decision.stateOf() == DecisionState.OPEN)
                .map(decision -> decision.id)
                .toList();
        List<UUID> voted = votes.on(meeting.partnershipId, open).stream()
                .map(vote -> vote.decisionId)
                .toList();
        return put.stream().filter(decision -> voted.contains(decision.id)).toList();
    }
}
