package org.concordat.benefits;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.benefits.model.BenefitKind;
import org.concordat.benefits.model.BenefitSum;
import org.concordat.benefits.model.Proxy;
import org.concordat.benefits.model.YearAmounts;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/** Sums benefits by kind and by whose they are; of one caller, and so of no benefit that it does not see (rule R2). */
final class BenefitSums {

    /** A benefit with its amounts. */
    private record Summed(BenefitKind kind, String council, String baseline, YearAmounts amounts) {}

    private final Function<UUID, String> councils;
    private final Map<String, BaselineStandings.Standing> standings;
    private final Map<String, Baseline> baselines = new TreeMap<>();
    private final List<Summed> all = new ArrayList<>();

    /**
     * Nothing yet.
     *
     * @param councils the slug of whose a benefit is; null for everybody's
     * @param standings of baselines, by slug
     */
    BenefitSums(
            Function<UUID, String> councils, List<Baseline> known, Map<String, BaselineStandings.Standing> standings) {
        this.councils = councils;
        this.standings = standings;
        known.forEach(baseline -> baselines.put(baseline.slug, baseline));
    }

    void add(Benefit benefit, Map<String, Proxy> proxies) {
        BenefitText text = benefit.written();
        all.add(new Summed(
                text.sort(),
                councils.apply(benefit.organisationId),
                text.baseline(),
                new BenefitValues(text, proxies).amounts(benefit.slug)));
    }

    BenefitSummaryView view(boolean ofAll) {
        List<BenefitSummaryView.OfKind> kinds = new ArrayList<>();
        for (BenefitKind kind : BenefitKind.values()) {
            if (kind.comesToPounds() && all.stream().anyMatch(summed -> summed.kind() == kind)) {
                kinds.add(new BenefitSummaryView.OfKind(
                        kind.text(), years(summed -> summed.kind() == kind), groups(kind)));
            }
        }
        List<String> resilience = all.stream()
                .filter(summed -> summed.kind() == BenefitKind.RESILIENCE)
                .map(summed -> summed.amounts().benefit())
                .toList();
        return new BenefitSummaryView(ofAll, new BenefitSummaryView.Told(kinds, against(), resilience));
    }

    private List<BenefitSummaryView.Group> groups(BenefitKind kind) {
        TreeMap<String, String> groups = new TreeMap<>();
        all.stream()
                .filter(summed -> summed.kind() == kind)
                .forEach(summed -> groups.put(key(summed.council()), summed.council() == null ? "" : summed.council()));
        return groups.keySet().stream()
                .map(group -> new BenefitSummaryView.Group(
                        group.isEmpty() ? null : group,
                        years(summed ->
                                summed.kind() == kind && key(summed.council()).equals(group))))
                .toList();
    }

    private static String key(String council) {
        return council == null ? "" : council;
    }

    private List<BenefitSummaryView.Year> years(Predicate<Summed> which) {
        return sums(which).stream().map(BenefitSummaryView.Year::of).toList();
    }

    private List<BenefitSum.Year> sums(Predicate<Summed> which) {
        return BenefitSum.of(all.stream().filter(which).map(Summed::amounts).toList());
    }

    /** Cashable benefits of each baseline beside what the service cost then. */
    private List<BenefitSummaryView.Against> against() {
        List<BenefitSummaryView.Against> against = new ArrayList<>();
        for (Baseline baseline : baselines.values()) {
            List<BenefitSum.Year> sums =
                    sums(summed -> summed.kind() == BenefitKind.CASHABLE && baseline.slug.equals(summed.baseline()));
            if (!sums.isEmpty()) {
                Money cost = Amounts.kept(baseline.written().cost());
                against.add(new BenefitSummaryView.Against(
                        baseline.slug,
                        councils.apply(baseline.organisationId),
                        baseline.written().service(),
                        Boolean.TRUE.equals(standings.get(baseline.slug).inTime()),
                        standings.get(baseline.slug).supersededBy(),
                        MoneyText.of(cost),
                        sums.stream().map(sum -> ofCost(sum, cost)).toList()));
            }
        }
        return against;
    }

    private static BenefitSummaryView.OfCost ofCost(BenefitSum.Year sum, Money cost) {
        return new BenefitSummaryView.OfCost(
                sum.year().toString(),
                MoneyText.of(sum.planned()),
                Amounts.text(sum.actual()),
                percent(sum.planned(), cost),
                percent(sum.actual(), cost));
    }

    private static java.math.BigDecimal percent(Money part, Money of) {
        return part == null || of.pence() == 0
                ? null
                : Fraction.of(100 * part.pence(), of.pence()).rounded(2, RoundingMode.HALF_UP);
    }
}
