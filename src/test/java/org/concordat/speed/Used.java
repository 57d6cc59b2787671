package org.concordat.speed;

import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/**
 * What something took of the processors, in seconds.
 *
 * @param asked of the process that does it: the application, pgbench, or this one
 * @param server of the database server
 */
record Used<T>(T result, double asked, double server) {

    /** While something is done. */
    static <T> Used<T> by(long pid, Server server, Callable<T> work) {
        double asked = Processor.withChildren(pid);
        double served = server.processor();
        try {
            T result = work.call();
            return new Used<>(result, Processor.withChildren(pid) - asked, server.processor() - served);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** So much for each of as many as there are, in microseconds. */
    String eachOf(ToDoubleFunction<T> number) {
        double count = number.applyAsDouble(result);
        return "%.0f + %.0f".formatted(asked * 1e6 / count, server * 1e6 / count);
    }
}
