package org.concordat.signals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** How far a list was read, and as of which instants. */
    private record Place(Instant asOf, Instant knownOn, long passed) {

        static Place of(String text) {
            String[] parts = text.split(" ");
            return new Place(Instant.parse(parts[0]), Instant.parse(parts[1]), Long.parseLong(parts[2]));
        }

        String after(int more) {
            return asOf + " " + knownOn + " " + (passed + more);
        }
    }

    /** What a caller sees as of some instants; null for now. Within the caller's transaction. */
    Seen seen(String partnership, Instant asOf, Instant known) {
        return sources.seen(partnership, asOf == null ? clock.instant() : asOf, known);
    }

    /**
     * A page of a list, within the caller's transaction.
     *
     * @param list its name, with its filters
     * @param items all of them, in order; computed only as far as the page goes
     */
    <T> Page<T> page(
            String list,
            String partnership,
            Instant asOf,
            Instant known,
            int limit,
            String cursor,
            Function<Seen, Stream<T>> items) {
        String of = list + " of " + partnership;
        String key = cursors.decode(of, cursor);
        Place place = key == null ? new Place(asOf == null ? clock.instant() : asOf, known, 0) : Place.of(key);
        List<T> found = items.apply(sources.seen(partnership, place.asOf(), place.knownOn()))
                .skip(place.passed())
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, last -> cursors.encode(of, place.after(limit)));
    }
}
