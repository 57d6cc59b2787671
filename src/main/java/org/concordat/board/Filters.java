package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;

/**
 * Which results a page shows and in what order; all of it stands in its address.
 *
 * @param period null for the last complete quarter with any data
 * @param service null for all
 * @param council null for all that the caller sees
 * @param page from 1
 */
record Filters(Period period, Slug service, Slug council, Show show, Status status, Sort sort, int page) {

    private static final int LAST_PAGE = 10_000;

    /** What an address and a list of choices call a filter's value; the first of each is what no filter says. */
    interface Option {

        String text();

        String label();
    }

    /** Which bands. */
    enum Show implements Option {
        ALL("", "Any band"),
        SLIPPED("slipped", "Only what slipped"),
        MINOR("minor", "Minor"),
        SERIOUS("serious", "Serious"),
        SEVERE("severe", "Severe"),
        CRITICAL("critical", "Critical"),
        MET("met", "Met"),
        NO_DATA("no-data", "Without data");

        private final String text;
        private final String label;

        Show(String text, String label) {
            this.text = text;
            this.label = label;
        }

        @Override
        public String text() {
            return text;
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
                    text.equals(shown.result().band());
            };
        }
    }

    /** Whether the period is closed. */
    enum Status implements Option {
        ANY("", "Any status"),
        PROVISIONAL("provisional", "Only provisional"),
        FINAL("final", "Only final");

        private final String text;
        private final String label;

        Status(String text, String label) {
            this.text = text;
            this.label = label;
        }

        @Override
        public String text() {
            return text;
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
        WORST("", "Worst first"),
        COUNCIL("council", "By council"),
        SERVICE_LEVEL("service-level", "By service level");

        private final String text;
        private final String label;

        Sort(String text, String label) {
            this.text = text;
            this.label = label;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** @throws Rejected malformed, telling all that cannot be followed */
    static Filters of(AskedResults asked) {
        Reader reader = new Reader(new ArrayList<>());
        Filters read = new Filters(
                reader.read(
                        "period",
                        asked.period(),
                        Period::parse,
                        "is no period, such as 2026-04, FY2026-27-Q1 or FY2026-27"),
                reader.read("service", asked.service(), Slug::parse, "is no name of a service as addresses write it"),
                reader.read("council", asked.council(), Slug::parse, "is no name of a council as addresses write it"),
                reader.option("show", asked.show(), Show.values()),
                reader.option("status", asked.status(), Status.values()),
                reader.option("sort", asked.sort(), Sort.values()),
                Optional.ofNullable(
                                reader.read("page", asked.page(), Filters::number, "is no number of a page, from 1"))
                        .orElse(1));
        if (!reader.faults().isEmpty()) {
            throw Rejected.malformed("The address asks for what this page does not know.", reader.faults());
        }
        return read;
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,4}")
                ? Optional.of(Integer.valueOf(text)).filter(page -> page <= LAST_PAGE)
                : Optional.empty();
    }

    /** Reads parameters, and keeps what is wrong with them. */
    private record Reader(List<Fault> faults) {

        <T> T read(String name, String text, Function<String, Optional<T>> reading, String wrong) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            Optional<T> read = reading.apply(text);
            if (read.isEmpty()) {
                faults.add(new Fault(name, wrong));
            }
            return read.orElse(null);
        }

        <T extends Option> T option(String name, String text, T[] options) {
            String known = Stream.of(options)
                    .map(Option::text)
                    .filter(option -> !option.isEmpty())
                    .collect(Collectors.joining(", "));
            T read = read(
                    name,
                    text,
                    given -> Stream.of(options)
                            .filter(option -> option.text().equals(given))
                            .findFirst(),
                    "is none of " + known);
            return read == null ? options[0] : read;
        }
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
