package org.concordat.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The texts of the documentation, each a page. */
enum Guide {
    COUNCIL_SYSTEM(
            "quick-starts/council-system",
            "Quick start: a council's systems",
            "Fetch what was agreed, how your council and its areas were served and why, and check what arrived."),
    BOARD(
            "quick-starts/board",
            "Quick start: the board",
            "See all councils side by side, take the results into a spreadsheet, follow what failed, close a period."),
    INTEGRATOR(
            "quick-starts/integrator",
            "Quick start: an integrator",
            "Register a webhook, load cases from the CSV of another system, and fetch a result that explains itself."),
    CONVENTIONS(
            "conventions",
            "Conventions",
            "What holds for every operation: signing in, names, pages, files, errors, repeating, trying, closed periods."),
    CHANGES("changes", "Versions and changes", "What may change within a version, and what has changed.");

    private static final String QUICK_START = "quick-starts/";

    private final String slug;
    private final String title;
    private final String summary;

    Guide(String slug, String title, String summary) {
        this.slug = slug;
        this.title = title;
        this.summary = summary;
    }

    String slug() {
        return slug;
    }

    /** Where it stands. */
    public String href() {
        return "/docs/" + slug;
    }

    public String title() {
        return title;
    }

    /** What it is good for, in a sentence. */
    public String summary() {
        return summary;
    }

    static Optional<Guide> of(String slug) {
        return Arrays.stream(values()).filter(guide -> guide.slug.equals(slug)).findFirst();
    }

    /** One for each kind of user. */
    static List<Guide> quickStarts() {
        return Arrays.stream(values())
                .filter(guide -> guide.slug.startsWith(QUICK_START))
                .toList();
    }
}
