package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.governance.model.DecisionState;
import org.concordat.governance.model.Level;
import org.concordat.governance.model.Outcome;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Takes a decision from its draft to its outcome, for the board's secretary; reads decisions for everybody (rule G1). */
@ApplicationScoped
class DecisionService {

    /** Rules, meetings and decisions of a partnership are written one after the other. */
    static final String TURN = "decisions";

    private final Decisions decisions;
    private final Meetings meetings;
    private final Votes votes;
    private final Tallies tallies;
    private final Openings openings;
    private final Polls polls;
    private final Subjects subjects;
    private final DecisionViews views;
    private final Actings actings;
    private final Sides sides;
    private final Event<DecisionMoved> moved;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    DecisionService(
            Decisions decisions,
            Meetings meetings,
            Votes votes,
            Tallies tallies,
            Openings openings,
            Polls polls,
            Subjects subjects,
            DecisionViews views,
            Actings actings,
            Sides sides,
            Event<DecisionMoved> moved,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.votes = votes;
        this.tallies = tallies;
        this.openings = openings;
        this.polls = polls;
        this.subjects = subjects;
        this.views = views;
        this.actings = actings;
        this.sides = sides;
        this.moved = moved;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    private Acting secretary(Slug partnership) {
        Acting acting = actings.in(partnership.value());
        sides.requireBoardSecretary(acting);
        turns.take(TURN, acting.partnership().id());
        return acting;
    }

    private Decision find(Acting acting, UUID id) {
        return decisions.named(acting.partnership().id(), id).orElseThrow(Rejected::missing);
    }

    private Stored<DecisionView> written(Acting acting, Decision decision, boolean created, boolean trial) {
        decisions.flush();
        DecisionView view = views.of(acting.partnership(), decision);
        dryRun.end(trial);
        return new Stored<>(view, decision.revision, created);
    }

    @Transactional
    DecisionView draft(Slug partnership, NewDecision given, boolean trial) {
        Acting acting = secretary(partnership);
        Decision decision = new Decision(acting.partnership().id());
        write(acting, decision, given);
        decisions.persist(decision);
        return written(acting, decision, true, trial).view();
    }

    @Transactional
    Stored<DecisionView> put(Slug partnership, UUID id, NewDecision given, String ifMatch, boolean trial) {
        Acting acting = secretary(partnership);
        Decision decision = find(acting, id);
        Preconditions.onReplace(ifMatch, decision.revision);
        write(acting, decision, given);
        return written(acting, decision, false, trial);
    }

    private void write(Acting acting, Decision decision, NewDecision given) {
        Instant now = clock.instant();
        decision.requireState(DecisionState.DRAFT);
        if (given.meeting() != null
                && meetings.named(acting.partnership().id(), given.meeting()).isEmpty()) {
            throw Rejected.rule(
                    Decision.RULE,
                    "A decision is made in a meeting that there is.",
                    new Fault("/meeting", "is the id of a meeting of the partnership"));
        }
        decision.write(subjects.checked(acting, given, now), now, acting.who());
    }

    @Transactional
    Stored<DecisionView> open(Slug partnership, UUID id, boolean trial) {
        Acting acting = secretary(partnership);
        Decision decision = find(acting, id);
        decision.requireState(DecisionState.DRAFT);
        Instant now = clock.instant();
        if (!subjects.isStill(acting, decision, now)) {
            throw Rejected.state(
                    "G2",
                    "What it is about has changed since it was drafted: write the decision anew, with its digest.");
        }
        openings.open(acting, decision, meeting(decision), now);
        moved.fire(DecisionMoved.of(decision));
        return written(acting, decision, false, trial);
    }

    /** Null where it is put to the members without one. */
    private Meeting meeting(Decision decision) {
        return decision.meeting == null
                ? null
                : meetings.named(decision.partnershipId, decision.meeting).orElseThrow();
    }

    private static LocalDate today(PartnershipEntry partnership, Instant now) {
        return LocalDate.ofInstant(now, partnership.timeZone());
    }

    @Transactional
    Stored<DecisionView> declare(Slug partnership, UUID id, boolean trial) {
        Acting acting = secretary(partnership);
        Decision decision = find(acting, id);
        decision.requireState(DecisionState.OPEN);
        Instant now = clock.instant();
        Meeting meeting = meeting(decision);
        List<DecisionVote> given = votes.on(decision);
        if (decision.levelOf().filter(Level.BOARD::equals).isPresent()) {
            requireVoted(acting, decision, meeting, given, now);
        }
        Outcome outcome =
                tallies.outcome(acting.partnership(), decision, meeting, given, today(acting.partnership(), now));
        TallyView tally = TallyView.of(outcome);
        if (!outcome.isFinal()) {
            throw Rejected.state(
                    Decision.RULE,
                    "A reserved matter needs every member; these have said nothing yet: "
                            + String.join(", ", tally.awaited()) + ".");
        }
        decision.declare(tally, now, acting.who());
        moved.fire(DecisionMoved.of(decision));
        return written(acting, decision, false, trial);
    }

    private void requireVoted(
            Acting acting, Decision decision, Meeting meeting, List<DecisionVote> given, Instant now) {
        if (!meeting.state.equals(Meeting.HELD)) {
            throw Rejected.state(Decision.RULE, "The meeting has not been held: record who was there first.");
        }
        polls.requireSpoken(acting.partnership(), decision, meeting, given, now);
    }

    @Transactional
    Stored<DecisionView> get(Slug partnership, UUID id) {
        Acting acting = actings.in(partnership.value());
        Decision decision = find(acting, id);
        return Stored.read(views.of(acting.partnership(), decision), decision.revision);
    }

    @Transactional
    Page<DecisionView> list(Slug partnership, DecisionFilter filter, int limit, String cursor) {
        PartnershipEntry entry = actings.in(partnership.value()).partnership();
        List<DecisionView> found =
                views.all(entry, decisions.page(entry.id(), filter, cursors.decode(TURN, cursor), limit + 1));
        return Page.of(found, limit, last -> cursors.encode(TURN, last.id().toString()));
    }
}
