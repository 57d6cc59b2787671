package org.concordat.performance;

import static org.concordat.performance.Parties.level;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** F1 Percentiles, rates and composites of a closed period stay as they are, to the byte, whatever is recorded later. */
@ApiTest
class ClosedMeasuresTest {

    private static final String BOARD = "keep-board";
    private static final String CLOSED = "period=2026-01&council=keep-a&by=council,area,serviceLevel";
    private static final String OPEN = "period=2026-02&council=keep-a&by=council,area,serviceLevel";

    private static Parties parties;

    @BeforeAll
    static void january() {
        parties = Parties.register("keep", "keep-a");
        Api.organisation(BOARD, "joint-board");
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(BOARD).issuer(),
                        "subject",
                        BOARD + "-board-secretary",
                        "role",
                        "board-secretary",
                        "from",
                        "2020-01-01"))
                .put(parties.path("/appointments/secretary"))
                .then()
                .statusCode(201);
        parties.service("permits");
        parties.area("keep-a", "north", null);
        parties.area("keep-a", "south", null);
        String cases = " computedFrom=cases countedBy=received";
        parties.measure("residents", 1, "kind=value unit=people direction=higher-is-better computedFrom=figures");
        parties.measure(
                "days90", 1, "kind=percentile percentile=90 unit=calendar-days direction=lower-is-better" + cases);
        parties.measure(
                "asked", 1, "kind=rate per=1000 driver=residents unit=per-1000 direction=lower-is-better" + cases);
        parties.measure("in-time", 1, "kind=timeliness unit=percent direction=higher-is-better" + cases);
        parties.measure(
                "score", 1, "kind=composite unit=percent direction=higher-is-better computedFrom=service-levels");
        parties.sign("keep-a", 1, "2026-01-01", levels(10, 1), List.of());
        parties.figure("residents", "keep-a", "FY2025-26", "1000");
        parties.figure("residents", "keep-a/north", "FY2025-26", "400");
        parties.send(
                "cases",
                Stream.of("2026-01", "2026-02")
                        .flatMap(month -> Stream.of(
                                item(month, "a", "north", "05", "08"),
                                item(month, "b", "north", "05", "25"),
                                item(month, "c", "south", "06", "09")))
                        .toArray(String[]::new));
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

    private static String item(String month, String ref, String area, String received, String closed) {
        return "{\"council\":\"keep-a\",\"service\":\"permits\",\"ref\":\"%s-%s\",\"area\":\"%s\",\"received\":\"%s-%sT10:00:00Z\",\"closed\":\"%s-%sT10:00:00Z\"}"
                .formatted(month, ref, area, month, received, month, closed);
    }

    private static String body(String query) {
        return Api.officer("keep-a")
                .get(parties.path("/results?limit=200&" + query))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String explanations() {
        return Stream.of("days90", "asked", "score")
                .map(level -> Api.officer("keep-a")
                        .get(parties.path("/results/2026-01.keep-a.sla." + level + "/explanation"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .reduce("", String::concat);
    }

    @Test
    void f1AreTheSameToTheByte() {
        Api.as(BOARD, "board-secretary")
                .body("{}")
                .post(parties.path("/periods/2026-01/closure"))
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"));
        parties.results("period=2026-01&council=keep-a&serviceLevel=asked")
                .body("items[0].status", equalTo("closed"))
                .body("items[0].value", equalTo(3.0f));
        String before = body(CLOSED);
        String explained = explanations();
        String open = body(OPEN);

        // Late cases, a corrected closing, figures of the year, which is open, and new terms.
        parties.send("cases", item("2026-01", "late", "north", "05", "31"), item("2026-01", "b", "north", "05", "06"));
        parties.send("cases", item("2026-02", "late", "north", "05", "26"));
        parties.figure("residents", "keep-a", "FY2025-26", "2000");
        parties.figure("residents", "keep-a/south", "FY2025-26", "900");
        parties.sign("keep-a", 2, "2026-02-01", levels(20, 7), List.of());

        assertEquals(before, body(CLOSED));
        assertEquals(explained, explanations());
        assertNotEquals(open, body(OPEN));
        parties.results("period=2026-02&council=keep-a&serviceLevel=asked").body("items[0].value", equalTo(2.0f));
        for (String level : List.of("days90", "asked")) {
            Api.officer("keep-a")
                    .post(parties.path("/results/2026-01.keep-a.sla." + level + "/verification"))
                    .then()
                    .statusCode(200)
                    .body("same", equalTo(true));
        }
    }
}
