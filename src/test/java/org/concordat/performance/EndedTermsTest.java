package org.concordat.performance;

import static org.concordat.performance.Parties.level;
import static org.concordat.performance.Parties.terms;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cases that fall due when the terms that judge them have ended. The agreement of end-a expires, the second version
 * of end-c drops a service level, both by the end of March 2026; that of end-b is terminated today.
 */
@ApiTest
class EndedTermsTest {

    private static final String LADDER = "met 90, serious 50, critical";

    private static Parties parties;

    @BeforeAll
    static void agreements() {
        parties = Parties.register("end", "end-a", "end-b", "end-c", "end-d");
        parties.service("permits");
        String timeliness = "kind=timeliness unit=percent direction=higher-is-better computedFrom=cases countedBy=due";
        parties.measure("kept", 1, timeliness);
        parties.measure("gone", 1, timeliness);
        Map<String, Object> expiring = terms("2026-01-01", levels(), List.of());
        expiring.put("expires", "2026-03-31");
        parties.sign("end-a", "sla", 1, expiring);
        Map<String, Object> months = Map.of("amount", 2, "unit", "months", "calendar", "always");
        parties.sign("end-b", 1, "2026-01-01", List.of(level("permits", "gone", months, LADDER)), List.of());
        parties.sign("end-c", 1, "2026-01-01", levels(), List.of());
        parties.sign("end-d", 1, "2026-01-01", levels(), List.of(RISING));
        for (String council : List.of("end-a", "end-c", "end-d")) {
            load(council, "1", "2026-03-20", "2026-03-25");
            load(council, "2", "2026-03-25", "2026-04-02");
            load(council, "3", "2026-03-26", "2026-06-02");
        }
        parties.sign("end-c", 2, "2026-04-01", List.of(levels().get(0)), List.of());
    }

    /** From April on the whole council has a higher target for one service level, and the other no longer. */
    private static final Map<String, Object> RISING = Map.of(
            "ref", "rising",
            "from", "2026-04-01",
            "localNeed", "The team is complete by then",
            "changes",
                    List.of(
                            Map.of(
                                    "serviceLevel",
                                    "kept",
                                    "bands",
                                    List.of(Map.of("band", "met", "limit", 99), Map.of("band", "critical"))),
                            Map.of("serviceLevel", "gone", "removed", true)));

    private static List<Map<String, Object>> levels() {
        Map<String, Object> days = Map.of("amount", 10, "unit", "calendar-days", "calendar", "always");
        return List.of(level("permits", "kept", days, "met 80, critical"), level("permits", "gone", days, LADDER));
    }

    private static void load(String council, String ref, String received, String closed) {
        parties.send(
                "cases",
                ("{\"council\":\"%s\",\"service\":\"permits\",\"ref\":\"%s\",\"received\":\"%sT10:00:00Z\","
                                + "\"closed\":\"%sT10:00:00Z\"}")
                        .formatted(council, ref, received, closed));
    }

    @ParameterizedTest(
            name = "C1 V6 the cases of {0} that fall due after its terms ended are counted, under its last ladder")
    @CsvSource({"end-a", "end-c", "end-d"})
    void aCaseCountsThoughTheTermsHaveEnded(String council) {
        String id = "2026-04." + council + ".sla.gone";
        parties.results("period=2026-04&serviceLevel=gone&council=" + council)
                .body("items.id", contains(id))
                .body("items[0].numerator", equalTo(1))
                .body("items[0].denominator", equalTo(2))
                .body("items[0].band", equalTo("serious"))
                .body("items[0].target", equalTo(90))
                .body("items[0].units", hasSize(1))
                .body("items[0].units[0].version", equalTo(1));
        parties.explanation(id).body("result.value", equalTo(50.0f)).body("terms[0].version", equalTo(1));
        Api.officer(council)
                .get(parties.path("/results/" + id + "/explanation/cases"))
                .then()
                .statusCode(200)
                .body("items.ref", contains("2", "3"))
                .body("items.standing", contains("met", "missed"));
    }

    @ParameterizedTest(name = "C1 {0} has no row of {1} in {2}: neither terms nor cases")
    @CsvSource({"end-a, gone, 2026-05", "end-a, kept, 2026-05", "end-c, gone, 2026-05", "end-a, gone, 2025-12"})
    void withoutTermsAndCasesThereIsNoRow(String council, String serviceLevel, String period) {
        parties.results("period=" + period + "&serviceLevel=" + serviceLevel + "&council=" + council)
                .body("items", empty());
        Api.officer(council)
                .get(parties.path("/results/" + period + "." + council + ".sla." + serviceLevel))
                .then()
                .statusCode(404);
    }

    @Test
    void c1AServiceLevelThatStaysHasItsRowWithOrWithoutCases() {
        parties.results("period=2026-04&serviceLevel=kept&council=end-c")
                .body("items[0].denominator", equalTo(2))
                .body("items[0].units[0].version", equalTo(2));
        parties.results("period=2026-05&serviceLevel=kept&council=end-c").body("items[0].denominator", equalTo(0));
    }

    @Test
    void v4ATargetRisesForTheWholeCouncilFromADateOn() {
        parties.results("period=2026-03&serviceLevel=kept&council=end-d")
                .body("items[0].target", equalTo(80))
                .body("items[0].termsFrom.from", contains("base"));
        parties.results("period=2026-04&serviceLevel=kept&council=end-d")
                .body("items[0].target", equalTo(99))
                .body("items[0].units[0].variation", equalTo("rising"))
                .body("items[0].termsFrom.from", contains("base", "variation"))
                .body("items[0].termsFrom.variation", contains(null, "rising"));
    }

    @Test
    void c1AQuarterInWhichTermsEndHasTheCasesOfAllItsMonths() {
        for (String council : List.of("end-a", "end-c")) {
            parties.results("period=FY2025-26&serviceLevel=gone&council=" + council)
                    .body("items[0].denominator", equalTo(1));
            parties.results("period=FY2026-27-Q1&serviceLevel=gone&council=" + council)
                    .body("items[0].denominator", equalTo(2))
                    .body("items[0].band", equalTo("serious"));
        }
    }

    @Test
    void c1ACaseCountsThoughItsAgreementWasTerminated() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        parties.send(
                "cases",
                "{\"council\":\"end-b\",\"service\":\"permits\",\"ref\":\"1\",\"received\":\"%s\"}"
                        .formatted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                today.atStartOfDay(ZoneId.of("Europe/London")))));
        Api.signatory("end-b")
                .body(Map.of("lastDay", today.toString(), "reason", "The service comes home"))
                .post(parties.path("/agreements/end-b.sla/versions/1/termination"))
                .then()
                .statusCode(200);
        String due = "council=end-b&period=" + YearMonth.from(today.plusMonths(2));
        parties.results(due)
                .body("items", hasSize(1))
                .body("items[0].counts.running", equalTo(1))
                .body("items[0].units.target", contains(90));
        parties.results(due + "&asOf=" + today.plusMonths(3) + "T00:00:00Z").body("items[0].band", equalTo("critical"));
        parties.results("council=end-b&period=" + YearMonth.from(today.plusMonths(1)))
                .body("items", empty());
    }
}
