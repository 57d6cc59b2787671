package org.concordat.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses that there are and their methods: so that a method which an address does not know is told from an address that is not there. */
@ApplicationScoped
class KnownAddresses {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private record Known(String template, Pattern address, String method) {}

    private final List<Known> known;

    KnownAddresses(BeanManager beans) {
        known = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .distinct()
                .filter(resource -> resource.isAnnotationPresent(Path.class))
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods())
                        .flatMap(operation -> method(operation).map(m -> known(template(resource, operation), m))))
                .toList();
    }

    private static Stream<String> method(Method operation) {
        return Arrays.stream(operation.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static Known known(String template, String method) {
        return new Known(template, Pattern.compile(PARAMETER.matcher(template).replaceAll("[^/]+") + "/?"), method);
    }

    private static String template(Class<?> resource, Method operation) {
        Path own = operation.getAnnotation(Path.class);
        String whole = resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return ("/" + whole).replaceAll("/+", "/").replaceAll("/$", "");
    }

    /** Whether it is the template of addresses, rather than an address as it was sent. */
    boolean isTemplate(String address) {
        return known.stream().anyMatch(one -> PARAMETER
                .matcher(one.template())
                .replaceAll("{}")
                .equals(PARAMETER.matcher(address).replaceAll("{}")));
    }

    /** The methods of an address; none where it is not there. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        known.stream().filter(one -> one.address().matcher(path).matches()).forEach(one -> methods.add(one.method()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }
}
