package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.costs.model.SchemeInForce;
import org.concordat.costs.model.SchemeLife;
import org.concordat.costs.model.SchemeRules;
import org.concordat.costs.model.SchemeRules.Broken;
import org.concordat.costs.model.SchemeText;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Acting;

/** Whether the text of a version of a scheme may be written, put before the members, and take effect. */
@ApplicationScoped
class SchemeDrafts {

    private final CostPools pools;
    private final Drivers drivers;
    private final SchemeMembers members;
    private final CostYears years;

    SchemeDrafts(CostPools pools, Drivers drivers, SchemeMembers members, CostYears years) {
        this.pools = pools;
        this.drivers = drivers;
        this.members = members;
        this.years = years;
    }

    /** @throws Rejected with every fault and the number of the first rule that is broken */
    void requireSound(Acting acting, SchemeText text, Instant now) {
        UUID id = acting.partnership().id();
        List<Broken> broken = SchemeRules.broken(
                text,
                new SchemeKnown(
                        pools.titles(id, now).keySet(),
                        drivers.known(id, now).stream()
                                .map(driver -> driver.slug)
                                .collect(Collectors.toSet())::contains,
                        members.stays(acting.partnership())));
        if (!broken.isEmpty()) {
            throw Rejected.rule(
                    broken.get(0).rule(),
                    "The text of the version does not hold together.",
                    broken.stream().map(Broken::fault).toList());
        }
    }

    /** @throws Rejected rule M5, when a version would change how a year is shared that is closed */
    void requireOpen(SchemeVersion version, SchemeLife life) {
        years.closed(version.partnershipId).stream()
                .filter(year -> life.wouldChange(version.number, version.written(), year))
                .max(Comparator.comparing(Period::last))
                .ifPresent(year -> {
                    throw Rejected.rule(
                            "M5",
                            "The version would change how a closed year was shared.",
                            new Fault("/commences", "is after " + year + ", which is closed"));
                });
    }

    /**
     * The pools of a text that another scheme shares on some of the same days.
     *
     * @param lives of all schemes of the partnership
     */
    List<Fault> shared(String scheme, SchemeText text, Map<String, SchemeLife> lives) {
        List<SchemeInForce> others = lives.values().stream()
                .filter(life -> !life.scheme().equals(scheme))
                .flatMap(life -> life.inForce().stream())
                .filter(other -> sameDays(text, other))
                .toList();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < text.pools().size(); i++) {
            String pool = text.pools().get(i).pool();
            String pointer = "/pools/" + i + "/pool";
            others.stream()
                    .filter(other -> other.keys().containsKey(pool))
                    .findFirst()
                    .ifPresent(other -> faults.add(new Fault(
                            pointer,
                            "is shared by scheme " + other.scheme()
                                    + " on the same days: end that for the pool first")));
        }
        return faults;
    }

    private static boolean sameDays(SchemeText text, SchemeInForce other) {
        return (other.to() == null || !text.commences().isAfter(other.to()))
                && (text.expires() == null || !other.from().isAfter(text.expires()));
    }
}
