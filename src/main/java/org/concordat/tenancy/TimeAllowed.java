package org.concordat.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;

/** Which limits of time hold for what is running: those of the request's operation, and of what no request began the lengthy ones. */
@Singleton
public class TimeAllowed {

    private final TimeLimits limits;
    private final RequestedTime requested;

    TimeAllowed(TimeLimits limits, RequestedTime requested) {
        this.limits = limits;
        this.requested = requested;
    }

    void onStart(@Observes StartupEvent event) {
        mustNest("ordinary", limits.ordinary());
        mustNest("lengthy", limits.lengthy());
    }

    private static void mustNest(String name, TimeLimits.Nested given) {
        List<Duration> outerToInner = List.of(given.request(), given.transaction(), given.statement(), given.lock());
        for (int i = 1; i < outerToInner.size(); i++) {
            if (outerToInner.get(i).compareTo(outerToInner.get(i - 1)) >= 0
                    || outerToInner.get(i).toMillis() <= 0) {
                throw new IllegalStateException("concordat.time." + name
                        + " does not nest: request > transaction > statement > lock > 0 must hold");
            }
        }
    }

    /** The limits of the running request's operation, or of a job. */
    public TimeLimits.Nested now() {
        boolean job = !Arc.container().requestContext().isActive() || !requested.isKnown();
        return job || requested.isLengthy() ? limits.lengthy() : limits.ordinary();
    }

    /** The limits of the operation that a method is. */
    public TimeLimits.Nested of(Method operation) {
        return operation.isAnnotationPresent(Lengthy.class) ? limits.lengthy() : limits.ordinary();
    }

    /** The limits of ordinary operations: of a request until its operation is known. */
    public TimeLimits.Nested ordinary() {
        return limits.ordinary();
    }
}
