package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.governance.model.Choice;
import org.concordat.governance.model.DecisionState;
import org.concordat.governance.model.Level;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.DryRun;

/** Takes what members say to decisions: each once, and that stands (rule G1). */
@ApplicationScoped
class VotingService {

    private static final String RULE = Decision.RULE;

    private final Decisions decisions;
    private final Meetings meetings;
    private final Votes votes;
    private final Tallies tallies;
    private final Polls polls;
    private final BoardSeats seats;
    private final DecisionViews views;
    private final Actings actings;
    private final Turns turns;
    private final DryRun dryRun;
    private final Clock clock;

    VotingService(
            Decisions decisions,
            Meetings meetings,
            Votes votes,
            Tallies tallies,
            Polls polls,
            BoardSeats seats,
            DecisionViews views,
            Actings actings,
            Turns turns,
            DryRun dryRun,
            Clock clock) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.votes = votes;
        this.tallies = tallies;
        this.polls = polls;
        this.seats = seats;
        this.views = views;
        this.actings = actings;
        this.turns = turns;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    DecisionView vote(Slug partnership, UUID id, NewVote given, boolean trial) {
        Acting acting = actings.in(partnership.value());
        UUID partnershipId = acting.partnership().id();
        turns.take(DecisionService.TURN, partnershipId);
        Decision decision = decisions.named(partnershipId, id).orElseThrow(Rejected::missing);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, acting.partnership().timeZone());
        seats.voter(acting, today);
        decision.requireState(DecisionState.OPEN);
        if (!decision.digest.equals(given.digest())) {
            throw Rejected.rule(
                    RULE,
                    "The digest is not that of this decision: read it again before you vote.",
                    new Fault("/digest", "is the digest of the decision that is voted on"));
        }
        Choice choice = Choice.parse(given.choice()).orElseThrow();
        require(acting, decision, choice, given.isCasting(), today);
        votes.add(acting, decision, choice, given.isCasting(), now);
        DecisionView view = views.of(acting.partnership(), decision);
        dryRun.end(trial);
        return view;
    }

    private void require(Acting acting, Decision decision, Choice choice, boolean casting, LocalDate today) {
        Level level = decision.levelOf().orElseThrow();
        if (level == Level.OFFICER) {
            throw Rejected.state(RULE, "An officer decides this; nobody votes.");
        }
        List<DecisionVote> given = votes.on(decision);
        String own;
        if (level == Level.RESERVED) {
            own = seats.signatory(
                    acting, today, "A reserved matter is approved or refused by the signatory of each member.");
            requireApproval(choice, casting);
        } else {
            own = seats.voter(acting, today);
            requirePresent(acting, decision, own);
            polls.requireTaken(decision, meeting(decision), clock.instant());
            if (casting) {
                requireCasting(acting, decision, own, given);
            }
        }
        boolean again = given.stream()
                .anyMatch(vote -> vote.casting == casting
                        && (casting || seats.slug(vote.memberId).equals(own)));
        if (again) {
            throw Rejected.state(
                    RULE,
                    casting ? "The casting vote was given already." : "Your organisation has voted on this already.");
        }
    }

    private static void requireApproval(Choice choice, boolean casting) {
        if (casting || choice == Choice.ABSTAIN) {
            throw Rejected.rule(
                    RULE,
                    "A reserved matter is approved or refused.",
                    new Fault(casting ? "/casting" : "/choice", casting ? "has no place here" : "is for or against"));
        }
    }

    private void requirePresent(Acting acting, Decision decision, String own) {
        Meeting meeting = meeting(decision);
        if (!meeting.state.equals(Meeting.HELD)) {
            throw Rejected.state(
                    RULE, "The meeting has not begun: votes are cast once the secretary has recorded who is there.");
        }
        boolean seated = tallies.seats(acting.partnership(), decision, meeting).stream()
                .anyMatch(seat -> seat.member().equals(own));
        if (!seated || !meeting.represented().contains(own)) {
            throw Rejected.state(
                    RULE, "Your organisation has no vote on the board, or was not represented in the meeting.");
        }
    }

    private void requireCasting(Acting acting, Decision decision, String own, List<DecisionVote> given) {
        Meeting meeting = meeting(decision);
        boolean holds = tallies.rules(decision)
                .castingVoteOf(meeting.chair)
                .filter(own::equals)
                .isPresent();
        if (!holds) {
            throw Rejected.state(
                    RULE, "By the governance rules your organisation has no casting vote in this meeting.");
        }
        tallies.requireEquality(acting.partnership(), decision, meeting, given);
    }

    private Meeting meeting(Decision decision) {
        return meetings.named(decision.partnershipId, decision.meeting).orElseThrow();
    }
}
