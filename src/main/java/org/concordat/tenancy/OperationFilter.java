package org.concordat.tenancy;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Notes which operation the request asks for before it begins its transaction: the ledger says so (rule L1). */
class OperationFilter {

    /** Names of things that are nobody's person: they stand in the ledger. Other parameters stand there by their name only. */
    private static final Set<String> IMPERSONAL = Set.of(
            "action",
            "agreement",
            "apportionment",
            "area",
            "baseline",
            "benefit",
            "calendar",
            "change",
            "chart",
            "council",
            "decision",
            "driver",
            "exclusion",
            "figure",
            "import",
            "leaving",
            "line",
            "measure",
            "meeting",
            "organisation",
            "period",
            "plan",
            "pool",
            "profile",
            "proxy",
            "query",
            "relief",
            "restatement",
            "result",
            "risk",
            "scheme",
            "service",
            "serviceLevel",
            "succession",
            "version",
            "year");

    /** What a name of a thing looks like; whatever else is asked for does not exist. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)[^}]*}");
    private static final Pattern ABOVE = Pattern.compile("^/?v1/(partnerships/\\{partnership}/?)?");

    private final RequestedOperation requested;
    private final Map<Method, Named> named = new ConcurrentHashMap<>();

    OperationFilter(RequestedOperation requested) {
        this.requested = requested;
    }

    /** An operation and the template of its address below the partnership. */
    private record Named(String id, String template) {}

    @ServerRequestFilter
    public void note(ContainerRequestContext request, ResourceInfo resource) {
        Named operation = named.computeIfAbsent(resource.getResourceMethod(), method -> named(resource));
        if (!operation.id().isEmpty()) {
            MultivaluedMap<String, String> parameters = request.getUriInfo().getPathParameters();
            requested.set(operation.id(), () -> subject(operation.template(), parameters));
        }
    }

    /** With an empty name where it is none of the API. */
    private static Named named(ResourceInfo resource) {
        Operation operation = resource.getResourceMethod().getAnnotation(Operation.class);
        return operation == null
                ? new Named("", "")
                : new Named(
                        operation.operationId(),
                        ABOVE.matcher(template(resource)).replaceFirst(""));
    }

    private static String template(ResourceInfo resource) {
        Path above = resource.getResourceClass().getAnnotation(Path.class);
        Path below = resource.getResourceMethod().getAnnotation(Path.class);
        String whole = (above == null ? "" : above.value()) + "/" + (below == null ? "" : below.value());
        return whole.replaceAll("/+", "/").replaceAll("/$", "");
    }

    private static String subject(String template, MultivaluedMap<String, String> parameters) {
        return PARAMETER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(filled(found.group(1), parameters)));
    }

    private static String filled(String name, MultivaluedMap<String, String> parameters) {
        String value = parameters.getFirst(name);
        boolean said = IMPERSONAL.contains(name)
                && value != null
                && NAME.matcher(value).matches();
        return said ? value : "{" + name + "}";
    }
}
