package org.concordat.intake;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The examples of this room's bulk routes are sent as they stand in the document, and answered as it says. */
@ApiTest
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("openapi/examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void partnership() {
        IntakeParties.register();
    }

    private static JsonNode example(String name) throws IOException {
        return JSON.readTree(Files.readString(EXAMPLES.resolve(name + ".json")));
    }

    private static void answersAsTheDocumentSays(String operation, String address) throws IOException {
        Response response = Api.officer("in-unit")
                .body(example(operation + ".request").toString())
                .post("/partnerships/intake/" + address);
        Assertions.assertEquals(200, response.statusCode(), response.asString());
        Assertions.assertEquals(
                timeless(example(operation + ".response")), timeless(JSON.readTree(response.asString())));
    }

    private static JsonNode timeless(JsonNode receipt) {
        return ((ObjectNode) receipt).remove(List.of("import", "recordedAt"));
    }

    @Test
    void casesAndFigures() throws IOException {
        answersAsTheDocumentSays("postCases", "cases");
        answersAsTheDocumentSays("postFigures", "figures");
    }

    @Test
    void theProfile() throws IOException {
        Api.officer("in-unit")
                .body(example("putImportProfile.request").toString())
                .put("/partnerships/intake/import-profiles/example")
                .then()
                .statusCode(201)
                .body("profile.fixed.council", equalTo("boston"));
        List<String> refused = new ArrayList<>();
        ObjectNode wrong = (ObjectNode) example("putImportProfile.request");
        wrong.put("timeZone", "Europe/Kettering");
        refused.add(Api.officer("in-unit")
                .body(wrong.toString())
                .put("/partnerships/intake/import-profiles/wrong")
                .then()
                .statusCode(422)
                .extract()
                .path("errors[0].pointer"));
        Assertions.assertEquals(List.of("/timeZone"), refused);
    }
}
