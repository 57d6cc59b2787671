package org.concordat.costs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.RowsOf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a version would change, before anybody has agreed to it (rule V5). */
@ApiTest
class SchemeComparisonTest {

    private static SharingParties parties;

    @BeforeAll
    static void share() {
        parties = SharingParties.register("whatif", "a", "b");
        parties.lines("licensing", "all budget 1000.00", "extra budget 77.00 whatif-b");
        parties.lines("parking", "all budget 500.00");
        parties.scheme("s");
        parties.agree("s", 1, SharingParties.text("2026-04-01", "licensing", parties.fixed(74, 26)));
        parties.draft(
                        "s",
                        2,
                        SharingParties.text(
                                "2031-04-01", "licensing", parties.fixed(80, 20), "parking", Map.of("kind", "equal")))
                .statusCode(201);
    }

    private static ValidatableResponse compared(int version, String query) {
        return Api.as(parties.host(), "reader")
                .get(parties.version("s", version) + "/comparison?" + query)
                .then();
    }

    @Test
    void poundsAndPercentNowAndThen() {
        String first = "shares.pools[0].councils";
        compared(2, "year=FY2026-27")
                .statusCode(200)
                .body("shares.pools.pool", contains("licensing", "parking"))
                .body(first + ".now.amount", contains("740.00", "260.00"))
                .body(first + ".then.amount", contains("800.00", "200.00"))
                .body(first + ".change.amount", contains("60.00", "-60.00"))
                .body(first + ".changePercent", contains(8.11f, -23.08f))
                .body(first + ".percentNow", contains(74.0f, 26.0f))
                .body(first + ".percentThen", contains(80.0f, 20.0f))
                .body("shares.pools[0].unrecoveredNow.amount", equalTo("0.00"));
    }

    @Test
    void whatIsNotSharedNowHasNoNow() {
        compared(2, "year=FY2026-27&stage=budget")
                .body("shares.pools[1].councils.now", contains(equalTo(null), equalTo(null)))
                .body("shares.pools[1].councils.then.amount", contains("250.00", "250.00"))
                .body("shares.councils.then.amount", contains("1050.00", "450.00"))
                .body("shares.councils.change", contains(equalTo(null), equalTo(null)));
    }

    @Test
    void nothingChangesByWhatIsInForce() {
        compared(1, "year=FY2026-27").body("shares.councils.change.amount", contains("0.00", "0.00"));
    }

    @Test
    void aYearWithoutLinesHasNothingToShare() {
        compared(2, "year=FY2030-31")
                .statusCode(200)
                .body("shares.councils", empty())
                .body("shares.pools", empty());
        compared(2, "year=2030-04").statusCode(400);
        compared(3, "year=FY2026-27").statusCode(404);
    }

    @Test
    void nothingIsWritten() throws SQLException {
        Map<String, String> before = RowsOf.partnership("whatif");
        for (String year : List.of("FY2025-26", "FY2026-27", "FY2030-31")) {
            for (String stage : List.of("budget", "actual")) {
                compared(2, "year=" + year + "&stage=" + stage).statusCode(200);
            }
        }
        assertEquals(before, RowsOf.partnership("whatif"));
        parties.scheme("other");
        assertNotEquals(before, RowsOf.partnership("whatif"), "the twin");
        Api.as(parties.host(), "reader").get(parties.version("s", 2)).then().body("state", equalTo("draft"));
        parties.shares(parties.host(), "&pool=licensing&council=whatif-a")
                .then()
                .body("items.amount.amount", contains("740.00"));
    }

    private static ValidatableResponse differing(int version, String query) {
        return Api.as(parties.council(1), "reader")
                .get(parties.version("s", version) + "/diff?" + query)
                .then();
    }

    @Test
    void m2WhatTheTextSaysOtherwiseIsToldPlaceByPlace() {
        differing(2, "against=1")
                .statusCode(200)
                .body("against", equalTo(1))
                .body("number", equalTo(2))
                .body(
                        "differences.pointer",
                        contains(
                                "/commences",
                                "/pools/0/key/percents/0/percent",
                                "/pools/0/key/percents/1/percent",
                                "/pools/1"))
                .body("differences[0].before", equalTo("\"2026-04-01\""))
                .body("differences[0].after", equalTo("\"2031-04-01\""))
                .body("differences[1].before", equalTo("74"))
                .body("differences[1].after", equalTo("80"))
                .body("differences[3].before", equalTo(null));
        differing(1, "against=2")
                .body("differences[1].before", equalTo("80"))
                .body("differences[3].after", equalTo(null));
        differing(2, "against=2").statusCode(200).body("differences", empty());
    }

    @Test
    void theDifferencesComeInPages() {
        String next = differing(2, "against=1&limit=3")
                .statusCode(200)
                .body("differences", hasSize(3))
                .extract()
                .path("next");
        differing(2, "against=1&limit=3&cursor=" + next)
                .statusCode(200)
                .body("differences.pointer", contains("/pools/1"))
                .body("next", equalTo(null));
    }

    @ParameterizedTest(name = "version {0} against {1} is answered {2}")
    @CsvSource({"2, 1, 200", "2, 3, 404", "3, 1, 404", "2, 0, 400", "2, '', 400"})
    void aDifferenceIsOfTwoVersions(int version, String against, int status) {
        differing(version, against.isEmpty() ? "limit=10" : "against=" + against)
                .statusCode(status);
    }
}
