package org.concordat.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the document says of webhooks: each type, its example, and that the example is what its schema says. */
class EventExamplesTest {

    private static final Path EXAMPLES = Path.of("openapi", "examples", "events");

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(Path.of("openapi/openapi.yaml").toFile());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyTypeIsDescribedWithARealExample(EventType type) throws IOException {
        JsonNode sent = document.path("webhooks").path(type.text()).path("post");
        assertTrue(sent.path("description").asText().length() > 20);
        assertEquals(
                Set.of("webhook-id", "webhook-timestamp", "webhook-signature"),
                Set.copyOf(sent.path("parameters").findValuesAsText("name")));
        JsonNode media = sent.path("requestBody").path("content").path("application/cloudevents+json");
        JsonNode example = media.path("examples").path("example").path("value");
        JsonNode own = media.path("schema").path("allOf").path(1).path("properties");
        assertEquals(type.text(), example.path("type").asText());
        assertEquals(type.text(), own.path("type").path("const").asText());
        String data = own.path("data").path("$ref").asText();
        assertEquals(List.of(), faults(document.at(data.substring(1)), example.path("data")));
        JsonNode event = document.path("components").path("schemas").path("Event");
        assertEquals(List.of(), faults(event, example));
    }

    /** Which fields are missing, unknown, or of another kind than the schema has them. */
    private static List<String> faults(JsonNode schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(known::add);
        Set<String> given = new TreeSet<>();
        value.fieldNames().forEachRemaining(given::add);
        if (!known.equals(given)) {
            faults.add("has " + given + ", not " + known);
        }
        value.properties().forEach(field -> {
            JsonNode described = schema.path("properties").path(field.getKey());
            JsonNode types = described.path("type");
            List<String> allowed = new ArrayList<>();
            described.path("anyOf").forEach(one -> allowed.add(one.path("type").asText()));
            if (types.isTextual()) {
                allowed.add(types.asText());
            }
            types.forEach(t -> allowed.add(t.asText()));
            if (!allowed.contains(kind(field.getValue()))) {
                faults.add(field.getKey() + " is " + kind(field.getValue()) + ", not " + allowed);
            }
        });
        return faults;
    }

    private static String kind(JsonNode value) {
        return value.isIntegralNumber() ? "integer" : value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void thereIsNoExampleOfNothing() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            Set<String> there = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            Set<String> types = Arrays.stream(EventType.values())
                    .map(t -> t.text() + ".json")
                    .collect(Collectors.toSet());
            assertEquals(types, there);
        }
        new ObjectMapper()
                .readTree(EXAMPLES.resolve("concordat.webhook.test.v1.json").toFile());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aTypeIsMeantByItsNameAndByItsThing(EventType type) {
        List<EventType> meant = EventTypes.meant(type.text());
        assertEquals(type == EventType.WEBHOOK_TEST ? List.of() : List.of(type), meant);
        String family = type.text().replaceAll("\\.[a-z-]+\\.v1$", ".*");
        assertEquals(type != EventType.WEBHOOK_TEST, EventTypes.meant(family).contains(type), family);
    }
}
