package org.concordat.packs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.exclusions.ProposalsSeen;
import org.concordat.exclusions.ProposalsSeen.ExclusionSeen;
import org.concordat.exclusions.ProposalsSeen.ReliefSeen;
import org.concordat.exclusions.model.State;
import org.concordat.kernel.Slug;
import org.concordat.packs.model.PackExclusions;
import org.concordat.packs.model.PackQueries;
import org.concordat.packs.model.PackQueries.PackQuery;
import org.concordat.packs.model.PackRelief;
import org.concordat.queries.QueriesSeen;
import org.concordat.queries.QueriesSeen.QuerySeen;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** What the parties have asked and agreed about results, as a pack tells it: exclusions, reliefs, queries. */
@ApplicationScoped
class Contested {

    private final ProposalsSeen proposals;
    private final QueriesSeen queries;
    private final Registry registry;

    Contested(ProposalsSeen proposals, QueriesSeen queries, Registry registry) {
        this.proposals = proposals;
        this.queries = queries;
        this.registry = registry;
    }

    private String slug(UUID council) {
        return registry.organisation(council)
                .map(OrganisationEntry::slug)
                .map(Slug::value)
                .orElseThrow();
    }

    /** How many exclusions wait, and how many were settled in the period, of each council and service that has any. */
    List<PackExclusions> exclusions(Making making) {
        Map<String, List<ExclusionSeen>> of =
                proposals.exclusions(making.acting().partnership().id(), making.now()).stream()
                        .filter(seen -> seen.settledAt() == null || making.in(seen.settledAt()))
                        .collect(Collectors.groupingBy(
                                seen -> slug(seen.councilId()) + " " + seen.service(),
                                TreeMap::new,
                                Collectors.toList()));
        List<PackExclusions> counted = new ArrayList<>();
        of.forEach((key, seen) -> counted.add(exclusions(key.split(" "), seen, making.addresses())));
        return counted;
    }

    private static PackExclusions exclusions(String[] key, List<ExclusionSeen> seen, Addresses addresses) {
        return new PackExclusions(
                key[0],
                key[1],
                count(seen, State.PROPOSED),
                count(seen, State.ACCEPTED),
                count(seen, State.REJECTED),
                count(seen, State.WITHDRAWN),
                null,
                addresses.known("exclusions?council=" + key[0] + "&service=" + key[1]));
    }

    private static long count(List<ExclusionSeen> seen, State state) {
        return seen.stream().filter(one -> one.state() == state).count();
    }

    /** The reliefs that hold, or would, on a day of the period. */
    List<PackRelief> reliefs(Making making) {
        return proposals.reliefs(making.acting().partnership().id(), making.period(), making.now()).stream()
                .map(seen -> relief(seen, making.addresses()))
                .sorted(Comparator.comparing(PackRelief::council).thenComparing(PackRelief::relief))
                .toList();
    }

    private PackRelief relief(ReliefSeen seen, Addresses addresses) {
        return new PackRelief(
                seen.entry().id().toString(),
                slug(seen.entry().councilId()),
                seen.entry().agreement(),
                seen.entry().serviceLevel(),
                seen.entry().area() == null ? null : seen.entry().area().value(),
                seen.entry().span().from().toString(),
                seen.entry().span().to().toString(),
                seen.entry().ground().text(),
                seen.state().text(),
                seen.settledAt(),
                seen.reason(),
                addresses.known("reliefs/" + seen.entry().id()));
    }

    /** The queries of each council that has any that is open, or was raised or decided in the period. */
    List<PackQueries> queries(Making making) {
        Map<String, List<QuerySeen>> of = queries.all(making.acting().partnership(), making.now()).stream()
                .filter(seen -> seen.isOpen() || making.in(seen.decidedAt()) || making.in(seen.raisedAt()))
                .collect(Collectors.groupingBy(seen -> slug(seen.councilId()), TreeMap::new, Collectors.toList()));
        List<PackQueries> counted = new ArrayList<>();
        of.forEach((council, seen) -> counted.add(queries(council, seen, making)));
        return counted;
    }

    private static PackQueries queries(String council, List<QuerySeen> seen, Making making) {
        return new PackQueries(
                council,
                count(seen, QuerySeen::isOpen),
                count(seen, one -> one.isOpen() && one.stage().isDispute()),
                count(seen, QuerySeen::overdue),
                count(seen, one -> making.in(one.raisedAt())),
                decided(seen, "upheld", making),
                decided(seen, "not-upheld", making),
                decided(seen, "withdrawn", making),
                seen.stream().map(one -> query(one, making.addresses())).toList(),
                making.addresses().known("queries?council=" + council));
    }

    private static int decided(List<QuerySeen> seen, String outcome, Making making) {
        return count(seen, one -> one.state().equals(outcome) && making.in(one.decidedAt()));
    }

    private static int count(List<QuerySeen> seen, Predicate<QuerySeen> which) {
        return (int) seen.stream().filter(which).count();
    }

    private static PackQuery query(QuerySeen of, Addresses addresses) {
        return new PackQuery(
                of.id().toString(),
                of.subject().result(),
                of.state(),
                of.stage().text(),
                of.raisedAt(),
                of.due(),
                of.overdue(),
                of.decidedAt(),
                addresses.known("queries/" + of.id()));
    }
}
