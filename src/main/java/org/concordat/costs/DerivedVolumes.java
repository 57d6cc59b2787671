package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.costs.model.DriverKind;
import org.concordat.intake.Cases;
import org.concordat.intake.FigureEntry;
import org.concordat.intake.Figures;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.performance.model.Amount;
import org.concordat.performance.model.FigurePool;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.TenantTransactions;

/**
 * Volumes that are counted of what councils have sent. Of other councils a member may know no case and no figure, but it is told the one
 * number of a year that its own share depends on: it is counted as the worker for each council, and nothing else leaves here.
 */
@ApplicationScoped
class DerivedVolumes {

    private final TenantTransactions transactions;
    private final BookKeepers keepers;
    private final YearMembers members;
    private final Catalogue catalogue;
    private final Cases cases;
    private final Figures figures;
    private final Areas areas;

    DerivedVolumes(
            TenantTransactions transactions,
            BookKeepers keepers,
            YearMembers members,
            Catalogue catalogue,
            Cases cases,
            Figures figures,
            Areas areas) {
        this.transactions = transactions;
        this.keepers = keepers;
        this.members = members;
        this.catalogue = catalogue;
        this.cases = cases;
        this.figures = figures;
        this.areas = areas;
    }

    /**
     * The volumes of a driver in a year, by the slugs of the councils; none at all where nothing was sent of that year.
     *
     * @param knownOn null for now
     */
    Map<String, BigDecimal> of(UUID partnershipId, Driver driver, Period year, Instant knownOn) {
        PartnershipEntry partnership = keepers.partnership(partnershipId);
        Map<String, BigDecimal> volumes = new HashMap<>();
        Optional<MeasureEntry> measure = measure(partnershipId, driver, knownOn);
        for (OrganisationEntry council : members.councils(partnership, year)) {
            transactions
                    .evaluating(
                            partnershipId,
                            council.id(),
                            () -> driver.kind() == DriverKind.CASES
                                    ? Optional.of(received(partnership, council.id(), driver, year, knownOn))
                                    : measure.flatMap(m -> figure(partnershipId, council.id(), m, year, knownOn)))
                    .ifPresent(volume -> volumes.put(council.slug().value(), volume));
        }
        boolean anything = volumes.values().stream().anyMatch(volume -> volume.signum() > 0);
        return anything ? volumes : Map.of();
    }

    private Optional<MeasureEntry> measure(UUID partnershipId, Driver driver, Instant knownOn) {
        return Optional.ofNullable(driver.measure)
                .flatMap(slug -> catalogue.measure(partnershipId, new Slug(slug), knownOn))
                .filter(DriverService::isUsable);
    }

    /**
     * Whether a volume is a sum over what was sent, so that each case and figure is in one council's only; a value is of the year itself (rule
     * F4).
     *
     * @param knownOn null for now
     */
    boolean adds(UUID partnershipId, Driver driver, Instant knownOn) {
        return driver.kind() == DriverKind.CASES
                || measure(partnershipId, driver, knownOn)
                        .filter(measure -> measure.kind() != MeasureKind.VALUE)
                        .isPresent();
    }

    private BigDecimal received(
            PartnershipEntry partnership, UUID council, Driver driver, Period year, Instant knownOn) {
        ZoneId zone = partnership.timeZone();
        Map<Slug, Long> received = cases.received(
                partnership.id(),
                council,
                start(year.first(), zone),
                start(year.last().plusDays(1), zone),
                knownOn);
        return List.of(driver.services).stream()
                .map(service -> BigDecimal.valueOf(received.getOrDefault(new Slug(service), 0L)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** What the council's figures of the year come to: a value is that of the year itself, all else is added (rule F4). */
    private Optional<BigDecimal> figure(
            UUID partnershipId, UUID council, MeasureEntry measure, Period year, Instant knownOn) {
        List<FigurePool.Figure> sent =
                figures.of(partnershipId, council, measure.slug(), year.first(), year.last(), knownOn).stream()
                        .filter(entry -> amount(entry) != null)
                        .map(entry -> new FigurePool.Figure(
                                entry.area(), entry.period(), new Amount(amount(entry), BigDecimal.ONE)))
                        .toList();
        AreaTree tree = areas.tree(council, knownOn);
        FigurePool pool = new FigurePool(
                sent,
                (area, period) -> tree.below(period.last()).getOrDefault(area, List.of()),
                measure.kind() != MeasureKind.VALUE);
        return pool.at(null, year).map(pooled -> pooled.amount().numerator());
    }

    private static BigDecimal amount(FigureEntry entry) {
        return entry.value() == null ? entry.numerator() : entry.value();
    }
}
