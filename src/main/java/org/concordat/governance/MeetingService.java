package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** Plans meetings and records who was there, for the board's secretary (rule G1). */
@ApplicationScoped
class MeetingService {

    private static final String RULE = "G1";
    private static final String LIST = "meetings";

    private final Meetings meetings;
    private final Decisions decisions;
    private final MeetingViews views;
    private final BoardSeats seats;
    private final Presence presence;
    private final Actings actings;
    private final Sides sides;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    MeetingService(
            Meetings meetings,
            Decisions decisions,
            MeetingViews views,
            BoardSeats seats,
            Presence presence,
            Actings actings,
            Sides sides,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.views = views;
        this.seats = seats;
        this.presence = presence;
        this.actings = actings;
        this.sides = sides;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    private Acting secretary(Slug partnership) {
        Acting acting = actings.in(partnership.value());
        sides.requireBoardSecretary(acting);
        turns.take(DecisionService.TURN, acting.partnership().id());
        return acting;
    }

    private Meeting find(Acting acting, UUID id) {
        return meetings.named(acting.partnership().id(), id).orElseThrow(Rejected::missing);
    }

    @Transactional
    MeetingView plan(Slug partnership, NewMeeting given, boolean trial) {
        Acting acting = secretary(partnership);
        Meeting meeting = new Meeting(acting.partnership().id());
        plan(acting, meeting, given);
        meetings.persistAndFlush(meeting);
        MeetingView view = views.of(acting.partnership(), meeting);
        dryRun.end(trial);
        return view;
    }

    private void plan(Acting acting, Meeting meeting, NewMeeting given) {
        Instant now = clock.instant();
        meeting.plan(given, LocalDate.ofInstant(now, acting.partnership().timeZone()), now, acting.who());
    }

    @Transactional
    Stored<MeetingView> put(Slug partnership, UUID id, NewMeeting given, String ifMatch, boolean trial) {
        Acting acting = secretary(partnership);
        Meeting meeting = find(acting, id);
        Preconditions.onReplace(ifMatch, meeting.revision);
        if (!given.on().equals(meeting.heldOn) && decisions.openedIn(meeting)) {
            throw Rejected.state(
                    RULE, "A decision of this meeting was opened, for its day: " + meeting.heldOn + " stands.");
        }
        plan(acting, meeting, given);
        return written(acting, meeting, trial);
    }

    @Transactional
    Stored<MeetingView> hold(Slug partnership, UUID id, NewAttendance given, String ifMatch, boolean trial) {
        Acting acting = secretary(partnership);
        Meeting meeting = find(acting, id);
        Preconditions.onReplace(ifMatch, meeting.revision);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, acting.partnership().timeZone());
        if (meeting.heldOn.isAfter(today)) {
            throw Rejected.state(
                    RULE, "The meeting is on " + meeting.heldOn + ": who was there is recorded from then on.");
        }
        given.checked(presence.admitted(
                meeting, seats.members(acting.partnership(), meeting.heldOn).keySet()));
        presence.requireKept(meeting, given);
        meeting.hold(given, now, acting.who());
        return written(acting, meeting, trial);
    }

    private Stored<MeetingView> written(Acting acting, Meeting meeting, boolean trial) {
        meetings.flush();
        MeetingView view = views.of(acting.partnership(), meeting);
        dryRun.end(trial);
        return Stored.read(view, meeting.revision);
    }

    @Transactional
    Stored<MeetingView> get(Slug partnership, UUID id) {
        Acting acting = actings.in(partnership.value());
        Meeting meeting = find(acting, id);
        return Stored.read(views.of(acting.partnership(), meeting), meeting.revision);
    }

    @Transactional
    Page<MeetingView> list(Slug partnership, String state, int limit, String cursor) {
        PartnershipEntry entry = actings.in(partnership.value()).partnership();
        List<MeetingView> found =
                views.all(entry, meetings.page(entry.id(), state, cursors.decode(LIST, cursor), limit + 1));
        return Page.of(found, limit, last -> cursors.encode(LIST, last.id().toString()));
    }
}
