package org.concordat.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;

/** Pages of what is at hand as a whole, in the order in which it stands. */
@ApplicationScoped
public class Slices {

    /** As a parameter's default: as many as a page may have, for answers that are read as a whole. */
    public static final String WHOLE = "200";

    private final Cursors cursors;

    Slices(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * The page that follows a cursor.
     *
     * @param cursor null for the first page
     * @param key what tells an item from all others
     * @throws Rejected malformed, when the cursor is another list's, or the item after which it continues has gone
     */
    public <T> Page<T> of(String list, List<T> whole, int limit, String cursor, Function<T, String> key) {
        String last = cursors.decode(list, cursor);
        int from = last == null
                ? 0
                : IntStream.range(0, whole.size())
                                .filter(i -> key.apply(whole.get(i)).equals(last))
                                .findFirst()
                                .orElseThrow(Slices::gone)
                        + 1;
        List<T> oneMore = whole.subList(from, Math.min(whole.size(), from + limit + 1));
        return Page.of(oneMore, limit, item -> cursors.encode(list, key.apply(item)));
    }

    private static Rejected gone() {
        return Rejected.malformed(
                "The list has changed since the cursor was given.",
                new Fault("cursor", "is left out, to begin with the first page"));
    }
}
