package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.concordat.costs.model.Apportionment;
import org.concordat.costs.model.PoolShares;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.Page;
import org.concordat.web.Slices;

/** Tells every party who bears what; what is charged to one council only, to whoever may see that council's rows. */
@ApplicationScoped
class ApportionmentService {

    private static final String LIST = "apportionments";

    private final Apportionments apportionments;
    private final Actings actings;
    private final BookKeepers keepers;
    private final KnownOn knownOn;
    private final Slices slices;

    ApportionmentService(
            Apportionments apportionments, Actings actings, BookKeepers keepers, KnownOn knownOn, Slices slices) {
        this.apportionments = apportionments;
        this.actings = actings;
        this.keepers = keepers;
        this.knownOn = knownOn;
        this.slices = slices;
    }

    @Transactional
    Page<ApportionmentView> list(Slug partnership, AskedShares asked, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        Predicate<String> pools =
                pool -> asked.pool() == null || asked.pool().value().equals(pool);
        Apportionment shared = seen(acting, asked.year(), asked, pools);
        List<ApportionmentView> views = ApportionmentView.of(
                shared,
                council -> asked.council() == null || asked.council().value().equals(council));
        return slices.of(
                LIST,
                asked.council() == null
                        ? views
                        : views.stream().filter(v -> v.council() != null).toList(),
                limit,
                cursor,
                ApportionmentView::key);
    }

    private Apportionment seen(Acting acting, Period year, AskedShares asked, Predicate<String> pools) {
        return apportionments
                .of(acting.partnership().id(), Years.given(year), asked.stage(), knownOn.of(asked.knownOn()), pools)
                .seenBy(keepers.sight(acting));
    }

    @Transactional
    ApportionmentExplanationView explain(Slug partnership, String id, Instant asked) {
        Acting acting = actings.in(partnership.value());
        ApportionmentId named = ApportionmentId.parse(id).orElseThrow(Rejected::missing);
        Instant known = knownOn.of(asked);
        Apportionment shared = apportionments
                .of(acting.partnership().id(), named.year(), named.stage(), known, named.pool()::equals)
                .seenBy(keepers.sight(acting));
        PoolShares pool = shared.pool(named.pool()).orElseThrow(Rejected::missing);
        return ApportionmentExplanationView.of(named, shared, pool, known);
    }
}
