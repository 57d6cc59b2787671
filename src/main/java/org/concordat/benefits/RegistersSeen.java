package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.benefits.model.Proxy;
import org.concordat.tenancy.Acting;

/** The registers of this room as a caller may know them, the same that the API tells. Call it within a transaction. */
@ApplicationScoped
public class RegistersSeen {

    private static final Benefits.Filter ALL_BENEFITS = new Benefits.Filter(null, null, null);

    private final BaselineService baselines;
    private final BenefitService sums;
    private final Benefits benefits;
    private final BaselineStandings standings;
    private final SocialProxies proxies;
    private final SurplusService surpluses;
    private final RiskService risks;
    private final Keeping keeping;

    RegistersSeen(
            BaselineService baselines,
            BenefitService sums,
            Benefits benefits,
            BaselineStandings standings,
            SocialProxies proxies,
            SurplusService surpluses,
            RiskService risks,
            Keeping keeping) {
        this.baselines = baselines;
        this.sums = sums;
        this.benefits = benefits;
        this.standings = standings;
        this.proxies = proxies;
        this.surpluses = surpluses;
        this.risks = risks;
        this.keeping = keeping;
    }

    /** All registers at once. */
    public record Registers(
            List<BaselineView> baselines,
            List<BenefitView> benefits,
            BenefitSummaryView sums,
            List<SurplusView> surpluses,
            List<RiskView> risks) {}

    /** What was known at an instant, at which reviews are judged overdue. */
    public Registers of(Acting acting, Instant now) {
        Map<String, Proxy> values = proxies.values(acting.partnership().id(), now);
        Map<String, BaselineStandings.Standing> standing = standings.of(acting, now);
        return new Registers(
                baselines.views(acting, null, now, null, Keeping.MOST_ENTRIES),
                benefits.page(acting.partnership().id(), now, ALL_BENEFITS, null, Keeping.MOST_ENTRIES).stream()
                        .map(benefit -> BenefitView.of(benefit, keeping.slug(benefit.organisationId), values, standing))
                        .toList(),
                sums.summed(acting, now),
                surpluses.views(acting, now, null, Keeping.MOST_ENTRIES),
                risks.views(acting, now, Keeping.day(acting, now), Keeping.MOST_ENTRIES));
    }
}
