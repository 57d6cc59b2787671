package org.concordat.consequences;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule B5: closing a period makes plans due; who submits, who decides, and what becomes of them, in each of the three models. */
@ApiTest
class PlansTest {

    private static final Map<String, ConsequenceParties> PARTIES = Map.of(
            "entity", new ConsequenceParties("plan-e", ConsequenceParties.ENTITY),
            "host", new ConsequenceParties("plan-h", ConsequenceParties.HOST),
            "joint", new ConsequenceParties("plan-j", ConsequenceParties.JOINT));

    /** January and the quarter that it ends are closed; corby failed in all its service levels, well met its own. */
    @BeforeAll
    static void close() {
        PARTIES.values().forEach(PlansTest::close);
    }

    private static void close(ConsequenceParties parties) {
        ConsequenceParties.register(parties.slug(), parties.model(), "corby", "well");
        for (String council : List.of("corby", "well")) {
            parties.agree(
                    council,
                    ConsequenceParties.terms(
                            String.join(
                                    ",",
                                    ConsequenceParties.level("answered", "licensing", "month"),
                                    ConsequenceParties.level("cleaned", "waste", "month"),
                                    ConsequenceParties.level("right", "licensing", "quarter")),
                            ""));
        }
        parties.figure("answered", "corby", "2026-01", "90/100");
        parties.figure("cleaned", "corby", "2026-01", "94/100");
        parties.figure("answered", "corby", "2026-02", "70/100");
        parties.figure("cleaned", "corby", "2026-02", "81/100");
        parties.figure("cleaned", "corby", "2026-03", "10/100");
        parties.figure("right", "corby", "FY2025-26-Q4", "50/100");
        parties.figure("answered", "well", "2026-01", "99/100");
        parties.close("2026-01");
        parties.close("FY2025-26-Q4");
    }

    private static String address(ConsequenceParties parties, String plan) {
        return parties.path("/rectification-plans/" + plan);
    }

    private static Map<String, Object> content(String cause) {
        return new HashMap<>(Map.of(
                "cause",
                cause,
                "effect",
                "Traders waited a month",
                "steps",
                List.of(Map.of("what", "Hire", "owner", "Team leader", "by", "2026-12-31"))));
    }

    private static ValidatableResponse submit(ConsequenceParties parties, String who, String plan, int revision) {
        return Api.manager(who)
                .header("If-Match", "\"" + revision + "\"")
                .body(content("Cause " + revision))
                .put(address(parties, plan) + "/content")
                .then();
    }

    private static ValidatableResponse decide(
            ConsequenceParties parties, String who, String plan, int revision, boolean accepted) {
        return Api.officer(who)
                .body(Map.of("accepted", accepted, "reason", "Seen by " + who, "revision", revision))
                .post(address(parties, plan) + "/decisions")
                .then();
    }

    @ParameterizedTest(name = "B5 {0}: what is serious or worse at its own period")
    @ValueSource(strings = {"entity", "host", "joint"})
    void closingMakesPlansDue(String model) {
        ConsequenceParties parties = PARTIES.get(model);
        for (String who : List.of(parties.named("corby"), parties.board())) {
            parties.read(who, "/rectification-plans")
                    .statusCode(200)
                    .body(
                            "items.plan",
                            contains(
                                    parties.result("corby", "2026-01", "answered"),
                                    parties.result("corby", "2026-02", "answered"),
                                    parties.result("corby", "2026-02", "cleaned"),
                                    parties.result("corby", "2026-03", "cleaned"),
                                    parties.result("corby", "FY2025-26-Q4", "right")))
                    .body("items.band", contains("serious", "critical", "severe", "critical", "critical"))
                    .body(
                            "items[0].history[0].by",
                            equalTo(parties.board() + ":" + parties.board() + "-board-secretary"));
        }
        parties.read(parties.named("well"), "/rectification-plans").body("items", empty());
    }

    @Test
    void b5APlanIsDueTenWorkingDaysAfterTheClosing() {
        ConsequenceParties parties = PARTIES.get("entity");
        String plan = parties.result("corby", "2026-01", "answered");
        ValidatableResponse read = parties.read(parties.unit(), "/rectification-plans/" + plan);
        Instant closed = Instant.parse(read.extract().path("publishedAt"));
        LocalDate closing = LocalDate.ofInstant(closed, ZoneId.of("Europe/London"));
        String due = Api.officer(parties.unit())
                .queryParam("from", closing + "T12:00:00Z")
                .queryParam("limit", "10-working-days")
                .get("/calendars/england-and-wales/deadline")
                .then()
                .statusCode(200)
                .extract()
                .path("due");
        LocalDate dueOn = LocalDate.ofInstant(Instant.parse(due), ZoneId.of("Europe/London"));
        read.body("dueOn", equalTo(dueOn.toString()))
                .body("state", equalTo("due"))
                .body("content", nullValue())
                .body("overdue", equalTo(false))
                .body("revision", equalTo(1));
        String list = "/rectification-plans?period=2026-01&overdue=";
        String endOfDay = "&asOf=" + dueOn + "T23:59:00Z";
        String dayAfter = "&asOf=" + dueOn.plusDays(1) + "T00:30:00Z";
        parties.read(parties.unit(), list + "true" + endOfDay).body("items", empty());
        parties.read(parties.unit(), list + "false" + endOfDay).body("items.plan", contains(plan));
        parties.read(parties.unit(), list + "true" + dayAfter)
                .body("items.plan", contains(plan))
                .body("items[0].overdue", equalTo(true));
        parties.read(parties.unit(), list + "false" + dayAfter).body("items", empty());
        String book = "/consequence-book/plans?asOf=" + dueOn;
        parties.read(parties.unit(), book + "T23:59:00Z").statusCode(200).body("", empty());
        parties.read(parties.unit(), book.replace(dueOn.toString(), dueOn.plusDays(1) + "T00:30:00Z"))
                .body("plan", hasItem(plan));
    }

    /** Who does what in which model; the council is corby. */
    @ParameterizedTest(name = "B5 {0}: the {1} submits, the {2} decides, nobody else")
    @CsvSource({"entity, unit, corby", "host, unit, corby", "joint, corby, board"})
    void eachSideDoesItsPart(String model, String provider, String client) {
        ConsequenceParties parties = PARTIES.get(model);
        String plan = parties.result("corby", "2026-02", "cleaned");
        for (String other : List.of("corby", "board")) {
            if (!other.equals(provider)) {
                submit(parties, parties.named(other), plan, 1).statusCode(403);
            }
        }
        submit(parties, parties.named("well"), plan, 1).statusCode(404);
        Api.officer(parties.named(provider))
                .header("If-Match", "\"1\"")
                .body(content("Cause"))
                .put(address(parties, plan) + "/content")
                .then()
                .statusCode(403);
        submit(parties, parties.named(provider), plan, 1)
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("state", equalTo("submitted"));
        for (String other : List.of("unit", "corby", "board")) {
            boolean there = !model.equals("joint") || !other.equals("unit");
            if (!other.equals(client) && there) {
                decide(parties, parties.named(other), plan, 2, true).statusCode(403);
            }
        }
        decide(parties, parties.named("well"), plan, 2, true).statusCode(404);
        Api.with(org.concordat.testing.Issuers.of(parties.board())
                        .token(parties.board() + "-board-secretary", "board-secretary", "officer"))
                .body(Map.of("accepted", true, "revision", 2))
                .post(address(parties, plan) + "/decisions")
                .then()
                .statusCode(model.equals("joint") ? 201 : 403);
        if (!model.equals("joint")) {
            decide(parties, parties.named(client), plan, 2, true)
                    .statusCode(201)
                    .body("state", equalTo("accepted"));
        }
        submit(parties, parties.named(provider), plan, 3).statusCode(409).body("rule", equalTo("B5"));
    }

    @Test
    void b5ARejectedPlanIsSubmittedAgainAndEverythingIsKept() {
        ConsequenceParties parties = PARTIES.get("host");
        String plan = parties.result("corby", "2026-02", "answered");
        String corby = parties.named("corby");
        decide(parties, corby, plan, 1, true).statusCode(409).body("rule", equalTo("B5"));
        submit(parties, parties.unit(), plan, 1).statusCode(200);
        Api.officer(corby)
                .body(Map.of("accepted", false, "revision", 2))
                .post(address(parties, plan) + "/decisions")
                .then()
                .statusCode(422)
                .body("rule", equalTo("B5"))
                .body("errors.pointer", contains("/reason"));
        decide(parties, corby, plan, 2, false)
                .statusCode(201)
                .body("state", equalTo("rejected"))
                .body("reason", equalTo("Seen by " + corby));
        String far = "?state=rejected&overdue=true&asOf=2099-01-01T00:00:00Z";
        parties.read(parties.unit(), "/rectification-plans" + far).body("items.plan", contains(plan));
        decide(parties, corby, plan, 3, true).statusCode(409);
        submit(parties, parties.unit(), plan, 3).statusCode(200).body("content.cause", equalTo("Cause 3"));
        parties.read(parties.unit(), "/rectification-plans" + far).body("items", empty());
        submit(parties, parties.unit(), plan, 4).statusCode(200);
        decide(parties, corby, plan, 4, true).statusCode(412);
        decide(parties, corby, plan, 5, true).statusCode(201);
        parties.read(corby, "/rectification-plans/" + plan)
                .body("state", equalTo("accepted"))
                .body("content.cause", equalTo("Cause 4"))
                .body("history.state", contains("due", "submitted", "rejected", "submitted", "submitted", "accepted"))
                .body("history.content.cause", contains("Cause 1", "Cause 3", "Cause 4"))
                .body("history[2].content", nullValue())
                .body("history[2].by", equalTo(corby + ":" + corby + "-officer"))
                .body("history.at", hasSize(6));
    }

    @Test
    void f3APlanIsReadAsItWasKnown() {
        ConsequenceParties parties = PARTIES.get("entity");
        String plan = parties.result("corby", "2026-03", "cleaned");
        submit(parties, parties.unit(), plan, 1).statusCode(200);
        String submitted = parties.read(parties.unit(), "/rectification-plans/" + plan)
                .extract()
                .path("recordedAt");
        String before = Instant.parse(submitted).minusNanos(1_000).toString();
        parties.read(parties.unit(), "/rectification-plans/" + plan + "?knownOn=" + before)
                .statusCode(200)
                .body("state", equalTo("due"))
                .body("history", hasSize(1));
        parties.read(parties.unit(), "/rectification-plans?state=due&period=2026-03&knownOn=" + before)
                .body("items.plan", contains(plan));
        parties.read(parties.unit(), "/rectification-plans?state=due&period=2026-03")
                .body("items", empty());
        parties.read(parties.unit(), "/rectification-plans/" + plan + "?knownOn=2020-01-01T00:00:00Z")
                .statusCode(404);
    }

    @Test
    void b5APlanStatesCauseEffectStepsAndDates() {
        ConsequenceParties parties = PARTIES.get("joint");
        String at = address(parties, parties.result("corby", "2026-01", "answered")) + "/content";
        Map<String, Map<String, Object>> wrong = Map.of(
                "/cause", changed("cause", " "),
                "/effect", changed("effect", null),
                "/steps", changed("steps", List.of()),
                "/steps/0/what", changed("steps", List.of(Map.of("owner", "Me", "by", "2026-12-31"))),
                "/steps/0/owner", changed("steps", List.of(Map.of("what", "Hire", "owner", "", "by", "2026-12-31"))),
                "/steps/0/by", changed("steps", List.of(Map.of("what", "Hire", "owner", "Me"))));
        wrong.forEach((pointer, body) -> Api.manager(parties.named("corby"))
                .header("If-Match", "\"1\"")
                .body(body)
                .put(at)
                .then()
                .statusCode(422)
                .body("rule", equalTo("B5"))
                .body("errors.pointer", contains(pointer)));
        Api.manager(parties.named("corby"))
                .body(content("Cause"))
                .put(at)
                .then()
                .statusCode(428);
        Api.manager(parties.named("corby"))
                .header("If-Match", "\"7\"")
                .body(content("Cause"))
                .put(at)
                .then()
                .statusCode(412);
        Api.manager(parties.named("corby"))
                .header("If-Match", "\"1\"")
                .body(content("Cause"))
                .put(at + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("state", equalTo("submitted"));
        parties.read(parties.board(), "/rectification-plans?period=2026-01").body("items.state", contains("due"));
    }

    private static Map<String, Object> changed(String field, Object value) {
        Map<String, Object> content = content("Cause");
        content.put(field, value);
        return content;
    }

    @Test
    void listsAreFilteredAndPaged() {
        ConsequenceParties parties = PARTIES.get("entity");
        String first = parties.read(parties.unit(), "/rectification-plans?limit=2")
                .body("items", hasSize(2))
                .body("next", notNullValue())
                .extract()
                .path("next");
        parties.read(parties.unit(), "/rectification-plans?limit=2&cursor=" + first)
                .body("items.period", contains("2026-02", "2026-03"));
        parties.read(parties.unit(), "/rectification-plans?council=plan-e-well").body("items", empty());
        parties.read(parties.unit(), "/rectification-plans?council=plan-e-corby")
                .body("items", hasSize(5));
        parties.read(parties.named("corby"), "/rectification-plans?council=plan-e-well")
                .statusCode(404);
        parties.read(parties.unit(), "/rectification-plans?state=late").statusCode(400);
        parties.read(parties.unit(), "/rectification-plans/no-such-plan").statusCode(404);
        assertEquals(5, (int)
                parties.read(parties.unit(), "/rectification-plans").extract().path("items.size()"));
    }
}
