package org.concordat.events;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.concordat.kernel.Fault;

/** What texts that ask for events mean. */
final class EventTypes {

    private static final String ALL_OF = ".*";

    private EventTypes() {}

    /** The types that a text means: one by its whole name, or all of a thing as {@code concordat.figure.*}; none where it means none. */
    static List<EventType> meant(String text) {
        boolean family = text.endsWith(ALL_OF);
        String beginning = family ? text.substring(0, text.length() - 1) : text;
        return Arrays.stream(EventType.values())
                .filter(type -> type != EventType.WEBHOOK_TEST)
                .filter(type -> family ? type.isOf(beginning) : type.text().equals(text))
                .toList();
    }

    /** Whether a text means anything that feeds have. */
    static boolean isOfFeeds(String text) {
        return meant(text).stream().anyMatch(type -> type != EventType.SUBSCRIPTION_DIGEST);
    }

    /** What is wrong with texts that mean no type, each at its place in a list {@code types}. */
    static List<Fault> unknown(List<String> texts) {
        return faults(texts, text -> !meant(text).isEmpty());
    }

    /** As {@link #unknown}, of what is to be told from feeds. */
    static List<Fault> notOfFeeds(List<String> texts) {
        return faults(texts, EventTypes::isOfFeeds);
    }

    private static List<Fault> faults(List<String> texts, Predicate<String> known) {
        return IntStream.range(0, texts.size())
                .filter(i -> !known.test(texts.get(i)))
                .mapToObj(i ->
                        new Fault("/types/" + i, "must be a type of event, or all of a thing as concordat.figure.*"))
                .toList();
    }

    /** The names of the types that texts mean; null, for all of them, where there is no text. */
    static String[] names(Collection<String> texts) {
        return texts.isEmpty()
                ? null
                : texts.stream()
                        .flatMap(text -> meant(text).stream())
                        .map(EventType::text)
                        .distinct()
                        .toArray(String[]::new);
    }
}
