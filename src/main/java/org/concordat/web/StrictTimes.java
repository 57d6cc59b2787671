package org.concordat.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** Reads dates and instants from texts only, and of years that people write with four digits: a number is no date. */
final class StrictTimes<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9_999;

    /** As the document has them; the platform's readers take blanks, numbers in quotation marks and more for such. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern MOMENT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");

    private final transient Pattern form;
    private final transient JsonDeserializer<? extends T> text;
    private final transient ToIntFunction<T> year;

    private StrictTimes(Class<T> type, Pattern form, JsonDeserializer<? extends T> text, ToIntFunction<T> year) {
        super(type);
        this.form = form;
        this.text = text;
        this.year = year;
    }

    static void addTo(SimpleModule module) {
        module.addDeserializer(
                LocalDate.class,
                new StrictTimes<>(LocalDate.class, DAY, LocalDateDeserializer.INSTANCE, LocalDate::getYear));
        module.addDeserializer(
                Instant.class,
                new StrictTimes<>(
                        Instant.class, MOMENT, InstantDeserializer.INSTANT, instant -> instant.atOffset(ZoneOffset.UTC)
                                .getYear()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        String given = parser.getText();
        if (!form.matcher(given).matches()) {
            return (T) context.handleWeirdStringValue(handledType(), given, "is not written as it is to be");
        }
        T read = text.deserialize(parser, context);
        if (read != null && (year.applyAsInt(read) < FIRST_YEAR || year.applyAsInt(read) > LAST_YEAR)) {
            return (T) context.handleWeirdStringValue(handledType(), given, "is of the years 1 to 9999");
        }
        return read;
    }
}
