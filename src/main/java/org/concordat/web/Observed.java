package org.concordat.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.concordat.kernel.BoundedLabels;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Caller;
import org.concordat.tenancy.OrganisationEntry;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * What those who run the installation are told of requests: a span and a measure each, and in every line of the log whose request it was
 * and what it asked for. Nothing that was sent is among it, but for the trace that it belongs to.
 */
@ApplicationScoped
@Unremovable
class Observed {

    /** After the filter that notes the operation, and before the limits would refuse it. */
    private static final int FIRST = 0;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String NOBODY = "_nobody";
    private static final String OPERATOR = "_operator";

    /** The trace that the caller says it belongs to, and nothing else that it says of it. */
    private static final TextMapGetter<RoutingContext> TRACE_ONLY = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(RoutingContext request) {
            return Set.of("traceparent");
        }

        @Override
        public String get(RoutingContext request, String key) {
            return request == null || !key.equals("traceparent")
                    ? null
                    : request.request().getHeader(key);
        }
    };

    private final Tracer tracer;
    private final Actings actings;
    private final CurrentVertxRequest current;
    private final MeterRegistry meters;
    private final BoundedLabels organisations;

    Observed(
            OpenTelemetry telemetry,
            Actings actings,
            CurrentVertxRequest current,
            MeterRegistry meters,
            @ConfigProperty(name = "concordat.metrics.organisations", defaultValue = "100") int most) {
        this.tracer = telemetry.getTracer("org.concordat");
        this.actings = actings;
        this.current = current;
        this.meters = meters;
        this.organisations = new BoundedLabels(most);
    }

    void register(@Observes Router router) {
        router.route().order(-950).handler(this::begin);
    }

    private void begin(RoutingContext context) {
        if (Admission.isLimited(context.normalizedPath())) {
            String method = context.request().method().name();
            Span span = tracer.spanBuilder("request")
                    .setSpanKind(SpanKind.SERVER)
                    .setParent(parent(context))
                    .setAttribute("http.request.method", METHODS.contains(method) ? method : "_OTHER")
                    .startSpan();
            if (VertxContext.isOnDuplicatedContext()) {
                span.makeCurrent(); // for as long as the request's own context is there
            }
            Observation observation = Observation.begin(context, span);
            context.addEndHandler(ended -> end(observation, context.response().getStatusCode()));
        }
        context.next();
    }

    private static Context parent(RoutingContext context) {
        Context said = W3CTraceContextPropagator.getInstance().extract(Context.root(), context, TRACE_ONLY);
        SpanContext caller = Span.fromContext(said).getSpanContext();
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        caller.getTraceId(), caller.getSpanId(), caller.getTraceFlags(), TraceState.getDefault())));
    }

    /** Says whose request it is, once that is known. */
    @ServerRequestFilter(priority = FIRST)
    public void name(ResteasyReactiveContainerRequestContext request, ResourceInfo resource) {
        name(resource);
    }

    /** What was refused before it, by its role, is told of as well. */
    @ServerResponseFilter
    public void name(ContainerResponseContext response, ResourceInfo resource) {
        name(resource);
    }

    private void name(ResourceInfo resource) {
        Observation observation = current.getCurrent() == null ? null : Observation.of(current.getCurrent());
        if (observation != null && !observation.isNamed() && resource.getResourceMethod() != null) {
            Operation operation = resource.getResourceMethod().getAnnotation(Operation.class);
            observation.name(
                    operation == null ? resource.getResourceMethod().getName() : operation.operationId(),
                    current.getCurrent().user() == null
                            ? NOBODY
                            : actings.caller().map(Observed::whose).orElse(NOBODY));
        }
    }

    private static String whose(Caller caller) {
        return caller.organisation()
                .map(OrganisationEntry::slug)
                .map(slug -> slug.value())
                .orElse(OPERATOR);
    }

    private void end(Observation observation, int status) {
        observation.end(status);
        meters.timer(
                        "concordat.organisation.requests",
                        "organisation",
                        label(observation.organisation().orElse(NOBODY)),
                        "outcome",
                        outcome(status))
                .record(observation.took());
    }

    private String label(String organisation) {
        return organisation.startsWith("_") ? organisation : organisations.of(organisation);
    }

    private static String outcome(int status) {
        if (status >= 500) {
            return status == 503 ? "unavailable" : "failed";
        }
        if (status == 429) {
            return "limited";
        }
        return status >= 400 ? "refused" : "done";
    }
}
