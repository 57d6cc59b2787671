package org.concordat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed document is the document of the code; run with {@code -Dopenapi.update=true} to write it anew. */
@ApiTest
class OpenApiContractTest {

    private static final Path COMMITTED = Path.of("openapi/openapi.yaml");
    private static final String HEAD = "# Generated from the code by the build. Do not edit; see openapi/README.md.\n";

    @Test
    void theCommittedDocumentIsTheDocumentOfTheCode() throws IOException {
        String served = HEAD
                + RestAssured.get("/openapi?format=yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, served);
        }
        assertEquals(Files.readString(COMMITTED), served);
    }

    @Test
    void everyOperationSaysWhatItIs() throws IOException {
        JsonNode document = document();
        List<String> silent = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    if (!operation.isObject()) {
                        return;
                    }
                    for (String field : List.of("operationId", "summary", "description")) {
                        if (operation.path(field).asText().isBlank()) {
                            silent.add(path.getKey() + " " + method.getKey() + ": " + field);
                        }
                    }
                    if (operation.path("tags").size() != 1) {
                        silent.add(path.getKey() + " " + method.getKey() + ": one tag");
                    }
                    operation.path("parameters").forEach(parameter -> {
                        if (!parameter.has("$ref")
                                && parameter.path("description").asText().isBlank()) {
                            silent.add(path.getKey() + " " + method.getKey() + ": parameter " + parameter.path("name"));
                        }
                    });
                }));
        assertEquals(List.of(), silent);
        assertTrue(document.path("openapi").asText().startsWith("3.1"));
        assertFalse(document.path("paths").isEmpty());
    }

    private static JsonNode document() throws IOException {
        return new YAMLMapper().readTree(RestAssured.get("/openapi?format=yaml").asString());
    }

    /** Every operation by its id. */
    private static Map<String, JsonNode> operations() throws IOException {
        Map<String, JsonNode> operations = new TreeMap<>();
        document()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        operations.put(operation.path("operationId").asText(), operation);
                    }
                }));
        return operations;
    }

    private static boolean isAnswered(String status) {
        return status.startsWith("2") && !status.equals("204");
    }

    @Test
    void everyAnswerSaysWhatItHolds() throws IOException {
        List<String> silent = new ArrayList<>();
        operations().forEach((id, operation) -> operation.path("responses").properties().stream()
                .filter(response -> isAnswered(response.getKey()))
                .filter(response -> response.getValue().path("content").properties().stream()
                        .filter(content -> content.getKey().endsWith("json") || isFile(response.getValue()))
                        .allMatch(content -> content.getValue().path("schema").isEmpty()))
                .forEach(response -> silent.add(id + " " + response.getKey())));
        assertEquals(List.of(), silent);
    }

    @Test
    void everyFieldIsDescribed() throws IOException {
        List<String> silent = new ArrayList<>();
        document().path("components").path("schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(field -> {
                    if (field.getValue().path("description").asText().isBlank()) {
                        silent.add(schema.getKey() + "." + field.getKey());
                    }
                }));
        assertEquals(List.of(), silent);
    }

    @Test
    void everyParameterIsAValue() throws IOException {
        JsonNode document = document();
        List<String> structured = new ArrayList<>();
        document.findValues("parameters")
                .forEach(parameters -> parameters.forEach(parameter -> {
                    JsonNode schema = parameter.path("schema");
                    String reference = schema.path("$ref").asText("");
                    if ((reference.isEmpty() ? schema : document.at(reference.substring(1)))
                            .path("type")
                            .asText()
                            .equals("object")) {
                        structured.add(parameter.path("name").asText());
                    }
                }));
        assertEquals(List.of(), structured);
    }

    @Test
    void everyBodyHasAnExample() throws IOException {
        List<String> bare = new ArrayList<>();
        operations().forEach((id, operation) -> {
            if (operation.has("requestBody") && !hasExample(operation.path("requestBody"))) {
                bare.add(id + ".request");
            }
            operation.path("responses").properties().stream()
                    .filter(response -> isAnswered(response.getKey()) && !hasExample(response.getValue()))
                    .forEach(response -> bare.add(id + ".response"));
        });
        assertEquals(List.of(), bare);
    }

    /** What a ZIP holds the operation says. */
    private static boolean isFile(JsonNode body) {
        List<String> types = new ArrayList<>();
        body.path("content").fieldNames().forEachRemaining(types::add);
        return types.equals(List.of("application/zip"));
    }

    private static boolean hasExample(JsonNode body) {
        return List.of("application/json", "application/x-ndjson", "application/zip").stream()
                .anyMatch(type ->
                        !body.path("content").path(type).path("examples").isEmpty());
    }

    @ParameterizedTest(name = "{0} may answer {1}")
    @CsvSource({
        "getMe,               400 401 403 429 500 503",
        "listOrganisations,   400 401 403 429 500 503",
        "getOrganisation,     400 401 403 404 429 500 503",
        "putOrganisation,     400 401 403 404 408 409 412 413 415 428 429 500 503",
        "suspendOrganisation, 400 401 403 404 409 422 429 500 503",
        "putIdentityProvider, 400 401 403 404 408 409 412 413 415 422 428 429 500 503",
        "deleteIdentityProvider, 400 401 403 404 412 428 429 500 503",
        "acceptMembership,    400 401 403 404 409 422 429 500 503",
        "putMember,           400 401 403 404 408 409 412 413 415 422 428 429 500 503",
        "postAgreement,       400 401 403 404 408 409 413 415 422 429 500 503",
        "getAgreement,        400 401 403 404 409 429 500 503",
        "getEffectiveTerms,   400 401 403 404 409 422 429 500 503",
        "putVersion,          400 401 403 404 408 409 412 413 415 422 428 429 500 503",
        "proposeVersion,      400 401 403 404 409 422 429 500 503",
        "counterVersion,      400 401 403 404 408 409 413 415 422 429 500 503",
        "signVersion,         400 401 403 404 408 409 413 415 422 429 500 503",
        "withdrawVersion,     400 401 403 404 409 422 429 500 503",
        "terminateVersion,    400 401 403 404 408 409 413 415 422 429 500 503",
        "postCases,           400 401 403 404 408 409 413 415 422 429 500 503",
        "postConfirmation,    400 401 403 404 408 409 412 413 415 422 429 500 503",
        "postFigureQuery,     400 401 403 404 408 409 412 413 415 422 429 500 503",
        "postQuery,           400 401 403 404 408 409 413 415 422 429 500 503",
        "postEscalation,      400 401 403 404 408 409 413 415 422 429 500 503",
        "postOutcome,         400 401 403 404 408 409 413 415 422 429 500 503",
        "getQuery,            400 401 403 404 429 500 503",
        "getCase,             400 401 403 404 429 500 503",
        "postExclusion,       400 401 403 404 408 409 413 415 422 429 500 503",
        "decideExclusion,     400 401 403 404 408 409 413 415 422 429 500 503",
        "withdrawRelief,      400 401 403 404 409 422 429 500 503",
        "listReliefs,         400 401 403 404 429 500 503",
    })
    void theErrorsListedAreThoseItCanGive(String id, String statuses) throws IOException {
        List<String> errors = new ArrayList<>();
        operations().get(id).path("responses").fieldNames().forEachRemaining(status -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                errors.add(status);
            }
        });
        assertEquals(List.of(statuses.split(" ")), errors.stream().sorted().toList());
    }
}
