package org.concordat.performance;

import static org.concordat.performance.Parties.level;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.Test;

/** Percentiles, rates and composites of a closed period stay as they are, to the byte, until they are restated (rules F1, F2). */
@ApiTest
class ClosedMeasuresTest {

    private static final String COUNCIL = "-a";

    /** January and February of a council, nothing closed yet. */
    private static Parties january(String slug) {
        String council = slug + COUNCIL;
        String board = slug + "-board";
        Parties parties = Parties.register(slug, council);
        Api.organisation(board, "joint-board");
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(board).issuer(),
                        "subject",
                        board + "-board-secretary",
                        "role",
                        "board-secretary",
                        "from",
                        "2020-01-01"))
                .put(parties.path("/appointments/secretary"))
                .then()
                .statusCode(201);
        parties.service("permits");
        parties.area(council, "north", null);
        parties.area(council, "south", null);
        String cases = " computedFrom=cases countedBy=received";
        parties.measure("residents", 1, "kind=value unit=people direction=higher-is-better computedFrom=figures");
        parties.measure(
                "days90", 1, "kind=percentile percentile=90 unit=calendar-days direction=lower-is-better" + cases);
        parties.measure(
                "asked", 1, "kind=rate per=1000 driver=residents unit=per-1000 direction=lower-is-better" + cases);
        parties.measure("in-time", 1, "kind=timeliness unit=percent direction=higher-is-better" + cases);
        parties.measure(
                "score", 1, "kind=composite unit=percent direction=higher-is-better computedFrom=service-levels");
        parties.sign(council, 1, "2026-01-01", levels(10, 1), List.of());
        parties.figure("residents", council, "FY2025-26", "1000");
        parties.figure("residents", council + "/north", "FY2025-26", "400");
        parties.send(
                "cases",
                Stream.of("2026-01", "2026-02")
                        .flatMap(month -> Stream.of(
                                item(parties, month + "-a", "north", "05", "08"),
                                item(parties, month + "-b", "north", "05", "25"),
                                item(parties, month + "-c", "south", "06", "09")))
                        .toArray(String[]::new));
        return parties;
    }

    private static void close(Parties parties) {
        Api.as(parties.partnership() + "-board", "board-secretary")
                .body("{\"decision\":\"The board has seen it\"}")
                .post(parties.path("/periods/2026-01/closure"))
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"));
    }

    private static List<Map<String, Object>> levels(int days, int weight) {
        Map<String, Object> limit = Map.of("amount", days, "unit", "calendar-days", "calendar", "always");
        Map<String, Object> timely = level("permits", "in-time", limit, "met 90, critical");
        timely.put("weight", weight);
        return List.of(
                timely,
                level("permits", "days90", limit, "met 10, critical"),
                level("permits", "asked", limit, "met 5, critical"),
                level("permits", "score", null, "met 90, critical"));
    }

    private static String item(Parties parties, String ref, String area, String received, String closed) {
        String month = ref.substring(0, 7);
        return "{\"council\":\"%s\",\"service\":\"permits\",\"ref\":\"%s\",\"area\":\"%s\",\"received\":\"%s-%sT10:00:00Z\",\"closed\":\"%s-%sT10:00:00Z\"}"
                .formatted(parties.partnership() + COUNCIL, ref, area, month, received, month, closed);
    }

    private static String body(Parties parties, String period) {
        return body(parties, period, "");
    }

    private static String body(Parties parties, String period, String more) {
        return Api.officer(parties.unit())
                .get(parties.path("/results?limit=200&by=council,area,serviceLevel&period=" + period + more))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String explanations(Parties parties) {
        return Stream.of("days90", "asked", "score")
                .map(level -> Api.officer(parties.unit())
                        .get(parties.path(
                                "/results/2026-01." + parties.partnership() + "-a.sla." + level + "/explanation"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .reduce("", String::concat);
    }

    private static ValidatableResponse result(Parties parties, String period, String level) {
        return parties.results("period=" + period + "&serviceLevel=" + level);
    }

    @Test
    void f1AreTheSameToTheByte() {
        Parties parties = january("keep");
        close(parties);
        result(parties, "2026-01", "asked")
                .body("items[0].status", equalTo("closed"))
                .body("items[0].value", equalTo(3.0f));
        String before = body(parties, "2026-01");
        String explained = explanations(parties);
        String open = body(parties, "2026-02");

        // Late cases, a corrected closing, figures of the year, which is open, and new terms.
        parties.send(
                "cases",
                item(parties, "2026-01-late", "north", "05", "31"),
                item(parties, "2026-01-b", "north", "05", "06"),
                item(parties, "2026-02-late", "north", "05", "26"));
        parties.figure("residents", "keep-a", "FY2025-26", "2000");
        parties.figure("residents", "keep-a/south", "FY2025-26", "900");
        parties.sign("keep-a", 2, "2026-02-01", levels(20, 7), List.of());

        assertEquals(before, body(parties, "2026-01"));
        assertEquals(explained, explanations(parties));
        assertNotEquals(open, body(parties, "2026-02"));
        result(parties, "2026-02", "asked").body("items[0].value", equalTo(2.0f));
        for (String level : List.of("days90", "asked")) {
            Api.officer("keep-a")
                    .post(parties.path("/results/2026-01.keep-a.sla." + level + "/verification"))
                    .then()
                    .statusCode(200)
                    .body("same", equalTo(true));
        }
    }

    private static void restate(Parties parties, String of, Map<String, Object> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("reason", "It came late");
        String id = Api.officer(parties.unit())
                .body(body)
                .post(parties.path(of + "/restatements"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.officer(parties.partnership() + COUNCIL)
                .body(Map.of("accepted", true, "reason", "We have seen it"))
                .post(parties.path("/restatements/" + id + "/decisions"))
                .then()
                .statusCode(201);
    }

    @Test
    void f2FollowTheRestatementOfWhatTheyAreMadeOf() {
        Parties parties = january("kept");
        parties.figure("residents", "kept-a", "2026-01", "500");
        close(parties);
        result(parties, "2026-01", "asked").body("items[0].value", equalTo(6.0f));
        result(parties, "2026-01", "score").body("items[0].value", equalTo(66.67f));
        result(parties, "2026-01", "days90").body("items[0].value", equalTo(20.0f));
        String before = body(parties, "2026-01");
        String known = result(parties, "2026-01", "asked").extract().path("items[0].knownOn");

        // The driver's figure of the month itself.
        String figure = Api.officer(parties.unit())
                .get(parties.path("/figures?measure=residents&period=2026-01"))
                .path("items[0].id");
        restate(parties, "/figures/" + figure, Map.of("value", 300));
        result(parties, "2026-01", "asked")
                .body("items[0].denominator", equalTo(300))
                .body("items[0].value", equalTo(10.0f))
                .body("items[0].status", equalTo("closed"))
                .body("items[0].knownOn", not(equalTo(known)));

        // The service level that the score weighs, and the percentile.
        parties.send("cases", item(parties, "2026-01-b", "north", "05", "06"));
        result(parties, "2026-01", "score").body("items[0].value", equalTo(66.67f));
        restate(parties, "", Map.of("result", "2026-01.kept-a.sla.in-time"));
        result(parties, "2026-01", "score")
                .body("items[0].value", equalTo(100.0f))
                .body("items[0].knownOn", not(equalTo(known)));
        result(parties, "2026-01", "days90").body("items[0].value", equalTo(20.0f));
        restate(parties, "", Map.of("result", "2026-01.kept-a.sla.days90"));
        result(parties, "2026-01", "days90").body("items[0].value", equalTo(3.0f));
        Api.officer("kept-a")
                .post(parties.path("/results/2026-01.kept-a.sla.days90/verification"))
                .then()
                .statusCode(200)
                .body("same", equalTo(true));

        assertEquals(before, body(parties, "2026-01", "&knownOn=" + known));
    }
}
