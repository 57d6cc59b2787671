package org.concordat.consequences;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.partnerships.KnownOn;
import org.concordat.tenancy.Actings;
import org.concordat.web.Cursors;
import org.concordat.web.Page;

/** Lists of what is computed: every page is judged, and known, as of the first one's instants. */
@ApplicationScoped
class Listings {

    private final FindingSources sources;
    private final Actings actings;
    private final Cursors cursors;
    private final KnownOn known;
    private final Clock clock;

    Listings(FindingSources sources, Actings actings, Cursors cursors, KnownOn known, Clock clock) {
        this.sources = sources;
        this.actings = actings;
        this.cursors = cursors;
        this.known = known;
        this.clock = clock;
    }

    /**
     * A page of a list, within the caller's transaction.
     *
     * @param list its name
     * @param items all of them, in order; computed only as far as the page goes
     */
    <T> Page<T> page(
            String list,
            String partnership,
            Asked asked,
            int limit,
            String cursor,
            Function<Findings, Stream<T>> items) {
        String key = cursors.decode(list, cursor);
        Place place = key == null
                ? new Place(asked.asOf() == null ? clock.instant() : asked.asOf(), known.of(asked.knownOn()), 0)
                : Place.of(key);
        Findings findings = sources.of(actings.in(partnership), asked.council(), place.asOf(), place.knownOn());
        List<T> found =
                items.apply(findings).skip(place.passed()).limit(limit + 1L).toList();
        return Page.of(
                found, limit, last -> cursors.encode(list, place.after(limit).toString()));
    }
}
