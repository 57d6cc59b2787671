package org.concordat.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.costs.Apportionments;
import org.concordat.costs.CostYears;
import org.concordat.costs.DriverVolumes;
import org.concordat.costs.YearMembers;
import org.concordat.costs.model.CouncilShare;
import org.concordat.costs.model.PoolShares;
import org.concordat.fairness.model.CostGame;
import org.concordat.fairness.model.StandAlone;
import org.concordat.intake.Cases;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;

/**
 * Reads what fairness is computed from. What one council alone is charged is not among it: whoever stood alone would be charged it as well, so
 * it would add the same to each side of every comparison, and it is not open among the members.
 */
@ApplicationScoped
class FairQuestions {

    private final Apportionments apportionments;
    private final DriverVolumes volumes;
    private final CostYears years;
    private final YearMembers members;
    private final StandAloneCosts costs;
    private final Cases cases;
    private final TenantTransactions transactions;
    private final Actings actings;
    private final Registry registry;
    private final KnownOn knownOn;

    FairQuestions(
            Apportionments apportionments,
            DriverVolumes volumes,
            CostYears years,
            YearMembers members,
            StandAloneCosts costs,
            Cases cases,
            TenantTransactions transactions,
            Actings actings,
            Registry registry,
            KnownOn knownOn) {
        this.apportionments = apportionments;
        this.volumes = volumes;
        this.years = years;
        this.members = members;
        this.costs = costs;
        this.cases = cases;
        this.transactions = transactions;
        this.actings = actings;
        this.registry = registry;
        this.knownOn = knownOn;
    }

    /**
     * What a caller asks.
     *
     * @throws Rejected rule M7, where there are too many councils, or no stand-alone costs of them; else as the shares are refused
     */
    @Transactional
    FairQuestion read(String partnership, Period of, AskedFairness asked) {
        Acting acting = actings.in(partnership);
        Period year = FairYear.of(of);
        Instant known = knownOn.of(asked.knownOn());
        PartnershipEntry own = acting.partnership();
        SortedMap<String, SortedMap<String, Money>> shares = shares(own.id(), year, asked, known);
        CostGame.requireFew(shares.size());
        StandAloneCost kept = costs.known(own.id(), year, known)
                .orElseThrow(() -> Rejected.rule(
                        "M7",
                        "No stand-alone costs of " + year
                                + " are known, so there is nothing to compare the shares with. Who keeps the books puts them"
                                + " first: /stand-alone-costs/" + year + "."));
        StandAlone.Priced priced =
                kept.costs().priced(List.copyOf(shares.keySet()), volumes.of(own.id(), year, known), asked.basis());
        List<FairQuestion.Council> councils = new ArrayList<>();
        Map<String, Integer> votes = members.votes(own, year, known);
        Instant standing = years.known(own.id(), year, known);
        shares.forEach((slug, pools) -> councils.add(new FairQuestion.Council(
                slug, pools, votes.getOrDefault(slug, 0), received(own, slug, year, standing))));
        return new FairQuestion(
                year, asked.stage(), known, councils, seen(acting), StandAloneCostsView.of(kept), priced);
    }

    /** Of each council that bears a part, what it bears of each pool. */
    private SortedMap<String, SortedMap<String, Money>> shares(
            UUID partnership, Period year, AskedFairness asked, Instant known) {
        SortedMap<String, SortedMap<String, Money>> shares = new TreeMap<>();
        for (PoolShares pool :
                apportionments.of(partnership, year, asked.stage(), known).pools()) {
            for (CouncilShare share : pool.councils()) {
                if (share.shared().pence() != 0) {
                    shares.computeIfAbsent(share.council(), council -> new TreeMap<>())
                            .put(pool.pool(), share.shared());
                }
            }
        }
        return shares;
    }

    private long received(PartnershipEntry partnership, String slug, Period year, Instant known) {
        UUID id =
                registry.organisation(new Slug(slug)).map(OrganisationEntry::id).orElseThrow();
        ZoneId zone = partnership.timeZone();
        Map<Slug, Long> received = transactions.evaluating(
                partnership.id(),
                id,
                () -> cases.received(
                        partnership.id(),
                        id,
                        start(year.first(), zone),
                        start(year.last().plusDays(1), zone),
                        known));
        return received.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Set<String> seen(Acting acting) {
        return acting.councils().stream()
                .flatMap(id -> registry.organisation(id).stream())
                .map(organisation -> organisation.slug().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
