package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.benefits.model.Proxy;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Stored;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Recorded;
import org.concordat.web.Cursors;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Reads benefits as far as the caller sees them, takes them from who keeps them, and sums them (rule R2). */
@ApplicationScoped
class BenefitService {

    static final String LIST = "benefits";

    private final Benefits benefits;
    private final Baselines baselines;
    private final BaselineStandings standings;
    private final SocialProxies proxies;
    private final BenefitRules rules;
    private final Keeping keeping;
    private final Event<RegisterMoved> moved;
    private final Cursors cursors;

    BenefitService(
            Benefits benefits,
            Baselines baselines,
            BaselineStandings standings,
            SocialProxies proxies,
            BenefitRules rules,
            Keeping keeping,
            Event<RegisterMoved> moved,
            Cursors cursors) {
        this.benefits = benefits;
        this.baselines = baselines;
        this.standings = standings;
        this.proxies = proxies;
        this.rules = rules;
        this.keeping = keeping;
        this.moved = moved;
        this.cursors = cursors;
    }

    @Transactional
    Stored<BenefitView> put(Slug partnership, Slug slug, BenefitText text, String ifMatch, boolean trial) {
        Acting acting = keeping.keeper(partnership, LIST);
        keeping.take(acting, ProxyService.LIST);
        UUID id = acting.partnership().id();
        Instant now = keeping.now();
        Optional<Benefit> before = benefits.known(id, slug.value(), now);
        Preconditions.onReplace(ifMatch, before.map(Benefit::revision).orElse(null));
        Keeping.requireRoom(before.isEmpty(), benefits.count(Known.NOW, id), "R2");
        UUID owner = rules.checked(acting, text, before, now);
        Recorded recorded = Keeping.next(before.map(b -> b.recorded), acting, now);
        benefits.flush(); // closes the former revision before there is a second current one
        Benefit made = new Benefit(id, owner, slug, text, recorded);
        benefits.persistAndFlush(made);
        moved.fire(RegisterMoved.of(made));
        keeping.end(trial);
        return new Stored<>(
                view(made, proxies.values(id, now), standings.of(acting, now)), made.revision(), before.isEmpty());
    }

    @Transactional
    Stored<BenefitView> get(Slug partnership, Slug slug, Instant asked) {
        Acting acting = keeping.reader(partnership);
        UUID id = acting.partnership().id();
        Instant known = keeping.known(asked);
        Benefit found = benefits.known(id, slug.value(), known)
                .filter(benefit -> Keeping.isTold(acting, benefit.organisationId))
                .orElseThrow(Rejected::missing);
        return Stored.read(view(found, proxies.values(id, known), standings.of(acting, known)), found.revision());
    }

    @Transactional
    Page<BenefitView> list(Slug partnership, AskedBenefits asked, int limit, String cursor) {
        Acting acting = keeping.reader(partnership);
        UUID id = acting.partnership().id();
        Instant known = keeping.known(asked.knownOn());
        Benefits.Filter filter = new Benefits.Filter(
                keeping.asked(acting, asked.council()),
                asked.kind(),
                asked.service() == null ? null : asked.service().value());
        Map<String, Proxy> values = proxies.values(id, known);
        Map<String, BaselineStandings.Standing> standing = standings.of(acting, known);
        List<BenefitView> views = benefits.page(id, known, filter, cursors.decode(LIST, cursor), limit + 1).stream()
                .map(benefit -> view(benefit, values, standing))
                .toList();
        return Page.of(views, limit, view -> cursors.encode(LIST, view.benefit()));
    }

    @Transactional
    BenefitSummaryView sum(Slug partnership, Instant asked) {
        return summed(keeping.reader(partnership), keeping.known(asked));
    }

    /** The sums of what a caller sees; within its transaction. */
    BenefitSummaryView summed(Acting acting, Instant known) {
        UUID id = acting.partnership().id();
        Map<String, Proxy> values = proxies.values(id, known);
        BenefitSums sums = new BenefitSums(keeping::slug, baselines.known(id, known), standings.of(acting, known));
        benefits.known(id, known).forEach(benefit -> sums.add(benefit, values));
        return sums.view(acting.councils().containsAll(Keeping.councils(acting)));
    }

    private BenefitView view(
            Benefit benefit, Map<String, Proxy> values, Map<String, BaselineStandings.Standing> standing) {
        return BenefitView.of(benefit, keeping.slug(benefit.organisationId), values, standing);
    }
}
