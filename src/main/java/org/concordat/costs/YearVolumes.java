package org.concordat.costs;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.DriverKind;
import org.concordat.costs.model.Volumes;
import org.concordat.kernel.Fraction;

/**
 * The volumes of a year: what was sent, and what is counted once it is asked for. Where nothing was estimated of a driver that is
 * counted, its estimate is what was counted of the year before.
 */
final class YearVolumes implements Volumes {

    private record Key(String driver, String council, Basis basis) {}

    private final Map<String, Driver> drivers = new HashMap<>();
    private final Map<Key, BigDecimal> sent = new HashMap<>();
    private final Function<Driver, Map<String, BigDecimal>> counted;
    private final Function<Driver, Map<String, BigDecimal>> countedBefore;
    private final Map<String, Map<String, BigDecimal>> ofYear = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> ofYearBefore = new HashMap<>();
    private final Predicate<Driver> adds;
    private final Supplier<List<Volumes>> originals;
    private List<Volumes> read;

    /**
     * What is known of a year.
     *
     * @param adds whether what is counted of a driver is a sum over what was sent
     * @param originals where the original estimates are looked for, one after the other; read when one is asked for
     */
    YearVolumes(
            List<Driver> drivers,
            List<ValueEntry> sent,
            Function<Driver, Map<String, BigDecimal>> counted,
            Function<Driver, Map<String, BigDecimal>> countedBefore,
            Predicate<Driver> adds,
            Supplier<List<Volumes>> originals) {
        drivers.forEach(driver -> this.drivers.put(driver.slug, driver));
        sent.forEach(entry -> this.sent.put(
                new Key(
                        entry.value().driver(),
                        entry.value().council(),
                        entry.value().basis()),
                entry.value().value()));
        this.counted = counted;
        this.countedBefore = countedBefore;
        this.adds = adds;
        this.originals = originals;
    }

    @Override
    public boolean exists(String driver) {
        return drivers.containsKey(driver);
    }

    @Override
    public Optional<Fraction> volume(String driver, String organisation, Basis basis) {
        return Optional.ofNullable(drivers.get(driver))
                .flatMap(of -> volume(of, organisation, basis))
                .map(Fraction::of);
    }

    @Override
    public Optional<Fraction> original(String driver, String organisation) {
        return originally(driver, organisation)
                .flatMap(volumes -> volumes.volume(driver, organisation, Basis.ESTIMATE));
    }

    @Override
    public boolean isCounted(String driver, Basis basis) {
        return Optional.ofNullable(drivers.get(driver))
                .filter(of -> of.kind() != DriverKind.LOADED)
                .filter(of -> basis == Basis.ACTUAL || !isEstimated(of))
                .filter(adds)
                .isPresent();
    }

    @Override
    public boolean isOriginalCounted(String driver, String organisation) {
        return originally(driver, organisation)
                .filter(volumes -> volumes.isCounted(driver, Basis.ESTIMATE))
                .isPresent();
    }

    /** Where an original estimate is found. */
    private Optional<Volumes> originally(String driver, String organisation) {
        if (read == null) {
            read = originals.get();
        }
        return read.stream()
                .filter(volumes ->
                        volumes.volume(driver, organisation, Basis.ESTIMATE).isPresent())
                .findFirst();
    }

    private Optional<BigDecimal> volume(Driver driver, String organisation, Basis basis) {
        if (driver.kind() == DriverKind.LOADED) {
            return sent(driver, organisation, basis);
        }
        if (basis == Basis.ACTUAL) {
            return Optional.ofNullable(ofYear.computeIfAbsent(driver.slug, slug -> counted.apply(driver))
                    .get(organisation));
        }
        return isEstimated(driver)
                ? sent(driver, organisation, basis)
                : Optional.ofNullable(ofYearBefore
                        .computeIfAbsent(driver.slug, slug -> countedBefore.apply(driver))
                        .get(organisation));
    }

    private Optional<BigDecimal> sent(Driver driver, String organisation, Basis basis) {
        return Optional.ofNullable(sent.get(new Key(driver.slug, organisation, basis)));
    }

    private boolean isEstimated(Driver driver) {
        return sent.keySet().stream()
                .anyMatch(key -> key.driver().equals(driver.slug) && key.basis() == Basis.ESTIMATE);
    }
}
