package org.concordat.web.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Makes tables of what would have been answered as JSON: written as that and read again, so that no cell can say anything else. */
@Singleton
class Tables {

    /** Reads numbers as they are written, trailing zeros and all. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final ObjectMapper json;
    private final Columns columns;

    Tables(ObjectMapper json, Columns columns) {
        this.json = json;
        this.columns = columns;
    }

    Table of(Type itemType, List<?> items) {
        try {
            return new Table(columns.of(itemType), rows(json.writeValueAsString(items)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what is answered can be written", e);
        }
    }

    /** The items of a JSON array. */
    static List<JsonNode> rows(String array) {
        try {
            List<JsonNode> rows = new ArrayList<>();
            EXACT.readTree(array).forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("what was written can be read", e);
        }
    }
}
