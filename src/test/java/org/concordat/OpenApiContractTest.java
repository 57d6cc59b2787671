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
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;

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
        JsonNode document = new YAMLMapper()
                .readTree(RestAssured.get("/openapi?format=yaml").asString());
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
}
