package org.concordat.governance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Voting power (rule G3), held against bodies of the literature and against counting every group one by one. */
class VotingPowerTest {

    private static final Threshold HALF = Threshold.moreThan(Fraction.of(1, 2));

    private static List<Seat> seats(int... votes) {
        return IntStream.range(0, votes.length)
                .mapToObj(i -> new Seat("m" + i, votes[i]))
                .toList();
    }

    private static Majority weighted(Threshold votes) {
        return new Majority(Majority.Kind.WEIGHTED, Whole.ALL, null, votes);
    }

    private static List<VotingPower> power(Majority majority, List<Seat> seats, String holder) {
        return VotingPower.of(VotingGame.of(majority, seats, holder));
    }

    private static List<Fraction> fractions(String... texts) {
        return Stream.of(texts)
                .map(text -> text.split("/"))
                .map(parts -> Fraction.of(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1])))
                .toList();
    }

    /**
     * The Council of the six-member European Economic Community of 1958: Germany, France, Italy 4 votes each, Belgium and the Netherlands
     * 2, Luxembourg 1; 12 of 17 carry. D. S. Felsenthal and M. Machover, The Measurement of Voting Power (1998), chapter 5.
     */
    @Test
    void g3_theCouncilOfTheSixHasThePowersOfTheLiterature() {
        List<VotingPower> six = power(weighted(Threshold.atLeast(Fraction.of(12, 17))), seats(4, 4, 4, 2, 2, 1), null);
        assertEquals(
                fractions("5/21", "5/21", "5/21", "3/21", "3/21", "0"),
                six.stream().map(VotingPower::banzhaf).toList());
        assertEquals(
                fractions("14/60", "14/60", "14/60", "9/60", "9/60", "0"),
                six.stream().map(VotingPower::shapleyShubik).toList());
        assertEquals(
                List.of(10L, 10L, 10L, 6L, 6L, 0L),
                six.stream().map(VotingPower::swings).toList());
    }

    /**
     * The Security Council of the United Nations: five permanent members with a veto, ten others, nine votes carry. As a weighted game: 7
     * votes each and 1 each, 39 of 45. P. D. Straffin, Game Theory and Strategy (1993), chapter on the Security Council.
     */
    @Test
    void g3_theSecurityCouncilHasThePowersOfTheLiterature() {
        List<VotingPower> council = power(
                weighted(Threshold.atLeast(Fraction.of(39, 45))),
                seats(7, 7, 7, 7, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
                null);
        assertEquals(Fraction.of(421, 2145), council.get(0).shapleyShubik());
        assertEquals(Fraction.of(4, 2145), council.get(14).shapleyShubik());
        assertEquals(Fraction.of(106, 635), council.get(0).banzhaf());
        assertEquals(Fraction.of(21, 1270), council.get(14).banzhaf());
    }

    @Test
    void g3_whoHoldsTheCastingVoteOfTwoDecidesAlone() {
        Majority simple = new Majority(Majority.Kind.SIMPLE, Whole.CAST, HALF, null);
        assertEquals(
                fractions("1", "0"),
                power(simple, seats(1, 1), "m0").stream()
                        .map(VotingPower::banzhaf)
                        .toList());
        assertEquals(
                fractions("1/2", "1/2"),
                power(simple, seats(1, 1), null).stream()
                        .map(VotingPower::banzhaf)
                        .toList());
    }

    @Test
    void g3_aCastingVoteHasNoPlaceBesideTwoThirds() {
        Threshold twoThirds = Threshold.atLeast(Fraction.of(2, 3));
        Majority simple = new Majority(Majority.Kind.SIMPLE, Whole.CAST, twoThirds, null);
        assertEquals(
                fractions("1/2", "1/2"),
                power(simple, seats(1, 1), "m0").stream()
                        .map(VotingPower::shapleyShubik)
                        .toList());
    }

    @Test
    void g3_aMemberWithMoreThanHalfOfTheVotesHasAllThePowerUnlessMembersCountAsWell() {
        List<Seat> seats = seats(10, 1, 1);
        assertEquals(Fraction.ONE, power(weighted(HALF), seats, null).get(0).banzhaf());
        Majority both = new Majority(Majority.Kind.DOUBLE, Whole.ALL, HALF, HALF);
        assertEquals(
                fractions("3/5", "1/5", "1/5"),
                power(both, seats, null).stream().map(VotingPower::banzhaf).toList());
    }

    @ParameterizedTest(name = "{0} members")
    @CsvSource({"39,true", "40,true", "41,false"})
    void g3_upToFortyMembersAreCounted(int members, boolean counted) {
        List<Seat> seats = IntStream.range(0, members)
                .mapToObj(i -> new Seat("m" + i, 1 + i % 7 * 100))
                .toList();
        if (counted) {
            List<VotingPower> power = power(new Majority(Majority.Kind.DOUBLE, Whole.ALL, HALF, HALF), seats, "m3");
            assertEquals(Fraction.ONE, sum(power.stream().map(VotingPower::shapleyShubik)));
        } else {
            Rejected refused = assertThrows(Rejected.class, () -> power(weighted(HALF), seats, null));
            assertEquals("G3", refused.rule());
        }
    }

    private static Fraction sum(Stream<Fraction> parts) {
        return parts.reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Majority some(int kind, int twelfths, boolean inclusive, Whole of) {
        Threshold threshold = new Threshold(Fraction.of(twelfths, 12), inclusive);
        Majority.Kind counted = Majority.Kind.values()[kind % 3];
        Threshold members = kind > 2 ? HALF : threshold;
        return new Majority(
                counted,
                of,
                counted.countsMembers() ? members : null,
                counted.countsWeights() ? (kind > 2 ? HALF : threshold) : null);
    }

    @Property(tries = 300)
    void g3_sumsAreOneAndEveryGroupIsCountedOnce(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 9) Integer> votes,
            @ForAll @IntRange(max = 5) int kind,
            @ForAll @IntRange(min = 7, max = 12) int twelfths,
            @ForAll @IntRange(max = 7) int holder) {
        List<Seat> seats = seats(votes.stream().mapToInt(v -> v).toArray());
        String casting = holder < votes.size() ? "m" + holder : null;
        VotingGame game = VotingGame.of(some(kind, twelfths, true, Whole.CAST), seats, casting);
        List<VotingPower> power = VotingPower.of(game);
        assertEquals(Fraction.ONE, sum(power.stream().map(VotingPower::banzhaf)));
        assertEquals(Fraction.ONE, sum(power.stream().map(VotingPower::shapleyShubik)));
        for (int i = 0; i < seats.size(); i++) {
            assertEquals(swings(game, i), power.get(i).swings(), "m" + i);
        }
    }

    /** One by one. */
    private static long swings(VotingGame game, int member) {
        long swings = 0;
        for (int group = 0; group < 1 << game.seats().size(); group++) {
            boolean without = (group & 1 << member) == 0;
            if (without && !isWon(game, group) && isWon(game, group | 1 << member)) {
                swings++;
            }
        }
        return swings;
    }

    private static boolean isWon(VotingGame game, int group) {
        List<Seat> in = IntStream.range(0, game.seats().size())
                .filter(i -> (group & 1 << i) != 0)
                .mapToObj(game.seats()::get)
                .toList();
        return game.isWon(
                in.size(),
                in.stream().mapToLong(Seat::votes).sum(),
                in.stream().anyMatch(seat -> seat.member().equals(game.holder())),
                game.votes());
    }

    @Property(tries = 100)
    void g3_equalVotesAreEqualPowerAndTheOrderDoesNotMatter(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 20) Integer> votes,
            @ForAll @IntRange(max = 2) int kind,
            @ForAll @IntRange(min = 7, max = 12) int twelfths,
            @ForAll long seed) {
        List<Seat> seats = seats(votes.stream().mapToInt(v -> v).toArray());
        Majority majority = some(kind, twelfths, true, Whole.ALL);
        List<VotingPower> power = power(majority, seats, null);
        for (VotingPower one : power) {
            for (VotingPower other : power) {
                if (one.seat().votes() == other.seat().votes()) {
                    assertEquals(one.banzhaf(), other.banzhaf());
                    assertEquals(one.shapleyShubik(), other.shapleyShubik());
                } else if (one.seat().votes() > other.seat().votes()) {
                    assertTrue(one.banzhaf().compareTo(other.banzhaf()) >= 0);
                }
            }
        }
        List<Seat> shuffled = new ArrayList<>(seats);
        Collections.shuffle(shuffled, new Random(seed));
        List<VotingPower> again = power(majority, shuffled, null);
        for (VotingPower one : again) {
            assertTrue(power.contains(one), one::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(Majority.Kind.class)
    void g3_theThresholdsAreThoseThatAreCounted(Majority.Kind kind) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Majority(
                        kind, Whole.ALL, kind.countsMembers() ? null : HALF, kind.countsWeights() ? HALF : null));
    }
}
