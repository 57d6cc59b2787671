package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.governance.model.Matter;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.DecisionsNeeded;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.MembershipEntry;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;

/** Records who takes whose place, and has it take effect, for the board's secretary (rule G5). */
@ApplicationScoped
class SuccessionService {

    private static final String RULE = "G5";
    private static final String LIST = "successions";

    private final Successions successions;
    private final Leavings leavings;
    private final Inheritance inheritance;
    private final BoardSeats seats;
    private final RuleBook book;
    private final DecisionsNeeded decisions;
    private final Registry registry;
    private final Actings actings;
    private final Sides sides;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    SuccessionService(
            Successions successions,
            Leavings leavings,
            Inheritance inheritance,
            BoardSeats seats,
            RuleBook book,
            DecisionsNeeded decisions,
            Registry registry,
            Actings actings,
            Sides sides,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.successions = successions;
        this.leavings = leavings;
        this.inheritance = inheritance;
        this.seats = seats;
        this.book = book;
        this.decisions = decisions;
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
        turns.take(LeavingService.TURN, acting.partnership().id());
        turns.take(ActionService.LIST, acting.partnership().id());
        turns.take(ResponsibilitiesService.LIST, acting.partnership().id());
        return acting;
    }

    private Succession find(Acting acting, UUID id) {
        return successions.named(acting.partnership().id(), id).orElseThrow(Rejected::missing);
    }

    @Transactional
    SuccessionView post(Slug partnership, NewSuccession given, boolean trial) {
        Acting acting = secretary(partnership);
        SuccessionTerms terms = given.checked(Ids.next());
        requireAhead(acting, terms);
        UUID predecessor = memberOn(acting, terms.predecessor(), terms.from().minusDays(1))
                .orElseThrow(() ->
                        NewSuccession.refused("/predecessor", "is a member on the day before the successors' first"));
        requireSuccessors(acting, terms);
        if (successions.stands(acting.partnership().id(), predecessor, today(acting))) {
            throw Rejected.state(RULE, "The succession of this member is recorded already.");
        }
        Succession made = new Succession(acting.partnership().id(), predecessor, terms, clock.instant(), acting.who());
        successions.persist(made);
        return written(made, trial).view();
    }

    /** The past stays: nobody ceases to be a member on days that were. */
    private void requireAhead(Acting acting, SuccessionTerms terms) {
        LocalDate today = today(acting);
        if (terms.from().isBefore(today)) {
            throw NewSuccession.refused(
                    "/from", "is today, " + today + ", or later: a membership does not end in the past");
        }
    }

    private LocalDate today(Acting acting) {
        return LocalDate.ofInstant(clock.instant(), acting.partnership().timeZone());
    }

    /** Nobody's membership is ended by the secretary alone: the members have said who decides it. */
    private void requireRules(Acting acting) {
        if (book.rules(acting.partnership(), today(acting), clock.instant())
                .level(Matter.MEMBERSHIP)
                .isEmpty()) {
            throw Rejected.state(
                    "G2",
                    "The governance rules in force do not say who decides memberships, and nobody ends one alone: the members agree on rules"
                            + " that do, /governance-rules.");
        }
    }

    private void requireSuccessors(Acting acting, SuccessionTerms terms) {
        for (int i = 0; i < terms.successors().size(); i++) {
            if (memberOn(acting, terms.successors().get(i), terms.from()).isEmpty()) {
                throw NewSuccession.refused(
                        "/successors",
                        "are members on " + terms.from() + ", which "
                                + terms.successors().get(i)
                                + " is not: the operator invites it, and its signatory accepts");
            }
        }
    }

    private Optional<UUID> memberOn(Acting acting, String slug, LocalDate day) {
        return registry.organisation(new Slug(slug))
                .map(OrganisationEntry::id)
                .flatMap(acting.partnership()::membership)
                .filter(membership -> membership.isMember(day))
                .map(MembershipEntry::organisationId);
    }

    @Transactional
    Stored<SuccessionView> settle(Slug partnership, UUID id, boolean trial) {
        Acting acting = secretary(partnership);
        Succession succession = find(acting, id);
        String predecessor = seats.slug(succession.predecessorId);
        SuccessionTerms terms = succession.terms(predecessor);
        requireAhead(acting, terms);
        requireRules(acting);
        requireSuccessors(acting, terms);
        if (memberOn(acting, predecessor, succession.lastDay()).isEmpty()) {
            throw Rejected.state(RULE, "The membership of the predecessor ends before; there is nothing to take over.");
        }
        if (leavings.standing(acting.partnership().id(), succession.predecessorId)
                .isPresent()) {
            throw Rejected.state(
                    RULE,
                    "The predecessor has given notice: it takes it back, or it is settled, before it is succeeded.");
        }
        UUID decision = decisions
                .require(acting, DecisionsNeeded.MEMBERSHIP, predecessor, terms.digest())
                .orElse(null);
        Instant now = clock.instant();
        succession.settle(decision, now, acting.who());
        inheritance.pass(acting, succession, predecessor, now);
        return written(succession, trial);
    }

    @Transactional
    Stored<SuccessionView> withdraw(Slug partnership, UUID id, boolean trial) {
        Acting acting = secretary(partnership);
        Succession succession = find(acting, id);
        succession.withdraw(clock.instant(), acting.who());
        return written(succession, trial);
    }

    private Stored<SuccessionView> written(Succession succession, boolean trial) {
        successions.flush();
        SuccessionView view = view(succession);
        dryRun.end(trial);
        return Stored.read(view, succession.revision);
    }

    @Transactional
    Stored<SuccessionView> get(Slug partnership, UUID id) {
        Succession succession = find(actings.in(partnership.value()), id);
        return Stored.read(view(succession), succession.revision);
    }

    @Transactional
    Page<SuccessionView> list(Slug partnership, int limit, String cursor) {
        UUID id = actings.in(partnership.value()).partnership().id();
        List<SuccessionView> found = successions.page(id, cursors.decode(LIST, cursor), limit + 1).stream()
                .map(this::view)
                .toList();
        return Page.of(found, limit, last -> cursors.encode(LIST, last.id().toString()));
    }

    /** The latest, the last first; within the caller's transaction. */
    List<SuccessionView> latest(Acting acting, int size) {
        return successions.latest(acting.partnership().id(), size).stream()
                .map(this::view)
                .toList();
    }

    private SuccessionView view(Succession succession) {
        return SuccessionView.of(succession, seats.slug(succession.predecessorId));
    }
}
