package org.concordat.performance;

import static org.concordat.performance.Parties.level;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cases whose time ran afresh, or for which a longer limit was agreed (rule T4). Five calendar days from 13 April are up on the 18th. */
@ApiTest
class RestartedCasesTest {

    private static Parties parties;

    @BeforeAll
    static void agreements() {
        parties = Parties.register("again", "again-a", "again-b", "again-c");
        parties.service("permits");
        parties.measure(
                "kept", 1, "kind=timeliness unit=percent direction=higher-is-better computedFrom=cases countedBy=due");
        Map<String, Object> open = Map.of("amount", 5, "unit", "calendar-days", "calendar", "always");
        Map<String, Object> strict = Map.of(
                "amount", 5,
                "unit", "calendar-days",
                "calendar", "always",
                "restarts", "forbidden",
                "extensions", "forbidden");
        parties.sign(
                "again-a", 1, "2026-01-01", List.of(level("permits", "kept", open, "met 90, critical")), List.of());
        parties.sign(
                "again-b", 1, "2026-01-01", List.of(level("permits", "kept", strict, "met 90, critical")), List.of());
        Map<String, Object> before = Map.of(
                "amount",
                10,
                "unit",
                "working-days",
                "calendar",
                "england-and-wales",
                "start",
                "before-event",
                "warning",
                2);
        parties.sign(
                "again-c", 1, "2026-01-01", List.of(level("permits", "kept", before, "met 90, critical")), List.of());
        for (String council : List.of("again-a", "again-b")) {
            load(
                    council,
                    "extended",
                    "2026-04-22",
                    "{\"at\":\"2026-04-17T10:00:00Z\",\"action\":\"extend\",\"amount\":9}");
            load(council, "late", "2026-04-22", "{\"at\":\"2026-04-19T10:00:00Z\",\"action\":\"extend\",\"amount\":9}");
            load(council, "restarted", "2026-04-22", "{\"at\":\"2026-04-17T10:00:00Z\",\"action\":\"restart\"}");
        }
    }

    private static void load(String council, String ref, String closed, String action) {
        parties.send(
                "cases",
                ("{\"council\":\"%s\",\"service\":\"permits\",\"ref\":\"%s\",\"received\":\"2026-04-13T10:00:00Z\","
                                + "\"closed\":\"%sT10:00:00Z\",\"clock\":[%s]}")
                        .formatted(council, ref, closed, action));
    }

    private static ValidatableResponse explained(String council, String ref) {
        return Api.officer(council)
                .get(parties.path("/results/2026-04." + council + ".sla.kept/explanation/cases/" + ref))
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("T4 An extension before expiry and a restart move the due instant; an extension after it does not")
    void moved() {
        parties.results("period=2026-04&serviceLevel=kept&council=again-a")
                .body("items[0].numerator", equalTo(2))
                .body("items[0].denominator", equalTo(3));
        explained("again-a", "extended")
                .body("item.due", equalTo("2026-04-22T22:59:59.999999Z"))
                .body("item.standing", equalTo("met"))
                .body("actions.action", contains("extend"))
                .body("actions.amount", contains(9))
                .body("actions.heeded", contains(true));
        explained("again-a", "late")
                .body("item.due", equalTo("2026-04-18T22:59:59.999999Z"))
                .body("item.standing", equalTo("missed"))
                .body("actions.heeded", contains(false));
        explained("again-a", "restarted")
                .body("item.due", equalTo("2026-04-22T22:59:59.999999Z"))
                .body("item.standing", equalTo("met"))
                .body("actions.amount", contains(nullValue()))
                .body("totals.find { it.kind == 'not-started' }.days", equalTo(5));
    }

    @Test
    @DisplayName(
            "T6 A limit before an event is counted back from it in clear days; without an event there is no target")
    void beforeAnEvent() {
        parties.send(
                "cases",
                "{\"council\":\"again-c\",\"service\":\"permits\",\"ref\":\"in-time\",\"received\":\"2026-04-01T10:00:00Z\","
                        + "\"event\":\"2026-04-30T17:00:00Z\",\"closed\":\"2026-04-15T10:00:00Z\"}",
                "{\"council\":\"again-c\",\"service\":\"permits\",\"ref\":\"late\",\"received\":\"2026-04-01T10:00:00Z\","
                        + "\"event\":\"2026-04-30T17:00:00Z\",\"closed\":\"2026-04-16T10:00:00Z\"}",
                "{\"council\":\"again-c\",\"service\":\"permits\",\"ref\":\"no-event\",\"received\":\"2026-04-01T10:00:00Z\","
                        + "\"closed\":\"2026-04-16T10:00:00Z\"}");
        parties.results("period=2026-04&serviceLevel=kept&council=again-c")
                .body("items[0].counts.met", equalTo(1))
                .body("items[0].counts.missed", equalTo(1))
                .body("items[0].counts.noTarget", equalTo(1));
        explained("again-c", "late")
                .body("item.due", equalTo("2026-04-15T22:59:59.999999Z"))
                .body("intervals", org.hamcrest.Matchers.empty());
        Api.officer("again-c")
                .get(parties.path("/cases?council=again-c"))
                .then()
                .body("items.event", contains("2026-04-30T17:00:00Z", "2026-04-30T17:00:00Z", null));
    }

    @Test
    @DisplayName("T8 While a case is running it is told from which day a breach is warned of")
    void warned() {
        parties.send(
                "cases",
                "{\"council\":\"again-c\",\"service\":\"permits\",\"ref\":\"open\",\"received\":\"2026-11-02T10:00:00Z\","
                        + "\"event\":\"2099-04-30T17:00:00Z\"}",
                "{\"council\":\"again-c\",\"service\":\"permits\",\"ref\":\"soon\",\"received\":\"2026-05-01T10:00:00Z\","
                        + "\"event\":\"2026-06-30T17:00:00Z\"}");
        String cases = parties.path("/results/2026-06.again-c.sla.kept/explanation/cases");
        Api.officer("again-c")
                .get(cases + "?asOf=2026-06-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.due", contains("2026-06-15T22:59:59.999999Z"))
                .body("items.warnFrom", contains("2026-06-11"));
        Api.officer("again-c")
                .get(cases)
                .then()
                .body("items.standing", contains("missed"))
                .body("items.warnFrom", contains(nullValue()));
    }

    @Test
    @DisplayName("T4 A service level may forbid both")
    void forbidden() {
        parties.results("period=2026-04&serviceLevel=kept&council=again-b")
                .body("items[0].numerator", equalTo(0))
                .body("items[0].denominator", equalTo(3));
        explained("again-b", "restarted").body("actions.heeded", contains(false));
    }

    @Test
    @DisplayName("F3 As of an instant before an extension the case is judged without it")
    void asOf() {
        parties.results("period=2026-04&serviceLevel=kept&council=again-a&asOf=2026-04-16T00:00:00Z")
                .body("items[0].counts.running", equalTo(3));
    }
}
