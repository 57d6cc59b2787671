package org.concordat.web;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items at most as many as were asked for
 * @param next cursor of the page that follows; null on the last one
 */
public record Page<T>(
        @Schema(description = "At most as many as were asked for.")
        List<T> items,

        @Schema(description = "Cursor of the page that follows; null on the last one.")
        String next)
        implements Listing<T> {

    /** How many items a page has where nothing is asked. */
    public static final String DEFAULT_LIMIT = "50";

    /** How many items a page may have. */
    public static final int LARGEST_LIMIT = 200;

    /** A list that is always whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(List.copyOf(items), null);
    }

    /**
     * A page made of one row more than was asked for: that one row tells that there is a next page.
     *
     * @param cursor makes the cursor that continues after an item
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return whole(oneMore);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    /** The same page of what is made of its items. */
    public <R> Page<R> map(Function<T, R> making) {
        return new Page<>(items.stream().map(making).toList(), next);
    }
}
