package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be a period or a text is refused, and breaks nothing. */
@ApiTest
class CarelessCallersTest {

    private static ResultParties parties;

    @BeforeAll
    static void partnership() {
        parties = ResultParties.of("careless", "one");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/periods/0000-01, 400",
        "/periods/FY9999-00, 400",
        "/periods/2026-01, 200",
        "/results?period=9999-12, 400",
        "/results?period=2199-12, 200",
        "/reliefs?period=0001-01, 400",
        "/queries?result=a%00b, 400",
        "/exclusions?ref=%00, 400",
        "/credits?period=FY9999-00, 400"
    })
    void addresses(String address, int status) {
        assertEquals(
                status,
                Api.officer(parties.unit())
                        .urlEncodingEnabled(false)
                        .get(parties.path() + address)
                        .statusCode(),
                address);
    }

    @ParameterizedTest(name = "a reason of {0}: {1}")
    @CsvSource({"a flood, 422", "a\\u0000flood, 400"})
    void texts(String reason, int status) {
        String body = "{\"result\":\"2026-01.careless-one.sla.none\",\"reason\":\"" + reason + "\"}";
        assertEquals(
                status,
                Api.officer(parties.unit())
                        .body(body)
                        .post(parties.path() + "/restatements")
                        .statusCode());
    }

    @ParameterizedTest(name = "B2 a band of {0} points: {1}")
    @CsvSource({"1000, 200", "1001, 422"})
    void points(int points, int status) {
        Map<String, Object> terms = ResultParties.terms("2026-02-01", 5);
        terms.put(
                "serviceLevels",
                java.util.List.of(Map.of(
                        "ref",
                        "decided",
                        "service",
                        "licensing",
                        "measure",
                        "by-due",
                        "dimension",
                        "level",
                        "limit",
                        Map.of("amount", 5, "unit", "calendar-days", "calendar", "england-and-wales"),
                        "period",
                        "month",
                        "bands",
                        java.util.List.of(
                                Map.of("band", "met", "limit", 90), Map.of("band", "critical", "points", points)))));
        terms.put("variations", java.util.List.of());
        String versions = parties.path() + "/agreements/careless-one.sla/versions/2";
        int revision = Api.manager(parties.unit()).get(versions).statusCode() == 200 ? 1 : 0;
        var who = Api.manager(parties.unit()).body(terms);
        if (revision == 1) {
            who.header("If-Match", Api.manager(parties.unit()).get(versions).header("ETag"));
        }
        who.put(versions);
        assertEquals(
                status,
                Api.manager(parties.unit())
                        .post(versions + "/proposal?dryRun=true")
                        .statusCode());
    }
}
