package org.concordat.fairness.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concordat.kernel.Fraction;

/**
 * Groups whose payment is settled, and with them every group that they add up to: equations {@code x(group) = pence}, in reduced form,
 * exact. What is still open is a choice of payments for the {@linkplain #open open} members; those of the others follow.
 */
final class Settled {

    private final int size;
    private final List<Fraction[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private final Span span;

    /** Nothing is settled but what all pay together. */
    Settled(CostGame game) {
        this.size = game.size();
        this.span = new Span(size);
        settle(game.all(), Fraction.of(game.pence(game.all()), 1));
    }

    /** How many independent groups are settled; all payments are when it is the number of members. */
    int rank() {
        return rows.size();
    }

    boolean isComplete() {
        return rank() == size;
    }

    /** Settles a group's payment; nothing changes where it was settled already. */
    void settle(int group, Fraction pence) {
        Fraction[] row = new Fraction[size + 1];
        for (int i = 0; i < size; i++) {
            row[i] = CostGame.contains(group, i) ? Fraction.ONE : Fraction.ZERO;
        }
        row[size] = pence;
        for (int r = 0; r < rows.size(); r++) {
            subtract(row, rows.get(r), row[pivots.get(r)]);
        }
        int pivot = 0;
        while (pivot < size && row[pivot].signum() == 0) {
            pivot++;
        }
        if (pivot < size) {
            add(row, pivot);
            span.add(group);
        }
    }

    private void add(Fraction[] row, int pivot) {
        Fraction divisor = row[pivot];
        Arrays.setAll(row, i -> row[i].over(divisor));
        for (Fraction[] other : rows) {
            subtract(other, row, other[pivot]);
        }
        rows.add(row);
        pivots.add(pivot);
    }

    private static void subtract(Fraction[] from, Fraction[] row, Fraction times) {
        if (times.signum() != 0) {
            Arrays.setAll(from, i -> from[i].minus(row[i].times(times)));
        }
    }

    /** For each group whether its payment is settled. */
    boolean[] groups() {
        return span.groups();
    }

    /** The members whose payments can be chosen. */
    int[] open() {
        return java.util.stream.IntStream.range(0, size)
                .filter(i -> !pivots.contains(i))
                .toArray();
    }

    /** All payments, in pence, from those of the open members; others in the array are replaced. */
    Fraction[] complete(Fraction[] chosen) {
        Fraction[] all = chosen.clone();
        int[] open = open();
        for (int r = 0; r < rows.size(); r++) {
            Fraction payment = rows.get(r)[size];
            for (int i : open) {
                payment = payment.minus(rows.get(r)[i].times(chosen[i]));
            }
            all[pivots.get(r)] = payment;
        }
        return all;
    }

    /** How a group's payment changes with the payments of the open members, in their order. */
    Fraction[] slope(int group) {
        int[] open = open();
        Fraction[] slope = new Fraction[open.length];
        for (int k = 0; k < open.length; k++) {
            slope[k] = CostGame.contains(group, open[k]) ? Fraction.ONE : Fraction.ZERO;
            for (int r = 0; r < rows.size(); r++) {
                if (CostGame.contains(group, pivots.get(r))) {
                    slope[k] = slope[k].minus(rows.get(r)[open[k]]);
                }
            }
        }
        return slope;
    }
}
