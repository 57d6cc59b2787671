package org.concordat.board;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.OrganisationEntry;

/** The filters of the page of all results as lists to choose from. */
final class Choosers {

    private Choosers() {}

    /**
     * All but the period.
     *
     * @param shown all results of the period
     */
    static List<Chooser> of(Filters filters, List<Shown> shown, List<OrganisationEntry> councils, Names names) {
        return List.of(
                Chooser.of(
                        "service",
                        "Service",
                        "All services",
                        Stream.concat(shown.stream().map(Shown::service), chosen(filters.service())),
                        text(filters.service()),
                        Words::name),
                Chooser.of(
                        "council",
                        "Council",
                        "All councils",
                        councils.stream().map(council -> council.slug().value()),
                        text(filters.council()),
                        names),
                Chooser.of("show", "Band", filters.show(), Filters.Show.values()),
                Chooser.of("status", "Status", filters.status(), Filters.Status.values()),
                Chooser.of("sort", "Order", filters.sort(), Filters.Sort.values()));
    }

    /** What is chosen can be chosen, whether it has results or not. */
    private static Stream<String> chosen(Slug slug) {
        return Stream.ofNullable(slug).map(Slug::value);
    }

    private static String text(Slug slug) {
        return slug == null ? "" : slug.value();
    }
}
