package org.concordat.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi31;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** The committed document, as something that a value can be held against. */
public final class Contract {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Path DOCUMENT = Path.of("openapi/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** Read once for each run. */
    public static final Contract COMMITTED = new Contract(read());

    private final JsonNode document;
    private final List<Described> operations = new ArrayList<>();
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory = new JsonSchemaFactory.Builder()
            .defaultMetaSchemaIri(OpenApi31.getInstance().getIri())
            .metaSchema(OpenApi31.getInstance())
            .build();
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Contract(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operations.add(described(path.getKey(), method.getKey(), method.getValue()))));
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(DOCUMENT.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Described described(String path, String method, JsonNode operation) {
        List<JsonNode> parameters = StreamSupport.stream(
                        operation.path("parameters").spliterator(), false)
                .map(this::resolved)
                .toList();
        ObjectNode node = operation.deepCopy();
        ObjectNode answers = node.putObject("responses");
        operation
                .path("responses")
                .properties()
                .forEach(answer -> answers.set(answer.getKey(), resolved(answer.getValue())));
        return Described.of(path, method, parameters, node);
    }

    /** Every operation, in the order of the document. */
    public List<Described> operations() {
        return List.copyOf(operations);
    }

    Optional<Described> operation(String method, String path) {
        return operations.stream()
                .filter(o -> o.method().equals(method) && o.isAt(path))
                .min(Comparator.comparingLong(Described::looseness));
    }

    /** What a node refers to, or the node. */
    public JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    /** The schema of a component. */
    JsonNode component(String name) {
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** What is wrong with a value, in words; empty where it is as the schema says. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(value).stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return factory.getSchema(whole, config);
    }
}
