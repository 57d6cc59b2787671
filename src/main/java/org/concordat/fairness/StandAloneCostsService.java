package org.concordat.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.costs.DriverVolumes;
import org.concordat.costs.model.Volumes;
import org.concordat.fairness.model.StandAlone;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Recorded;
import org.concordat.tenancy.Registry;
import org.concordat.web.DryRun;
import org.concordat.web.Preconditions;

/** Reads stand-alone costs for every party, writes them for who keeps the books (rule M7). */
@ApplicationScoped
class StandAloneCostsService {

    private static final String TURN = "stand-alone costs";

    private final StandAloneCosts costs;
    private final DriverVolumes volumes;
    private final Actings actings;
    private final Sides sides;
    private final Registry registry;
    private final KnownOn knownOn;
    private final Turns turns;
    private final DryRun dryRun;
    private final Clock clock;

    StandAloneCostsService(
            StandAloneCosts costs,
            DriverVolumes volumes,
            Actings actings,
            Sides sides,
            Registry registry,
            KnownOn knownOn,
            Turns turns,
            DryRun dryRun,
            Clock clock) {
        this.costs = costs;
        this.volumes = volumes;
        this.actings = actings;
        this.sides = sides;
        this.registry = registry;
        this.knownOn = knownOn;
        this.turns = turns;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    Stored<StandAloneCostsView> put(
            String partnership, Period year, NewStandAloneCosts given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership);
        sides.requireBookKeeper(acting);
        UUID id = acting.partnership().id();
        FairYear.of(year);
        turns.take(TURN, id);
        Optional<StandAloneCost> before = costs.current(id, year);
        Preconditions.onReplace(
                ifMatch, before.map(b -> b.recorded.revision().number()).orElse(null));
        requireKnown(acting.partnership(), given.checked(), volumes.of(id, year, null));
        Instant now = clock.instant();
        Recorded recorded = before.map(b -> b.recorded.supersede(now, acting.who()))
                .orElseGet(() -> Recorded.first(now, acting.who()));
        costs.flush(); // closes the former revision before there is a second current one
        StandAloneCost made = new StandAloneCost(id, year, given, recorded);
        costs.persistAndFlush(made);
        dryRun.end(trial);
        return new Stored<>(StandAloneCostsView.of(made), recorded.revision().number(), before.isEmpty());
    }

    private void requireKnown(PartnershipEntry partnership, StandAlone given, Volumes known) {
        Set<String> councils = partnership.members().stream()
                .filter(member -> member.isAcceptedMember())
                .flatMap(member -> registry.organisation(member.organisationId()).stream())
                .map(organisation -> organisation.slug().value())
                .collect(Collectors.toSet());
        List<Fault> strangers = given.named().stream()
                .filter(named -> !councils.contains(named.name()))
                .map(named -> new Fault(
                        named.pointer(), "names " + named.name() + ", which is no council of the partnership"))
                .toList();
        if (!strangers.isEmpty()) {
            throw Rejected.rule("M7", "Stand-alone costs are those of the partnership's councils.", strangers);
        }
        List<Fault> drivers = given.drivers().stream()
                .filter(named -> !known.exists(named.name()))
                .map(named -> new Fault(named.pointer(), "is a driver of the partnership; there is no " + named.name()))
                .toList();
        if (!drivers.isEmpty()) {
            throw Rejected.rule("M2", "A variable cost follows a driver that there is.", drivers);
        }
    }

    @Transactional
    Stored<StandAloneCostsView> get(String partnership, Period year, Instant asked) {
        UUID id = actings.in(partnership).partnership().id();
        StandAloneCost found =
                costs.known(id, FairYear.of(year), knownOn.of(asked)).orElseThrow(Rejected::missing);
        return Stored.read(
                StandAloneCostsView.of(found), found.recorded.revision().number());
    }
}
