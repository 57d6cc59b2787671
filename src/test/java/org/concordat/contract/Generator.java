package org.concordat.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Makes values that a schema of the document allows. */
public final class Generator {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private final Contract contract;
    private final Random random;

    public Generator(Contract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    /** A value of a schema. */
    public JsonNode value(JsonNode schema) {
        return value(schema, 0);
    }

    private JsonNode value(JsonNode unresolved, int depth) {
        JsonNode schema = contract.resolved(unresolved);
        if (schema.has("anyOf")) {
            JsonNode options = schema.path("anyOf");
            return value(options.get(depth > DEEPEST ? options.size() - 1 : random.nextInt(options.size())), depth);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema.path("type"))) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> NODES.numberNode(number(schema).longValue());
            case "number" ->
                NODES.numberNode(
                        number(schema).add(BigDecimal.valueOf(random.nextInt(4)).movePointLeft(1)));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> NODES.textNode(text(schema));
        };
    }

    private String type(JsonNode type) {
        return type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText();
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties").properties().forEach(field -> {
            boolean required = false;
            for (JsonNode name : schema.path("required")) {
                required |= name.asText().equals(field.getKey());
            }
            if (required || depth < DEEPEST && random.nextInt(3) > 0) {
                object.set(field.getKey(), value(field.getValue(), depth + 1));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            object.set("some-name", value(schema.path("additionalProperties"), depth + 1));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        int size = depth > DEEPEST
                ? schema.path("minItems").asInt()
                : schema.path("minItems").asInt() + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private BigDecimal number(JsonNode schema) {
        BigDecimal least = schema.path("minimum").decimalValue();
        BigDecimal most = schema.has("maximum") ? schema.path("maximum").decimalValue() : least.add(BigDecimal.TEN);
        return switch (random.nextInt(3)) {
            case 0 -> least;
            case 1 -> most;
            default -> least.add(most).divideToIntegralValue(BigDecimal.valueOf(2));
        };
    }

    /** A text of its form; forms that cannot be made up are taken from the example. */
    private String text(JsonNode schema) {
        JsonNode examples = schema.path("examples");
        if (!examples.isEmpty() && random.nextInt(3) > 0) {
            return examples.get(0).asText();
        }
        int longest = schema.path("maxLength").asInt(40);
        return switch (schema.path("format").asText()) {
            case "date" -> any(List.of("2026-04-01", "2026-05-31", "2028-02-29", "2035-01-01"));
            case "date-time" -> any(List.of("2026-04-02T15:20:00+01:00", "2026-05-01T00:00:00Z"));
            case "uuid" -> "0192f0c1-2f5b-7c3e-9a51-5d1f6c1e8a10";
            default ->
                schema.path("pattern").asText().startsWith("^")
                        ? any(List.of("a", "kettering", "2026-05"))
                        : plain(longest);
        };
    }

    private String plain(int longest) {
        String text = any(List.of("Because", "\u00e9\u00df\u4e2d \ud83d\ude00", "x".repeat(longest)));
        return text.length() > longest ? text.substring(0, Math.max(1, longest / 2)) : text;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
