package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.MembershipEntry;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.Roles;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** What follows from meetings: the secretary writes who is to do what, and whoever is says when it is done. */
@ApplicationScoped
class ActionService {

    /** The list; whoever writes what is in it takes the turn of this name first. */
    static final String LIST = "actions";

    private final Actions actions;
    private final Meetings meetings;
    private final Decisions decisions;
    private final BoardSeats seats;
    private final Registry registry;
    private final Actings actings;
    private final Sides sides;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    ActionService(
            Actions actions,
            Meetings meetings,
            Decisions decisions,
            BoardSeats seats,
            Registry registry,
            Actings actings,
            Sides sides,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.actions = actions;
        this.meetings = meetings;
        this.decisions = decisions;
        this.seats = seats;
        this.registry = registry;
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
        turns.take(LIST, acting.partnership().id());
        return acting;
    }

    private Action find(Acting acting, UUID id) {
        return actions.named(acting.partnership().id(), id).orElseThrow(Rejected::missing);
    }

    @Transactional
    ActionView add(Slug partnership, NewAction given, boolean trial) {
        Acting acting = secretary(partnership);
        Action action = new Action(acting.partnership().id());
        write(acting, action, given);
        actions.persistAndFlush(action);
        ActionView view = view(acting, action);
        dryRun.end(trial);
        return view;
    }

    @Transactional
    Stored<ActionView> put(Slug partnership, UUID id, NewAction given, String ifMatch, boolean trial) {
        Acting acting = secretary(partnership);
        Action action = find(acting, id);
        Preconditions.onReplace(ifMatch, action.revision);
        write(acting, action, given);
        return written(acting, action, trial);
    }

    private void write(Acting acting, Action action, NewAction given) {
        UUID partnership = acting.partnership().id();
        List<Fault> faults = new ArrayList<>();
        if (given.meeting() != null
                && meetings.named(partnership, given.meeting()).isEmpty()) {
            faults.add(new Fault("/meeting", "is the id of a meeting of the partnership"));
        }
        if (given.decision() != null
                && decisions.named(partnership, given.decision()).isEmpty()) {
            faults.add(new Fault("/decision", "is the id of a decision of the partnership"));
        }
        Optional<UUID> owner = registry.organisation(new Slug(given.owner()))
                .map(OrganisationEntry::id)
                .filter(id -> acting.partnership()
                        .membership(id)
                        .filter(MembershipEntry::accepted)
                        .isPresent());
        if (owner.isEmpty()) {
            faults.add(new Fault("/owner", "is an organisation of the partnership"));
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule("G1", "The action names what is not there.", faults);
        }
        action.write(given, owner.get(), clock.instant(), acting.who());
    }

    @Transactional
    Stored<ActionView> finish(Slug partnership, UUID id, NewCompletion given, boolean trial) {
        Acting acting = actings.in(partnership.value());
        turns.take(LIST, acting.partnership().id());
        Action action = find(acting, id);
        requireOwner(acting, action);
        Instant now = clock.instant();
        if (given.on().isAfter(today(acting, now))) {
            throw Rejected.rule("G1", "What is done was done by today.", new Fault("/on", "is today or before"));
        }
        action.finish(given.on(), given.note(), now, acting.who());
        return written(acting, action, trial);
    }

    private static void requireOwner(Acting acting, Action action) {
        boolean secretary = acting.capacity() == Capacity.BOARD && acting.has(Roles.BOARD_SECRETARY);
        boolean own = acting.has(Roles.OFFICER) && acting.organisation().id().equals(action.owner);
        if (!secretary && !own) {
            throw Rejected.forbidden(
                    "That it is done says an officer of the organisation that was to do it, or the board's secretary.");
        }
    }

    private Stored<ActionView> written(Acting acting, Action action, boolean trial) {
        actions.flush();
        ActionView view = view(acting, action);
        dryRun.end(trial);
        return Stored.read(view, action.revision);
    }

    @Transactional
    Stored<ActionView> get(Slug partnership, UUID id) {
        Acting acting = actings.in(partnership.value());
        Action action = find(acting, id);
        return Stored.read(view(acting, action), action.revision);
    }

    @Transactional
    Page<ActionView> list(Slug partnership, Slug owner, String state, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        UUID of = owner == null
                ? null
                : registry.organisation(owner)
                        .map(OrganisationEntry::id)
                        .filter(id -> acting.partnership().membership(id).isPresent())
                        .orElseThrow(Rejected::missing);
        LocalDate today = today(acting, clock.instant());
        List<ActionView> found =
                actions
                        .page(acting.partnership().id(), of, state, today, cursors.decode(LIST, cursor), limit + 1)
                        .stream()
                        .map(action -> view(acting, action))
                        .toList();
        return Page.of(found, limit, last -> cursors.encode(LIST, last.id().toString()));
    }

    /** The latest, the last first; within the caller's transaction. */
    List<ActionView> latest(Acting acting, LocalDate today, int size) {
        return actions.latest(acting.partnership().id(), size).stream()
                .map(action -> ActionView.of(action, seats.slug(action.owner), today))
                .toList();
    }

    private ActionView view(Acting acting, Action action) {
        return ActionView.of(action, seats.slug(action.owner), today(acting, clock.instant()));
    }

    private static LocalDate today(Acting acting, Instant now) {
        return LocalDate.ofInstant(now, acting.partnership().timeZone());
    }
}
