package org.concordat.fairness.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which groups are sums and differences of given ones. Computed modulo a prime, and exact nevertheless: whether vectors of zeros and ones
 * are independent is decided by determinants of at most 16 rows, which are at most 327,680 (Hadamard), less than the prime; so none
 * vanishes that does not vanish in whole numbers.
 */
final class Span {

    private static final long PRIME = 2_147_483_647L;

    private final int size;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Span(int size) {
        if (size > CostGame.MOST_MEMBERS) {
            throw new IllegalArgumentException("not exact for more members than " + CostGame.MOST_MEMBERS);
        }
        this.size = size;
    }

    /** Adds a group, where it is none of the span already. */
    void add(int group) {
        long[] row = new long[size];
        Arrays.setAll(row, i -> group >> i & 1);
        for (int r = 0; r < rows.size(); r++) {
            subtract(row, rows.get(r), row[pivots.get(r)]);
        }
        int pivot = 0;
        while (pivot < size && row[pivot] == 0) {
            pivot++;
        }
        if (pivot == size) {
            return;
        }
        long inverse = inverse(row[pivot]);
        Arrays.setAll(row, i -> row[i] * inverse % PRIME);
        for (long[] other : rows) {
            subtract(other, row, other[pivot]);
        }
        rows.add(row);
        pivots.add(pivot);
    }

    int rank() {
        return rows.size();
    }

    /** For each group whether it is in the span: whether it stands at right angles to whatever the span does. */
    boolean[] groups() {
        boolean[] in = new boolean[1 << size];
        Arrays.fill(in, true);
        for (int open = 0; open < size; open++) {
            if (!pivots.contains(open)) {
                keep(in, normal(open));
            }
        }
        return in;
    }

    private long[] normal(int open) {
        long[] normal = new long[size];
        normal[open] = 1;
        for (int r = 0; r < rows.size(); r++) {
            normal[pivots.get(r)] = (PRIME - rows.get(r)[open]) % PRIME;
        }
        return normal;
    }

    private static void keep(boolean[] in, long[] normal) {
        long[] sums = new long[in.length];
        for (int group = 1; group < in.length; group++) {
            sums[group] = (sums[group & group - 1] + normal[Integer.numberOfTrailingZeros(group)]) % PRIME;
            in[group] &= sums[group] == 0;
        }
    }

    private static void subtract(long[] from, long[] row, long times) {
        Arrays.setAll(from, i -> Math.floorMod(from[i] - row[i] * times % PRIME, PRIME));
    }

    private static long inverse(long number) {
        long result = 1;
        long power = number;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            result = (exponent & 1) == 1 ? result * power % PRIME : result;
            power = power * power % PRIME;
        }
        return result;
    }
}
