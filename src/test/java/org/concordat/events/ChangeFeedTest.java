package org.concordat.events;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told, to whom, once; and that it can be read on from anywhere. */
@ApiTest
class ChangeFeedTest {

    private static final EventParties PARTIES = new EventParties("feed");
    private static final RequestSpecificationOf ASH = () -> Api.as("feed-ash", "reader");
    private static final RequestSpecificationOf OAK = () -> Api.as("feed-oak", "reader");
    private static final RequestSpecificationOf UNIT = () -> Api.as("feed-unit", "reader");
    private static final RequestSpecificationOf BOARD = () -> Api.as("feed-board", "reader");
    private static final RequestSpecificationOf AUDITOR = () -> Api.as("feed-audit", "auditor");

    /** A request cannot be sent twice, so it is made each time. */
    interface RequestSpecificationOf extends Supplier<RequestSpecification> {}

    @BeforeAll
    static void happen() {
        EventParties.of("feed");
        PARTIES.load("ash", "A-1");
        PARTIES.load("oak", "O-1");
        PARTIES.figure("ash", "2026-03", 91);
        Api.as("feed-audit", "board-secretary")
                .body("{\"decision\":\"The figures stand\"}")
                .post(PARTIES.path() + "/periods/2026-01/closure")
                .then()
                .statusCode(200);
    }

    @Test
    void aCouncilIsToldOfItselfAndOfThePartnership() {
        List<String> told = PARTIES.told(ASH, "limit=3");
        assertEquals(
                List.of(
                        "agreement.proposed ash",
                        "agreement.signed ash",
                        "agreement.signed ash",
                        "cases.recorded ash",
                        "result.changed ash",
                        "figure.submitted ash",
                        "result.changed ash",
                        "period.closed"),
                told);
    }

    @Test
    void theOtherCouncilIsToldOfItselfOnly() {
        List<String> told = PARTIES.told(OAK, "");
        assertTrue(told.containsAll(List.of("cases.recorded oak", "period.closed")), told::toString);
        assertFalse(PARTIES.feed(OAK, "").toString().contains("feed-ash"));
    }

    @Test
    void theProviderIsToldOfTheCouncilsItServesAndOfItsOwnImports() {
        List<String> told = PARTIES.told(UNIT, "");
        assertTrue(told.stream().filter("import.completed unit"::equals).count() >= 3, told::toString);
        assertTrue(
                told.containsAll(List.of("cases.recorded ash", "cases.recorded oak", "period.closed")), told::toString);
    }

    @Test
    void theBoardIsToldOfAllCouncilsButNothingAboutCases() {
        List<String> told = PARTIES.told(BOARD, "");
        assertTrue(
                told.containsAll(List.of(
                        "agreement.signed ash", "agreement.signed oak", "result.changed ash", "result.changed oak")),
                told::toString);
        assertTrue(told.stream().noneMatch(t -> t.startsWith("cases.") || t.startsWith("import.")), told::toString);
    }

    @Test
    void theAuditorIsToldEverything() {
        Set<String> told = new TreeSet<>(PARTIES.told(AUDITOR, ""));
        assertTrue(told.containsAll(PARTIES.told(UNIT, "")), told::toString);
    }

    @Test
    void anEventNamesTheThingAndSaysNothingOfCases() {
        Map<String, Object> event =
                PARTIES.feed(ASH, "type=concordat.cases.recorded.v1").get(0);
        assertEquals("1.0", event.get("specversion"));
        assertEquals("/v1/partnerships/feed", event.get("source"));
        assertEquals("application/json", event.get("datacontenttype"));
        assertEquals(Set.of("council", "import", "rows"), ((Map<?, ?>) event.get("data")).keySet());
        Map<String, Object> result =
                PARTIES.feed(ASH, "type=concordat.result.*").get(0);
        assertEquals("results/2026-03.feed-ash.sla.decided", result.get("subject"));
        ASH.get().get(PARTIES.path() + "/" + result.get("subject")).then().statusCode(200);
        assertFalse(PARTIES.feed(ASH, "").toString().contains("A-1"));
    }

    @Test
    void aConclusiveSignatureSaysSo() {
        List<Object> concluded = PARTIES.feed(ASH, "type=concordat.agreement.signed.v1").stream()
                .map(event -> ((Map<?, ?>) event.get("data")).get("concluded"))
                .collect(Collectors.toList());
        assertEquals(List.of(false, true), concluded);
    }

    @Test
    void aCursorIsKeptAndReadOnFromAndReadAgain() {
        EventParties parties = EventParties.of("feed-on");
        RequestSpecificationOf ash = () -> Api.as("feed-on-ash", "reader");
        JsonPath first = parties.page(ash.get(), "limit=200", null);
        assertFalse(first.getBoolean("more"));
        String kept = first.getString("next");
        assertEquals(List.of(), parties.page(ash.get(), "limit=200", kept).getList("items"));
        parties.load("oak", "O-1"); // passed by, unseen, and nothing tells of it
        assertEquals(kept, parties.page(ash.get(), "limit=200", kept).getString("next"));
        parties.load("ash", "A-1");
        JsonPath on = parties.page(ash.get(), "limit=1", kept);
        assertEquals(List.of("concordat.cases.recorded.v1"), on.getList("items.type"));
        assertTrue(on.getBoolean("more"));
        JsonPath last = parties.page(ash.get(), "limit=1", on.getString("next"));
        assertEquals(List.of("concordat.result.changed.v1"), last.getList("items.type"));
        assertFalse(last.getBoolean("more"));
        assertEquals(
                on.getList("items.id"), parties.page(ash.get(), "limit=1", kept).getList("items.id"));
    }

    @Test
    void whatHappenedSinceAnInstantIsFound() {
        String time = PARTIES.feed(ASH, "type=concordat.period.closed.v1")
                .get(0)
                .get("time")
                .toString();
        assertEquals(List.of("period.closed"), PARTIES.told(ASH, "since=" + time));
        assertTrue(PARTIES.told(ASH, "since=2026-01-01T00:00:00Z").size() > 5);
    }

    @Test
    void whatIsTriedOrUndoneIsNotTold() {
        List<String> before = PARTIES.told(AUDITOR, "");
        String body = """
                {"items":[{"ref":"%s","service":"licensing","council":"feed-ash","received":"2026-03-02T10:00:00Z"},
                {"ref":"","service":"licensing","council":"feed-ash","received":"2026-03-02T10:00:00Z"}]}""";
        Api.officer("feed-unit")
                .body(body.formatted("A-2"))
                .post(PARTIES.path() + "/cases?dryRun=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        assertEquals(before, PARTIES.told(AUDITOR, ""));
        Api.officer("feed-unit")
                .body(body.formatted("A-3"))
                .post(PARTIES.path() + "/cases?mode=all-or-nothing")
                .then()
                .statusCode(200)
                .body("applied", equalTo(false));
        List<String> after = PARTIES.told(AUDITOR, "");
        assertEquals(List.of("import.completed unit"), after.subList(before.size(), after.size()));
    }

    @Test
    void aTypeThatThereIsNotIsRefused() {
        for (String type : List.of("concordat.figure", "concordat.fig*", "concordat.*", "concordat.figure.*.v1", "x")) {
            ASH.get()
                    .get(PARTIES.path() + "/events?type=" + type)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("type"));
        }
        ASH.get().get(PARTIES.path() + "/events?type=concordat.figure.*").then().statusCode(200);
    }

    /** As after a restore: the feed has fewer events than the reader has read. */
    @Test
    void aCursorAheadOfTheFeedIsRefused() {
        EventParties parties = EventParties.of("feed-back");
        RequestSpecificationOf auditor = () -> Api.as("feed-back-audit", "auditor");
        String next = parties.page(auditor.get(), "", null).getString("next");
        String cut =
                "update event_feeds set last = last %s 1 where partnership_id = (select id from partnerships where slug = ?)";
        DeliveryStage.execute(cut.formatted("-"), "feed-back");
        String address = parties.path() + "/events?cursor=" + next;
        auditor.get().get(address).then().statusCode(400);
        DeliveryStage.execute(cut.formatted("+"), "feed-back");
        auditor.get().get(address).then().statusCode(200);
    }

    @Test
    void theFeedIsATableAsWell() {
        ExtractableResponse<Response> read = ASH.get()
                .accept("text/csv")
                .get(PARTIES.path() + "/events?limit=1&type=concordat.cases.recorded.v1")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .extract();
        String[] lines = read.asString().split("\r\n");
        assertEquals("specversion,id,source,type,subject,time,datacontenttype,data", lines[0]);
        assertEquals(2, lines.length);
        assertTrue(lines[1].contains("concordat.cases.recorded.v1") && lines[1].contains("\"\"rows\"\":1"), lines[1]);
    }

    @Test
    void aCursorOfOtherFiltersIsRefused() {
        String next = PARTIES.page(ASH.get(), "limit=1", null).getString("next");
        ASH.get()
                .queryParams("cursor", next)
                .get(PARTIES.path() + "/events?type=concordat.figure.*")
                .then()
                .statusCode(400);
    }
}
