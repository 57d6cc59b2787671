package org.concordat.consequences;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.performance.KnownDefinitions;
import org.concordat.performance.ResultId;
import org.concordat.performance.ResultQuery;
import org.concordat.performance.ResultView;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;

/**
 * The terms and the results that one request computes consequences from, each read once and only when it is needed. Of a closed
 * period they are those that were known at its closing.
 */
final class Findings {

    private static final Set<String> COUNCILS = Set.of("council", "serviceLevel");

    private final FindingSources sources;
    private final Acting acting;
    private final Slug council;
    private final Place place;
    private final ClosedMonths closed;
    private final KnownDefinitions definitions;
    private final Map<Period, List<ResultView>> results = new HashMap<>();
    private final Map<Instant, Map<UUID, List<TermsInForce>>> terms = new HashMap<>();
    private final Map<Period, List<Agreed>> agreed = new HashMap<>();

    Findings(FindingSources sources, Acting acting, Slug council, Place place) {
        this.sources = sources;
        this.acting = acting;
        this.council = council;
        this.place = place;
        this.closed = sources.closed().of(acting.partnership().id(), place.knownOn());
        this.definitions = sources.changes().of(acting.partnership().id(), closed);
    }

    Instant asOf() {
        return place.asOf();
    }

    Instant knownOn() {
        return place.knownOn();
    }

    /** When a period was closed; empty where it is not. */
    Optional<Instant> closedAt(Period period) {
        return closed.closedAt(period);
    }

    /** The agreements of a period, in order of council, then name. */
    Stream<Agreed> agreed(Period period) {
        if (!agreed.containsKey(period)) {
            agreed.put(period, councils().flatMap(of -> agreed(of, period)).toList());
        }
        return agreed.get(period).stream();
    }

    /**
     * The agreements of a period that credit failure in it: a council's credits end with its membership until it comes back, whatever is
     * agreed for later, and of a year that was reconciled it counts as it did then. The period in which its last day lies is credited like the one in which an agreement ends.
     */
    Stream<Agreed> credited(Period period) {
        Instant known = sources.memberships(acting, period, knownOn());
        Set<String> left = councils()
                .filter(of -> acting.partnership()
                        .membership(of.id())
                        .filter(membership -> membership.hasLeft(period, known))
                        .isPresent())
                .map(of -> of.slug().value())
                .collect(Collectors.toSet());
        return agreed(period).filter(of -> !left.contains(of.council()));
    }

    /** Every version that is known for a period, in force in it or not. */
    Stream<TermsInForce> versions(Period period) {
        return councils().flatMap(of -> versions(of, period).stream());
    }

    /** Whether failure is credited by any version of any agreement. */
    boolean creditsArise() {
        return councils()
                .flatMap(of -> versions(of, knownOn()).stream())
                .map(version -> version.text().credits())
                .anyMatch(credits -> credits != null && credits.arise());
    }

    private Stream<OrganisationEntry> councils() {
        return acting.councils().stream()
                .flatMap(id -> sources.registry().organisation(id).stream())
                .filter(of -> council == null || of.slug().equals(council))
                .sorted(Comparator.comparing(OrganisationEntry::slug));
    }

    private Stream<Agreed> agreed(OrganisationEntry of, Period period) {
        String slug = of.slug().value();
        List<ResultView> found = results(period).stream()
                .filter(result -> result.council().equals(slug))
                .toList();
        Map<String, List<TermsInForce>> byName = versions(of, period).stream()
                .collect(Collectors.groupingBy(TermsInForce::agreement, TreeMap::new, Collectors.toList()));
        return byName.values().stream().flatMap(versions -> Agreed.of(slug, period, versions, found).stream());
    }

    private List<TermsInForce> versions(OrganisationEntry of, Period period) {
        return versions(of, closedAt(period).map(definitions::at).orElse(knownOn()));
    }

    private List<TermsInForce> versions(OrganisationEntry of, Instant known) {
        return terms.computeIfAbsent(
                        known,
                        at -> sources.terms(
                                acting, councils().map(OrganisationEntry::id).toList(), at))
                .getOrDefault(of.id(), List.of());
    }

    private List<ResultView> results(Period period) {
        read(List.of(period));
        return results.get(period);
    }

    /** Reads the results of periods of one length, one after the other, all at once; not again those that were read. */
    void read(List<Period> periods) {
        read(periods, result -> true);
    }

    /** The same of the results that are wanted; from then on these periods have no others. */
    void read(List<Period> periods, Predicate<ResultId> wanted) {
        List<Period> unread =
                periods.stream().filter(period -> !results.containsKey(period)).toList();
        if (unread.isEmpty()) {
            return;
        }
        ResultQuery query =
                new ResultQuery(unread, council, null, null, null, COUNCILS, false, place.asOf(), place.knownOn());
        Map<String, List<ResultView>> found =
                sources.results(acting, query, wanted).stream().collect(Collectors.groupingBy(ResultView::period));
        unread.forEach(period -> results.put(period, found.getOrDefault(period.toString(), List.of())));
    }
}
