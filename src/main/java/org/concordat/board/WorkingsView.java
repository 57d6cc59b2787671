package org.concordat.board;

import java.util.List;

/**
 * How a council's share of a pool came about.
 *
 * @param frame what stands around it
 * @param bounds of the year, and of which lines
 * @param amount all that the council bears of the pool
 * @param sums what that is made of, in sentences
 * @param steps in the order in which they are computed
 * @param lines of the pool
 * @param data where the same is to be had as data
 */
public record WorkingsView(
        Frame frame,
        String heading,
        String bounds,
        String amount,
        List<String> sums,
        List<Step> steps,
        CostTable lines,
        String data) {

    /**
     * One step.
     *
     * @param number from 1
     * @param rule its number
     * @param says what is done
     * @param facts what goes in that is nobody's alone, in sentences
     * @param people what goes in and comes out of each council
     */
    public record Step(int number, String rule, String says, List<String> facts, CostTable people) {}
}
