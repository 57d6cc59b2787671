package org.concordat.governance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an organisation answers for where another takes its place (rule G5). */
class PartTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);

    /** Organisation, role, first and last day: {@code old accountable 2026-04-01 -}. */
    private static List<Part> parts(String text) {
        return Stream.of(text.split("; *")).map(PartTest::part).toList();
    }

    private static Part part(String text) {
        String[] words = text.split(" ");
        return new Part(
                "Decide",
                words[0],
                words[1],
                LocalDate.parse(words[2]),
                words[3].equals("-") ? null : LocalDate.parse(words[3]));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "old accountable 2026-04-01 -, old accountable 2026-04-01 2027-03-31; new accountable 2027-04-01 -",
        "old accountable 2026-04-01 2027-04-01, old accountable 2026-04-01 2027-03-31; new accountable 2027-04-01 2027-04-01",
        "old accountable 2026-04-01 2027-03-31, old accountable 2026-04-01 2027-03-31",
        "old accountable 2027-04-01 -, new accountable 2027-04-01 -",
        "old accountable 2028-04-01 -, new accountable 2028-04-01 -",
        "far accountable 2026-04-01 -, far accountable 2026-04-01 -",
        "old informed 2026-04-01 -; new informed 2026-04-01 -, old informed 2026-04-01 2027-03-31; new informed 2026-04-01 -",
        "new informed 2026-04-01 2027-06-30; old informed 2026-04-01 2027-12-31, new informed 2026-04-01 2027-12-31; old informed 2026-04-01 2027-03-31",
        "old informed 2026-04-01 2027-12-31; new informed 2027-06-01 -, old informed 2026-04-01 2027-03-31; new informed 2027-04-01 -",
        "new informed 2027-04-01 2027-04-30; new informed 2027-06-01 2027-06-30; old informed 2027-04-15 2027-06-15, new informed 2027-04-01 2027-06-30",
        "old informed 2026-04-01 -; new consulted 2026-04-01 -, old informed 2026-04-01 2027-03-31; new informed 2027-04-01 -; new consulted 2026-04-01 -",
    })
    void g5_whatLastsBeyondTheDayIsSplitThere(String before, String after) {
        List<Part> passed = Part.passed(parts(before), "old", "new", DAY);
        assertEquals(parts(after), passed);
        assertEquals(List.of(), Part.faults(passed));
    }

    /** Of informed, since only one is accountable at a time. */
    @Property
    void g5_whateverTheHeirIsAlreadyItAnswersForTheDaysOfBothAndNothingClashes(
            @ForAll @IntRange(min = -400, max = 400) int first,
            @ForAll @IntRange(min = 0, max = 800) int length,
            @ForAll @IntRange(min = -400, max = 400) int second,
            @ForAll @IntRange(min = 0, max = 800) int other,
            @ForAll @IntRange(min = -500, max = 1200) int on) {
        Part old = new Part("Decide", "old", "informed", DAY.plusDays(first), DAY.plusDays(first + length));
        Part heir = new Part("Decide", "new", "informed", DAY.plusDays(second), DAY.plusDays(second + other));
        List<Part> passed = Part.passed(List.of(heir, old), "old", "new", DAY);
        assertEquals(List.of(), Part.faults(passed));
        LocalDate day = DAY.plusDays(on);
        boolean inherited = old.holdsOn(day) && !day.isBefore(DAY);
        assertEquals(heir.holdsOn(day) || inherited, holds(passed, "new", day));
        assertEquals(old.holdsOn(day) && !inherited, holds(passed, "old", day));
    }

    private static boolean holds(List<Part> parts, String organisation, LocalDate day) {
        return parts.stream().anyMatch(part -> part.organisation().equals(organisation) && part.holdsOn(day));
    }

    @Property
    void g5_onEachDayTheSameIsAnsweredForByTheOneOrTheOther(
            @ForAll @IntRange(min = -400, max = 400) int first,
            @ForAll @IntRange(min = 0, max = 800) int length,
            @ForAll @IntRange(min = -800, max = 800) int on) {
        Part part = new Part("Decide", "old", "accountable", DAY.plusDays(first), DAY.plusDays(first + length));
        LocalDate day = DAY.plusDays(on);
        List<String> then = Part.passed(List.of(part), "old", "new", DAY).stream()
                .filter(passed -> passed.holdsOn(day))
                .map(Part::organisation)
                .toList();
        List<String> who = day.isBefore(DAY) ? List.of("old") : List.of("new");
        assertEquals(part.holdsOn(day) ? who : List.of(), then);
    }
}
