package org.concordat.board;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an address and a list of choices call a filter's value: a constant of an enum, whose first is what no filter says. */
interface Option {

    /** As the page says it. */
    String label();

    /** Of the constant. */
    String name();

    /** Of the constant. */
    int ordinal();

    /** As the address says it; empty for the first. */
    default String text() {
        return ordinal() == 0 ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that an address names; empty where it names none of them. */
    static <T extends Option> Optional<T> parse(String text, T[] all) {
        return Stream.of(all).filter(option -> option.text().equals(text)).findFirst();
    }

    /** What is wrong with what names none of them. */
    static String wrong(Option[] all) {
        return "is none of " + Stream.of(all).skip(1).map(Option::text).collect(Collectors.joining(", "));
    }
}
