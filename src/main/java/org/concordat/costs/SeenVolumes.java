package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.DriverKind;
import org.concordat.costs.model.DriverValue;
import org.concordat.kernel.Period;
import org.concordat.tenancy.Acting;

/**
 * The volumes of drivers as far as a caller sees them; nothing else hands them out one by one. Who keeps the books, the board and an
 * auditor see all. A member sees its own, and those of others only where a version of a sharing scheme that has been put before the members
 * names the driver: whatever instant is asked for, by what is proposed or agreed now.
 */
@ApplicationScoped
class SeenVolumes {

    private final DriverValues values;
    private final DerivedVolumes derived;
    private final CostYears years;
    private final OpenDrivers openDrivers;
    private final BookKeepers keepers;

    SeenVolumes(
            DriverValues values,
            DerivedVolumes derived,
            CostYears years,
            OpenDrivers openDrivers,
            BookKeepers keepers) {
        this.values = values;
        this.derived = derived;
        this.years = years;
        this.openDrivers = openDrivers;
        this.keepers = keepers;
    }

    /**
     * Those of a driver: what was sent, and of a year what is counted.
     *
     * @param year null for every year, of which nothing is counted then
     */
    List<DriverValueView> of(Acting acting, Driver driver, Period year, Instant known) {
        UUID id = acting.partnership().id();
        List<DriverValueView> views = new ArrayList<>();
        values.ofDriver(id, driver.slug, year, known).forEach(entry -> views.add(DriverValueView.of(entry)));
        if (driver.kind() != DriverKind.LOADED && year != null) {
            views.removeIf(view -> view.basis().equals(Basis.ACTUAL.text())); // sent while it was of another kind
            views.addAll(counted(id, driver, year, known));
        }
        Predicate<String> seen = sight(acting, driver.slug);
        return views.stream().filter(view -> seen.test(view.council())).toList();
    }

    private Predicate<String> sight(Acting acting, String driver) {
        boolean open = openDrivers.of(acting.partnership().id()).contains(driver);
        return open ? council -> true : keepers.sight(acting);
    }

    private List<DriverValueView> counted(UUID partnershipId, Driver driver, Period year, Instant known) {
        return years
                .counted(partnershipId, year, known, driver.slug, CountedThen.ACTUAL)
                .orElseGet(() -> derived.of(partnershipId, driver, year, known))
                .entrySet()
                .stream()
                .map(of -> new DriverValue(driver.slug, of.getKey(), year, Basis.ACTUAL, of.getValue(), null))
                .map(DriverValueView::counted)
                .toList();
    }
}
