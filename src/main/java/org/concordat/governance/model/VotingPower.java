package org.concordat.governance.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Rejected;

/**
 * What a vote is worth (rule G3): how often a member turns a group that loses into one that carries. Exact, by counting groups by their
 * size and votes, so that neither many members nor many votes make it long.
 *
 * @param swings in how many groups of others the member is decisive
 * @param banzhaf its part of all members' swings
 * @param shapleyShubik its part of all orders in which members could come out in favour, in which it is the one that carries
 */
public record VotingPower(Seat seat, long swings, Fraction banzhaf, Fraction shapleyShubik) {

    /** Of more members groups cannot be counted in whole numbers of the machine; nor has any partnership so many. */
    public static final int MOST_SEATS = 40;

    /**
     * The power of every member, in the order of the seats.
     *
     * @throws Rejected rule G3, of too many members
     */
    public static List<VotingPower> of(VotingGame game) {
        int size = game.seats().size();
        if (size > MOST_SEATS) {
            throw Rejected.rule(
                    "G3",
                    "Voting power is computed for at most " + MOST_SEATS + " members; there are " + size + ".",
                    new Fault("on", "is a day with at most " + MOST_SEATS + " seats"));
        }
        List<long[]> swings = new ArrayList<>();
        GroupCounts all = GroupCounts.of(game);
        for (Seat seat : game.seats()) {
            swings.add(all.swings(seat));
        }
        long together = swings.stream().flatMapToLong(LongStream::of).sum();
        List<VotingPower> powers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long own = LongStream.of(swings.get(i)).sum();
            Fraction banzhaf = together == 0 ? Fraction.ZERO : Fraction.of(own, together);
            powers.add(new VotingPower(game.seats().get(i), own, banzhaf, orders(swings.get(i))));
        }
        return List.copyOf(powers);
    }

    /** Of all orders of the members, those in which so many stand before the one that is decisive for them. */
    private static Fraction orders(long[] swings) {
        int size = swings.length;
        BigInteger orders = BigInteger.ZERO;
        for (int before = 0; before < size; before++) {
            orders = orders.add(BigInteger.valueOf(swings[before])
                    .multiply(factorial(before))
                    .multiply(factorial(size - before - 1)));
        }
        return new Fraction(orders, factorial(size));
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}
