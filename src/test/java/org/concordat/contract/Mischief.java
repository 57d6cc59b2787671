package org.concordat.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils what would be right: values at and beyond bounds, of other types, and bodies that are no JSON. */
public final class Mischief {

    private static final int HUGE = 60_000;
    private static final int DEEP = 200;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Texts, at and beyond bounds. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "a",
            "A",
            "-",
            "null",
            "true",
            "0",
            "-1",
            "\u0000",
            "a\u0000b",
            "\u0007\u001b[31m",
            "\u202etxt",
            "\ud83d\ude00",
            "\ufeff",
            "\ufffd",
            "e\u0301\u0301",
            "x".repeat(63),
            "x".repeat(64),
            "y".repeat(200),
            "y".repeat(201),
            "z".repeat(2_001),
            "'; drop table cases; --",
            "%",
            "%00",
            "../../etc/passwd",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "2026-02-30",
            "2026-04-01",
            "0000-01-01",
            "9999-12-31",
            "-9999-01-01",
            "+275760-09-13",
            "2026-04-01T00:00:00Z",
            "2026-04-01T00:00:00",
            "9999-12-31T23:59:59.999999999Z",
            "0001-01-01T00:00:00+18:00",
            "2026-04",
            "2026-13",
            "FY2026-27-Q1",
            "FY2026-28",
            "FY9999-00",
            "FY0000-01",
            "0192f0c1-2f5b-7c3e-9a51-5d1f6c1e8a10",
            "00000000-0000-0000-0000-000000000000",
            "sha256:00",
            "any-uk",
            "england-and-wales",
            "2026-04.iso-alfa.sla-alfa.in-time",
            "....",
            "1e999999999",
            "NaN",
            "1,000",
            "\u0663",
            "999999-working-days",
            "1-months",
            "Europe/London",
            "GBP",
            "percent");

    /** Numbers as they stand in JSON. */
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "-1",
            "2",
            "0.1",
            "-0.1",
            "0.0000001",
            "1.5",
            "100",
            "101",
            "32768",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "1e2",
            "1e18",
            "1e400",
            "-1e400",
            "1e-400",
            "123456789012345678901234567890",
            "0.123456789012345678901234567890");

    private final Random random;

    public Mischief(Random random) {
        this.random = random;
    }

    /** A text that somebody may take for anything. */
    public String text() {
        return random.nextInt(60) == 0 ? "w".repeat(HUGE) : any(TEXTS);
    }

    /** A text that fits in an address. */
    public String shortText() {
        return any(TEXTS);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private JsonNode value() {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 ->
                random.nextBoolean()
                        ? NODES.arrayNode()
                        : NODES.arrayNode().addNull().addNull();
            case 3 ->
                random.nextBoolean() ? NODES.objectNode() : NODES.objectNode().put(text(), text());
            case 4, 5 -> NODES.rawValueNode(new RawValue(any(NUMBERS)));
            case 6 -> NODES.rawValueNode(new RawValue("\"\\ud800\""));
            default -> NODES.textNode(text());
        };
    }

    /** The body with some of its places spoilt: one, most often. */
    public JsonNode spoilt(JsonNode body) {
        JsonNode spoilt = body.deepCopy();
        int times = 1 + random.nextInt(3) / 2 + random.nextInt(6) / 5;
        for (int i = 0; i < times; i++) {
            List<ContainerNode<?>> places = new ArrayList<>();
            collect(spoilt, places);
            if (places.isEmpty()) {
                return value();
            }
            spoil(any(places));
        }
        return spoilt;
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> places) {
        if (node instanceof ContainerNode<?> container) {
            places.add(container);
            container.forEach(part -> collect(part, places));
        }
    }

    private void spoil(ContainerNode<?> place) {
        if (place instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (names.isEmpty() || random.nextInt(12) == 0) {
                object.set(random.nextBoolean() ? "colour" : text(), value());
            } else if (random.nextInt(6) == 0) {
                object.remove(any(names));
            } else {
                object.set(any(names), value());
            }
        } else if (place instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextInt(3) == 0) {
                array.add(value());
            } else if (random.nextInt(4) == 0) {
                JsonNode again = array.get(random.nextInt(array.size()));
                for (int i = 0; i < 300; i++) {
                    array.add(again.deepCopy());
                }
            } else {
                array.set(random.nextInt(array.size()), value());
            }
        }
    }

    /** A body that is no JSON, or none of this API's. */
    public String garbage(String body) {
        return switch (random.nextInt(9)) {
            case 0 -> "";
            case 1 -> body.substring(0, random.nextInt(body.length() + 1));
            case 2 -> "[".repeat(DEEP) + "]".repeat(DEEP);
            case 3 -> "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
            case 4 -> body + body;
            case 5 ->
                any(List.of("null", "[]", "{}", "0", "\"\"", "true", "NaN", "{", "\ufeff{}", "{\"a\":1,\"a\":2}"));
            case 6 -> body.replace(':', random.nextBoolean() ? ',' : ' ');
            case 7 -> body.replaceFirst("\\{", "{\"" + "n".repeat(HUGE) + "\":1,");
            default -> text();
        };
    }
}
