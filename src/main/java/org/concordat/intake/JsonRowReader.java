package org.concordat.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.stream.Collectors;

/** Reads rows that are JSON objects; unknown and duplicate fields, and numbers where a text belongs, are faults of the row. */
final class JsonRowReader<B, T> {

    private final BodyForm<B, T> form;
    private final ObjectReader reader;

    JsonRowReader(BodyForm<B, T> form, ObjectMapper strict) {
        this.form = form;
        this.reader = strict.readerFor(form.body());
    }

    ObjectReader json() {
        return reader;
    }

    Row<T> read(long number, byte[] bytes, int offset, int length) {
        try {
            return read(number, reader.<B>readValue(bytes, offset, length));
        } catch (IOException e) {
            return faulty(number, e);
        }
    }

    Row<T> read(long number, B body) {
        if (body == null) {
            return Row.faulty(number, null, "", "is not a JSON object");
        }
        return form.row(number, body);
    }

    Row<T> faulty(long number, IOException unreadable) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String detail = unreadable instanceof UnrecognizedPropertyException
                    ? "is not a field that is known here"
                    : "cannot be read as what this field holds";
            return Row.faulty(number, null, pointer(mapping), detail);
        }
        String place = unreadable instanceof JsonProcessingException json && json.getLocation() != null
                ? " (column " + json.getLocation().getColumnNr() + ")"
                : "";
        return Row.faulty(number, null, "", "is not one JSON object with each field once" + place);
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(r -> r.getFieldName() != null ? r.getFieldName() : Integer.toString(r.getIndex()))
                .map(part -> "/" + part.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
