package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Recorded;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Reads cost pools for every party, writes them for who keeps the books. */
@ApplicationScoped
class CostPoolService {

    private static final String LIST = "cost pools";

    private final CostPools pools;
    private final CostServices services;
    private final Actings actings;
    private final BookKeepers keepers;
    private final CostYears years;
    private final KnownOn knownOn;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    CostPoolService(
            CostPools pools,
            CostServices services,
            Actings actings,
            BookKeepers keepers,
            CostYears years,
            KnownOn knownOn,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.pools = pools;
        this.services = services;
        this.actings = actings;
        this.keepers = keepers;
        this.years = years;
        this.knownOn = knownOn;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    public Stored<CostPoolView> put(Slug partnership, Slug slug, NewCostPool given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        keepers.require(acting);
        UUID id = acting.partnership().id();
        years.keepOpen(id);
        turns.take(LIST, id);
        Optional<CostPool> before = pools.current(id, slug);
        Preconditions.onReplace(
                ifMatch, before.map(b -> b.recorded.revision().number()).orElse(null));
        services.requireAll(id, given.paidFor());
        Instant now = clock.instant();
        Recorded recorded = before.map(b -> b.recorded.supersede(now, acting.who()))
                .orElseGet(() -> Recorded.first(now, acting.who()));
        pools.flush(); // closes the former revision before there is a second current one
        CostPool made = new CostPool(id, slug, given, recorded);
        pools.persistAndFlush(made);
        dryRun.end(trial);
        return new Stored<>(CostPoolView.of(made), recorded.revision().number(), before.isEmpty());
    }

    @Transactional
    public Stored<CostPoolView> get(Slug partnership, Slug slug, Instant asked) {
        UUID id = actings.in(partnership.value()).partnership().id();
        CostPool found = pools.known(id, slug, knownOn.of(asked)).orElseThrow(Rejected::missing);
        return Stored.read(CostPoolView.of(found), found.recorded.revision().number());
    }

    @Transactional
    public Page<CostPoolView> list(Slug partnership, Instant asked, int limit, String cursor) {
        UUID id = actings.in(partnership.value()).partnership().id();
        List<CostPoolView> views = pools.page(id, knownOn.of(asked), cursors.decode(LIST, cursor), limit + 1).stream()
                .map(CostPoolView::of)
                .toList();
        return Page.of(views, limit, view -> cursors.encode(LIST, view.pool()));
    }
}
