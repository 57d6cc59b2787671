package org.concordat.fairness.model;

import java.util.List;
import java.util.Optional;

/**
 * Solves linear programs in floating point. What it answers is a guess, of which nothing is believed: the search takes from it which
 * groups are worst off, and computes and proves the rest exactly.
 */
public interface LinearPrograms {

    /**
     * The program: make the objective smallest.
     *
     * @param objective a coefficient for each variable
     * @param least the least value of each variable
     * @param most the most that each variable may be
     * @param atMost what may not be exceeded
     * @param equal what must be met
     */
    record Program(double[] objective, double[] least, double[] most, List<Row> atMost, List<Row> equal) {}

    /** Coefficients of the variables, and what they come to. */
    record Row(double[] coefficients, double bound) {}

    /** A vertex at which the objective is smallest; empty where the solver finds none. */
    Optional<double[]> solve(Program program);
}
