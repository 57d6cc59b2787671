package org.concordat.fairness.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/** Games of published examples, and some to be drawn. */
public final class Games {

    private Games() {}

    /** Members a, b, c and so on, and the pence of each group by its members' letters. */
    public static CostGame of(Map<String, Long> pence) {
        List<String> members =
                letters(pence.keySet().stream().mapToInt(String::length).max().orElseThrow());
        return CostGame.of(members, group -> Money.ofPence(pence.get(word(members, group))));
    }

    /** Pence of each group in order of its bits, from the first. */
    public static CostGame of(int size, List<Long> pence) {
        return CostGame.of(letters(size), group -> Money.ofPence(pence.get(group - 1)));
    }

    /** A runway that is as long as the largest aircraft of a group needs: Littlechild and Owen 1973. */
    public static CostGame airport(long... pence) {
        return CostGame.of(
                letters(pence.length),
                group -> Money.ofPence(members(pence.length, group)
                        .mapToLong(i -> pence[i])
                        .max()
                        .orElseThrow()));
    }

    /**
     * What creditors may lose, with the opposite sign: a group is left with what the others do not claim. Aumann and Maschler 1985.
     */
    public static CostGame bankruptcy(long estate, long... claims) {
        int all = (1 << claims.length) - 1;
        return CostGame.of(
                letters(claims.length),
                group -> Money.ofPence(-Math.max(
                        0,
                        estate
                                - members(claims.length, all ^ group)
                                        .mapToLong(i -> claims[i])
                                        .sum())));
    }

    static IntStream members(int size, int group) {
        return IntStream.range(0, size).filter(i -> (group >> i & 1) == 1);
    }

    static List<String> letters(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Character.toString((char) ('a' + i)))
                .toList();
    }

    private static String word(List<String> members, int group) {
        return members(members.size(), group).mapToObj(members::get).collect(Collectors.joining());
    }

    /** The Shapley value by its definition: the mean over all orders of joining. */
    static List<Fraction> overAllOrders(CostGame game) {
        List<Fraction> sums = new ArrayList<>(java.util.Collections.nCopies(game.size(), Fraction.ZERO));
        long orders = join(game, 0, sums);
        return sums.stream().map(sum -> sum.over(Fraction.of(orders, 1))).toList();
    }

    private static long join(CostGame game, int there, List<Fraction> sums) {
        if (there == game.all()) {
            return 1;
        }
        long orders = 0;
        for (int i = 0; i < game.size(); i++) {
            if ((there >> i & 1) == 0) {
                long more = join(game, there | 1 << i, sums);
                Fraction before = there == 0 ? Fraction.ZERO : game.cost(there).exact();
                Fraction added = game.cost(there | 1 << i).exact().minus(before);
                sums.set(i, sums.get(i).plus(added.times(Fraction.of(more, 1))));
                orders += more;
            }
        }
        return orders;
    }
}
