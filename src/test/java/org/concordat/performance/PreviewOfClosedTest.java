package org.concordat.performance;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;

/** Drafts that are tried on closed months: with what there was not when they were closed, and where they were restated (rules V5, F1, F2). */
@ApiTest
class PreviewOfClosedTest {

    private static final String JANUARY = "items.find { it.period == '2026-01' && it.area == null }.";

    private static Map<String, Object> level(String measure, String calendar, int days) {
        return Map.of(
                "ref", "decided",
                "service", "licensing",
                "measure", measure,
                "dimension", "level",
                "limit", Map.of("amount", days, "unit", "working-days", "calendar", calendar),
                "period", "month",
                "bands", List.of(Map.of("band", "met", "limit", 90), Map.of("band", "critical", "points", 4)));
    }

    private static Map<String, Object> terms(String commences, Map<String, Object> level) {
        Map<String, Object> terms = ResultParties.terms(commences, 5);
        terms.put("serviceLevels", List.of(level));
        terms.put("variations", List.of());
        return terms;
    }

    /** Five working days from Monday 5 January, closed on Monday 12: in time. */
    private static ResultParties closed(String slug) {
        ResultParties parties = ClosedPeriodsTest.parties(slug, "one");
        parties.sign("one", 2, terms(ResultParties.COMMENCES, level("by-due", "england-and-wales", 5)));
        parties.load(parties.licence("one", "a", "2026-01-05T10:00:00Z", "closed", "2026-01-12T10:00:00Z"));
        ClosedPeriodsTest.close(parties, "2026-01").then().statusCode(200);
        return parties;
    }

    private static ValidatableResponse preview(ResultParties parties) {
        return Api.officer(parties.named("one"))
                .body(Map.of(
                        "agreement", parties.named("one") + ".sla", "version", 3, "from", "2026-01", "to", "2026-01"))
                .post(parties.path() + "/previews")
                .then()
                .statusCode(200);
    }

    private static void draft(ResultParties parties, Map<String, Object> level) {
        Api.manager(parties.unit())
                .body(terms("2026-06-01", level))
                .put(parties.path() + "/agreements/" + parties.named("one") + ".sla/versions/3")
                .then()
                .statusCode(201);
    }

    @Test
    void v5ACalendarAndAMeasureThatWereMadeAfterTheClosing() {
        ResultParties parties = closed("prvnew");
        // Open on Saturdays as well, there was no such calendar: five working days end on Saturday the 10th.
        String day = "[{\"from\":\"09:00\",\"to\":\"17:00\"}]";
        Api.manager(parties.unit())
                .body("{\"title\":\"Counter\",\"timeZone\":\"Europe/London\",\"hours\":{\"monday\":" + day
                        + ",\"tuesday\":" + day + ",\"wednesday\":" + day + ",\"thursday\":" + day + ",\"friday\":"
                        + day
                        + ",\"saturday\":" + day + "},\"holidays\":[]}")
                .put(parties.path() + "/calendars/counter")
                .then()
                .statusCode(201);
        Map<String, Object> measure = ResultParties.measureText("timeliness", "closed");
        measure.put("minimumSample", 2);
        Api.manager(parties.unit())
                .body(measure)
                .put(parties.path() + "/measures/by-closing")
                .then()
                .statusCode(201);
        draft(parties, level("by-closing", "counter", 5));
        preview(parties)
                .body(JANUARY + "now.numerator", equalTo(1))
                .body(JANUARY + "now.band", equalTo("met"))
                .body(JANUARY + "then.numerator", equalTo(0))
                .body(JANUARY + "then.denominator", equalTo(1))
                .body(JANUARY + "then.band", equalTo("critical"))
                .body(JANUARY + "then.points", equalTo(0));
    }

    @Test
    void v5AMonthThatWasRestatedIsTriedAsItWasRestated() {
        ResultParties parties = closed("prvrest");
        parties.load(List.of(
                parties.licence("one", "late", "2026-01-06T10:00:00Z", "closed", "2026-01-14T10:00:00Z"),
                parties.licence("one", "slow", "2026-01-07T10:00:00Z", "closed", "2026-01-27T10:00:00Z")));
        draft(parties, level("by-due", "england-and-wales", 10));
        preview(parties).body(JANUARY + "now.denominator", equalTo(1)).body(JANUARY + "then.denominator", equalTo(1));
        String id = Api.officer(parties.unit())
                .body(Map.of("result", "2026-01." + parties.named("one") + ".sla.decided", "reason", "They came late"))
                .post(parties.path() + "/restatements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.officer(parties.named("one"))
                .body(Map.of("accepted", true, "reason", "We have seen it"))
                .post(parties.path() + "/restatements/" + id + "/decisions")
                .then()
                .statusCode(201);
        parties.load(parties.licence("one", "later", "2026-01-08T10:00:00Z"));
        preview(parties)
                .body(JANUARY + "now.numerator", equalTo(1))
                .body(JANUARY + "now.denominator", equalTo(3))
                .body(JANUARY + "then.numerator", equalTo(2))
                .body(JANUARY + "then.denominator", equalTo(3))
                .body("items.findAll { it.now.numerator > it.now.denominator }", empty());
    }
}
