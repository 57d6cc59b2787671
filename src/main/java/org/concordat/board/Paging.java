package org.concordat.board;

import java.util.List;

/**
 * Which part of what was asked for a page has.
 *
 * @param filters with the number of the page
 * @param pages how many there are, at least 1
 * @param services of this page; none where results are listed one by one
 * @param text where one is, in words
 */
record Paging(Filters filters, int pages, List<String> services, String text) {

    /** How many results are listed on a page. */
    static final int MOST_LINES = 50;

    /** Pages of results one by one; a page after the last is the last. */
    static Paging of(Filters filters, int results) {
        int pages = Math.max(1, (results + MOST_LINES - 1) / MOST_LINES);
        int page = Math.min(filters.page(), pages);
        int last = Math.min(page * MOST_LINES, results);
        return new Paging(
                filters.on(page),
                pages,
                List.of(),
                "Results " + ((page - 1) * MOST_LINES + 1) + " to " + last + " of " + results);
    }

    /** Pages of whole services; a page after the last is the last. */
    static Paging ofServices(Filters filters, List<List<String>> services) {
        int page = Math.min(filters.page(), services.size());
        List<String> own = services.get(page - 1);
        return new Paging(
                filters.on(page),
                services.size(),
                own,
                "Page " + page + " of " + services.size() + ": "
                        + Words.list(own.stream().map(Words::name).toList()));
    }

    /** As the page shows it; null where there is one page. */
    OverviewView.Paging view(String home) {
        int page = filters.page();
        return pages == 1
                ? null
                : new OverviewView.Paging(
                        text,
                        page == 1 ? "" : home + filters.on(page - 1).query() + "#results",
                        page == pages ? "" : home + filters.on(page + 1).query() + "#results");
    }
}
