package org.concordat.speed;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param rows of a load
 * @param rounds how often each load, copy and series of reads is done
 * @param reading how long a series of reads lasts
 * @param warming how long the application is asked before anything counts
 * @param starts how often each way to start is taken
 * @param cases how many each partnership of the board's queries comes to have, one number after the other
 * @param councils how many each of those partnerships has
 * @param queries how often each of them is asked
 */
record Scale(
        int rows,
        int rounds,
        Duration reading,
        Duration warming,
        int starts,
        List<Integer> cases,
        List<Integer> councils,
        int queries) {

    /** What the figures of the documentation are measured with. */
    private static final Scale FULL = new Scale(
            100_000,
            5,
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            5,
            List.of(10_000, 100_000, 1_000_000),
            List.of(5, 50, 400),
            200);
    /** In a few minutes, for who is changing something. */
    private static final Scale SMALL = new Scale(
            20_000, 3, Duration.ofSeconds(5), Duration.ofSeconds(10), 3, List.of(5_000, 20_000), List.of(5, 20), 50);

    static Scale named(String name) {
        return switch (name) {
            case "full" -> FULL;
            case "small" -> SMALL;
            default -> throw new IllegalArgumentException("the scale is full or small");
        };
    }
}
