package org.concordat.packs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules P1 to P3: packs are frozen when they are published, and say in public what may be said. */
@ApiTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PacksTest {

    private static final String JANUARY = "/reports/2026-01";
    private static final String COSTS_EXEMPT = """
            {"exemptions":[{"section":"costs","paragraph":3,"reason":"Prices are being negotiated."},
              {"section":"standings","paragraph":3,"reason":"Credits are in dispute."}]}""";

    private static PackParties parties;

    @BeforeAll
    static void january() {
        parties = PackParties.register("pk-");
        parties.plan();
        parties.risk();
        parties.decision();
        parties.query();
        PackParties other = new PackParties("pk-other-");
        Api.organisation(other.named("kettering"), "district-council");
        Api.partnership("pk-other-nlc", "host-organisation");
        Api.member("pk-other-nlc", other.named("kettering"), "host", "member");
        parties.publish("2026-01", COSTS_EXEMPT).statusCode(201);
    }

    private static Response whole(String query) {
        return parties.reader("kettering").get(parties.path(JANUARY + query));
    }

    private static String digest(byte[] bytes) throws Exception {
        return "sha256:"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    @Order(1)
    void p1TheDigestIsThatOfTheBytesThatAreAnswered() throws Exception {
        JsonPath published =
                parties.reader("corby").get(parties.path("/reports")).jsonPath();
        assertEquals(
                published.getString("items[0].exemptDigest"), digest(whole("").asByteArray()));
        assertEquals(
                published.getString("items[0].publicDigest"),
                digest(whole("?audience=public").asByteArray()));
    }

    @Test
    @Order(2)
    void p1APackSaysEverythingOfItsPeriod() {
        whole("")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("audience", equalTo("exempt"))
                .body("councils.slug", contains("pk-corby", "pk-kettering"))
                .body("services.name", contains("Premises licences"))
                .body(
                        "results.findAll { it.council == 'pk-kettering' && it.serviceLevel == 'answered' }.period",
                        contains("2026-01", "2025-12", "2025-11", "2025-10"))
                .body(
                        "results.find { it.id == '" + parties.result("kettering", "answered") + "' }.value",
                        equalTo(89.7f))
                .body(
                        "results.find { it.id == '" + parties.result("kettering", "answered") + "' }.band",
                        equalTo("serious"))
                .body("standings.find { it.council == 'pk-kettering' }.points", equalTo(2))
                .body(
                        "standings.find { it.council == 'pk-kettering' }.failed.find { it.band == 'serious' }.units",
                        equalTo(1))
                .body("standings.find { it.council == 'pk-kettering' }.credits[0].amount.amount", equalTo("121.50"))
                .body("plans.said.cause", contains("Two of five officers left."))
                .body("triggers.find { it.council == 'pk-kettering' }.sum", equalTo(2))
                .body("queries.find { it.council == 'pk-kettering' }.open", equalTo(1))
                .body("risks.risk", contains("system-support"))
                .body("decisions.title", contains("Two more officers"))
                .body("costs.state", equalTo("unplanned"))
                .body("signals.council", hasItems("pk-corby", "pk-kettering"));
    }

    @Test
    @Order(3)
    void eachFigureLeadsToAnExplanationThatSaysTheSame() {
        JsonPath pack = whole("").jsonPath();
        String address = pack.getString(
                "results.find { it.id == '" + parties.result("kettering", "answered") + "' }.explanation");
        parties.reader("kettering")
                .get(address.replace("/v1", ""))
                .then()
                .statusCode(200)
                .body("result.numerator", equalTo(897))
                .body("result.denominator", equalTo(1000));
    }

    @Test
    @Order(4)
    void p2ThePublicVersionDoesNotHaveWhatIsExemptOrWasNotMarked() {
        String told = whole("?audience=public").asString();
        String all = whole("").asString();
        for (String exempt : List.of(
                "\"costs\":",
                "\"standings\":",
                "121.5",
                "unplanned",
                "Two of five officers left.",
                "Callers were not answered.",
                "Hire two",
                "The maker ends support.",
                "The licensing system is not supported any more",
                "Tender for a new one.",
                "Two more officers",
                "The board meets within ten working days",
                "\"items\":",
                "/queries/")) {
            assertTrue(all.contains(exempt), "the twin of " + exempt);
            assertFalse(told.contains(exempt), exempt);
        }
        assertFalse(all.contains("We counted three more."), "what a query says is in no version");
        JsonPath pack = new JsonPath(told);
        assertEquals(List.of(3, 3), pack.getList("exemptions.paragraph"));
        assertEquals("public", pack.getString("audience"));
    }

    @Test
    @Order(5)
    void p3ASmallNumberIsNotToldNorWhatItFollowsFrom() {
        String small = "results.find { it.id == '" + parties.result("corby", "premises-in-time") + "' }";
        whole("").then().body(small + ".numerator", equalTo(139)).body(small + ".small", equalTo(true));
        String text = whole("?audience=public").asString();
        JsonPath told = new JsonPath(text);
        assertTrue(told.getBoolean(small + ".suppressed"));
        for (String gone : List.of("numerator", "denominator", "value", "band", "points")) {
            assertEquals((Object) null, told.get(small + "." + gone), gone);
        }
        assertFalse(text.contains("97.2"), "the value of 139 out of 143");
        assertEquals(Boolean.TRUE, told.get("triggers.find { it.council == 'pk-corby' }.suppressed"));
        assertEquals((Object) null, told.get("triggers.find { it.council == 'pk-corby' }.sum"));
        assertEquals(2, told.getInt("triggers.find { it.council == 'pk-kettering' }.sum"), "the twin");
        assertEquals(List.of("answered"), told.getList("signals.findAll { it.council == 'pk-corby' }.serviceLevel"));
    }

    @Test
    @Order(6)
    void othersAreToldNothing() {
        Api.as("pk-other-kettering", "reader").get(parties.path(JANUARY)).then().statusCode(404);
        Api.as("pk-other-kettering", "reader")
                .get("/partnerships/pk-other-nlc" + JANUARY)
                .then()
                .statusCode(404);
        Api.as("pk-other-kettering", "reader")
                .get(parties.path("/reports"))
                .then()
                .statusCode(404);
        Api.anonymous().get(parties.path(JANUARY)).then().statusCode(401);
        for (String who : List.of("kettering", "corby", "northampton", "board")) {
            parties.reader(who).get(parties.path(JANUARY)).then().statusCode(200);
        }
        parties.reader("corby").get(parties.path("/reports/2025-12")).then().statusCode(404);
        parties.reader("corby")
                .get(parties.path(JANUARY + "?revision=7"))
                .then()
                .statusCode(404);
    }

    @Test
    @Order(7)
    void whoReadsTheWholeVersionIsRecorded() {
        Api.as("pk-corby", "reader")
                .get(parties.path(JANUARY + "?audience=public"))
                .then()
                .statusCode(200);
        Api.officer("pk-corby").get(parties.path(JANUARY)).then().statusCode(200);
        Api.officer("pk-corby")
                .accept("text/csv")
                .get(parties.path(JANUARY + "/results"))
                .then()
                .statusCode(200)
                .body(containsString("pk-kettering"));
        parties.secretary()
                .get(parties.path("/reports/reads?organisation=pk-corby&limit=2"))
                .then()
                .statusCode(200)
                .body("items.readBy", contains("pk-corby:pk-corby-officer", "pk-corby:pk-corby-officer"))
                .body("items.operation", contains("listReportedResults", "getReport"))
                .body("items.format", contains("csv", "json"))
                .body("items.revision", contains(1, 1))
                .body("items.capacity", contains("member", "member"));
        Api.manager("pk-corby").get(parties.path("/export")).then().statusCode(200);
        parties.secretary()
                .get(parties.path("/reports/reads?organisation=pk-corby&limit=1"))
                .then()
                .body("items.format", contains("export"));
        Api.as("pk-board", "auditor").get(parties.path("/reports/reads")).then().statusCode(200);
        Api.officer("pk-corby").get(parties.path("/reports/reads")).then().statusCode(403);
        Api.as("pk-corby", "board-secretary")
                .get(parties.path("/reports/reads"))
                .then()
                .statusCode(403);
    }

    @Test
    @Order(8)
    void theResultsAreATableThatNamesItsPack() throws Exception {
        String digest = digest(whole("?audience=public").asByteArray());
        String csv = parties.reader("corby")
                .accept("text/csv")
                .get(parties.path(JANUARY + "/results?audience=public&limit=200"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> lines = csv.lines().toList();
        assertTrue(lines.get(0).endsWith("report,revision,audience,knownOn,digest"), lines.get(0));
        assertEquals(17, lines.size());
        assertTrue(lines.stream().skip(1).allMatch(line -> line.endsWith(digest)));
        // As a value of its own: a digest or an instant may hold the figures.
        assertTrue(lines.stream().flatMap(line -> Stream.of(line.split(","))).noneMatch("139"::equals), csv);
        String page = parties.path(JANUARY + "/results?audience=public&limit=9");
        String next = parties.reader("corby")
                .get(page)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(9))
                .extract()
                .path("next");
        parties.reader("corby")
                .get(page + "&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(7))
                .body("next", nullValue());
        parties.reader("corby")
                .get(parties.path(JANUARY + "/results?audience=exempt&limit=9&cursor=" + next))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("cursor"));
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"exemptions":[{"section":"costs","paragraph":3,"reason":"a"},{"section":"costs","paragraph":4,"reason":"b"}]} | 422 | /exemptions/1/section
            {"texts":["risks/no-such"]}                                                                                    | 422 | /texts/0
            {"exemptions":[{"section":"weather","paragraph":3,"reason":"a"}]}                                              | 400 | /exemptions/0/section
            {"exemptions":[{"section":"costs","paragraph":8,"reason":"a"}]}                                                | 400 | /exemptions/0/paragraph
            """)
    @Order(9)
    void p2WhatIsChosenIsOfThePack(String body, int status, String pointer) {
        parties.publish("2026-01", body).statusCode(status).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    @Order(10)
    void onlyTheSecretaryPublishesAndOnlyWhatIsOver() {
        String running = Period.containing(LocalDate.now(ZoneId.of("Europe/London")), Period.Length.MONTH)
                .toString();
        parties.publish(running, "{}").statusCode(409).body("rule", equalTo("P1"));
        for (String who : List.of("kettering", "northampton")) {
            Api.as("pk-" + who, "board-secretary", "manager")
                    .body("{}")
                    .post(parties.path(JANUARY + "/publication"))
                    .then()
                    .statusCode(403);
        }
        parties.secretary()
                .body("{}")
                .post(parties.path(JANUARY + "/publication?dryRun=true"))
                .then()
                .statusCode(201)
                .body("revision", equalTo(2));
        parties.reader("corby").get(parties.path("/reports")).then().body("items.revision", contains(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kettering", "northampton"})
    @Order(11)
    void aDraftIsTheBoardsToRead(String who) {
        parties.reader(who).get(parties.path(JANUARY + "?state=draft")).then().statusCode(403);
        parties.secretary()
                .get(parties.path(JANUARY + "?state=draft&audience=public"))
                .then()
                .statusCode(200)
                .body("revision", nullValue())
                .body("costs", nullValue())
                .body("results", notNullValue());
        parties.secretary()
                .get(parties.path(JANUARY + "?state=draft&revision=1"))
                .then()
                .statusCode(400);
    }

    @Test
    @Order(12)
    void p1WhatWasPublishedStaysByteForByteWhateverIsRestated() {
        byte[] whole = whole("").asByteArray();
        byte[] told = whole("?audience=public").asByteArray();
        parties.restate();
        parties.decision();
        assertArrayEquals(whole, whole("").asByteArray());
        assertArrayEquals(told, whole("?audience=public&revision=1").asByteArray());
        String restated = "results.find { it.id == '" + parties.result("kettering", "answered") + "' }.numerator";
        parties.secretary()
                .get(parties.path(JANUARY + "?state=draft"))
                .then()
                .statusCode(200)
                .body(restated, equalTo(951));
        parties.publish("2026-01", "{\"texts\":[\"risks/system-support\"]}")
                .statusCode(201)
                .header("Location", containsString(JANUARY + "?revision=2"))
                .body("revision", equalTo(2));
        assertNotEquals(new String(whole, StandardCharsets.UTF_8), whole("").asString());
        whole("").then().body("revision", equalTo(2)).body(restated, equalTo(951));
        assertArrayEquals(whole, whole("?revision=1").asByteArray());
        assertArrayEquals(told, whole("?audience=public&revision=1").asByteArray());
        whole("?audience=public").then().body("risks.cause", contains("The maker ends support."));
        parties.reader("corby")
                .get(parties.path("/reports?period=2026-01"))
                .then()
                .body("items.revision", contains(2, 1));
    }

    @Test
    @Order(13)
    void everybodyIsToldThatAPackWasPublished() {
        Api.officer("pk-corby")
                .get(parties.path("/events?limit=200&type=concordat.pack.published.v1"))
                .then()
                .statusCode(200)
                .body("items.subject", hasItem("reports/2026-01"))
                .body("items[-1].data", hasEntry("revision", 2));
    }

    @Test
    @Order(15)
    void p1WhoHasLeftReadsThePacksOfItsTime() {
        String membership = parties.path("/members/pk-corby");
        LocalDate yesterday = LocalDate.now(ZoneId.of("Europe/London")).minusDays(1);
        Api.operator()
                .header("If-Match", Api.operator().get(membership).header("ETag"))
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "to", yesterday.toString(), "votes", 1))
                .put(membership)
                .then()
                .statusCode(200);
        parties.publish("2026-01", "{}").statusCode(201).body("revision", equalTo(3));
        whole("").then().body("revision", equalTo(3));
        parties.reader("corby")
                .get(parties.path(JANUARY))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        parties.reader("corby")
                .get(parties.path(JANUARY + "?revision=3"))
                .then()
                .statusCode(404);
        parties.reader("corby").get(parties.path("/reports/due")).then().statusCode(404);
        parties.secretary()
                .get(parties.path("/reports/reads?organisation=pk-corby&limit=1"))
                .then()
                .body("items.capacity", contains("former"));
    }
}
