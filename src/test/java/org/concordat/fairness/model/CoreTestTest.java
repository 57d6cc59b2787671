package org.concordat.fairness.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule M7: the core test, subadditivity, pennies, and what is refused. */
class CoreTestTest {

    /** Straffin and Heaney 1981, in thousands of dollars as pounds. */
    private static final CostGame VALLEY = Games.of(Map.of(
            "a",
            16_352_000L,
            "b",
            14_082_600L,
            "c",
            25_009_600L,
            "ab",
            30_160_700L,
            "ac",
            37_882_100L,
            "bc",
            36_737_000L,
            "abc",
            41_258_400L));

    @Test
    void m7NobodyWouldLeaveTheValleyAtItsShapleyValue() {
        List<Fraction> values = Shapley.of(VALLEY).stream().map(Shapley::value).toList();
        assertTrue(CoreTest.of(VALLEY, values).passed());
    }

    /** Shares of navigation, flood control, power. */
    @ParameterizedTest
    @CsvSource({
        "137528, 137528, 137528, 0, ''",
        "170000, 100000, 142584, 1, a 6480",
        "160000, 145000, 107584, 2, b 4174 ab 3393",
        "-1, 150000, 262585, 3, bc 45215 c 12489 b 9174",
    })
    void m7GroupsThatPayMoreThanByThemselvesWorstFirst(long a, long b, long c, int groups, String worst) {
        CoreTest test = CoreTest.of(VALLEY, List.of(Fraction.of(a, 1), Fraction.of(b, 1), Fraction.of(c, 1)));
        assertEquals(groups, test.groups());
        assertEquals(groups == 0, test.passed());
        assertEquals(
                worst,
                String.join(
                        " ",
                        test.worst().stream()
                                .map(found -> String.join("", VALLEY.names(found.group())) + " " + found.excess())
                                .toList()));
    }

    @Test
    void m7ATinyPartOfAPennyIsMore() {
        CostGame game = Games.of(Map.of("a", 100L, "b", 100L, "ab", 150L));
        Fraction bit = Fraction.of(1, 1_000_000_007);
        Fraction one = Fraction.ONE.plus(bit);
        CoreTest test = CoreTest.of(game, List.of(one, Fraction.of(3, 2).minus(one)));
        assertEquals(
                List.of(bit),
                test.worst().stream().map(CoreTest.Violation::excess).toList());
        assertTrue(CoreTest.of(game, List.of(Fraction.ONE, Fraction.of(1, 2))).passed());
    }

    @Test
    void m7NoMoreThanTheWorstGroupsAreTold() {
        CostGame free = CostGame.of(Games.letters(8), group -> Money.ofPence(group == 255 ? 800 : 0));
        CoreTest test = CoreTest.of(free, java.util.Collections.nCopies(8, Fraction.ONE));
        assertEquals(254, test.groups());
        assertEquals(CoreTest.MOST_SHOWN, test.worst().size());
        assertEquals(Fraction.of(7, 1), test.worst().get(0).excess());
    }

    @Test
    void m7TwoGroupsThatPayMoreTogetherThanApart() {
        CostGame game =
                Games.of(Map.of("a", 100L, "b", 100L, "c", 100L, "ab", 250L, "ac", 200L, "bc", 150L, "abc", 260L));
        Subadditivity found = Subadditivity.of(game);
        assertFalse(found.holds());
        assertEquals(2, found.pairs());
        assertEquals(
                List.of(
                        new Subadditivity.Pair(1, 2, Money.ofPence(50)),
                        new Subadditivity.Pair(1, 6, Money.ofPence(10))),
                found.worst());
        assertTrue(Subadditivity.of(VALLEY).holds());
    }

    @Property(tries = 300)
    void m1PenniesSumToTheWhole(
            @ForAll @Size(min = 1, max = 16) List<@LongRange(min = -10_000_000, max = 10_000_000) Long> parts) {
        long whole = parts.stream().mapToLong(Long::longValue).sum();
        // Parts of sevenths of a penny, the first of which makes whole pennies of the sum.
        List<Fraction> pounds = new java.util.ArrayList<>(
                parts.stream().map(part -> Fraction.of(part, 700)).toList());
        pounds.set(0, pounds.get(0).plus(Fraction.of(Math.floorMod(-whole, 7L), 700)));
        List<Money> pennies = Pennies.of(pounds);
        assertEquals(
                pounds.stream().reduce(Fraction.ZERO, Fraction::plus),
                pennies.stream().reduce(Money.NOTHING, Money::plus).exact());
        for (int i = 0; i < pounds.size(); i++) {
            Fraction off = pennies.get(i).exact().minus(pounds.get(i));
            assertTrue(off.compareTo(Fraction.of(1, 100)) < 0 && off.compareTo(Fraction.of(-1, 100)) > 0);
        }
    }

    @Test
    void m1EqualRemaindersGoToTheFirst() {
        Fraction third = Fraction.of(100, 3);
        assertEquals(
                List.of(Money.ofPence(3334), Money.ofPence(3333), Money.ofPence(3333)),
                Pennies.of(List.of(third, third, third)));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "16, true", "17, false", "40, false"})
    void m7AtMostSixteenMembers(int members, boolean taken) {
        List<String> names = IntStream.range(0, members).mapToObj(i -> "m" + i).toList();
        if (taken) {
            assertEquals(
                    members, CostGame.of(names, group -> Money.ofPence(group)).size());
        } else {
            Rejected refused = assertThrows(
                    Rejected.class,
                    () -> CostGame.of(names, group -> {
                        throw new AssertionError("nothing is computed before");
                    }));
            assertEquals("M7", refused.rule());
        }
    }
}
