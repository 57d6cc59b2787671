package org.concordat.performance.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A phase with the time before it in which the case was running in the same month: what most cases come to, be they settled or
 * open, is one of these.
 *
 * @param runningFrom first instant of the running that the phase ended; null where there was none in that month
 * @param phase that the running came to
 */
public record Course(Instant runningFrom, Phase phase) {

    public Course {
        if (runningFrom != null && !runningFrom.isBefore(phase.from())) {
            throw new IllegalArgumentException("A case runs before it is settled.");
        }
    }

    /** The phases of one case, in order of time, as courses. */
    public static List<Course> of(List<Phase> phases) {
        List<Course> courses = new ArrayList<>();
        Phase running = null;
        for (Phase phase : phases) {
            if (running != null && !endsIn(running, phase)) {
                courses.add(new Course(null, running));
                running = null;
            }
            if (phase.standing() == Standing.RUNNING) {
                running = phase;
            } else {
                courses.add(new Course(running == null ? null : running.from(), phase));
                running = null;
            }
        }
        if (running != null) {
            courses.add(new Course(null, running));
        }
        return List.copyOf(courses);
    }

    private static boolean endsIn(Phase running, Phase next) {
        return next.standing() != Standing.RUNNING
                && next.month().equals(running.month())
                && next.from().equals(running.to());
    }

    /** How the case stands in the phase's month at an instant; empty where it is not counted there. */
    public Optional<Standing> at(Instant asOf) {
        if (phase.holdsAt(asOf)) {
            return Optional.of(phase.standing());
        }
        boolean running = runningFrom != null && !asOf.isBefore(runningFrom) && asOf.isBefore(phase.from());
        return running ? Optional.of(Standing.RUNNING) : Optional.empty();
    }
}
