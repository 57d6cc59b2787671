package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.DecisionsNeeded;
import org.concordat.partnerships.Memberships;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Takes a member from its notice to its last day (rule G5). */
@ApplicationScoped
class LeavingService {

    private static final String RULE = "G5";
    /** Whoever writes notices takes this turn first. */
    static final String TURN = "leavings";

    private static final String LIST = TURN;

    private final Leavings leavings;
    private final LeavingRules rules;
    private final BoardSeats seats;
    private final DecisionsNeeded decisions;
    private final Memberships memberships;
    private final Actings actings;
    private final Sides sides;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    LeavingService(
            Leavings leavings,
            LeavingRules rules,
            BoardSeats seats,
            DecisionsNeeded decisions,
            Memberships memberships,
            Actings actings,
            Sides sides,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.leavings = leavings;
        this.rules = rules;
        this.seats = seats;
        this.decisions = decisions;
        this.memberships = memberships;
        this.actings = actings;
        this.sides = sides;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    private Acting acting(Slug partnership) {
        Acting acting = actings.in(partnership.value());
        turns.take(LIST, acting.partnership().id());
        return acting;
    }

    private Acting secretary(Slug partnership) {
        Acting acting = acting(partnership);
        sides.requireBoardSecretary(acting);
        return acting;
    }

    private Leaving find(Acting acting, UUID id) {
        return leavings.named(acting.partnership().id(), id).orElseThrow(Rejected::missing);
    }

    @Transactional
    LeavingView give(Slug partnership, NewLeaving given, boolean trial) {
        Acting acting = acting(partnership);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, acting.partnership().timeZone());
        seats.signatory(acting, today, "A member gives notice by its own signatory.");
        UUID own = acting.organisation().id();
        rules.requireNotice(acting, own, given.lastDay());
        Leaving leaving = new Leaving(acting.partnership().id(), own, today, given, now, acting.who());
        leavings.persistAndFlush(leaving);
        LeavingView view = view(acting, leaving);
        dryRun.end(trial);
        return view;
    }

    @Transactional
    Stored<LeavingView> propose(Slug partnership, UUID id, NewLeavingTerms given, String ifMatch, boolean trial) {
        Acting acting = secretary(partnership);
        Leaving leaving = find(acting, id);
        Preconditions.onReplace(ifMatch, leaving.revision);
        Long pence = LeavingRules.pence(given.compensation());
        rules.requireAhead(acting, given.lastDay());
        leaving.propose(given.lastDay(), pence, clock.instant(), acting.who());
        return written(acting, leaving, trial);
    }

    @Transactional
    Stored<LeavingView> agree(Slug partnership, UUID id, NewLeavingAgreement given, boolean trial) {
        Acting acting = acting(partnership);
        Leaving leaving = find(acting, id);
        String member = requireOwn(acting, leaving, "The terms are agreed to by");
        if (!leaving.terms(member).digest().equals(given.digest())) {
            throw Rejected.rule(
                    RULE,
                    "The digest is not that of the terms as they are: read them again before you agree.",
                    new Fault("/digest", "is the digest of the terms that are agreed to"));
        }
        leaving.agree(member, clock.instant(), acting.who());
        return written(acting, leaving, trial);
    }

    /** The slug of the member that leaves, whose signatory the caller is. */
    private String requireOwn(Acting acting, Leaving leaving, String what) {
        String otherwise = what + " the signatory of the member that gave the notice.";
        String own = seats.signatory(acting, rules.today(acting.partnership()), otherwise);
        if (!leaving.memberId.equals(acting.organisation().id())) {
            throw Rejected.forbidden(otherwise);
        }
        return own;
    }

    @Transactional
    Stored<LeavingView> settle(Slug partnership, UUID id, boolean trial) {
        Acting acting = secretary(partnership);
        Leaving leaving = find(acting, id);
        String member = seats.slug(leaving.memberId);
        rules.requireAgreed(acting, leaving, member);
        rules.requireProvider(acting, leaving);
        UUID decision = decisions
                .require(
                        acting,
                        DecisionsNeeded.MEMBERSHIP,
                        member,
                        leaving.terms(member).digest())
                .orElse(null);
        Instant now = clock.instant();
        leaving.settle(decision, now, acting.who());
        memberships.end(acting, leaving.memberId, leaving.lastDay, decision);
        return written(acting, leaving, trial);
    }

    @Transactional
    Stored<LeavingView> withdraw(Slug partnership, UUID id, boolean trial) {
        Acting acting = acting(partnership);
        Leaving leaving = find(acting, id);
        requireOwn(acting, leaving, "A notice is taken back by");
        leaving.withdraw(clock.instant(), acting.who());
        return written(acting, leaving, trial);
    }

    private Stored<LeavingView> written(Acting acting, Leaving leaving, boolean trial) {
        leavings.flush();
        LeavingView view = view(acting, leaving);
        dryRun.end(trial);
        return Stored.read(view, leaving.revision);
    }

    @Transactional
    Stored<LeavingView> get(Slug partnership, UUID id) {
        Acting acting = actings.in(partnership.value());
        Leaving leaving = find(acting, id);
        return Stored.read(view(acting, leaving), leaving.revision);
    }

    @Transactional
    Page<LeavingView> list(Slug partnership, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        List<LeavingView> found =
                leavings.page(acting.partnership().id(), cursors.decode(LIST, cursor), limit + 1).stream()
                        .map(leaving -> view(acting, leaving))
                        .toList();
        return Page.of(found, limit, last -> cursors.encode(LIST, last.id().toString()));
    }

    /** The latest, the last first; within the caller's transaction. */
    List<LeavingView> latest(Acting acting, int size) {
        return leavings.latest(acting.partnership().id(), size).stream()
                .map(leaving -> view(acting, leaving))
                .toList();
    }

    private LeavingView view(Acting acting, Leaving leaving) {
        LocalDate earliest = rules.notice(acting, leaving.givenOn).earliest(leaving.givenOn);
        return LeavingView.of(leaving, seats.slug(leaving.memberId), earliest);
    }
}
