package org.concordat.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Consumer;

/** One request from its arrival to its answer's end: it takes a limited time, and is answered in any case. */
final class Visit {

    private static final String KEY = "concordat.visit";

    private final RoutingContext context;
    private final Vertx vertx;
    private final Consumer<String> late;
    private Long timer;
    private long rings;
    private long until;
    private boolean over;
    private volatile boolean awaitsBody;

    private Visit(RoutingContext context, Consumer<String> late) {
        this.context = context;
        this.vertx = context.vertx();
        this.late = late;
    }

    /**
     * Begins a visit.
     *
     * @param late told, when it takes too long, what it was that did: {@code time}, or the {@code body}
     */
    static Visit begin(RoutingContext context, Duration longest, Consumer<String> late) {
        Visit visit = new Visit(context, late);
        visit.allow(longest);
        context.put(KEY, visit);
        return visit;
    }

    /** The visit of a request; null where it has none. */
    static Visit of(RoutingContext context) {
        return context.get(KEY);
    }

    /** Lets it take this long from now on. Where a timer runs that ends sooner, it is set anew when it does: most visits are over by then. */
    synchronized void allow(Duration longest) {
        until = System.nanoTime() + longest.toNanos();
        if (timer == null || until - rings < 0) {
            set(longest);
        }
    }

    private void set(Duration left) {
        cancel();
        if (!over) {
            timer = vertx.setTimer(Math.max(1, left.toMillis()), id -> ring());
            rings = until;
        }
    }

    private void ring() {
        if (!isSetAnew()) {
            expire();
        }
    }

    private synchronized boolean isSetAnew() {
        Duration left = Duration.ofNanos(until - System.nanoTime());
        boolean more = left.toMillis() > 0;
        if (more) {
            set(left);
        }
        return more;
    }

    /** Notes whether it is its own caller that keeps it waiting. */
    void awaitsBody(boolean awaits) {
        awaitsBody = awaits;
    }

    synchronized void end() {
        over = true;
        cancel();
    }

    private void cancel() {
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }

    /** Answers that it took too long, and whether that was the caller's body, which is not waited for any longer. */
    private void expire() {
        if (context.response().ended()) {
            return;
        }
        boolean slow = awaitsBody;
        late.accept(slow ? "body" : "time");
        if (context.response().headWritten()) {
            context.request().connection().close();
            return;
        }
        RouterProblems.answer(context, slow ? ProblemKind.TOO_SLOW : ProblemKind.UNAVAILABLE);
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.request().connection().close();
        }
    }
}
