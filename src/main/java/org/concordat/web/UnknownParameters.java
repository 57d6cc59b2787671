package org.concordat.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the operation does not know, or that say nothing or two things: a misspelt or empty filter must
 * not silently widen an answer.
 */
class UnknownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo resource) {
        if (!request.getUriInfo().getPath().startsWith("/v1/")) {
            return;
        }
        // No name has it, and no database keeps it.
        if (request.getUriInfo().getPath().indexOf('\0') >= 0) {
            throw Rejected.missing();
        }
        Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::names);
        List<Fault> faults = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> fault(names, name, values)
                .ifPresent(faults::add));
        if (!faults.isEmpty()) {
            throw Rejected.malformed("The query has parameters that cannot be followed.", faults);
        }
    }

    private static Optional<Fault> fault(Set<String> names, String name, List<String> values) {
        if (!names.contains(name)) {
            return Optional.of(new Fault(name, "is not a parameter of this operation; it knows " + names));
        }
        return values.size() == 1 && !values.get(0).isEmpty() && values.get(0).indexOf('\0') < 0
                ? Optional.empty()
                : Optional.of(new Fault(name, "is given once and with a value, or left out"));
    }

    /** The parameters of an operation, and those that it takes together in a bean. */
    private static Set<String> names(Method method) {
        Stream<AnnotatedElement> single = Arrays.stream(method.getParameters());
        Stream<AnnotatedElement> together = Arrays.stream(method.getParameters())
                .filter(p -> p.isAnnotationPresent(BeanParam.class))
                .flatMap(p -> Arrays.stream(p.getType().getDeclaredFields()));
        return Stream.concat(single, together)
                .map(element -> element.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
