package org.concordat.packs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.benefits.RegistersSeen;
import org.concordat.catalogue.Catalogue;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackExemption;
import org.concordat.packs.model.PackName;
import org.concordat.packs.model.PackResult;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** Makes the whole pack of a period, of what the board sees, within the caller's transaction. */
@ApplicationScoped
class PackMaker {

    private final ResultsOfPack results;
    private final Followed followed;
    private final Contested contested;
    private final CostsOfPack costs;
    private final Registers registers;
    private final Catalogue catalogue;
    private final Registry registry;

    PackMaker(
            ResultsOfPack results,
            Followed followed,
            Contested contested,
            CostsOfPack costs,
            Registers registers,
            Catalogue catalogue,
            Registry registry) {
        this.results = results;
        this.followed = followed;
        this.contested = contested;
        this.costs = costs;
        this.registers = registers;
        this.catalogue = catalogue;
        this.registry = registry;
    }

    /**
     * Makes one.
     *
     * @param revision null for a draft
     * @param exemptions the sections that the public version of it does not have
     */
    Pack of(Making making, Integer revision, List<PackExemption> exemptions) {
        ReadResults read = results.read(making.partnership(), making.period(), making.now());
        List<PackResult> shown = results.shown(read, making.addresses());
        List<PackName> councils = councils(making, shown);
        RegistersSeen.Registers registered = registers.read(making);
        return new Pack(
                making.partnership(),
                making.acting().partnership().title(),
                making.period().toString(),
                making.period().first(),
                making.period().last(),
                revision,
                Pack.EXEMPT,
                making.now(),
                exemptions,
                councils,
                services(making, shown),
                shown,
                followed.standings(
                        making, read, councils.stream().map(PackName::slug).toList()),
                followed.plans(making, read),
                followed.triggers(making, read),
                contested.exclusions(making),
                contested.reliefs(making),
                contested.queries(making),
                costs.of(making),
                registers.risks(making, registered),
                registers.benefits(making, registered),
                registers.decisions(making),
                registers.signals(making, read));
    }

    /** Those that were members on a day of the period, and whoever else has results of it. */
    private List<PackName> councils(Making making, List<PackResult> shown) {
        Set<String> served = shown.stream().map(PackResult::council).collect(Collectors.toSet());
        return making.acting().councils().stream()
                .flatMap(id -> registry.organisation(id).stream())
                .filter(council -> served.contains(council.slug().value()) || isMember(making, council))
                .sorted(Comparator.comparing(OrganisationEntry::slug))
                .map(council -> new PackName(council.slug().value(), council.name()))
                .toList();
    }

    private static boolean isMember(Making making, OrganisationEntry council) {
        return making.acting()
                .partnership()
                .membership(council.id())
                .filter(member ->
                        member.isMember(making.period().first(), making.period().last()))
                .isPresent();
    }

    private List<PackName> services(Making making, List<PackResult> shown) {
        List<String> slugs =
                shown.stream().map(PackResult::service).distinct().sorted().toList();
        return catalogue.services(making.acting().partnership().id(), slugs, making.now()).stream()
                .map(service -> new PackName(service.slug().value(), service.title()))
                .sorted(Comparator.comparing(PackName::slug))
                .toList();
    }
}
