package org.concordat.signals;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules S1 to S3 over HTTP: which months, councils and areas are signals, and who sees them. */
@ApiTest
class SignalsTest {

    private static final String JUNE = "asOf=2026-06-10T12:00:00Z";
    private static final String MAY =
            "Eleven of the last twelve months are within normal variation; May 2026 lies below it, which is worse.";

    private static SignalParties parties;

    @BeforeAll
    static void twoYears() {
        parties = SignalParties.register("sig-");
        running();
    }

    /** Of June: eight in time, two late, three not yet due on the 20th; it is no month of a chart on the 10th. */
    private static void running() {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            String received = i < 10 ? "2026-06-01T09:00:00Z" : "2026-06-18T09:00:00Z";
            cases.add(parties.one("june-" + i, "corby", received, i < 8 ? "2026-06-03T09:00:00Z" : null));
        }
        parties.send("cases", cases);
    }

    private static ValidatableResponse read(String organisation, String address) {
        return Api.officer(organisation).get(parties.home() + address).then();
    }

    private static ValidatableResponse chart(String organisation, String council, String query) {
        return read(organisation, "/control-charts/" + parties.chart(council, "premises-in-time") + "?" + query);
    }

    @Test
    void aMonthBeyondTheLimitsIsASignal() {
        chart(parties.named("kettering"), "kettering", JUNE)
                .statusCode(200)
                .body("sentence", equalTo(MAY))
                .body("from", equalTo("2024-06"))
                .body("to", equalTo("2026-05"))
                .body("points", hasSize(24))
                .body("stretches", hasSize(1))
                .body("stretches[0].standing", equalTo("settled"))
                .body("signals.kind", hasItem("beyond-limits"))
                .body("signals.find { it.kind == 'beyond-limits' }.from", equalTo("2026-05"))
                .body("signals.find { it.kind == 'beyond-limits' }.better", equalTo(false))
                .body("processChanges", empty());
    }

    @Test
    void everyPointLeadsToItsResult() {
        List<Map<String, Object>> points = chart(parties.board(), "kettering", JUNE + "&from=2026-03")
                .statusCode(200)
                .extract()
                .path("points");
        assertEquals(3, points.size());
        for (Map<String, Object> point : points) {
            read(parties.named("kettering"), "/results/" + point.get("result") + "/explanation?" + JUNE)
                    .statusCode(200);
            read(parties.named("kettering"), "/results/" + point.get("result") + "?" + JUNE)
                    .body("value", equalTo(point.get("value")))
                    .body("denominator", equalTo(point.get("denominator")));
        }
    }

    @Test
    void theRunningMonthIsNoPoint() {
        chart(parties.unit(), "corby", JUNE + "&to=2026-06&from=2025-06")
                .statusCode(200)
                .body("points.month", hasItem("2026-05"))
                .body("points", hasSize(12));
        chart(parties.unit(), "corby", "asOf=2026-07-01T12:00:00Z&from=2025-06&to=2026-06")
                .body("points", hasSize(13));
    }

    @Test
    void fewMonthsHaveNoLimits() {
        chart(parties.unit(), "corby", JUNE + "&from=2026-01")
                .statusCode(200)
                .body("stretches[0].standing", equalTo("too-few"))
                .body("stretches[0].upper", nullValue())
                .body(
                        "sentence",
                        equalTo("Five months with data are too few to tell signal from noise: seven in a row are"
                                + " needed."));
        chart(parties.unit(), "corby", JUNE + "&from=2025-09")
                .body("stretches[0].standing", equalTo("provisional"))
                .body("stretches[0].upper", notNullValue());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "from=2026-05&to=2026-04, 400",
        "from=2023-01&to=2026-01, 400",
        "from=2020-01&to=2020-12, 404",
        "from=FY2026-27, 400",
        "to=FY2026-27-Q1, 200",
        "from=FY2023-24-Q1&to=FY2025-26-Q4, 200",
        "from=FY2022-23-Q4&to=FY2025-26-Q4, 400",
        "from=2024-04&to=FY2026-27-Q1, 400",
        "from=2023-06&to=2026-05, 200",
    })
    void theMonthsAreAtMostThreeYears(String query, int status) {
        chart(parties.unit(), "corby", query).statusCode(status);
    }

    /** Of sixty cases a quarter four or five are late, for the odd months have one; kettering's May makes it eleven. */
    @Test
    void aChartOfQuartersHasTheirResultsAsPoints() {
        chart(parties.unit(), "kettering", "asOf=2026-07-02T12:00:00Z&from=FY2024-25-Q2&to=FY2026-27-Q1")
                .statusCode(200)
                .body("points.month", hasItem("FY2024-25-Q2"))
                .body("points", hasSize(8))
                .body("points.denominator", hasItem(60))
                .body("stretches[0].standing", equalTo("provisional"))
                .body("stretches[0].from", equalTo("FY2024-25-Q2"));
    }

    @Test
    void aCouncilSeesItsOwnCharts() {
        String list = "/control-charts?serviceLevel=premises-in-time&" + JUNE;
        read(parties.named("corby"), list).statusCode(200).body("items.council", contains(parties.named("corby")));
        read(parties.board(), list).body("items.council", contains(parties.named("corby"), parties.named("kettering")));
        read(parties.unit(), list + "&council=" + parties.named("kettering"))
                .body("items.sentence", contains(MAY))
                .body("items[0].latest.months", equalTo(24));
        chart(parties.named("corby"), "kettering", JUNE).statusCode(404);
        chart(parties.named("corby"), "corby", JUNE).statusCode(200);
    }

    @Test
    void chartsArePaged() {
        String list = "/control-charts?limit=2&" + JUNE;
        String next = read(parties.board(), list)
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("next");
        read(parties.board(), list + "&cursor=" + next)
                .statusCode(200)
                .body("items[0].chart", equalTo(parties.chart("corby", "waiting")))
                .body("items[1].council", equalTo(parties.named("kettering")));
        read(parties.board(), "/control-charts?by=area&serviceLevel=answered&" + JUNE)
                .body("items.area", hasItem("west"))
                .body("items", hasSize(8));
    }

    @Test
    void chartsOneByOneAreAllOfThem() {
        String list = "/control-charts?by=area&" + JUNE;
        List<String> all = read(parties.board(), list + "&limit=200").extract().path("items.chart");
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page =
                    read(parties.board(), list + "&limit=1" + cursor).statusCode(200);
            found.addAll(page.extract().<List<String>>path("items.chart"));
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        assertEquals(all, found);
    }

    @Test
    void aFunnelTellsWhoDiffers() {
        read(parties.board(), "/funnels/premises-in-time?period=2026-05&" + JUNE)
                .statusCode(200)
                .body("units.council", contains(parties.named("corby"), parties.named("kettering")))
                .body("numerator", equalTo(31))
                .body("denominator", equalTo(40))
                .body("units.denominator", everyItem(equalTo(20)));
        read(parties.named("kettering"), "/funnels/answered?by=area&period=2026-05&" + JUNE)
                .statusCode(200)
                .body("units.area", contains("north", "south", "west"))
                .body("units.place", contains("beyond-99.8", "beyond-95", "beyond-99.8"))
                .body("units[2].better", equalTo(false))
                .body("units[2].limits998.lowest", equalTo(71))
                .body("rate", equalTo(83.0f));
    }

    @Test
    void aCouncilSeesNoRateOfOthersInAFunnel() {
        read(parties.named("corby"), "/funnels/premises-in-time?period=2026-05&" + JUNE)
                .statusCode(200)
                .body("units.council", contains(parties.named("corby")))
                .body("denominator", equalTo(20))
                .body("sentence", equalTo("One council with data cannot be compared with others."));
        read(parties.named("corby"), "/funnels/answered?by=area&period=2026-05&council=" + parties.named("kettering"))
                .statusCode(404);
    }

    @Test
    void onlySharesAreCompared() {
        read(parties.board(), "/funnels/waiting?period=2026-05").statusCode(422).body("rule", equalTo("S2"));
        read(parties.board(), "/funnels/nothing?period=2026-05").statusCode(404);
        read(parties.board(), "/funnels/answered?period=2026-04")
                .statusCode(200)
                .body("rate", nullValue());
    }

    /** 8 met, 2 missed, max(3 running, 10 decided in 20 days: 5 in 10) to come; 12 of 15 are needed: at most 3 of 5, of Beta(8.5, 2.5). */
    @Test
    void aRunningMonthIsForetold() {
        read(parties.named("corby"), "/early-warnings?period=2026-06&asOf=2026-06-20T12:00:00Z")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].met", equalTo(8))
                .body("items[0].missed", equalTo(2))
                .body("items[0].running", equalTo(3))
                .body("items[0].toCome", equalTo(5))
                .body("items[0].probability", equalTo(0.3236f))
                .body("items[0].result", equalTo("2026-06." + parties.chart("corby", "premises-in-time")));
        read(parties.named("corby"), "/early-warnings?period=2026-06&asOf=2026-06-01T08:00:00Z")
                .body("items[0].probability", nullValue());
        read(parties.named("corby"), "/early-warnings?period=2026-05&asOf=2026-06-20T12:00:00Z")
                .statusCode(409)
                .body("rule", equalTo("S3"));
    }
}
