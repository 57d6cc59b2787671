package org.concordat.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.board.CostTable.Entry;
import org.concordat.kernel.Period;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackName;
import org.concordat.packs.model.PackResult;

/**
 * A pack as people read it: everything is called as the pack calls it, never as it is called today.
 *
 * @param home address of the partnership's pages
 * @param zone in which instants are told as days
 * @param open whose results the reader may open, by the council's slug: the pack tells of every council, the pages of one's own
 */
record PackShown(Pack pack, String home, ZoneId zone, Predicate<String> open) {

    private static final String NOT_TOLD = "Not told: the number is small";

    /** How a council is called. */
    String council(String slug) {
        return slug == null ? "All" : title(pack.councils(), slug);
    }

    /** How a service is called. */
    String service(String slug) {
        return slug == null ? "" : title(pack.services(), slug);
    }

    private static String title(List<PackName> names, String slug) {
        return names.stream()
                .filter(name -> name.slug().equals(slug))
                .map(PackName::name)
                .findFirst()
                .orElse(Words.name(slug));
    }

    /** How somebody is called who need not be one of the councils. */
    String organisation(String slug) {
        return slug == null ? "" : title(pack.councils(), slug);
    }

    /** What a term is about: a service level, or all of an agreement. */
    static String level(String agreement, String serviceLevel) {
        return serviceLevel == null ? "All of " + agreement : Words.name(serviceLevel);
    }

    static String period(String period) {
        return Period.parse(period).map(PeriodChoices::inWords).orElse(period);
    }

    String day(Instant instant) {
        return instant == null ? "" : Words.day(LocalDate.ofInstant(instant, zone));
    }

    /** An instant, to the second, that does not hang on where it is read. */
    static String at(Instant instant) {
        return instant.toString().replace('T', ' ').replaceFirst("(\\.\\d+)?Z$", " UTC");
    }

    /** The page that explains a result as it was known when the pack was made. */
    String explanation(String result) {
        return home + "/results/" + result + "?knownOn=" + pack.knownOn();
    }

    /** What a result is of: its service level and period; its id where the pack does not tell it. */
    String result(String id) {
        return Optional.ofNullable(pack.results()).stream()
                .flatMap(List::stream)
                .filter(result -> result.id().equals(id))
                .map(result -> Words.name(result.serviceLevel()) + ", " + period(result.period()))
                .findFirst()
                .orElse("Result " + id);
    }

    /** The results of the pack's own period that it tells. */
    Stream<PackResult> own() {
        return Optional.ofNullable(pack.results()).stream()
                .flatMap(List::stream)
                .filter(result -> result.back() == 0);
    }

    /** A cell of what the public version leaves out, for it is a small number. */
    static Entry suppressed() {
        return Entry.of(NOT_TOLD);
    }

    static Entry number(Number number) {
        return Entry.of(number == null ? "" : number.toString());
    }

    static Entry text(String text, String... notes) {
        return Entry.of(
                text == null ? "" : text,
                Stream.of(notes).filter(note -> note != null && !note.isEmpty()).toArray(String[]::new));
    }

    /** Lines below each other. */
    static Entry lines(String none, Stream<String> lines) {
        List<String> all = lines.toList();
        return all.isEmpty()
                ? Entry.of(none)
                : Entry.of(all.get(0), all.subList(1, all.size()).toArray(String[]::new));
    }
}
