package org.concordat.faults;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.concordat.demo.DemoFailure;

/** Waiting. */
final class Pauses {

    private static final long STEP = 20;
    private static final int LONGEST_SECONDS = 120;

    private Pauses() {}

    static void milliseconds(long time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while waiting.", e);
        }
    }

    static void seconds(double time) {
        milliseconds((long) (time * 1000));
    }

    /** Waits until something is so; fails after two minutes. */
    static void until(BooleanSupplier condition) {
        if (!within(LONGEST_SECONDS, condition)) {
            throw new DemoFailure("It did not come about within " + LONGEST_SECONDS + " s.");
        }
    }

    /** Waits until something is so; false where it is not by then. */
    static boolean within(double seconds, BooleanSupplier condition) {
        long until = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            milliseconds(STEP);
        }
        return true;
    }
}
