package org.concordat.governance.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * A vote of the board (rule G1): who has a seat, who is there, what is needed.
 *
 * @param present slugs of whoever is represented
 */
public record BoardVote(Majority majority, Quorum quorum, List<Seat> seats, Set<String> present) {

    /** Nobody else can change it. */
    public BoardVote {
        seats = List.copyOf(seats);
        present = Set.copyOf(present);
    }

    /**
     * What becomes of it by the votes of whoever is present and has a seat; others' are not counted.
     *
     * @param votes by member
     * @param casting the casting vote, which decides where both sides are equal; null where there is none
     */
    public Outcome outcome(Map<String, Choice> votes, Choice casting) {
        List<Seat> there =
                seats.stream().filter(s -> present.contains(s.member())).toList();
        Count members = count(there, votes, seat -> 1, majority.members(), casting);
        Count weights = count(there, votes, Seat::votes, majority.weights(), casting);
        boolean used = members.byCastingVote() || weights.byCastingVote();
        Grounds.Vote grounds = new Grounds.Vote(
                seats.size(),
                Quorum.present(seats, present),
                quorum.needed(seats.size()),
                members,
                weights,
                used ? casting : null);
        if (!grounds.quorate()) {
            return new Outcome.Noted(grounds);
        }
        return members.reached() && weights.reached() ? new Outcome.Carried(grounds) : new Outcome.Lost(grounds);
    }

    private Count count(
            List<Seat> there,
            Map<String, Choice> votes,
            ToLongFunction<Seat> weight,
            Threshold needed,
            Choice casting) {
        long inFavour = sum(there, votes, weight, Choice.FOR);
        long against = sum(there, votes, weight, Choice.AGAINST);
        long whole = majority.of().of(inFavour + against, sum(there, weight), sum(seats, weight));
        return Count.of(inFavour, against, sum(there, votes, weight, Choice.ABSTAIN), whole, needed, casting);
    }

    private static long sum(
            Collection<Seat> seats, Map<String, Choice> votes, ToLongFunction<Seat> weight, Choice choice) {
        return seats.stream()
                .filter(seat -> votes.get(seat.member()) == choice)
                .mapToLong(weight)
                .sum();
    }

    private static long sum(Collection<Seat> seats, ToLongFunction<Seat> weight) {
        return seats.stream().mapToLong(weight).sum();
    }
}
