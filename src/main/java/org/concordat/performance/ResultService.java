package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;
import org.concordat.time.Calendar;
import org.concordat.web.Cursors;
import org.concordat.web.Page;

/** Reads results: every service level that was in force in a period, for the councils that the caller may see. */
@ApplicationScoped
public class ResultService {

    private final ResultSources sources;
    private final Registry registry;
    private final Actings actings;
    private final Cursors cursors;
    private final ReadOnce once;
    private final BatchSize size;

    ResultService(
            ResultSources sources, Registry registry, Actings actings, Cursors cursors, ReadOnce once, BatchSize size) {
        this.sources = sources;
        this.registry = registry;
        this.actings = actings;
        this.cursors = cursors;
        this.once = once;
        this.size = size;
    }

    /** A page of results; every page of a list is judged, and known, as of the first one's instants. */
    @Transactional
    Page<ResultView> page(String partnership, ResultQuery query, int limit, String cursor) {
        String list = list(partnership, query);
        Place place = Place.of(cursors.decode(list, cursor), query);
        ResultQuery fixed = query.at(place.asOf(), place.knownOn());
        Reading reading = reading(actings.in(partnership), fixed);
        List<ResultRow> rows = rows(actings.in(partnership), fixed, reading)
                .skip(place.passed())
                .limit(limit + 1L)
                .toList();
        return Page.of(
                        rows,
                        limit,
                        last -> cursors.encode(list, place.after(limit).toString()))
                .map(row -> row.made(reading));
    }

    /** A place counts rows, so it is one in the list of this query only, whatever its instants. */
    private static String list(String partnership, ResultQuery query) {
        return "results of " + partnership + " " + query.at(null, null);
    }

    /** How far a list was read. */
    private record Place(Instant asOf, Instant knownOn, long passed) {

        static Place of(String text, ResultQuery query) {
            if (text == null) {
                return new Place(query.asOf(), query.knownOn(), 0);
            }
            String[] parts = text.split(" ");
            return new Place(Instant.parse(parts[0]), Instant.parse(parts[1]), Long.parseLong(parts[2]));
        }

        Place after(int more) {
            return new Place(asOf, knownOn, passed + more);
        }

        @Override
        public String toString() {
            return asOf + " " + knownOn + " " + passed;
        }
    }

    /** All the results that a query asks for, of the councils that the caller sees, by council, service level, then area. */
    @Transactional
    public List<ResultView> all(String partnership, ResultQuery query) {
        Acting acting = actings.in(partnership);
        Reading reading = reading(acting, query);
        return rows(acting, query, reading).map(row -> row.made(reading)).toList();
    }

    /** Those of them whose ids are wanted; no other is made. */
    @Transactional
    public List<ResultView> all(String partnership, ResultQuery query, Predicate<ResultId> wanted) {
        return found(actings.in(partnership), query)
                .filter(found -> wanted.test(found.row().id()))
                .map(found -> found.row().made(found.reading()))
                .toList();
    }

    /** The rows that a query asks for, of the councils that the caller sees; to be called in a transaction. */
    Stream<Found> found(Acting acting, ResultQuery query) {
        Reading reading = reading(acting, query);
        return rows(acting, query, reading).map(row -> new Found(row, reading));
    }

    /**
     * One result by its id.
     *
     * @throws Rejected missing, when there is none or it is not the caller's to see
     */
    @Transactional
    ResultView get(String partnership, ResultId id, Instant asOf, Instant knownOn) {
        Found found = find(actings.in(partnership), id, asOf, knownOn);
        return found.row().made(found.reading());
    }

    /** A row, and what it is read from. */
    record Found(ResultRow row, Reading reading) {

        /** Who judges the row's cases, by the terms and measures that were known on an instant. */
        CaseJudge judge(PartnershipEntry partnership, Instant knownOn, Function<Slug, Calendar> calendar) {
            UUID council = row.council().id();
            Definitions known = reading.definitions(knownOn);
            return new CaseJudge(
                    partnership,
                    known.terms(council, row.agreement()),
                    known.areas(council),
                    new CaseDefinitions(known::measure, calendar),
                    known.excluded(council),
                    council);
        }
    }

    /** The row of a result; to be called in a transaction. */
    Found find(Acting acting, ResultId id, Instant asOf, Instant knownOn) {
        ResultQuery query = new ResultQuery(
                List.of(id.period()),
                id.council(),
                id.area().orElse(null),
                null,
                id.serviceLevel(),
                id.remainder() ? Set.of("council", "area", "serviceLevel") : Set.of("council", "serviceLevel"),
                id.remainder(),
                asOf,
                knownOn);
        Reading reading = reading(acting, query);
        return rows(acting, query, reading)
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(row -> new Found(row, reading))
                .orElseThrow(Rejected::missing);
    }

    private Reading reading(Acting acting, ResultQuery query) {
        boolean ofOne = query.council() != null;
        Set<UUID> together = ofOne ? Set.of() : Set.copyOf(acting.councils());
        UUID partnership = acting.partnership().id();
        return once.reading(new ReadOnce.Key(partnership, together, query.instants()), () -> {
                    // Whoever asks for one council may ask for its neighbours next, in the same transaction.
                    Batches counted = ofOne && !once.isShared() ? Batches.NONE : batches(acting);
                    return new Reading(
                            sources,
                            partnership,
                            ofOne ? Batches.NONE : counted,
                            counted,
                            query.first(),
                            query.last(),
                            query.instants());
                })
                .covering(query.first(), query.last());
    }

    private Batches batches(Acting acting) {
        return Batches.of(
                councils(acting)
                        .sorted(ResultRows.COUNCILS)
                        .map(OrganisationEntry::id)
                        .toList(),
                size.councils());
    }

    private Stream<OrganisationEntry> councils(Acting acting) {
        return acting.councils().stream().flatMap(id -> registry.organisation(id).stream());
    }

    private Stream<ResultRow> rows(Acting acting, ResultQuery query, Reading reading) {
        return new ResultRows(query, reading).of(councils(acting));
    }
}
