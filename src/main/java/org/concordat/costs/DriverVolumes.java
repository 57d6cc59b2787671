package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.costs.model.Volumes;
import org.concordat.kernel.Period;

/** The volumes of drivers as other rooms read them, within the caller's transaction. */
@ApplicationScoped
public class DriverVolumes {

    private final Drivers drivers;
    private final DriverValues values;
    private final DerivedVolumes derived;
    private final CostYears years;
    private final Instance<BudgetsFixed> fixed;
    private final Clock clock;

    DriverVolumes(
            Drivers drivers,
            DriverValues values,
            DerivedVolumes derived,
            CostYears years,
            Instance<BudgetsFixed> fixed,
            Clock clock) {
        this.drivers = drivers;
        this.values = values;
        this.derived = derived;
        this.years = years;
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
        return volumes(
                partnershipId,
                year,
                all,
                values.ofYear(partnershipId, year, known),
                known,
                () -> originals(partnershipId, year, all, known));
    }

    /** What was known when the budget was fixed, then what was sent first. */
    private List<Volumes> originals(UUID partnershipId, Period year, List<Driver> all, Instant known) {
        List<Volumes> originals = new ArrayList<>();
        fixed.stream()
                .flatMap(told -> told.at(partnershipId, year, known).stream())
                .forEach(at -> originals.add(
                        volumes(partnershipId, year, all, values.ofYear(partnershipId, year, at), at, List::of)));
        originals.add(
                volumes(partnershipId, year, all, values.firstOfYear(partnershipId, year, known), known, List::of));
        return originals;
    }

    private Volumes volumes(
            UUID partnershipId,
            Period year,
            List<Driver> all,
            List<ValueEntry> sent,
            Instant known,
            Supplier<List<Volumes>> originals) {
        return new YearVolumes(
                all,
                sent,
                driver -> derived.of(partnershipId, driver, year, known),
                driver -> derived.of(partnershipId, driver, year.previous(), known),
                originals);
    }
}
