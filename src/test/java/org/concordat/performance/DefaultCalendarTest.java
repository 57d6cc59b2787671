package org.concordat.performance;

import static org.concordat.performance.Parties.level;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Terms that count by a calendar which only the service's defaults name. */
@ApiTest
class DefaultCalendarTest {

    private static Map<String, Object> calendar(String... holidays) {
        List<Map<String, String>> day = List.of(Map.of("from", "09:00", "to", "17:00"));
        Map<String, Object> calendar = new HashMap<>(Map.of(
                "title", "Desk",
                "timeZone", "Europe/London",
                "hours", Map.of("monday", day, "tuesday", day, "wednesday", day, "thursday", day, "friday", day),
                "knownFrom", "2026-01-01",
                "knownTo", "2026-12-31"));
        calendar.put(
                "holidays",
                List.of(holidays).stream()
                        .map(date -> Map.of("date", date, "title", "Closed"))
                        .toList());
        return calendar;
    }

    @Test
    @DisplayName("T1, V3 A holiday of the service's default calendar moves the cases that count by it")
    void aHolidayOfTheDefaultCalendar() {
        Parties parties = Parties.register("defcal", "defcal-a");
        Api.manager(parties.unit())
                .body(calendar())
                .put(parties.path("/calendars/desk"))
                .then()
                .statusCode(201);
        Api.manager(parties.unit())
                .body(Map.of(
                        "title", "Permits",
                        "casesFrom", "provider",
                        "defaults", Map.of("limit", Map.of("unit", "working-days", "calendar", "desk"))))
                .put(parties.path("/services/permits"))
                .then()
                .statusCode(201);
        parties.measure(
                "kept", 1, "kind=timeliness unit=percent direction=higher-is-better computedFrom=cases countedBy=due");
        parties.sign(
                "defcal-a",
                1,
                "2026-01-01",
                List.of(level("permits", "kept", Map.of("amount", 3), "met 90, critical")),
                List.of());
        parties.send(
                "cases",
                "{\"council\":\"defcal-a\",\"service\":\"permits\",\"ref\":\"1\",\"received\":\"2026-04-13T10:00:00Z\","
                        + "\"closed\":\"2026-04-17T10:00:00Z\"}");
        parties.results("period=2026-04&council=defcal-a")
                .body("items[0].counts.missed", equalTo(1))
                .body("items[0].counts.met", equalTo(0));

        Api.manager(parties.unit())
                .header("If-Match", "\"1\"")
                .body(calendar("2026-04-15"))
                .put(parties.path("/calendars/desk"))
                .then()
                .statusCode(200);
        parties.results("period=2026-04&council=defcal-a")
                .body("items[0].counts.missed", equalTo(0))
                .body("items[0].counts.met", equalTo(1));
        Api.officer("defcal-a")
                .post(parties.path("/results/2026-04.defcal-a.sla.kept/verification"))
                .then()
                .statusCode(200)
                .body("same", equalTo(true));
    }
}
