package org.concordat.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.intake.model.InstantText;
import org.concordat.time.ClockAction;

/** How clocks and attributes are kept as JSON; with a mapper of its own, so that what is stored does not follow the API's settings. */
final class StoredJson {

    private static final String EMPTY_LIST = "[]";
    private static final String EMPTY_OBJECT = "{}";
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final ObjectReader ACTIONS = JSON.readerFor(new TypeReference<List<Action>>() {});
    private static final ObjectReader TEXTS = JSON.readerFor(new TypeReference<Map<String, String>>() {});

    private StoredJson() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Action(String at, String action, String reason, Integer amount) {}

    static String ofClock(List<ClockAction> clock) {
        return clock.isEmpty()
                ? EMPTY_LIST
                : write(clock.stream()
                        .map(a -> new Action(InstantText.of(a.at()), a.kind().text(), a.reason(), a.amount()))
                        .toList());
    }

    static List<ClockAction> clock(String json) {
        if (EMPTY_LIST.equals(json)) {
            return List.of();
        }
        List<Action> actions = read(json, ACTIONS);
        return actions.stream()
                .map(a -> new ClockAction(
                        Instant.parse(a.at()),
                        ClockAction.Kind.valueOf(a.action().toUpperCase(Locale.ROOT)),
                        a.reason(),
                        a.amount()))
                .toList();
    }

    static String ofAttributes(Map<String, String> attributes) {
        return attributes.isEmpty() ? EMPTY_OBJECT : write(attributes);
    }

    static Map<String, String> attributes(String json) {
        return EMPTY_OBJECT.equals(json) ? Map.of() : read(json, TEXTS);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    private static <T> T read(String json, ObjectReader reader) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored can always be read", e);
        }
    }
}
