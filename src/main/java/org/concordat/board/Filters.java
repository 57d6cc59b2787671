package org.concordat.board;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;

/**
 * Which results a page shows and in what order; all of it stands in its address.
 *
 * @param period null for the latest complete quarter with most of its data
 * @param service null for all
 * @param council null for all that the caller sees
 * @param page from 1
 */
record Filters(Period period, Slug service, Slug council, Show show, Status status, Sort sort, int page) {

    /** Which bands. */
    enum Show implements Option {
        ALL("Any band"),
        SLIPPED("Only what slipped"),
        MINOR("Minor"),
        SERIOUS("Serious"),
        SEVERE("Severe"),
        CRITICAL("Critical"),
        MET("Met"),
        NO_DATA("Without data");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** Whether a result is to be shown. */
        boolean has(Shown shown) {
            return switch (this) {
                case ALL -> true;
                case SLIPPED -> shown.slipped();
                case NO_DATA -> shown.result().value() == null;
                case MET, MINOR, SERIOUS, SEVERE, CRITICAL ->
                    text().equals(shown.result().band());
            };
        }
    }

    /** Whether the period is closed. */
    enum Status implements Option {
        ANY("Any status"),
        PROVISIONAL("Only provisional"),
        FINAL("Only final");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** Whether a result is to be shown. */
        boolean has(Shown shown) {
            return this == ANY || shown.isFinal() == (this == FINAL);
        }
    }

    /** In what order. */
    enum Sort implements Option {
        WORST("Worst first"),
        COUNCIL("By council"),
        SERVICE_LEVEL("By service level");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** @throws Rejected malformed, telling all that cannot be followed */
    static Filters of(AskedResults asked) {
        Parameters read = new Parameters();
        Filters filters = new Filters(
                read.one("period", asked.period(), Period::parse, Parameters.PERIOD)
                        .orElse(null),
                read.one("service", asked.service(), Slug::parse, Parameters.SERVICE)
                        .orElse(null),
                read.one("council", asked.council(), Slug::parse, Parameters.COUNCIL)
                        .orElse(null),
                read.option("show", asked.show(), Show.values()),
                read.option("status", asked.status(), Status.values()),
                read.option("sort", asked.sort(), Sort.values()),
                read.page(asked.page()));
        read.refuse();
        return filters;
    }

    /** Whether single results are wanted, not all of them in a table of councils. */
    boolean single() {
        return show != Show.ALL;
    }

    /** Whether a result is to be shown. */
    boolean has(Shown shown) {
        return (service == null || service.value().equals(shown.service()))
                && (council == null || council.value().equals(shown.council()))
                && status.has(shown)
                && show.has(shown);
    }

    Filters of(Slug other) {
        return new Filters(period, other, council, show, status, sort, 1);
    }

    Filters showing(Show other) {
        return new Filters(period, service, council, other, status, sort, 1);
    }

    Filters on(int other) {
        return new Filters(period, service, council, show, status, sort, other);
    }

    /** What is left out, as people read it, so that it is on paper as well; empty where nothing is. */
    Optional<String> inWords(UnaryOperator<String> names) {
        String only = Stream.of(
                        service == null ? "" : Words.name(service.value()),
                        council == null ? "" : names.apply(council.value()),
                        show == Show.ALL ? "" : show.label().toLowerCase(Locale.UK),
                        status == Status.ANY ? "" : status.label().toLowerCase(Locale.UK))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return only.isEmpty() ? Optional.empty() : Optional.of("Chosen: " + only + ".");
    }

    /** The same as the query of an address, with what is not the rule only. */
    String query() {
        String query = Stream.of(
                        part("period", period),
                        part("service", service),
                        part("council", council),
                        part("show", show.text()),
                        part("status", status.text()),
                        part("sort", sort.text()),
                        part("page", page == 1 ? null : page))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String part(String name, Object value) {
        return value == null || value.toString().isEmpty() ? "" : name + "=" + value;
    }
}
