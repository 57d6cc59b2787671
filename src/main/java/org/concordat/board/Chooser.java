package org.concordat.board;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A filter of a page as a list to choose from.
 *
 * @param name of its parameter in the address
 * @param label as the page calls it
 */
public record Chooser(String name, String label, List<Choice> choices) {

    /** Of what has a name: all, and each by name. */
    static Chooser of(
            String name, String label, String all, Stream<String> values, String chosen, UnaryOperator<String> names) {
        Stream<Choice> each = values.distinct()
                .map(value -> new Choice(value, names.apply(value), value.equals(chosen)))
                .sorted(Comparator.comparing(Choice::text));
        return new Chooser(
                name,
                label,
                Stream.concat(Stream.of(new Choice("", all, chosen.isEmpty())), each)
                        .toList());
    }

    /** Of options. */
    static Chooser of(String name, String label, Option chosen, Option[] all) {
        return new Chooser(
                name,
                label,
                Stream.of(all)
                        .map(option -> new Choice(option.text(), option.label(), option == chosen))
                        .toList());
    }
}
