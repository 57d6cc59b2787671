package org.concordat.queries;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.concordat.intake.model.Numbers;
import org.concordat.queries.model.Outcome;
import org.concordat.queries.model.Stage;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries about figures of a separate entity, from the first question to the outcome and what it makes of the figure. */
@ApiTest
class FigureQueriesTest {

    private static QueryParties parties;

    @BeforeAll
    static void partnership() {
        Map<String, Object> procedures =
                Map.of("figuresAgreedAfter", 5, "queries", Map.of("officers", 3, "board", 7, "chiefExecutives", 4));
        parties = QueryParties.register("qf", QueryParties.ENTITY, procedures);
    }

    private static ValidatableResponse confirm(String figure, int revision) {
        return parties.officer("ash")
                .body(Map.of("revision", revision))
                .post(parties.path("/figures/" + figure + "/confirmations"))
                .then();
    }

    @Test
    @DisplayName("G4 A query is shown on the figure that it concerns, and the figure is agreed by nobody meanwhile")
    void g4AQueryIsShownOnItsFigure() {
        String figure = parties.figure("ash", "provider", "2026-01", 930, 1000);
        parties.figure(figure)
                .body("state", equalTo("submitted"))
                .body("lapsesAt", notNullValue())
                .body("openQuery", nullValue())
                .body("query", nullValue());
        Response raised = parties.query(parties.officer("ash"), figure, 1);
        String query = raised.path("id");
        raised.then()
                .statusCode(201)
                .header("Location", endsWith(parties.path("/queries/" + query)))
                .body("figure", equalTo(figure))
                .body("figureRevision", equalTo(1))
                .body("result", nullValue())
                .body("council", equalTo("qf-ash"))
                .body("raisedBySide", equalTo("client"))
                .body("raisedBy", equalTo("qf-ash:qf-ash-officer"))
                .body("reason", equalTo("It does not add up"))
                .body("evidence", nullValue())
                .body("state", equalTo("open"))
                .body("stage", equalTo("officers"))
                .body("dispute", equalTo(false))
                .body("overdue", equalTo(false))
                .body("limits", equalTo(Map.of("officers", 3, "board", 7, "chiefExecutives", 4, "mediation", 20)))
                .body("decidedAt", nullValue())
                .body("history.kind", contains("raised"));
        parties.figure(figure)
                .body("state", equalTo("queried"))
                .body("revision", equalTo(2))
                .body("lapsesAt", nullValue())
                .body("openQuery", equalTo(query))
                .body("query", equalTo(query));
        parties.officer("ash")
                .get(parties.path("/figures?state=queried"))
                .then()
                .body("items.id", hasItem(figure))
                .body("items.state", everyItem(equalTo("queried")));
        parties.officer("ash")
                .get(parties.path("/figures?state=submitted"))
                .then()
                .body("items.id", not(hasItem(figure)));
        confirm(figure, 2).statusCode(409).body("rule", equalTo("F1")).body("detail", containsString("queried"));
        parties.query(parties.officer("ash"), figure, 2).then().statusCode(409).body("rule", equalTo("G4"));
    }

    @Test
    @DisplayName("F1 A figure is queried as it was read, and not once it is agreed")
    void f1AFigureIsQueriedAsItWasRead() {
        String figure = parties.figure("ash", "provider", "2026-02", 930, 1000);
        parties.figure("ash", "provider", "2026-02", 931, 1000);
        parties.query(parties.officer("ash"), figure, 1).then().statusCode(412);
        parties.query(parties.officer("ash").queryParam("dryRun", true), figure, 2)
                .then()
                .statusCode(201);
        confirm(figure, 2).statusCode(201).body("agreedByLapse", equalTo(false)).body("lapsesAt", nullValue());
        parties.query(parties.officer("ash"), figure, 3).then().statusCode(409).body("rule", equalTo("F1"));
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"revision":1}                                                            | /reason
                    {"revision":1,"reason":" "}                                               | /reason
                    {"reason":"Why"}                                                          | /revision
                    {"revision":1,"reason":"Why","evidence":"http://documents.example/1"}     | /evidence
                    {"revision":1,"reason":"Why","evidence":"javascript:alert(1)"}            | /evidence
                    """)
    void anUnreadableQueryIsRefused(String body, String pointer) {
        String figure = parties.figure("ash", "client", "2026-08", 1, 2);
        parties.officer("unit")
                .body(body)
                .post(parties.path("/figures/" + figure + "/queries"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
        parties.figure(figure).body("revision", equalTo(1));
    }

    @Test
    @DisplayName("F1 Numbers that are changed while they are queried stay queried, and the query open")
    void f1ChangedNumbersStayQueried() {
        String figure = parties.figure("ash", "provider", "2026-03", 930, 1000);
        String query = parties.queried("ash", "client", figure);
        parties.figure("ash", "provider", "2026-03", 940, 1000);
        parties.figure(figure)
                .body("numerator", equalTo(940))
                .body("state", equalTo("queried"))
                .body("openQuery", equalTo(query))
                .body("lapsesAt", nullValue())
                .body("revision", equalTo(3));
        parties.query(query).body("state", equalTo("open")).body("figureRevision", equalTo(1));
        parties.decide(parties.officer("ash"), query, "withdrawn", "").then().statusCode(201);
        parties.figure(figure)
                .body("numerator", equalTo(940))
                .body("state", equalTo("submitted"))
                .body("openQuery", nullValue())
                .body("query", equalTo(query))
                .body("lapsesAt", notNullValue());
        confirm(figure, 4).statusCode(201);
    }

    /** Who decides is in {@link ThreeModelsTest}; two words are one of each side. */
    @ParameterizedTest(name = "G4 {2} at {1} by {3} leaves the figure {5}, {6}")
    @CsvSource({
        "2025-01, officers,         upheld,     unit officer,                   950/1020, submitted, 950/1020",
        "2025-02, officers,         not-upheld, unit officer,                   '',       submitted, 930/1000",
        "2025-03, officers,         withdrawn,  ash officer,                    '',       submitted, 930/1000",
        "2025-04, board,            upheld,     board board-secretary,          950/1020, agreed,    950/1020",
        "2025-05, board,            not-upheld, board board-secretary,          '',       agreed,    930/1000",
        "2025-06, board,            withdrawn,  ash officer,                    '',       submitted, 930/1000",
        "2025-07, chief-executives, upheld,     unit signatory+ash signatory,   950/1020, agreed,    950/1020",
        "2025-08, chief-executives, not-upheld, ash signatory+unit signatory,   '',       agreed,    930/1000",
        "2025-09, mediation,        upheld,     ash signatory+unit signatory,   950/1020, agreed,    950/1020",
        "2025-10, mediation,        withdrawn,  ash officer,                    '',       submitted, 930/1000",
    })
    void g4AnOutcomeIsRecordedAndApplied(
            String period, String stage, String outcome, String words, String given, String state, String numbers) {
        String figure = parties.figure("oak", "provider", period, 930, 1000);
        String query = parties.queried("oak", "client", figure);
        parties.escalateTo(stage, () -> parties.officer("oak"), query);
        String last = "";
        for (String who : words.replace("ash", "oak").split("\\+")) {
            String[] principal = who.split(" ");
            parties.decide(parties.as(principal[0], principal[1]), query, outcome, given)
                    .then()
                    .statusCode(201);
            last = parties.named(principal[0]) + ":" + parties.named(principal[0]) + "-" + principal[1];
        }
        parties.query(query)
                .body("state", equalTo(outcome))
                .body("stage", equalTo(stage))
                .body("decidedBy", equalTo(last))
                .body("decidedAt", notNullValue())
                .body("due", nullValue())
                .body("overdue", equalTo(false))
                .body("history[-1].kind", equalTo("decided"))
                .body("history[-1].outcome", equalTo(outcome))
                .body("history[-1].reason", equalTo("Counted again"));
        boolean corrected = !numbers.equals("930/1000");
        parties.figure(figure)
                .body("state", equalTo(state))
                .body("numerator", equalTo(Integer.valueOf(numbers.split("/")[0])))
                .body("denominator", equalTo(Integer.valueOf(numbers.split("/")[1])))
                .body("openQuery", nullValue())
                .body("query", equalTo(query))
                .body("agreedBy", state.equals("agreed") ? equalTo(last) : nullValue())
                .body("agreedByLapse", equalTo(false))
                .body("import", corrected ? nullValue() : notNullValue());
        List<QueryDecided> told = Told.of(query);
        assertEquals(1, told.size());
        assertEquals(Outcome.of(outcome), told.get(0).outcome());
        assertEquals(Stage.of(stage), told.get(0).stage());
        assertEquals(figure, told.get(0).subject().figure().toString());
        assertEquals(
                corrected,
                told.get(0).numbers() != null && !told.get(0).numbers().none());
        assertEquals(last, told.get(0).by());
    }

    @Test
    @DisplayName("G4 With the chief executives an outcome takes the same words of both sides")
    void g4BothSidesDecideTogether() {
        String figure = parties.figure("ash", "provider", "2026-04", 930, 1000);
        String query = parties.queried("ash", "client", figure);
        parties.escalateTo("chief-executives", () -> parties.officer("unit"), query);
        decided(parties.decide(parties.as("unit", "signatory"), query, "upheld", "940/1000"), "open", "proposed");
        decided(parties.decide(parties.as("unit", "signatory"), query, "upheld", "940/1000"), "open", "proposed");
        decided(parties.decide(parties.as("ash", "signatory"), query, "not-upheld", ""), "open", "proposed");
        decided(parties.decide(parties.as("ash", "signatory"), query, "upheld", "950/1000"), "open", "proposed");
        parties.figure(figure).body("state", equalTo("queried")).body("numerator", equalTo(930));
        assertEquals(List.of(), Told.of(query));
        // A word of one stage is none of the next.
        parties.escalateTo("mediation", () -> parties.officer("unit"), query);
        decided(parties.decide(parties.as("ash", "signatory"), query, "upheld", "940/1000"), "open", "proposed");
        decided(parties.decide(parties.as("unit", "signatory"), query, "upheld", "940.0/1000"), "upheld", "decided");
        parties.figure(figure).body("state", equalTo("agreed")).body("numerator", equalTo(940.0f));
        assertEquals(
                new Numbers(new java.math.BigDecimal("940.0"), new java.math.BigDecimal(1000), null),
                Told.of(query).get(0).numbers());
        parties.query(query)
                .body(
                        "history.kind",
                        contains(
                                "raised",
                                "escalated",
                                "escalated",
                                "proposed",
                                "proposed",
                                "proposed",
                                "proposed",
                                "escalated",
                                "proposed",
                                "decided"))
                .body("history.number", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    }

    private static void decided(Response answer, String state, String kind) {
        answer.then().statusCode(201).body("state", equalTo(state)).body("history[-1].kind", equalTo(kind));
    }

    @Test
    @DisplayName("G4 What is decided is decided; after mediation there is no further stage")
    void g4WhatIsDecidedIsDecided() {
        String figure = parties.figure("ash", "provider", "2026-05", 930, 1000);
        String query = parties.queried("ash", "client", figure);
        parties.escalateTo("mediation", () -> parties.officer("ash"), query);
        parties.escalate(parties.officer("ash"), query).then().statusCode(409).body("rule", equalTo("G4"));
        parties.decide(parties.officer("ash"), query, "withdrawn", "").then().statusCode(201);
        parties.decide(parties.officer("ash"), query, "withdrawn", "")
                .then()
                .statusCode(409)
                .body("rule", equalTo("G4"));
        parties.escalate(parties.officer("ash"), query).then().statusCode(409);
        // Withdrawn, the figure can be queried again; it is another query.
        String next = parties.queried("ash", "client", figure);
        parties.figure(figure).body("openQuery", equalTo(next)).body("query", not(equalTo(query)));
        parties.query(query).body("state", equalTo("withdrawn"));
    }

    @ParameterizedTest(name = "G4 {0} with {1} is refused at {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    upheld     |                                   | /numerator /denominator
                    upheld     | ,"value":3                        | /numerator /denominator /value
                    upheld     | ,"numerator":1                    | /denominator
                    upheld     | ,"numerator":1,"denominator":-1   | /denominator
                    not-upheld | ,"numerator":1,"denominator":2    | ''
                    """)
    void g4OnlyAnUpheldQueryCorrects(String outcome, String numbers, String pointers) {
        String figure = parties.figure("ash", "client", "2026-06", 930, 1000);
        if (parties.figure(figure).extract().path("openQuery") == null) {
            parties.queried("ash", "provider", figure);
        }
        String query = parties.figure(figure).extract().path("openQuery");
        parties.officer("ash")
                .body("{\"outcome\":\"" + outcome + "\",\"note\":\"Why\"" + (numbers == null ? "" : numbers) + "}")
                .post(parties.path("/queries/" + query + "/outcomes"))
                .then()
                .statusCode(422)
                .body("rule", equalTo("G4"))
                .body("errors.pointer", contains(pointers.split(" ")));
        parties.query(query).body("state", equalTo("open"));
    }

    @Test
    @DisplayName("G4 Of two officers who query a figure at once one is told that a query is open")
    void g4OneQueryIsOpen() {
        String figure = parties.figure("ash", "provider", "2026-07", 930, 1000);
        List<CompletableFuture<Integer>> asked = Stream.of("officer", "officer", "officer", "officer")
                .map(role ->
                        CompletableFuture.supplyAsync(() -> parties.query(parties.as("ash", role, "reader"), figure, 1)
                                .statusCode()))
                .toList();
        List<Integer> statuses =
                asked.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(201, statuses.get(0));
        // Whoever comes later finds the figure changed since it was read.
        assertEquals(List.of(412, 412, 412), statuses.subList(1, 4));
        parties.officer("ash")
                .get(parties.path("/queries?figure=" + figure))
                .then()
                .body("items.state", contains("open"));
        parties.query(parties.officer("ash"), figure, 2).then().statusCode(409);
    }
}
