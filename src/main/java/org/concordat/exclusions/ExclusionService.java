package org.concordat.exclusions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.agreements.TermsBook;
import org.concordat.intake.CaseState;
import org.concordat.intake.Cases;
import org.concordat.intake.Councils;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.model.Side;
import org.concordat.readlog.ReadLog;
import org.concordat.readlog.SeenCase;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Capacity;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;

/**
 * Takes proposals to leave cases out, and the other side's decisions about them (rule C2). Each names a case, so that whoever is told of it
 * outside its council is recorded.
 */
@ApplicationScoped
class ExclusionService {

    private static final Kind KIND = Kind.EXCLUSION;
    private static final String LIST = KIND.table();

    private final Exclusions exclusions;
    private final Proceedings proceedings;
    private final Cases cases;
    private final TermsBook terms;
    private final Councils councils;
    private final Actings actings;
    private final KnownOn knownOn;
    private final Event<ExclusionDecided> decided;
    private final ReadLog readLog;
    private final Cursors cursors;
    private final DryRun dryRun;

    ExclusionService(
            Exclusions exclusions,
            Proceedings proceedings,
            Cases cases,
            TermsBook terms,
            Councils councils,
            Actings actings,
            KnownOn knownOn,
            Event<ExclusionDecided> decided,
            ReadLog readLog,
            Cursors cursors,
            DryRun dryRun) {
        this.exclusions = exclusions;
        this.proceedings = proceedings;
        this.cases = cases;
        this.terms = terms;
        this.councils = councils;
        this.actings = actings;
        this.knownOn = knownOn;
        this.decided = decided;
        this.readLog = readLog;
        this.cursors = cursors;
        this.dryRun = dryRun;
    }

    @Transactional
    ExclusionView propose(Slug partnership, NewExclusion body, boolean trial) {
        Acting acting = actings.in(partnership.value());
        if (!seesCases(acting)) {
            throw Rejected.forbidden("The board sees no cases and proposes none; it decides what the other side does.");
        }
        UUID council = proceedings.council(acting, KIND, body.council());
        Side side = proceedings.proposing(acting, KIND, council);
        UUID partnershipId = acting.partnership().id();
        CaseState found = cases.find(partnershipId, council, new Slug(body.service()), body.ref(), null)
                .filter(state -> !state.voided())
                .orElseThrow(() -> Rejected.rule(
                        KIND.rule(),
                        "The council has no such case.",
                        new Fault("/ref", "is a case of the council and service that is not taken out")));
        requireLevel(partnershipId, council, body);
        exclusions
                .standing(partnershipId, council, found.id(), body.serviceLevel())
                .ifPresent(state -> {
                    throw Rejected.state(KIND.rule(), "The exclusion of this case is " + state + " already.");
                });
        Proposal made = proceedings.made(acting, side, council, body.reason(), body.evidence());
        Exclusions.Stored stored = new Exclusions.Stored(made, body.service(), found.ref(), body.serviceLevel());
        exclusions.add(partnershipId, found.id(), stored);
        proceedings.begin(acting, KIND, made);
        readLog.note(acting, seen(List.of(stored)), trial);
        dryRun.end(trial);
        return view(stored);
    }

    private void requireLevel(UUID partnership, UUID council, NewExclusion body) {
        boolean known = body.serviceLevel() == null
                || terms.inForce(partnership, council, null).stream()
                        .flatMap(t -> t.text().serviceLevel(body.serviceLevel()).stream())
                        .anyMatch(level -> level.service().equals(body.service()));
        if (!known) {
            throw Rejected.rule(
                    KIND.rule(),
                    "No signed version has such a service level of the service.",
                    new Fault("/serviceLevel", "is a service level of the service in one of the council's agreements"));
        }
    }

    @Transactional
    Stored<ExclusionView> get(Slug partnership, UUID id, Instant asked) {
        Acting acting = actings.in(partnership.value());
        Exclusions.Stored found = find(acting, id, asked == null ? null : knownOn.of(asked));
        readLog.note(acting, seen(List.of(found)));
        return read(found, false);
    }

    @Transactional
    Page<ExclusionView> list(Slug partnership, ExclusionFilter filter, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        if (filter.knownOn() != null) {
            knownOn.of(filter.knownOn()); // refuses a moment ahead
        }
        if (filter.ref() != null && !seesCases(acting)) {
            throw Rejected.forbidden("The board sees no cases and asks for none.");
        }
        UUID council = filter.council() == null ? null : councils.require(acting, filter.council());
        List<Exclusions.Stored> found = exclusions.page(
                acting.partnership().id(), filter, council, seesCases(acting), cursors.decode(LIST, cursor), limit + 1);
        Page<Exclusions.Stored> page = Page.of(
                found, limit, last -> cursors.encode(LIST, last.proposal().id().toString()));
        readLog.note(acting, seen(page.items()));
        return new Page<>(page.items().stream().map(this::view).toList(), page.next());
    }

    @Transactional
    Stored<ExclusionView> decide(Slug partnership, UUID id, NewDecision body, boolean trial) {
        Acting acting = actings.in(partnership.value());
        Proposal proposal = inTurn(acting, id);
        Settled settled = proceedings.decided(acting, KIND, proposal, body);
        proceedings.settle(acting, KIND, proposal, settled);
        if (settled.isAccepted()) {
            decided.fire(new ExclusionDecided(acting.partnership().id(), proposal.councilId(), id));
        }
        return end(acting, id, true, trial);
    }

    @Transactional
    Stored<ExclusionView> withdraw(Slug partnership, UUID id, boolean trial) {
        Acting acting = actings.in(partnership.value());
        Proposal proposal = inTurn(acting, id);
        proceedings.settle(acting, KIND, proposal, proceedings.withdrawn(acting, KIND, proposal));
        return end(acting, id, false, trial);
    }

    private Proposal inTurn(Acting acting, UUID id) {
        proceedings.await(acting, KIND, find(acting, id, null).proposal().councilId());
        return find(acting, id, null).proposal();
    }

    private Stored<ExclusionView> end(Acting acting, UUID id, boolean created, boolean trial) {
        Exclusions.Stored now = find(acting, id, null);
        readLog.note(acting, seen(List.of(now)), trial);
        dryRun.end(trial);
        return read(now, created);
    }

    private Exclusions.Stored find(Acting acting, UUID id, Instant known) {
        return exclusions
                .find(acting.partnership().id(), id, seesCases(acting), known)
                .orElseThrow(Rejected::missing);
    }

    /** The cases that are told of; none to the board. */
    private static List<SeenCase> seen(List<Exclusions.Stored> told) {
        return told.stream()
                .filter(stored -> stored.ref() != null)
                .map(stored -> new SeenCase(stored.proposal().councilId(), stored.service(), stored.ref()))
                .toList();
    }

    /** Whose cases they are is between a council and its provider. */
    private static boolean seesCases(Acting acting) {
        return acting.capacity() != Capacity.BOARD;
    }

    private Stored<ExclusionView> read(Exclusions.Stored stored, boolean created) {
        return new Stored<>(view(stored), stored.proposal().revision(), created);
    }

    private ExclusionView view(Exclusions.Stored stored) {
        return ExclusionView.of(stored, councils.slug(stored.proposal().councilId()));
    }
}
