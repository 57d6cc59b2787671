package org.concordat.board;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.board.Filters.Option;
import org.concordat.board.OverviewView.Chooser;
import org.concordat.board.PeriodChoices.Choice;
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
    static List<Chooser> of(Filters filters, List<Shown> shown, List<OrganisationEntry> councils) {
        return List.of(
                new Chooser("service", "Service", services(filters.service(), shown)),
                new Chooser("council", "Council", councils(filters.council(), councils)),
                new Chooser("show", "Band", options(filters.show(), Filters.Show.values())),
                new Chooser("status", "Status", options(filters.status(), Filters.Status.values())),
                new Chooser("sort", "Order", options(filters.sort(), Filters.Sort.values())));
    }

    /** Those with results, and the one that is chosen. */
    private static List<Choice> services(Slug chosen, List<Shown> shown) {
        TreeSet<String> services = shown.stream().map(Shown::service).collect(Collectors.toCollection(TreeSet::new));
        if (chosen != null) {
            services.add(chosen.value());
        }
        return Stream.concat(
                        Stream.of(new Choice("", "All services", chosen == null)),
                        services.stream()
                                .map(service -> new Choice(
                                        service,
                                        Words.name(service),
                                        chosen != null && chosen.value().equals(service))))
                .toList();
    }

    private static List<Choice> councils(Slug chosen, List<OrganisationEntry> councils) {
        return Stream.concat(
                        Stream.of(new Choice("", "All councils", chosen == null)),
                        councils.stream()
                                .map(council -> new Choice(
                                        council.slug().value(),
                                        council.name(),
                                        council.slug().equals(chosen))))
                .toList();
    }

    private static List<Choice> options(Option chosen, Option[] all) {
        return Stream.of(all)
                .map(option -> new Choice(option.text(), option.label(), option == chosen))
                .toList();
    }
}
