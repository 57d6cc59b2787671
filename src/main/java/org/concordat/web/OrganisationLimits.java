package org.concordat.web;

import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.concordat.kernel.Turnstile;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Caller;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.TenantTransactions;
import org.concordat.tenancy.TimeAllowed;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * No organisation asks so often, or has so much running at once, that there is nothing left for the others. What runs counts until
 * its work is done, whether or not its caller still waits.
 */
@ApplicationScoped
class OrganisationLimits {

    private static final String POLICY = "organisation";
    private static final int ORGANISATIONS = 10_000;
    /** Who waits longer is told so while the answer is still of use: what is let in shall be answered within a second. */
    private static final long LONGEST_WAIT_MILLISECONDS = 500;

    private final Limits limits;
    private final Actings actings;
    private final TimeAllowed time;
    private final CurrentVertxRequest current;
    private final MeterRegistry meters;
    private final Buckets<UUID> buckets;
    private final Turnstile<UUID> running = new Turnstile<>();
    private final Map<UUID, Semaphore> working = new ConcurrentHashMap<>();
    private final Room room;

    OrganisationLimits(
            Limits limits,
            Actings actings,
            TimeAllowed time,
            CurrentVertxRequest current,
            MeterRegistry meters,
            Room room) {
        this.limits = limits;
        this.room = room;
        this.actings = actings;
        this.time = time;
        this.current = current;
        this.meters = meters;
        this.buckets = new Buckets<>(limits.rate().requests(), limits.rate().period(), ORGANISATIONS);
    }

    /** Refuses what is too much, and tells what is left; what is let in has the time that its operation may take. */
    @ServerRequestFilter(priority = 1)
    public Optional<Response> check(ResteasyReactiveContainerRequestContext request, ResourceInfo resource) {
        Visit visit = Visit.of(current.getCurrent());
        if (visit == null) {
            return Optional.empty(); // a page for everybody: who asks for it is not looked at
        }
        visit.allow(time.of(resource.getResourceMethod()).request());
        return actings.caller().map(OrganisationLimits::owner).flatMap(owner -> check(owner, request));
    }

    /**
     * What was refused before the check, by its role, counts as well; and is refused for that once it is too much. Who asks for an address
     * or a method that is not there is not looked at.
     */
    @ServerResponseFilter
    public void count(ContainerResponseContext response) {
        if (Visit.of(current.getCurrent()) == null
                || current.getCurrent().user() == null
                || current.getCurrent().response().headers().contains(RateHeaders.RATE)) {
            return;
        }
        actings.caller().map(OrganisationLimits::owner).ifPresent(owner -> {
            ConsumptionProbe left = buckets.of(owner).tryConsumeAndReturnRemaining(1);
            tell(left);
            if (!left.isConsumed()) {
                refused("rate", Admission.seconds(left.getNanosToWaitForRefill()))
                        .ifPresent(refusal -> {
                            response.setStatus(refusal.getStatus());
                            response.getHeaders().putAll(refusal.getHeaders());
                            response.setEntity(refusal.getEntity(), new Annotation[0], refusal.getMediaType());
                        });
            }
        });
    }

    private static UUID owner(Caller caller) {
        return caller.organisation().map(OrganisationEntry::id).orElse(TenantTransactions.OPERATOR);
    }

    private Optional<Response> check(UUID owner, ResteasyReactiveContainerRequestContext request) {
        ConsumptionProbe left = buckets.of(owner).tryConsumeAndReturnRemaining(1);
        tell(left);
        if (!left.isConsumed()) {
            return refused("rate", Admission.seconds(left.getNanosToWaitForRefill()));
        }
        if (!running.enter(owner, room.organisation())) {
            return refused("at-once", 1);
        }
        Semaphore place = working.computeIfAbsent(owner, id -> new Semaphore(room.working(), true));
        if (!entered(place)) {
            running.leave(owner);
            return refused("at-once", 1);
        }
        ((ResteasyReactiveRequestContext) request.getServerRequestContext()).registerCompletionCallback(failure -> {
            place.release();
            running.leave(owner);
        });
        return Optional.empty();
    }

    private static boolean entered(Semaphore room) {
        try {
            return room.tryAcquire(LONGEST_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void tell(ConsumptionProbe left) {
        RateHeaders.tell(
                current.getCurrent().response(),
                POLICY,
                limits.rate().requests(),
                limits.rate().period(),
                left);
    }

    private Optional<Response> refused(String reason, long seconds) {
        meters.counter(Admission.REFUSED, "reason", reason).increment();
        ProblemKind kind = ProblemKind.TOO_MANY_REQUESTS;
        return Optional.of(Response.status(kind.status())
                .type(Problem.TYPE)
                .header("Retry-After", seconds)
                .entity(kind.problem(Explained.of(kind)))
                .build());
    }
}
