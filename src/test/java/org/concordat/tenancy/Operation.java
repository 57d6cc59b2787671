package org.concordat.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An operation of the committed OpenAPI document.
 *
 * @param parameters name of each parameter to where it stands: path, query or header
 * @param required names of those that must be given
 * @param body whether there is a request body
 * @param roles those of which the caller must hold one; empty where any will do
 */
record Operation(
        String id,
        String method,
        String path,
        Map<String, String> parameters,
        Set<String> required,
        boolean body,
        Set<String> roles) {

    /** What takes time and so is not fetched, but changes nothing. */
    private static final Set<String> READING = Set.of("verifyResult", "previewVersion");

    private static final Path DOCUMENT = Path.of("openapi/openapi.yaml");

    static List<Operation> all() {
        try {
            JsonNode document = new YAMLMapper().readTree(DOCUMENT.toFile());
            List<Operation> all = new ArrayList<>();
            document.path("paths").properties().forEach(path -> path.getValue()
                    .properties()
                    .forEach(m -> all.add(read(document, path.getKey(), m.getKey(), m.getValue()))));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation read(JsonNode document, String path, String method, JsonNode operation) {
        Map<String, String> parameters = new TreeMap<>();
        Set<String> required = new TreeSet<>();
        operation.path("parameters").forEach(given -> {
            JsonNode parameter =
                    given.has("$ref") ? document.at(given.path("$ref").asText().substring(1)) : given;
            parameters.put(parameter.path("name").asText(), parameter.path("in").asText());
            if (parameter.path("required").asBoolean()) {
                required.add(parameter.path("name").asText());
            }
        });
        Set<String> roles = new TreeSet<>();
        operation
                .path("security")
                .forEach(scheme -> scheme.forEach(names -> names.forEach(r -> roles.add(r.asText()))));
        return new Operation(
                operation.path("operationId").asText(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                parameters,
                required,
                operation.has("requestBody"),
                roles);
    }

    boolean writes() {
        return !method.equals("GET") && !READING.contains(id);
    }

    boolean takes(String parameter) {
        return parameters.containsKey(parameter);
    }

    boolean inPath(String parameter) {
        return "path".equals(parameters.get(parameter));
    }

    /** Those of the arguments that the operation takes in its query. */
    Map<String, String> query(Map<String, String> arguments) {
        Map<String, String> query = new HashMap<>(arguments);
        query.keySet().removeIf(name -> !"query".equals(parameters.get(name)));
        return query;
    }

    /** A path with the arguments in it. */
    static String filled(String path, Map<String, String> arguments) {
        String filled = path;
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            filled = filled.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return filled;
    }

    /** The nearest path, its own or above, that can be read: what the operation would change. */
    String readablePath(List<Operation> all) {
        String at = path;
        while (true) {
            String now = at;
            if (all.stream().anyMatch(o -> !o.writes() && o.path().equals(now))) {
                return at;
            }
            at = at.substring(0, at.lastIndexOf('/'));
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
