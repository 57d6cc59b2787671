package org.concordat.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;

/** Reads parameters into our own types; what cannot be read is a problem that says how it is written. */
@Provider
public class Parameters implements ParamConverterProvider {

    private static final Map<Class<?>, ParamConverter<?>> CONVERTERS = Map.of(
            Instant.class, new Converter<>(Parameters::instant, "an instant with offset, 2026-04-01T00:00:00+01:00"),
            LocalDate.class, new Converter<>(Parameters::date, "a date, 2026-04-01"),
            Period.class, new Converter<>(Period::parse, "a period: 2026-04, FY2026-27-Q1 or FY2026-27"),
            Slug.class, new Converter<>(Slug::parse, "a slug: " + Slug.FORM));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return (ParamConverter<T>) CONVERTERS.get(type);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private record Converter<T>(Function<String, Optional<T>> reading, String form) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return reading.apply(text)
                    .orElseThrow(
                            () -> Rejected.malformed("A parameter cannot be read.", new Fault(text, "is not " + form)));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
