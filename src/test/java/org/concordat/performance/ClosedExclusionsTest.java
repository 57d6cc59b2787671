package org.concordat.performance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was left out before a period was closed stays out, and nothing that is decided later moves it (rules C2, F1). */
@ApiTest
class ClosedExclusionsTest {

    private static final int CASES = 10;

    private static ResultParties parties;

    @BeforeAll
    static void cases() {
        parties = ClosedPeriodsTest.parties("exz", "one", "race");
        for (String council : List.of("one", "race")) {
            List<Map<String, Object>> items = new ArrayList<>();
            for (String month : List.of("2026-01", "2026-02")) {
                for (int i = 0; i < CASES; i++) {
                    items.add(parties.licence(
                            council,
                            month + "-" + i,
                            month + "-02T10:00:00Z",
                            "closed",
                            month + (i % 2 == 0 ? "-03T10:00:00Z" : "-20T10:00:00Z")));
                }
            }
            parties.load(items);
        }
    }

    private static Map<String, Object> decided(String council, String month) {
        Map<String, Object> row = parties.row("council=exz-" + council + "&serviceLevel=decided&period=" + month);
        row.remove("knownOn");
        row.remove("asOf");
        return row;
    }

    private static ValidatableResponse verified(String council, String month) {
        return Api.officer(parties.unit())
                .post(parties.path() + "/results/" + month + ".exz-" + council + ".sla.decided/verification")
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("C2, F1 An exclusion that is decided after the closing moves the closed period by nothing")
    void afterTheClosing() {
        Exclusion.accepted(parties, "one", "2026-01-1", null);
        Exclusion waiting = Exclusion.proposed(parties, "one", "2026-01-3", null);
        ClosedPeriodsTest.close(parties, "2026-01").then().statusCode(200);
        Map<String, Object> closed = decided("one", "2026-01");
        assertEquals(5, closed.get("numerator"));
        assertEquals(9, closed.get("denominator"));
        waiting.decided(true);
        assertEquals(closed, decided("one", "2026-01"));
        verified("one", "2026-01").body("same", equalTo(true)).body("recounted.excluded", equalTo(1));
        Api.officer("exz-one")
                .get(parties.path() + "/results/2026-01.exz-one.sla.decided/explanation/cases")
                .then()
                .statusCode(200)
                .body("items.findAll { it.excluded }.ref", equalTo(List.of("2026-01-1")));
        Map<String, Object> open = decided("one", "2026-02");
        Exclusion.accepted(parties, "one", "2026-02-3", null);
        assertNotEquals(open, decided("one", "2026-02"));

        decidedWhileClosing();
    }

    /** Whichever comes first: what is kept of the closed month is what its cases and exclusions come to. */
    private static void decidedWhileClosing() {
        List<Exclusion> proposed = Stream.iterate(0, i -> i + 1)
                .limit(CASES)
                .map(i -> Exclusion.proposed(parties, "race", "2026-02-" + i, i % 3 == 0 ? "decided" : null))
                .toList();
        CompletableFuture<Integer> closing = CompletableFuture.supplyAsync(
                () -> ClosedPeriodsTest.close(parties, "2026-02").statusCode());
        proposed.forEach(exclusion -> exclusion.decided(true));
        assertEquals(200, closing.join());
        int excluded = verified("race", "2026-02")
                .body("same", equalTo(true))
                .extract()
                .path("kept.excluded");
        assertEquals(CASES - excluded, decided("race", "2026-02").get("denominator"));
    }
}
