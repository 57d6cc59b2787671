package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.concordat.costs.model.DriverKind;
import org.concordat.costs.model.SchemeLife;
import org.concordat.costs.model.Volumes;
import org.concordat.kernel.Period;

/** The volumes of drivers as other rooms read them, within the caller's transaction. */
@ApplicationScoped
public class DriverVolumes {

    private final Drivers drivers;
    private final DriverValues values;
    private final DerivedVolumes derived;
    private final CostYears years;
    private final SchemeBook book;
    private final Instance<BudgetsFixed> fixed;
    private final Clock clock;

    DriverVolumes(
            Drivers drivers,
            DriverValues values,
            DerivedVolumes derived,
            CostYears years,
            SchemeBook book,
            Instance<BudgetsFixed> fixed,
            Clock clock) {
        this.drivers = drivers;
        this.values = values;
        this.derived = derived;
        this.years = years;
        this.book = book;
        this.fixed = fixed;
        this.clock = clock;
    }

    /**
     * The volumes of a financial year, of every council of the partnership; of a closed one as they were known when it was closed. What
     * is counted is counted once it is asked for, so the answer is good for the running transaction only. Of other councils nothing of it
     * goes out but what shares are made of.
     *
     * @param knownOn null for now
     */
    public Volumes of(UUID partnershipId, Period year, Instant knownOn) {
        Instant known = years.known(partnershipId, year, knownOn == null ? clock.instant() : knownOn);
        List<Driver> all = drivers.known(partnershipId, known);
        Asked asked = new Asked(partnershipId, year, all, known, known, CountedThen.ESTIMATE);
        return volumes(asked, values.ofYear(partnershipId, year, known), () -> originals(asked));
    }

    /**
     * What is asked of a year.
     *
     * @param known as of whose knowledge all is answered
     * @param counted as of whose knowledge is counted
     * @param before for what stands what was counted of the year before
     */
    private record Asked(
            UUID partnershipId, Period year, List<Driver> all, Instant known, Instant counted, String before) {

        private Asked at(Instant then) {
            return new Asked(partnershipId, year, all, known, then, CountedThen.ORIGINAL);
        }
    }

    /** What was known when the budget was fixed, then what was sent first. */
    private List<Volumes> originals(Asked asked) {
        List<Volumes> originals = new ArrayList<>();
        fixed.stream()
                .flatMap(told -> told.at(asked.partnershipId(), asked.year(), asked.known()).stream())
                .forEach(at -> originals.add(
                        volumes(asked.at(at), values.ofYear(asked.partnershipId(), asked.year(), at), List::of)));
        originals.add(volumes(asked, values.firstOfYear(asked.partnershipId(), asked.year(), asked.known()), List::of));
        return originals;
    }

    private Volumes volumes(Asked asked, List<ValueEntry> sent, Supplier<List<Volumes>> originals) {
        return new YearVolumes(
                asked.all(),
                sent,
                driver -> kept(asked, driver, CountedThen.ACTUAL).orElseGet(() -> counted(asked, driver, asked.year())),
                driver -> kept(asked, driver, asked.before())
                        .orElseGet(() -> counted(asked, driver, asked.year().previous())),
                driver -> derived.adds(asked.partnershipId(), driver, asked.counted()),
                originals);
    }

    private Optional<Map<String, BigDecimal>> kept(Asked asked, Driver driver, String stood) {
        return years.counted(asked.partnershipId(), asked.year(), asked.known(), driver.slug, stood);
    }

    private Map<String, BigDecimal> counted(Asked asked, Driver driver, Period year) {
        return derived.of(asked.partnershipId(), driver, year, asked.counted());
    }

    /**
     * What is to be kept with a year when it is closed: what was counted of the drivers that its shares are made of, which every member may
     * know. Cases can be erased; what was counted of them stays.
     */
    public List<CountedThen> counted(UUID partnershipId, Period year, Instant now) {
        Set<String> named = book.all(partnershipId, now).values().stream()
                .flatMap(SchemeLife::driversInForce)
                .collect(Collectors.toSet());
        List<Driver> all = drivers.known(partnershipId, now);
        Asked asked = new Asked(partnershipId, year, all, now, now, CountedThen.ESTIMATE);
        List<CountedThen> counted = new ArrayList<>();
        for (Driver driver : all) {
            if (driver.kind() != DriverKind.LOADED && named.contains(driver.slug)) {
                keep(counted, driver, CountedThen.ACTUAL, counted(asked, driver, year));
                keep(counted, driver, CountedThen.ESTIMATE, counted(asked, driver, year.previous()));
                fixed.stream()
                        .flatMap(told -> told.at(partnershipId, year, now).stream())
                        .forEach(at -> keep(
                                counted, driver, CountedThen.ORIGINAL, counted(asked.at(at), driver, year.previous())));
            }
        }
        return counted;
    }

    private static void keep(List<CountedThen> counted, Driver driver, String stood, Map<String, BigDecimal> values) {
        values.forEach((council, value) -> counted.add(new CountedThen(driver.slug, council, stood, value)));
    }
}
