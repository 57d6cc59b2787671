package org.concordat.opendata;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.Digest;
import org.concordat.packs.PackParties;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule P5: the board opens the public versions of its packs to everybody, and withdraws them. */
@ApiTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenDataTest {

    private static final String EXEMPT = """
            {"exemptions":[{"section":"costs","paragraph":3,"reason":"Prices are being negotiated."},
              {"section":"standings","paragraph":3,"reason":"Credits are in dispute."}]}""";
    private static final String JANUARY = "/2026-01/1/";
    private static final List<String> FILES =
            List.of("results.csv", "results.csv-metadata.json", "ocds.json", "pack.json");

    private static PackParties parties;
    private static String firstResults;

    @BeforeAll
    static void january() {
        parties = PackParties.register("od-");
        parties.plan();
        parties.risk();
        parties.decision();
        parties.query();
        parties.publish("2026-01", EXEMPT).statusCode(201);
    }

    private static Response open(String below) {
        return Api.anonymous().get("/open-data/od-nlc" + below);
    }

    private static Response decision() {
        return parties.secretary().get(parties.path("/open-data"));
    }

    private static ValidatableResponse decide(String body) {
        Response now = decision();
        var who = parties.secretary().body(body);
        if (now.statusCode() == 200) {
            who.header("If-Match", now.header("ETag"));
        }
        return who.put(parties.path("/open-data")).then();
    }

    private static String state(String state, String more) {
        return "{\"state\":\"%s\",\"licence\":\"OGL-UK-3.0\",\"reason\":\"The board resolved so.\"%s}"
                .formatted(state, more);
    }

    private static void isMissing(Response answer) {
        Response none = Api.anonymous().get("/open-data/od-nobody");
        assertEquals(404, none.statusCode());
        assertEquals(404, answer.statusCode(), answer::asString);
        assertEquals(none.asString(), answer.asString(), "as missing as what there is not");
    }

    @Test
    @Order(1)
    void whatNobodyHasOpenedIsAsMissingAsWhatThereIsNot() {
        isMissing(open(""));
        FILES.forEach(file -> isMissing(open(JANUARY + file)));
        decision().then().statusCode(404);
    }

    @ParameterizedTest(name = "{0} {1} does not open the data")
    @CsvSource({"kettering, signatory", "northampton, manager", "board, board-member", "board, auditor"})
    @Order(2)
    void onlyTheSecretaryOpens(String organisation, String role) {
        Api.as(parties.named(organisation), role)
                .body(state("open", ""))
                .put(parties.path("/open-data"))
                .then()
                .statusCode(403);
        isMissing(open(""));
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"state\":\"open\",\"reason\":\"So.\"}                                          | 400",
                "{\"state\":\"open\",\"licence\":\"mine\",\"reason\":\"So.\"}                     | 400",
                "{\"state\":\"open\",\"licence\":\"CC0-1.0\"}                                     | 400",
                "{\"state\":\"open\",\"licence\":\"CC0-1.0\",\"reason\":\"So.\",\"contact\":\"javascript:x\"} | 400",
                "{\"state\":\"open\",\"licence\":\"CC0-1.0\",\"reason\":\"So.\",\"withheld\":{\"packs\":[{\"period\":\"2026-01\",\"revision\":9}]}} | 422",
            })
    @Order(3)
    void whatSaysTooLittleOpensNothing(String body, int status) {
        parties.secretary().body(body).put(parties.path("/open-data")).then().statusCode(status);
        isMissing(open(""));
    }

    @Test
    @Order(4)
    void whoOnlyTriesOpensNothing() {
        parties.secretary()
                .body(state("open", ""))
                .put(parties.path("/open-data?dryRun=true"))
                .then()
                .statusCode(201);
        isMissing(open(""));
    }

    @Test
    @Order(5)
    void theSecretaryOpensWhatWasPublishedBefore() {
        decide(state("open", ",\"contact\":\"data@od-northampton.example\",\"ocidPrefix\":\"ocds-b5fd17\""))
                .statusCode(201)
                .body("state", equalTo("open"))
                .body("recordedBy", containsString("od-board"));
        open("").then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .header("Link", containsString("json-ld#context"))
                .body("publisher", equalTo("The partnership od-nlc"))
                .body("contact", equalTo("data@od-northampton.example"))
                .body("datasets", hasSize(1))
                .body("datasets[0].period", equalTo("2026-01"))
                .body("datasets[0].state", equalTo("current"))
                .body("datasets[0].licence.id", equalTo("OGL-UK-3.0"))
                .body("datasets[0].distributions.name", equalTo(FILES));
    }

    @Test
    @Order(6)
    void whatIsServedIsWhatTheCatalogueSaysToTheByte() {
        JsonPath catalogue = open("").jsonPath();
        for (String file : FILES) {
            Response answer = open(JANUARY + file);
            String at = "datasets[0].distributions.find { it.name == '" + file + "' }.";
            assertEquals(200, answer.statusCode(), file);
            assertEquals("/v1/open-data/od-nlc" + JANUARY + file, catalogue.getString(at + "address"));
            assertEquals(
                    catalogue.getString(at + "digest"),
                    Digest.of(answer.asString()).value(),
                    file);
            assertEquals(catalogue.getInt(at + "bytes"), answer.asByteArray().length, file);
            assertTrue(answer.contentType().startsWith(catalogue.getString(at + "mediaType")), answer.contentType());
            assertEquals("public, max-age=300", answer.header("Cache-Control"));
            Api.anonymous()
                    .header("If-None-Match", answer.header("ETag"))
                    .get("/open-data/od-nlc" + JANUARY + file)
                    .then()
                    .statusCode(304);
        }
        firstResults = open(JANUARY + "results.csv").asString();
    }

    @Test
    @Order(7)
    void theTextOfThePackIsThePublicVersion() {
        String told = parties.secretary()
                .get(parties.path("/reports/2026-01?audience=public"))
                .asString();
        assertEquals(told, open(JANUARY + "pack.json").asString());
    }

    @ParameterizedTest(name = "Accept: {0}")
    @ValueSource(strings = {"*/*", "text/csv", "application/json", "application/pdf", "text/html"})
    @Order(8)
    void theNameSaysAsWhatAFileIsAnswered(String accept) {
        Api.anonymous()
                .accept(accept)
                .get("/open-data/od-nlc" + JANUARY + "results.csv")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"describedby\""))
                .contentType("text/csv");
    }

    @Test
    @Order(9)
    void whoAsksIsNotLookedAt() {
        Api.with("no.token.atall").get("/open-data/od-nlc").then().statusCode(200);
        Api.with("no.token.atall").get(parties.path("/open-data")).then().statusCode(401);
        Api.officer(parties.named("kettering")).get("/open-data/od-nlc").then().statusCode(200);
    }

    @Test
    @Order(10)
    void p2p3NothingThatIsExemptOrSmallIsInAnyFile() {
        String whole = parties.secretary().get(parties.path("/reports/2026-01")).asString();
        for (String secret : List.of(
                "Two of five officers left.",
                "Callers were not answered.",
                "The maker ends support.",
                "Two more officers",
                "121.5",
                "unplanned",
                "97.2",
                ":139,",
                ":143,")) {
            assertTrue(whole.contains(secret) || secret.startsWith(":"), "the twin: the board is told " + secret);
            for (String file : FILES) {
                assertFalse(open(JANUARY + file).asString().contains(secret), secret + " in " + file);
            }
        }
        assertFalse(firstResults.contains(",139,") || firstResults.contains(",143,"), firstResults);
        assertFalse(open(JANUARY + "ocds.json").asString().contains("\"139\""));
    }

    @Test
    @Order(11)
    void whatIsPublishedNextIsOpenAtOnceAndTheEarlierRevisionSaysSo() {
        parties.restate();
        parties.publish("2026-01", "{}").statusCode(201);
        assertEquals(firstResults, open(JANUARY + "results.csv").asString(), "its bytes stay");
        assertNotEquals(firstResults, open("/2026-01/2/results.csv").asString());
        open("").then()
                .body("datasets.find { it.revision == 1 }.state", equalTo("superseded"))
                .body("datasets.find { it.revision == 1 }.supersededBy", equalTo(2))
                .body("datasets.find { it.revision == 2 }.state", equalTo("current"));
        assertEquals(
                "</v1/open-data/od-nlc/2026-01/2/pack.json>; rel=\"latest-version\"",
                open(JANUARY + "pack.json").header("Link"));
        assertEquals(null, open("/2026-01/2/pack.json").header("Link"));
    }

    @Test
    @Order(12)
    void whatWasNotPublishedIsNotThere() {
        isMissing(open("/2025-12/1/pack.json"));
        isMissing(open("/2026-01/3/pack.json"));
        isMissing(open("/2026-01/1/exempt.json"));
        open("/2026-01/one/pack.json").then().statusCode(404);
    }

    @Test
    @Order(13)
    void aPackIsHeldBackByItself() {
        decide(state("open", ",\"withheld\":{\"packs\":[{\"period\":\"2026-01\",\"revision\":2}]}"))
                .statusCode(200);
        isMissing(open("/2026-01/2/pack.json"));
        open("").then().body("datasets.revision", equalTo(List.of(1))).body("datasets[0].state", equalTo("current"));
        assertEquals(null, open(JANUARY + "pack.json").header("Link"));
        assertEquals(List.of(1), seenByAnybody("select distinct revision from open_files"));
    }

    @Test
    @Order(14)
    void aLicenceThatWasGivenStays() {
        decide("{\"state\":\"open\",\"licence\":\"CC-BY-4.0\",\"reason\":\"The board resolved so.\"}")
                .statusCode(200);
        assertEquals(firstResults, open(JANUARY + "results.csv").asString());
        parties.publish("2025-12", "{}").statusCode(201);
        open("").then()
                .body("datasets.find { it.period == '2026-01' }.licence.id", equalTo("OGL-UK-3.0"))
                .body("datasets.find { it.period == '2025-12' }.licence.id", equalTo("CC-BY-4.0"))
                .body("contact", equalTo(null));
    }

    @Test
    @Order(15)
    void aSectionOfResultsThatIsExemptIsInNoFile() {
        parties.publish(
                        "2025-11",
                        "{\"exemptions\":[{\"section\":\"results\",\"paragraph\":3,\"reason\":\"They are in dispute.\"}]}")
                .statusCode(201);
        open("").then()
                .body("datasets.find { it.period == '2025-11' }.distributions.name", equalTo(List.of("pack.json")));
        isMissing(open("/2025-11/1/results.csv"));
    }

    @Test
    @Order(16)
    void whatIsWithdrawnIsServedToNobody() {
        decide(state("withdrawn", "")).statusCode(200);
        isMissing(open(""));
        FILES.forEach(file -> isMissing(open(JANUARY + file)));
        assertEquals(List.of(), seenByAnybody("select revision from open_files"));
        Api.officer(parties.named("kettering"))
                .get(parties.path("/open-data"))
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("recordedAt", notNullValue());
    }

    @Test
    @Order(17)
    void whatIsOpenedAnewHasTheSameBytes() {
        decide(state("open", "")).statusCode(200);
        assertEquals(firstResults, open(JANUARY + "results.csv").asString());
        assertTrue(seenByAnybody("select revision from open_files").size() > 2, "the twin");
    }

    @Test
    @Order(18)
    void earlierDecisionsStay() {
        String since = decision().path("recordedAt");
        parties.secretary()
                .get(parties.path("/open-data?knownOn=" + since))
                .then()
                .statusCode(200)
                .body("revision", equalTo(5));
        parties.secretary()
                .body(state("withdrawn", ""))
                .put(parties.path("/open-data"))
                .then()
                .statusCode(428);
        parties.secretary()
                .header("If-Match", "\"1\"")
                .body(state("withdrawn", ""))
                .put(parties.path("/open-data"))
                .then()
                .statusCode(412);
    }

    @Test
    @Order(19)
    void openingIsInTheLedger() {
        parties.secretary()
                .get(parties.path("/ledger?operation=putOpenDataDecision&limit=200"))
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThan(4)));
    }

    /** What the database shows to the role of anybody, whatever the application would ask. */
    private static List<Integer> seenByAnybody(String select) {
        try (Connection connection = Postgres.asGateway();
                PreparedStatement settings = connection.prepareStatement(
                        "select set_config('role', 'concordat_public', true), set_config('app.partnerships', ?, true)");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            settings.setString(1, "{" + id() + "}");
            settings.execute();
            List<Integer> seen = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(select)) {
                while (rows.next()) {
                    seen.add(rows.getInt(1));
                }
            }
            return seen;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id() throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from partnerships where slug = 'od-nlc'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
