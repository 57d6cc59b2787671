package org.concordat.governance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What carries a decision (rule G1). Votes are written a:for b:against; who is present may be without one. */
class BoardVoteTest {

    private static final List<Seat> SEATS =
            List.of(new Seat("a", 5), new Seat("b", 3), new Seat("c", 1), new Seat("d", 1));

    private static Threshold threshold(String text) {
        String[] parts = text.split(" ");
        String[] share = parts[1].split("/");
        Fraction fraction = Fraction.of(Long.parseLong(share[0]), Long.parseLong(share[1]));
        return parts[0].equals("over") ? Threshold.moreThan(fraction) : Threshold.atLeast(fraction);
    }

    private static Majority majority(String text) {
        String[] parts = text.split(", ");
        Majority.Kind kind = Majority.Kind.parse(parts[0]).orElseThrow();
        return new Majority(
                kind,
                Whole.parse(parts[1]).orElseThrow(),
                kind.countsMembers() ? threshold(parts[2]) : null,
                kind.countsWeights() ? threshold(parts[2]) : null);
    }

    private static Map<String, Choice> votes(String text) {
        Map<String, Choice> votes = new HashMap<>();
        if (text != null) {
            for (String vote : text.split(" ")) {
                votes.put(vote.split(":")[0], Choice.parse(vote.split(":")[1]).orElseThrow());
            }
        }
        return votes;
    }

    private static Outcome outcome(String majority, String present, String votes, String casting) {
        return new BoardVote(majority(majority), new Quorum(2, false), SEATS, Set.of(present.split(" ")))
                .outcome(votes(votes), Choice.parse(casting).orElse(null));
    }

    @ParameterizedTest(name = "{0} | {1} | {2} | {3} | {4}")
    @CsvSource(delimiter = '|', textBlock = """
            simple, cast, over 1/2         | a b c d | a:for b:for c:against                   | | carried
            simple, cast, over 1/2         | a b c d | a:for b:against                         | | lost
            simple, cast, over 1/2         | a b c d | a:for b:against                         | for | carried
            simple, cast, over 1/2         | a b c d | a:for b:against                         | against | lost
            simple, cast, over 1/2         | a b c d | a:for b:for c:against d:abstain         | against | carried
            simple, cast, over 1/2         | a b c d | a:for b:abstain c:abstain d:abstain     | | carried
            simple, present, over 1/2      | a b c d | a:for b:for c:abstain d:abstain         | | lost
            simple, present, over 1/2      | a b c   | a:for b:for                             | | carried
            simple, all, over 1/2          | a b c   | a:for b:for c:against                   | | lost
            simple, all, at-least 3/4      | a b c   | a:for b:for c:for                       | | carried
            weighted, cast, over 1/2       | a b c d | a:for b:against c:against               | | carried
            weighted, cast, over 1/2       | a b c d | a:for b:against c:against d:against     | | lost
            weighted, cast, over 1/2       | a b c d | a:for b:against c:against d:against     | for | carried
            weighted, cast, at-least 2/3   | a b c d | a:for b:for c:against d:against         | | carried
            weighted, cast, at-least 5/6   | a b c d | a:for b:for c:against d:against         | | lost
            double, cast, over 1/2         | a b c d | a:for b:for c:for d:against             | | carried
            double, cast, over 1/2         | a b c d | a:against b:for c:for d:for             | for | carried
            double, cast, over 1/2         | a b c d | a:against b:for c:for d:for             | | lost
            double, cast, over 1/2         | a b c d | a:for b:for c:against d:against         | against | lost
            double, cast, over 1/2         | a b c d | a:for b:for c:against d:against         | for | carried
            simple, cast, over 1/2         | a b c d |                                         | | lost
            simple, cast, over 1/2         | a b c d | a:abstain b:abstain                     | for | lost
            simple, cast, over 1/2         | a       | a:for                                   | | noted
            simple, cast, over 1/2         | a e f   | a:for                                   | | noted
            simple, cast, over 1/2         | a b     | a:against b:against c:for d:for         | | lost
            """)
    void g1_whatCarries(String majority, String present, String votes, String casting, String outcome) {
        assertEquals(
                outcome,
                outcome(majority, present, votes, casting == null ? "" : casting)
                        .state()
                        .text());
    }

    @Test
    void g1_theTallyTellsBothCountsAndWhichDecide() {
        Grounds.Vote facts =
                (Grounds.Vote) outcome("weighted, cast, over 1/2", "a b c d", "a:for b:against c:abstain", "")
                        .grounds();
        assertEquals(4, facts.seats());
        assertEquals(4, facts.present());
        assertEquals(2, facts.quorum());
        assertEquals(new Count(1, 1, 1, 2, null, 0, true, false), facts.members());
        assertEquals(5, facts.weights().inFavour());
        assertEquals(3, facts.weights().against());
        assertEquals(1, facts.weights().abstained());
        assertEquals(8, facts.weights().whole());
        assertEquals(5, facts.weights().needed());
        assertNull(facts.castingVote());
    }

    @Test
    void g1_aCastingVoteThatDecidesNothingIsNotTold() {
        Grounds.Vote unused = (Grounds.Vote) outcome("simple, cast, over 1/2", "a b c", "a:for b:for c:against", "for")
                .grounds();
        Grounds.Vote used = (Grounds.Vote) outcome("simple, cast, over 1/2", "a b", "a:for b:against", "for")
                .grounds();
        assertNull(unused.castingVote());
        assertEquals(Choice.FOR, used.castingVote());
        assertTrue(used.members().byCastingVote());
    }

    @ParameterizedTest(name = "{0} of four, every partner {1}, present {2}: {3}")
    @CsvSource({
        "2,false,a b,true",
        "2,false,a,false",
        "3,false,a b,false",
        "1,true,a b c,false",
        "1,true,a b c d,true",
        "5,false,a b c d,false"
    })
    void g1_quorumIsByNumberOrEveryPartner(int number, boolean every, String present, boolean reached) {
        Quorum quorum = new Quorum(number, every);
        assertEquals(reached, quorum.isReached(SEATS, Set.of(present.split(" "))));
        Outcome outcome = new BoardVote(majority("simple, cast, over 1/2"), quorum, SEATS, Set.of(present.split(" ")))
                .outcome(votes("a:for"), null);
        assertEquals(reached ? "carried" : "noted", outcome.state().text());
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a:for b:for c:for d:for              | carried
            a:for b:for c:for                    | open
            a:for b:for c:for d:against          | blocked
            d:against                            | blocked
            a:for b:for c:for e:against          | open
            """)
    void g1_aReservedMatterNeedsEveryMember(String said, String outcome) {
        assertEquals(
                outcome,
                ReservedMatter.of(Set.of("a", "b", "c", "d"))
                        .outcome(votes(said))
                        .state()
                        .text());
    }

    @ParameterizedTest(name = "c has left, and d come: {0} is {1}")
    @CsvSource({
        "a:for b:for d:for,lapsed",
        "a:for b:for c:for d:for,carried",
        "a:for b:for c:for,open",
        "a:for,lapsed",
        "a:for b:against,blocked",
        "c:against,blocked"
    })
    void g1_whatAwaitsWhoHasLeftLapses(String said, String outcome) {
        assertEquals(
                outcome,
                ReservedMatter.of(Set.of("a", "b", "c"), Set.of("a", "b", "d"))
                        .outcome(votes(said))
                        .state()
                        .text());
    }

    @Test
    void g1_withoutMembersNothingIsApproved() {
        assertFalse(ReservedMatter.of(Set.of()).outcome(Map.of()).isFinal());
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "over 1/2,4,3",
        "over 1/2,5,3",
        "at-least 2/3,3,2",
        "at-least 2/3,4,3",
        "at-least 12/17,17,12",
        "over 2/3,3,3"
    })
    void g1_theLeastNumberThatReachesAThreshold(String threshold, long whole, long needed) {
        assertEquals(needed, threshold(threshold).needed(whole));
        assertTrue(threshold(threshold).isReached(needed, whole));
        assertFalse(threshold(threshold).isReached(needed - 1, whole));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "over 1/2,true",
        "at-least 1/2,false",
        "over 2/5,false",
        "over 1/1,false",
        "at-least 1/1,true",
        "at-least 11/10,false"
    })
    void g1_aThresholdIsNotReachedByBothSidesNorByNobody(String threshold, boolean sound) {
        assertEquals(sound, threshold(threshold).isSound());
    }

    @Property(tries = 300)
    void g1_oneMoreInFavourNeverLosesWhatWasCarried(
            @ForAll @Size(4) List<Choice> choices, @ForAll Majority.Kind kind, @ForAll Whole of) {
        Threshold half = threshold("over 1/2");
        Majority majority =
                new Majority(kind, of, kind.countsMembers() ? half : null, kind.countsWeights() ? half : null);
        BoardVote vote = new BoardVote(majority, new Quorum(1, false), SEATS, Set.of("a", "b", "c", "d"));
        Map<String, Choice> votes = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            votes.put(SEATS.get(i).member(), choices.get(i));
        }
        boolean carried = vote.outcome(votes, null).state() == DecisionState.CARRIED;
        for (Seat seat : SEATS) {
            Map<String, Choice> more = new HashMap<>(votes);
            more.put(seat.member(), Choice.FOR);
            assertTrue(!carried || vote.outcome(more, null).state() == DecisionState.CARRIED);
        }
    }
}
