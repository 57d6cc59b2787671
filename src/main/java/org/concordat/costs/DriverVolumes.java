package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.concordat.costs.model.Volumes;
import org.concordat.kernel.Period;

/** The volumes of drivers as other rooms read them, within the caller's transaction. */
@ApplicationScoped
public class DriverVolumes {

    private final Drivers drivers;
    private final DriverValues values;
    private final DerivedVolumes derived;
    private final CostYears years;
    private final Clock clock;

    DriverVolumes(Drivers drivers, DriverValues values, DerivedVolumes derived, CostYears years, Clock clock) {
        this.drivers = drivers;
        this.values = values;
        this.derived = derived;
        this.years = years;
        this.clock = clock;
    }

    /**
     * The volumes of a financial year, of every council of the partnership; of a closed one as they were known when it was closed. What
     * is counted is counted once it is asked for, so the answer is good for the running transaction only.
     *
     * @param knownOn null for now
     */
    public Volumes of(UUID partnershipId, Period year, Instant knownOn) {
        Instant asked = knownOn == null ? clock.instant() : knownOn;
        Instant known = years.known(partnershipId, year, asked);
        return new YearVolumes(
                drivers.known(partnershipId, known),
                values.ofYear(partnershipId, year, known),
                driver -> derived.of(partnershipId, driver, year, known),
                driver -> derived.of(partnershipId, driver, year.previous(), known));
    }
}
