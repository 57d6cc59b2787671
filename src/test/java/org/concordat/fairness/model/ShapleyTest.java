package org.concordat.fairness.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.concordat.kernel.Fraction;
import org.junit.jupiter.api.Test;

/** Rule M7: the Shapley value, by published examples, by its definition and by the axioms that it is the only one to keep. */
class ShapleyTest {

    private static List<Fraction> values(CostGame game) {
        return Shapley.of(game).stream().map(Shapley::value).toList();
    }

    /** Straffin and Heaney 1981, thousands of dollars: navigation, flood control, power. */
    @Test
    void m7TheTennesseeValley() {
        CostGame game = Games.of(Map.of(
                "a", 163_520L, "b", 140_826L, "c", 250_096L, "ab", 301_607L, "ac", 378_821L, "bc", 367_370L, "abc",
                412_584L));
        assertEquals(
                List.of(Fraction.of(117_829, 100), Fraction.of(201_513, 200), Fraction.of(387_997, 200)), values(game));
    }

    /** Littlechild and Owen 1973: each part of the runway is shared equally by the aircraft that need it. */
    @Property(tries = 200)
    void m7AnAirportSharesEachPartOfTheRunwayEqually(@ForAll("sizes") List<Long> needed) {
        long[] pence = needed.stream().mapToLong(Long::longValue).sorted().toArray();
        List<Fraction> values = values(Games.airport(pence));
        Fraction share = Fraction.ZERO;
        for (int i = 0; i < pence.length; i++) {
            long part = pence[i] - (i == 0 ? 0 : pence[i - 1]);
            share = share.plus(Fraction.of(part, 100L * (pence.length - i)));
            assertEquals(share, values.get(i));
        }
    }

    @Provide
    Arbitrary<List<Long>> sizes() {
        return Arbitraries.longs().between(0, 1_000_000).list().ofMinSize(1).ofMaxSize(9);
    }

    @Provide
    Arbitrary<CostGame> games() {
        return Arbitraries.integers().between(1, 6).flatMap(size -> Arbitraries.longs()
                .between(-1_000, 1_000_000_000)
                .list()
                .ofSize((1 << size) - 1)
                .map(pence -> Games.of(size, pence)));
    }

    @Property(tries = 200)
    void m7IsTheMeanOverAllOrdersOfJoining(@ForAll("games") CostGame game) {
        assertEquals(Games.overAllOrders(game), values(game));
    }

    @Property(tries = 200)
    void m7SharesTheWhole(@ForAll("games") CostGame game) {
        assertEquals(game.cost(game.all()).exact(), values(game).stream().reduce(Fraction.ZERO, Fraction::plus));
    }

    /** The first two members are made to add the same to every group. */
    @Property(tries = 200)
    void m7MembersThatAddTheSamePayTheSame(@ForAll("games") CostGame drawn) {
        if (drawn.size() > 1) {
            CostGame game = CostGame.of(drawn.members(), group -> drawn.cost((group & 3) == 2 ? group ^ 3 : group));
            assertEquals(values(game).get(0), values(game).get(1));
        }
    }

    /** The first member is made to add the same to every group. */
    @Property(tries = 200)
    void m7AMemberThatAddsOnlyItsOwnCostPaysThat(
            @ForAll("games") CostGame drawn, @ForAll @IntRange(max = 1_000_000) int own) {
        CostGame game = CostGame.of(
                drawn.members(),
                group -> org.concordat.kernel.Money.ofPence(
                        ((group & 1) == 1 ? own : 0) + (group > 1 ? drawn.pence(group & ~1) : 0)));
        assertEquals(Fraction.of(own, 100), values(game).get(0));
    }

    @Property(tries = 200)
    void m7TheOrderOfMembersDoesNotMatter(@ForAll("games") CostGame game) {
        int size = game.size();
        List<String> turned = IntStream.range(0, size)
                .mapToObj(i -> Games.letters(size).get(size - 1 - i))
                .toList();
        CostGame same = CostGame.of(turned, game::cost);
        CostGame other = CostGame.of(game.members(), group -> game.cost(Integer.reverse(group) >>> 32 - size));
        assertEquals(values(game), values(same));
        for (int i = 0; i < size; i++) {
            assertEquals(values(game).get(i), values(other).get(size - 1 - i));
        }
    }
}
