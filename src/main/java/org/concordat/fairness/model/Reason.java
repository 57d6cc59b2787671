package org.concordat.fairness.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concordat.kernel.Fraction;

/** The weights by which groups add up to what is settled, exactly: a system of linear equations, solved by elimination. */
final class Reason {

    private Reason() {}

    /**
     * Weights of the groups, then of those of one member; the weights of the groups add up to one.
     *
     * @throws Nucleolus.Unproved when there are none
     */
    static Fraction[] weights(Settled settled, WorstOff worst) {
        List<Fraction[]> columns = new ArrayList<>();
        worst.groups().forEach(group -> columns.add(column(settled.slope(group), Fraction.ONE)));
        worst.alone().forEach(group -> columns.add(column(settled.slope(group), Fraction.ZERO)));
        int height = settled.open().length + 1;
        Fraction[][] rows = new Fraction[height][columns.size() + 1];
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < columns.size(); c++) {
                rows[r][c] = columns.get(c)[r];
            }
            rows[r][columns.size()] = r == height - 1 ? Fraction.ONE : Fraction.ZERO;
        }
        return solve(rows, columns.size());
    }

    private static Fraction[] column(Fraction[] slope, Fraction last) {
        Fraction[] column = Arrays.copyOf(slope, slope.length + 1);
        column[slope.length] = last;
        return column;
    }

    private static Fraction[] solve(Fraction[][] rows, int width) {
        Fraction[] solution = new Fraction[width];
        Arrays.fill(solution, Fraction.ZERO);
        int[] rowOf = new int[width];
        Arrays.fill(rowOf, -1);
        int used = 0;
        for (int c = 0; c < width && used < rows.length; c++) {
            int pivot = used;
            while (pivot < rows.length && rows[pivot][c].signum() == 0) {
                pivot++;
            }
            if (pivot < rows.length) {
                Fraction[] row = rows[pivot];
                rows[pivot] = rows[used];
                rows[used] = row;
                eliminate(rows, used, c);
                rowOf[c] = used++;
            }
        }
        for (int r = used; r < rows.length; r++) {
            if (rows[r][width].signum() != 0) {
                throw new Nucleolus.Unproved("the groups do not add up to what is settled");
            }
        }
        Arrays.setAll(solution, c -> rowOf[c] < 0 ? Fraction.ZERO : rows[rowOf[c]][width]);
        return solution;
    }

    private static void eliminate(Fraction[][] rows, int used, int column) {
        Fraction[] row = rows[used];
        Fraction divisor = row[column];
        Arrays.setAll(row, i -> row[i].over(divisor));
        for (int r = 0; r < rows.length; r++) {
            Fraction times = rows[r][column];
            if (r != used && times.signum() != 0) {
                Fraction[] other = rows[r];
                Arrays.setAll(other, i -> other[i].minus(row[i].times(times)));
            }
        }
    }
}
