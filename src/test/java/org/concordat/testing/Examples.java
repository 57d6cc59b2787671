package org.concordat.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The document's examples against the running application: requests are sent as they stand, answers must have the shape that is
 * shown, field by field. Tests name organisations and partnerships with a prefix of their own, which the examples do not have.
 * Run with {@code -Dexamples.update=true} to write the answers anew.
 */
public final class Examples {

    private static final Path FILES = Path.of("openapi", "examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String prefix;

    /** The examples of a test that puts a prefix to the slugs it shares with other tests. */
    public Examples(String prefix) {
        this.prefix = prefix;
    }

    /** The body of an operation's request. */
    public ObjectNode request(String operation) throws IOException {
        return (ObjectNode) read(operation + ".request");
    }

    /** An answer must have the status and the shape of the example. Returns the answer. */
    public JsonNode answered(String operation, int status, Response answer) throws IOException {
        return held(operation + ".response", operation, status, answer);
    }

    /** The same of another case than the usual one: {@code of-a-rate}. */
    public JsonNode answered(String operation, String theCase, int status, Response answer) throws IOException {
        return held(operation + ".response." + theCase, operation, status, answer);
    }

    private JsonNode held(String name, String operation, int status, Response answer) throws IOException {
        assertEquals(status, answer.statusCode(), () -> operation + ": " + answer.asString());
        if (Boolean.getBoolean("examples.update")) {
            write(name, JSON.readTree(shown(answer.asString())));
        }
        JsonNode real = JSON.readTree(answer.asString());
        assertEquals(shape(read(name)), shape(real), operation);
        return real;
    }

    private static JsonNode read(String name) throws IOException {
        return JSON.readTree(Files.readString(FILES.resolve(name + ".json")));
    }

    /** As the reader of the document sees it: without prefix, fractions of seconds and addresses of the test. */
    private String shown(String answer) {
        return answer.replace(prefix, "")
                .replaceAll("http://localhost:\\d+/([a-z]+)", "https://login.$1.example/realms/main")
                .replaceAll("(T\\d\\d:\\d\\d:\\d\\d)\\.\\d+Z", "$1Z");
    }

    private static void write(String name, JsonNode example) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                .withSeparators(DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(
                        com.fasterxml.jackson.core.util.Separators.Spacing.AFTER));
        Files.writeString(FILES.resolve(name + ".json"), JSON.writer(printer).writeValueAsString(example) + "\n");
    }

    /** Every place of a JSON text with the kind of its value; all items of an array have one place. */
    private static Map<String, String> shape(JsonNode node) {
        Map<String, String> shape = new TreeMap<>();
        add("", node, shape);
        return shape;
    }

    private static void add(String place, JsonNode node, Map<String, String> shape) {
        shape.merge(place, node.getNodeType().name(), (one, other) -> one.equals(other) ? one : one + "|" + other);
        node.properties().forEach(field -> add(place + "/" + field.getKey(), field.getValue(), shape));
        if (node.isArray()) {
            node.forEach(item -> add(place + "/-", item, shape));
        }
    }
}
