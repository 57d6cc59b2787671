package org.concordat.performance;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.tenancy.OrganisationEntry;

/** The rows that a query asks for, in order: council, period, service level, agreement, area. They are found one by one. */
record ResultRows(ResultQuery query, Reading reading) {

    /** How councils follow one another. */
    static final Comparator<OrganisationEntry> COUNCILS = Comparator.comparing(OrganisationEntry::slug);

    Stream<ResultRow> of(Stream<OrganisationEntry> councils) {
        return councils.filter(o -> query.council() == null || o.slug().equals(query.council()))
                .sorted(COUNCILS)
                .flatMap(council -> query.periods().stream().flatMap(period -> of(council, period)));
    }

    private record Level(String agreement, ServiceLevel text) {}

    private Stream<ResultRow> of(OrganisationEntry council, Period period) {
        return levels(council, period)
                .flatMap(level -> reading
                        .definitions(period)
                        .measure(new Slug(level.text().measure()))
                        .stream()
                        .flatMap(measure -> areas(reading.definitions(period).areas(council.id()), period)
                                .map(area -> new ResultRow(
                                        council,
                                        period,
                                        level.agreement(),
                                        level.text().ref(),
                                        level.text().service(),
                                        measure,
                                        area,
                                        area.isEmpty() && query.byArea() && query.leaves()))));
    }

    /**
     * The service levels of a period, each as the latest version by its end has it: those that were in force in it, and those that
     * ended before but have cases that count in it (rule C1).
     */
    private Stream<Level> levels(OrganisationEntry council, Period period) {
        Set<String> seen = new HashSet<>();
        List<Level> levels = reading.definitions(period).terms(council.id()).stream()
                .filter(t -> !t.from().isAfter(period.last()))
                .sorted(Comparator.comparing(TermsInForce::from).reversed())
                .flatMap(t -> t.text().serviceLevels().stream()
                        .filter(this::isAskedFor)
                        .filter(l -> seen.add(t.agreement() + "." + l.ref()))
                        .filter(l -> t.to() == null
                                || !t.to().isBefore(period.first())
                                || !reading.counted(council.id(), t.agreement(), l.ref(), period)
                                        .isEmpty())
                        .map(l -> new Level(t.agreement(), l)))
                .toList();
        return levels.stream()
                .sorted(Comparator.comparing((Level l) -> l.text().ref()).thenComparing(Level::agreement));
    }

    private boolean isAskedFor(ServiceLevel level) {
        return (query.service() == null
                        || level.service().equals(query.service().value()))
                && (query.serviceLevel() == null
                        || level.ref().equals(query.serviceLevel().value()));
    }

    private Stream<Optional<Slug>> areas(AreaTree tree, Period period) {
        if (query.area() != null) {
            return tree.has(query.area()) ? Stream.of(Optional.of(query.area())) : Stream.empty();
        }
        if (!query.byArea()) {
            return Stream.of(Optional.empty());
        }
        Set<Slug> named =
                query.leaves() ? tree.leaves(period.last()) : tree.placements().keySet();
        return Stream.concat(
                Stream.of(Optional.empty()), named.stream().sorted().map(Optional::of));
    }
}
