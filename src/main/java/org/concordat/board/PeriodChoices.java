package org.concordat.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;

/**
 * The periods of one financial year to choose from.
 *
 * @param year the financial year, as a heading
 */
public record PeriodChoices(String year, List<Choice> choices) {

    private static final int YEARS = 3;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

    /** The running financial year and the ones before it, the latest first; the chosen one is always among them. */
    static List<PeriodChoices> around(LocalDate today, Period chosen) {
        List<PeriodChoices> years = new ArrayList<>();
        Period year = Period.containing(today, Length.YEAR);
        Period chosenYear = Period.containing(chosen.first(), Length.YEAR);
        for (int i = 0; i < YEARS; i++) {
            years.add(of(year, chosen));
            year = year.previous();
        }
        if (chosenYear.compareTo(year) <= 0 || chosenYear.first().isAfter(today)) {
            years.add(of(chosenYear, chosen));
        }
        return years;
    }

    /** The same where no period need be chosen: before them the latest of each thing. */
    static List<PeriodChoices> withLatest(LocalDate today, Optional<Period> chosen) {
        Choice latest = new Choice("", "The latest with data", chosen.isEmpty());
        return Stream.concat(
                        Stream.of(new PeriodChoices("Now", List.of(latest))),
                        around(today, chosen.orElse(Period.containing(today, Length.MONTH))).stream()
                                .map(year -> chosen.isPresent() ? year : year.unchosen()))
                .toList();
    }

    private PeriodChoices unchosen() {
        return new PeriodChoices(
                year,
                choices.stream()
                        .map(choice -> new Choice(choice.value(), choice.text(), false))
                        .toList());
    }

    private static PeriodChoices of(Period year, Period chosen) {
        Stream<Period> quarters = Stream.iterate(Period.containing(year.first(), Length.QUARTER), Period::next)
                .limit(4);
        return new PeriodChoices(
                inWords(year),
                Stream.of(Stream.of(year), quarters, year.months())
                        .flatMap(each -> each)
                        .map(each -> new Choice(each.toString(), inWords(each), each.equals(chosen)))
                        .toList());
    }

    /** A period as people name it: {@code May 2026}, {@code April to June 2026}, {@code 2026 to 2027}. */
    static String inWords(Period period) {
        YearMonth last = YearMonth.from(period.last());
        return switch (period.length()) {
            case MONTH -> MONTH.format(last);
            case QUARTER -> NAME.format(period.start()) + " to " + MONTH.format(last);
            case YEAR -> period.start().getYear() + " to " + last.getYear();
        };
    }

    /** From the first month of a period to the last of another of that length: {@code March to May 2026}. */
    static String inWords(Period from, Period to) {
        YearMonth last = YearMonth.from(to.last());
        boolean sameYear = from.start().getYear() == last.getYear();
        return from.equals(to)
                ? inWords(from)
                : (sameYear ? NAME : MONTH).format(from.start()) + " to " + MONTH.format(last);
    }

    /** The first and the last day of a period, in words. */
    static String bounds(Period period) {
        return Words.day(period.first()) + " to " + Words.day(period.last());
    }
}
