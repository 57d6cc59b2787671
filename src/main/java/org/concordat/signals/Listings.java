package org.concordat.signals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.web.Cursors;
import org.concordat.web.Page;

/** Lists of what is computed: every page is judged, and known, as of the first one's instants. */
@ApplicationScoped
class Listings {

    private final SignalSources sources;
    private final Cursors cursors;
    private final Clock clock;

    Listings(SignalSources sources, Cursors cursors, Clock clock) {
        this.sources = sources;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** How far a list was read, up to how many items of which council, and as of which instants. */
    private record Place(Instant asOf, Instant knownOn, String council, long passed) {

        static Place of(String text) {
            String[] parts = text.split(" ");
            return new Place(Instant.parse(parts[0]), Instant.parse(parts[1]), parts[2], Long.parseLong(parts[3]));
        }

        String after(Numbered<?> last) {
            return asOf + " " + knownOn + " " + last.council() + " " + last.number();
        }

        long passedOf(OrganisationEntry of) {
            return of.slug().value().equals(council) ? passed : 0;
        }
    }

    /** An item, the so many-th of a council. */
    private record Numbered<T>(T item, String council, long number) {}

    /** What a caller sees as of some instants; null for now. Within the caller's transaction. */
    Seen seen(String partnership, Instant asOf, Instant known) {
        return sources.seen(partnership, asOf == null ? clock.instant() : asOf, known);
    }

    /**
     * A page of a list, within the caller's transaction.
     *
     * @param list its name, with its filters
     * @param only of which council; null for all
     * @param items those of a council, in order; computed only as far as the page goes, and of no council before the page
     */
    <T> Page<T> page(
            String list,
            String partnership,
            Instant asOf,
            Instant known,
            int limit,
            String cursor,
            Slug only,
            BiFunction<Seen, OrganisationEntry, Stream<T>> items) {
        String of = list + " by council of " + partnership;
        String key = cursors.decode(of, cursor);
        Place place = key == null ? new Place(asOf == null ? clock.instant() : asOf, known, "", 0) : Place.of(key);
        Seen seen = sources.seen(partnership, place.asOf(), place.knownOn());
        List<Numbered<T>> found = seen.councils(only)
                .filter(council -> council.slug().value().compareTo(place.council()) >= 0)
                .flatMap(council -> numbered(items.apply(seen, council), council, place.passedOf(council)))
                .limit(limit + 1L)
                .toList();
        Page<Numbered<T>> page = Page.of(found, limit, last -> cursors.encode(of, place.after(last)));
        return new Page<>(page.items().stream().map(Numbered::item).toList(), page.next());
    }

    private static <T> Stream<Numbered<T>> numbered(Stream<T> items, OrganisationEntry council, long passed) {
        AtomicLong number = new AtomicLong(passed);
        return items.skip(passed)
                .map(item -> new Numbered<>(item, council.slug().value(), number.incrementAndGet()));
    }
}
