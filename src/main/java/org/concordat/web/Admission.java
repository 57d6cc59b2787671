package org.concordat.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.util.NetUtil;
import io.quarkus.arc.Unremovable;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.kernel.Turnstile;
import org.concordat.tenancy.TimeAllowed;

/**
 * The door: lets in as many requests as can be answered soon, refuses the others at once, before they wait for anything, and nobody
 * from an address at which signing in keeps failing. Who is asking is not known here yet; {@link OrganisationLimits} comes after it.
 */
@ApplicationScoped
@Unremovable
class Admission {

    static final String REFUSED = "concordat.requests.refused";

    private static final List<String> REASONS =
            List.of("rate", "at-once", "overload", "time", "body", "sign-in", "address", "anybody");

    private static final int UNAUTHENTICATED = 401;
    private static final int ADDRESSES = 10_000;
    private static final int SHORT_ADDRESS = 4;
    private static final int NETWORK = 8;

    private final Limits limits;
    private final Room room;
    private final TimeAllowed time;
    private final MeterRegistry meters;
    private final Turnstile<String> byAddress = new Turnstile<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final Buckets<String> failures;
    private final Buckets<String> anybody;

    Admission(Limits limits, Room room, TimeAllowed time, MeterRegistry meters) {
        this.limits = limits;
        this.room = room;
        this.time = time;
        this.meters = meters;
        this.failures =
                new Buckets<>(limits.signIns().failures(), limits.signIns().period(), ADDRESSES);
        this.anybody =
                new Buckets<>(limits.anybody().requests(), limits.anybody().period(), ADDRESSES);
    }

    void register(@Observes Router router) {
        if (room.organisation() >= room.total()) {
            throw new IllegalStateException("concordat.limits.at-once.organisation (" + room.organisation()
                    + ") is less than concordat.limits.at-once.total (" + room.total() + ")");
        }
        // So that the first refusal is a rise, not a beginning.
        REASONS.forEach(reason -> meters.counter(REFUSED, "reason", reason));
        Gauge.builder("concordat.requests.running", inside, AtomicInteger::get)
                .description("Requests that have come in and are not answered yet")
                .register(meters);
        // After the headers of the pages, before anything that works.
        router.route().order(-800).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        if (!isLimited(context.normalizedPath())) {
            context.next();
            return;
        }
        String address = network(context.request().remoteAddress().hostAddress());
        if (isForAnybody(context.normalizedPath())) {
            ConsumptionProbe asked = anybody.of(address).tryConsumeAndReturnRemaining(1);
            RateHeaders.tell(
                    context.response(),
                    "address",
                    limits.anybody().requests(),
                    limits.anybody().period(),
                    asked);
            if (!asked.isConsumed()) {
                refuse(context, "anybody", ProblemKind.TOO_MANY_REQUESTS, seconds(asked.getNanosToWaitForRefill()));
                return;
            }
        }
        EstimationProbe left = failures.of(address).estimateAbilityToConsume(1);
        if (!left.canBeConsumed()) {
            refuse(context, "sign-in", ProblemKind.TOO_MANY_REQUESTS, seconds(left.getNanosToWaitForRefill()));
        } else if (!byAddress.enter(address, room.address())) {
            refuse(context, "address", ProblemKind.TOO_MANY_REQUESTS, 1);
        } else if (inside.incrementAndGet() > room.total()) {
            inside.decrementAndGet();
            byAddress.leave(address);
            refuse(context, "overload", ProblemKind.UNAVAILABLE, 1);
        } else {
            letIn(context, address, failures.of(address));
        }
    }

    private void letIn(RoutingContext context, String address, Bucket failed) {
        Visit visit = Visit.begin(context, time.ordinary().request(), this::count);
        context.addEndHandler(ended -> {
            inside.decrementAndGet();
            byAddress.leave(address);
            visit.end();
            if (context.response().getStatusCode() == UNAUTHENTICATED) {
                failed.tryConsume(1);
            }
        });
        context.next();
    }

    private void refuse(RoutingContext context, String reason, ProblemKind kind, long seconds) {
        count(reason);
        RouterProblems.answer(context, kind, seconds);
    }

    private void count(String reason) {
        meters.counter(REFUSED, "reason", reason).increment();
    }

    static long seconds(long nanoseconds) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanoseconds + TimeUnit.SECONDS.toNanos(1) - 1));
    }

    static boolean isLimited(String path) {
        return path.startsWith("/v1/")
                || path.startsWith("/board")
                || path.startsWith("/sign-in/")
                || path.startsWith("/unsubscribe/")
                || isForAnybody(path);
    }

    /** What is answered without looking at who asks is counted by where it is asked from. */
    private static boolean isForAnybody(String path) {
        return path.startsWith("/v1/open-data/") || path.startsWith("/open-data/");
    }

    /** Of the longer addresses the network: whoever has one has all of it. */
    private static String network(String host) {
        byte[] address = host == null ? null : NetUtil.createByteArrayFromIpAddressString(host);
        if (address == null) {
            return String.valueOf(host);
        }
        boolean isShort = address.length == SHORT_ADDRESS || isMapped(address);
        return HexFormat.of().formatHex(isShort ? address : Arrays.copyOf(address, NETWORK));
    }

    /** Whether a long address is a short one in disguise. */
    private static boolean isMapped(byte[] address) {
        byte[] prefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};
        return Arrays.equals(prefix, 0, prefix.length, address, 0, prefix.length);
    }
}
