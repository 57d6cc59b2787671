package org.concordat.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.fairness.model.CoreTest;
import org.concordat.fairness.model.CostGame;
import org.concordat.fairness.model.Games;
import org.concordat.fairness.model.LinearPrograms;
import org.concordat.fairness.model.Nucleolus;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule M7: the nucleolus, by published examples, by its properties, and with linear programs that are answered wrongly. */
class NucleolusTest {

    private static final LinearPrograms PROGRAMS = new OjAlgoPrograms();

    private static List<Fraction> nucleolus(CostGame game) {
        return Nucleolus.of(game, PROGRAMS).orElseThrow().shares();
    }

    private static List<Fraction> pence(List<Fraction> pounds) {
        return pounds.stream().map(share -> share.times(Fraction.of(100, 1))).toList();
    }

    /** Straffin and Heaney 1981: the saving, 141,858, is shared equally. */
    @Test
    void m7TheTennesseeValley() {
        CostGame game = Games.of(Map.of(
                "a", 163_520L, "b", 140_826L, "c", 250_096L, "ab", 301_607L, "ac", 378_821L, "bc", 367_370L, "abc",
                412_584L));
        assertEquals(
                List.of(Fraction.of(116_234, 1), Fraction.of(93_540, 1), Fraction.of(202_810, 1)),
                pence(nucleolus(game)));
    }

    /** Aumann and Maschler 1985: the marriage contract of the Talmud (Kethuboth 93a), claims of 100, 200 and 300. */
    @ParameterizedTest
    @CsvSource({
        "100, 100/3, 100/3, 100/3",
        "200, 50, 75, 75",
        "300, 50, 100, 150",
        "400, 50, 125, 225",
        "500, 200/3, 500/3, 800/3",
        "600, 100, 200, 300",
    })
    void m7ABankruptEstateIsDividedAsInTheTalmud(long estate, String first, String second, String third) {
        List<Fraction> shares = pence(nucleolus(Games.bankruptcy(estate, 100, 200, 300)));
        assertEquals(
                List.of(first, second, third),
                shares.stream()
                        .map(share -> Fraction.ZERO.minus(share).toString())
                        .toList());
    }

    /** The same by the rule of the paper, for any estate and claims: half claims equally, and losses likewise beyond half of all. */
    @Property(tries = 60)
    void m7AnyEstateIsDividedAsInTheTalmud(@ForAll("amounts") List<Long> drawn) {
        long[] claims = drawn.stream().mapToLong(Long::longValue).sorted().toArray();
        long all = Arrays.stream(claims).sum();
        long estate = all * (drawn.get(0) % 7) / 7;
        boolean little = 2 * estate <= all;
        List<Fraction> halves =
                Arrays.stream(claims).mapToObj(c -> Fraction.of(c, 2)).toList();
        List<Fraction> gains = equally(Fraction.of(little ? estate : all - estate, 1), halves);
        List<Fraction> shares = pence(nucleolus(Games.bankruptcy(estate, claims)));
        for (int i = 0; i < claims.length; i++) {
            Fraction expected =
                    little ? gains.get(i) : Fraction.of(claims[i], 1).minus(gains.get(i));
            assertEquals(expected, Fraction.ZERO.minus(shares.get(i)));
        }
    }

    private static List<Fraction> equally(Fraction whole, List<Fraction> mostFirst) {
        List<Fraction> shares = new ArrayList<>();
        Fraction left = whole;
        for (int i = 0; i < mostFirst.size(); i++) {
            Fraction even = left.over(Fraction.of(mostFirst.size() - i, 1));
            Fraction share = even.compareTo(mostFirst.get(i)) < 0 ? even : mostFirst.get(i);
            shares.add(share);
            left = left.minus(share);
        }
        return shares;
    }

    /** Littlechild 1974: the small aircraft pay equally what the dearest part of the runway for them comes to. */
    @Property(tries = 60)
    void m7AnAirportAsLittlechildHasIt(@ForAll("amounts") List<Long> drawn) {
        long[] pence = drawn.stream().mapToLong(Long::longValue).sorted().toArray();
        List<Fraction> expected = new ArrayList<>();
        Fraction paid = Fraction.ZERO;
        while (expected.size() < pence.length) {
            int from = expected.size();
            Fraction least =
                    Fraction.of(pence[pence.length - 1], 1).minus(paid).over(Fraction.of(pence.length - from, 1));
            int to = pence.length;
            for (int k = from + 1; k < pence.length; k++) {
                Fraction share = Fraction.of(pence[k - 1], 1).minus(paid).over(Fraction.of(k - from + 1, 1));
                if (share.compareTo(least) < 0 || share.equals(least) && k > to) {
                    least = share;
                    to = k;
                }
            }
            for (int i = from; i < to; i++) {
                expected.add(least);
                paid = paid.plus(least);
            }
        }
        assertEquals(expected, pence(nucleolus(Games.airport(pence))));
    }

    @Provide
    Arbitrary<List<Long>> amounts() {
        return Arbitraries.longs().between(1, 1_000_000).list().ofMinSize(2).ofMaxSize(7);
    }

    /** Any costs that are worth sharing; of many groups by a penny only. */
    @Provide
    Arbitrary<CostGame> games() {
        return Arbitraries.integers().between(2, 6).flatMap(size -> Arbitraries.of(3L, 1_000L, 1_000_000_000L)
                .flatMap(most -> Arbitraries.longs()
                        .between(0, most)
                        .list()
                        .ofSize((1 << size) - 1)
                        .map(pence -> CostGame.of(
                                letters(size),
                                group -> Money.ofPence(Integer.bitCount(group) * 100_000L
                                        + (group == (1 << size) - 1 ? 0 : pence.get(group - 1)))))));
    }

    private static List<String> letters(int size) {
        return IntStream.range(0, size).mapToObj(i -> "m" + i).toList();
    }

    @Property(tries = 100)
    void m7SharesTheWholeAndAsksNobodyForMoreThanAlone(@ForAll("games") CostGame game) {
        List<Fraction> shares = nucleolus(game);
        assertEquals(game.cost(game.all()).exact(), shares.stream().reduce(Fraction.ZERO, Fraction::plus));
        for (int i = 0; i < game.size(); i++) {
            assertTrue(shares.get(i).compareTo(game.alone(i).exact()) <= 0);
        }
    }

    @Property(tries = 100)
    void m7LiesInTheCoreWhereThereIsOne(@ForAll("games") CostGame game) {
        Nucleolus found = Nucleolus.of(game, PROGRAMS).orElseThrow();
        CoreTest test = CoreTest.of(game, found.shares());
        assertEquals(found.coreIsEmpty(), !test.passed());
        // The largest excess that there is, is the first stage's, whether there is a core or not.
        if (found.coreIsEmpty()) {
            assertEquals(
                    found.stages().get(0).excess(),
                    pence(List.of(test.worst().get(0).excess())).get(0));
        }
    }

    @Property(tries = 100)
    void m7MembersThatAddTheSamePayTheSame(@ForAll("games") CostGame drawn) {
        CostGame game = CostGame.of(drawn.members(), group -> drawn.cost((group & 3) == 2 ? group ^ 3 : group));
        List<Fraction> shares = nucleolus(game);
        assertEquals(shares.get(0), shares.get(1));
    }

    @Property(tries = 100)
    void m7AMemberThatAddsOnlyItsOwnCostPaysThat(@ForAll("games") CostGame drawn) {
        CostGame game = CostGame.of(
                drawn.members(),
                group -> Money.ofPence(((group & 1) == 1 ? 4_711 : 0)
                        + (group > 1 ? drawn.cost(group & ~1).pence() : 0)));
        Nucleolus.of(game, PROGRAMS)
                .ifPresent(found ->
                        assertEquals(Fraction.of(4_711, 100), found.shares().get(0)));
    }

    @Property(tries = 50)
    void m7TheOrderOfMembersDoesNotMatter(@ForAll("games") CostGame game) {
        int size = game.size();
        CostGame other = CostGame.of(game.members(), group -> game.cost(Integer.reverse(group) >>> 32 - size));
        List<Fraction> turned = new ArrayList<>(nucleolus(other));
        java.util.Collections.reverse(turned);
        assertEquals(nucleolus(game), turned);
    }

    /** Costs far apart that differ by a penny: more than floating point tells apart. */
    @ParameterizedTest
    @CsvSource({"1000000, 8", "1000000000000, 8", "5000000000000, 10"})
    void m7PenniesCountBesideBillions(long much, int size) {
        CostGame game = CostGame.of(letters(size), group -> {
            long pennies = Math.floorMod(group * 2_654_435_761L >> 7, 2);
            return Money.ofPence(much / size * Integer.bitCount(group) + pennies);
        });
        Nucleolus.of(game, PROGRAMS)
                .ifPresent(found -> assertEquals(
                        game.cost(game.all()).exact(), found.shares().stream().reduce(Fraction.ZERO, Fraction::plus)));
    }

    @Test
    void m7WhereAllPayMoreTogetherThanAloneThereIsNone() {
        Map<String, Long> costs = Map.of("a", 100L, "b", 100L, "ab", 201L);
        assertEquals(Optional.empty(), Nucleolus.of(Games.of(costs), PROGRAMS));
        CostGame just = Games.of(Map.of("a", 100L, "b", 100L, "ab", 200L));
        assertEquals(List.of(Fraction.ONE, Fraction.ONE), nucleolus(just));
    }

    @Test
    void m7ThereMayBeNoCore() {
        CostGame game =
                Games.of(Map.of("a", 100L, "b", 100L, "c", 100L, "ab", 120L, "ac", 120L, "bc", 120L, "abc", 200L));
        Nucleolus found = Nucleolus.of(game, PROGRAMS).orElseThrow();
        assertTrue(found.coreIsEmpty());
        assertEquals(Fraction.of(40, 3), found.stages().get(0).excess());
        assertFalse(
                Nucleolus.of(Games.airport(100, 200), PROGRAMS).orElseThrow().coreIsEmpty());
    }

    @Test
    void m7OneMemberPaysEverything() {
        assertEquals(List.of(Fraction.ONE), nucleolus(Games.airport(100)));
    }

    /** Answers that are wrong by more or less: what comes of them is right or nothing. */
    @Property(tries = 100)
    void m7WhatASolverSaysIsNeverBelieved(@ForAll("games") CostGame game, @ForAll("errors") double error) {
        LinearPrograms wrong = program -> PROGRAMS.solve(program).map(right -> {
            double[] other = right.clone();
            Arrays.setAll(other, i -> other[i] * (1 + error) + error * (i % 3 - 1));
            return other;
        });
        try {
            assertEquals(
                    nucleolus(game), Nucleolus.of(game, wrong).orElseThrow().shares());
        } catch (Nucleolus.Unproved refused) {
            assertTrue(refused.getMessage().contains("could not be proved"));
        }
    }

    @Provide
    Arbitrary<Double> errors() {
        return Arbitraries.of(1e-12, 1e-8, 1e-5, 1e-3, 0.1, -0.5, 7.0);
    }

    @Test
    void m7ASolverThatFindsNothingIsSaidSo() {
        CostGame game = Games.airport(100, 200, 300);
        assertThrows(Nucleolus.Unproved.class, () -> Nucleolus.of(game, program -> Optional.empty()));
        assertThrows(
                Nucleolus.Unproved.class,
                () -> Nucleolus.of(game, program -> Optional.of(new double[program.objective().length])));
    }

    /** The numbers that the claim of exactness rests on: shares that are off by a fraction of a penny are none. */
    @Test
    void m7EveryStageSettlesSomethingAndItsWeightsAddUpToOne() {
        Nucleolus found =
                Nucleolus.of(Games.airport(100, 250, 300, 700), PROGRAMS).orElseThrow();
        found.stages()
                .forEach(stage -> assertEquals(
                        Fraction.ONE,
                        Stream.concat(
                                        Stream.of(Fraction.ZERO),
                                        stage.groups().stream().map(of -> of.weight()))
                                .reduce(Fraction.ZERO, Fraction::plus)));
        assertTrue(found.stages().size() < 4);
    }
}
