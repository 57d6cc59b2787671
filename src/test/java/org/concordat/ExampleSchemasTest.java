package org.concordat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the document shows is what its schemas allow: types, nulls, required and unknown fields. */
class ExampleSchemasTest {

    private final List<String> faults = new ArrayList<>();
    private JsonNode document;

    @Test
    void everyExampleConformsToItsSchema() throws IOException {
        document = new YAMLMapper().readTree(Path.of("openapi/openapi.yaml").toFile());
        int[] examples = {0};
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    String id = operation.path("operationId").asText();
                    examples[0] += check(id + " request", operation.path("requestBody"));
                    operation
                            .path("responses")
                            .properties()
                            .forEach(response ->
                                    examples[0] += check(id + " " + response.getKey(), response.getValue()));
                }));
        assertEquals(List.of(), faults);
        assertFalse(examples[0] < 50, "the examples are gone");
    }

    private int check(String place, JsonNode body) {
        JsonNode json = body.path("content").path("application/json");
        json.path("examples").forEach(example -> check(place, json.path("schema"), example.path("value")));
        return json.path("examples").size();
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private void check(String place, JsonNode unresolved, JsonNode value) {
        JsonNode schema = resolved(unresolved);
        if (schema.has("anyOf")) {
            if (!value.isNull()) {
                check(place, schema.path("anyOf").path(0), value);
            }
            return;
        }
        TreeSet<String> types = new TreeSet<>();
        if (schema.path("type").isTextual()) {
            types.add(schema.path("type").asText());
        }
        schema.path("type").forEach(type -> types.add(type.asText()));
        if (!types.isEmpty()
                && !types.contains(type(value))
                && !(type(value).equals("integer") && types.contains("number"))) {
            faults.add(place + " is " + type(value) + ", not " + types);
        }
        boolean free = schema.path("properties").isEmpty()
                && !schema.path("additionalProperties").isObject();
        if (schema.path("type").asText().equals("object") && free) {
            return; // of a form that somebody else publishes: opendata has tests of its own
        }
        value.properties()
                .forEach(field -> checkField(place + "/" + field.getKey(), schema, field.getKey(), field.getValue()));
        if (value.isObject()) {
            schema.path("required").forEach(name -> {
                if (!value.has(name.asText())) {
                    faults.add(place + "/" + name.asText() + " is not there");
                }
            });
        }
        if (value.isArray()) {
            value.forEach(item -> check(place + "/-", schema.path("items"), item));
        }
    }

    private void checkField(String place, JsonNode schema, String name, JsonNode value) {
        if (schema.path("properties").has(name)) {
            check(place, schema.path("properties").path(name), value);
        } else if (schema.path("additionalProperties").isObject()) {
            check(place, schema.path("additionalProperties"), value);
        } else {
            faults.add(place + " is in no schema");
        }
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "string";
        };
    }
}
