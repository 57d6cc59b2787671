package org.concordat.web;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;

/** Reads parameters into our own types; what cannot be read is a problem that names the parameter and says how it is written. */
@Provider
public class Parameters implements ParamConverterProvider {

    private static final int LAST_YEAR = 9999;

    /** What the platform gives for a yes or no that was left out. */
    private static final String LEFT_OUT = "0";

    private record Form(Function<String, Optional<?>> reading, String told) {}

    private static final Form NUMBER = new Form(Parameters::number, "a whole number, 50");
    private static final Form YES_OR_NO = new Form(Parameters::yesOrNo, "true or false");

    private static final Map<Class<?>, Form> FORMS = Map.of(
            Instant.class,
            new Form(Parameters::instant, "an instant with offset, 2026-04-01T00:00:00+01:00"),
            LocalDate.class,
            new Form(Parameters::date, "a date, 2026-04-01"),
            Period.class,
            new Form(Period::parse, "a period: 2026-04, FY2026-27-Q1 or FY2026-27"),
            Slug.class,
            new Form(Slug::parse, "a slug: " + Slug.FORM));

    /** Of queries only: a path that is not of this form has nothing at its end. */
    private static final Map<Class<?>, Form> QUERY_FORMS =
            Map.of(Integer.class, NUMBER, int.class, NUMBER, Boolean.class, YES_OR_NO, boolean.class, YES_OR_NO);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        boolean ofQuery = Arrays.stream(annotations).anyMatch(QueryParam.class::isInstance);
        Form form = ofQuery ? QUERY_FORMS.getOrDefault(type, FORMS.get(type)) : FORMS.get(type);
        return form == null ? null : new Converter<>(name(annotations), form);
    }

    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .flatMap(a -> a instanceof QueryParam query
                        ? Stream.of(query.value())
                        : a instanceof PathParam path ? Stream.of(path.value()) : Stream.empty())
                .findFirst()
                .orElse("");
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text))
                    .map(at -> at.withOffsetSameInstant(ZoneOffset.UTC)) // as the database keeps it
                    .filter(at -> isKept(at.getYear()))
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(on -> isKept(on.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Years of four digits: beyond them the database has no times. */
    private static boolean isKept(int year) {
        return year > 0 && year <= LAST_YEAR;
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false", LEFT_OUT -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private record Converter<T>(String name, Form form) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            return (T) form.reading()
                    .apply(text)
                    .orElseThrow(() -> Rejected.malformed(
                            "A parameter cannot be read.", new Fault(name, "is not " + form.told())));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
