package org.concordat.tenancy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures what is done again and again without anybody asking: {@code concordat_rounds_seconds}, by round and outcome, and {@code
 * concordat_round_age_seconds}, how long ago a round of this node succeeded in everything.
 */
@ApplicationScoped
public class Rounds {

    private static final String METER = "concordat.rounds";

    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final Clock clock;
    private final MeterRegistry meters;

    Rounds(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    private static final class Job {
        private final AtomicLong faults = new AtomicLong();
        private volatile Instant succeeded;

        Job(Instant began) {
            succeeded = began;
        }
    }

    /** Begins to tell how long ago a job was done, though it is done for the first time much later, or never. */
    public void expected(String name) {
        job(name);
    }

    /** Does a round of a job; what it throws is counted, and thrown. Where the clocks are apart it waits for the next. */
    public void measured(String name, Runnable round) {
        Job job = job(name);
        long before = job.faults.get();
        Instant began = clock.instant();
        try {
            round.run();
        } catch (ClocksApart e) {
            job.faults.incrementAndGet(); // told once, by who found it out
        } catch (RuntimeException e) {
            job.faults.incrementAndGet();
            throw e;
        } finally {
            Instant ended = clock.instant();
            boolean whole = job.faults.get() == before;
            if (whole) {
                job.succeeded = ended;
            }
            meters.timer(METER, "round", name, "outcome", whole ? "done" : "failed")
                    .record(Duration.between(began, ended));
        }
    }

    /** Notes that a part of a round could not be done and waits for the next; the others are done meanwhile. */
    public void failed(String name) {
        job(name).faults.incrementAndGet();
    }

    private Job job(String name) {
        return jobs.computeIfAbsent(name, n -> {
            Job job = new Job(clock.instant());
            Gauge.builder("concordat.round.age", job, j -> age(j.succeeded))
                    .description("How long ago a round of this node succeeded in everything")
                    .baseUnit("seconds")
                    .tag("round", n)
                    .register(meters);
            return job;
        });
    }

    private double age(Instant succeeded) {
        return Duration.between(succeeded, clock.instant()).toMillis() / 1_000.0;
    }
}
