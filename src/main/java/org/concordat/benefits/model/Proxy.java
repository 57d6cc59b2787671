package org.concordat.benefits.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Fault;

/** A proxy of social value with its versions in order (rule R3): versions are only ever added, each later than the one before. */
public record Proxy(String name, String unit, List<ProxyVersion> versions) {

    /** Keeps its own copy. */
    public Proxy {
        versions = List.copyOf(versions);
    }

    /** The version in force on a day; empty before the first. */
    public Optional<ProxyVersion> inForce(LocalDate on) {
        return versions.stream().filter(version -> !version.from().isAfter(on)).reduce((one, later) -> later);
    }

    /**
     * What is wrong with it, if it takes the place of another.
     *
     * @param before what was kept so far; without versions where it is new
     */
    public List<Fault> faultsAfter(Proxy before) {
        List<Fault> faults = new ArrayList<>();
        if (!before.versions.isEmpty() && !before.unit.equals(unit)) {
            faults.add(new Fault("/unit", "stays " + before.unit + ": another unit is another proxy"));
        }
        for (int i = 0; i < before.versions.size(); i++) {
            if (i >= versions.size() || !versions.get(i).equals(before.versions.get(i))) {
                faults.add(new Fault(
                        "/versions/" + i,
                        "stays as version " + (i + 1) + " was: values are computed with it; add a version instead"));
            }
        }
        for (int i = 1; i < versions.size(); i++) {
            if (!versions.get(i).from().isAfter(versions.get(i - 1).from())) {
                faults.add(new Fault("/versions/" + i + "/from", "is later than that of the version before"));
            }
        }
        return faults;
    }
}
