package org.concordat.exclusions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.exclusions.model.Ground;
import org.concordat.exclusions.model.ReliefSpan;
import org.concordat.intake.Councils;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;

/** Takes proposals to relieve periods, and the other side's decisions about them (rule B6). */
@ApplicationScoped
class ReliefService {

    private static final Kind KIND = Kind.RELIEF;
    private static final String LIST = KIND.table();

    private final Reliefs reliefs;
    private final Proceedings proceedings;
    private final ReliefTerms terms;
    private final Councils councils;
    private final Actings actings;
    private final KnownOn knownOn;
    private final Event<ReliefDecided> decided;
    private final Cursors cursors;
    private final DryRun dryRun;

    ReliefService(
            Reliefs reliefs,
            Proceedings proceedings,
            ReliefTerms terms,
            Councils councils,
            Actings actings,
            KnownOn knownOn,
            Event<ReliefDecided> decided,
            Cursors cursors,
            DryRun dryRun) {
        this.reliefs = reliefs;
        this.proceedings = proceedings;
        this.terms = terms;
        this.councils = councils;
        this.actings = actings;
        this.knownOn = knownOn;
        this.decided = decided;
        this.cursors = cursors;
        this.dryRun = dryRun;
    }

    @Transactional
    ReliefView propose(Slug partnership, NewRelief body, boolean trial) {
        Acting acting = actings.in(partnership.value());
        UUID council = proceedings.council(acting, KIND, body.council());
        Side side = proceedings.proposing(acting, KIND, council);
        UUID partnershipId = acting.partnership().id();
        ReliefSpan span = terms.span(body);
        terms.require(partnershipId, council, body, span);
        terms.requireArea(council, body.area());
        Proposal made = proceedings.made(acting, side, council, body.reason(), body.evidence());
        ReliefEntry entry = new ReliefEntry(
                made.id(),
                council,
                body.agreement(),
                body.serviceLevel(),
                Slug.parse(body.area()).orElse(null),
                span,
                Ground.parse(body.ground()).orElseThrow());
        requireNew(partnershipId, entry);
        Reliefs.Stored stored = new Reliefs.Stored(made, entry);
        reliefs.add(partnershipId, stored);
        proceedings.begin(acting, KIND, made);
        dryRun.end(trial);
        return view(stored);
    }

    /** Refuses what another relief, proposed or accepted, relieves as well. */
    private void requireNew(UUID partnership, ReliefEntry entry) {
        reliefs.standing(partnership, entry.councilId(), entry.agreement()).stream()
                .filter(other -> covers(other.entry(), entry))
                .findFirst()
                .ifPresent(other -> {
                    throw Rejected.state(
                            KIND.rule(),
                            "The relief of these periods is "
                                    + other.proposal().state().text() + " already.");
                });
    }

    private static boolean covers(ReliefEntry wide, ReliefEntry narrow) {
        return wide.span().covers(narrow.span())
                && (wide.serviceLevel() == null || wide.serviceLevel().equals(narrow.serviceLevel()))
                && (wide.area() == null || Objects.equals(wide.area(), narrow.area()));
    }

    @Transactional
    Stored<ReliefView> get(Slug partnership, UUID id, Instant asked) {
        Acting acting = actings.in(partnership.value());
        return read(find(acting, id, asked == null ? null : knownOn.of(asked)), false);
    }

    @Transactional
    Page<ReliefView> list(Slug partnership, ReliefFilter filter, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        if (filter.knownOn() != null) {
            knownOn.of(filter.knownOn()); // refuses a moment ahead
        }
        UUID council = filter.council() == null ? null : councils.require(acting, filter.council());
        List<ReliefView> views =
                reliefs
                        .page(acting.partnership().id(), filter, council, cursors.decode(LIST, cursor), limit + 1)
                        .stream()
                        .map(this::view)
                        .toList();
        return Page.of(views, limit, last -> cursors.encode(LIST, last.id().toString()));
    }

    @Transactional
    Stored<ReliefView> decide(Slug partnership, UUID id, NewDecision body, boolean trial) {
        Acting acting = actings.in(partnership.value());
        Reliefs.Stored found = inTurn(acting, id);
        Settled settled = proceedings.decided(acting, KIND, found.proposal(), body);
        if (settled.isAccepted()) {
            ReliefEntry entry = found.entry();
            // Results read reliefs by when they were settled: that is noted after evaluation has been waited for.
            decided.fire(new ReliefDecided(
                    acting.partnership().id(),
                    entry.councilId(),
                    entry.agreement(),
                    entry.serviceLevel(),
                    entry.span().firstDay()));
        }
        proceedings.settle(acting, KIND, found.proposal(), settled);
        return end(acting, id, true, trial);
    }

    @Transactional
    Stored<ReliefView> withdraw(Slug partnership, UUID id, boolean trial) {
        Acting acting = actings.in(partnership.value());
        Proposal proposal = inTurn(acting, id).proposal();
        proceedings.settle(acting, KIND, proposal, proceedings.withdrawn(acting, KIND, proposal));
        return end(acting, id, false, trial);
    }

    private Reliefs.Stored inTurn(Acting acting, UUID id) {
        proceedings.await(acting, KIND, find(acting, id, null).entry().councilId());
        return find(acting, id, null);
    }

    private Stored<ReliefView> end(Acting acting, UUID id, boolean created, boolean trial) {
        Stored<ReliefView> now = read(find(acting, id, null), created);
        dryRun.end(trial);
        return now;
    }

    private Reliefs.Stored find(Acting acting, UUID id, Instant known) {
        return reliefs.find(acting.partnership().id(), id, known).orElseThrow(Rejected::missing);
    }

    private Stored<ReliefView> read(Reliefs.Stored stored, boolean created) {
        return new Stored<>(view(stored), stored.proposal().revision(), created);
    }

    private ReliefView view(Reliefs.Stored stored) {
        return ReliefView.of(stored, councils.slug(stored.entry().councilId()));
    }
}
