package org.concordat.performance;

import static org.concordat.performance.Parties.level;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody has to believe what evaluation keeps: it can be held against the cases at any time. */
@ApiTest
class VerificationTest {

    private static final int CASES = 300;

    private static Parties parties;

    @BeforeAll
    static void agreements() {
        parties = Parties.register("ver", "ver-a", "ver-b");
        parties.service("permits");
        parties.measure(
                "kept", 1, "kind=timeliness unit=percent direction=higher-is-better computedFrom=cases countedBy=due");
        parties.measure("calls", 1, "kind=count unit=calls direction=lower-is-better computedFrom=figures");
        for (String council : List.of("ver-a", "ver-b")) {
            for (String area : List.of("north", "south")) {
                parties.area(council, area, null);
            }
            Map<String, Object> limit = Map.of("amount", 10, "unit", "working-days", "calendar", "england-and-wales");
            parties.sign(
                    council,
                    1,
                    "2026-01-01",
                    List.of(
                            level("permits", "kept", limit, "met 90, critical"),
                            level("permits", "calls", null, "met 10, critical")),
                    List.of(Map.of(
                            "ref", "slow",
                            "areas", List.of("north"),
                            "from", "2026-03-01",
                            "localNeed", "Post only",
                            "changes", List.of(Map.of("serviceLevel", "kept", "limit", Map.of("amount", 15))))));
            load(council);
        }
    }

    /** Cases of all sorts: closed and open, paused and restarted, with and without an area, some taken out again. */
    private static void load(String council) {
        Random random = new Random(20_261_124);
        String[] items = new String[CASES];
        for (int i = 0; i < CASES; i++) {
            int day = 1 + random.nextInt(28);
            int month = 1 + random.nextInt(5);
            String received = "2026-%02d-%02dT10:00:00Z".formatted(month, day);
            String area = List.of("null", "\"north\"", "\"south\"").get(random.nextInt(3));
            String closed = random.nextInt(4) == 0
                    ? "null"
                    : "\"2026-%02d-%02dT12:00:00Z\"".formatted(month + 1, 1 + random.nextInt(28));
            String clock = random.nextInt(3) > 0
                    ? "[]"
                    : "[{\"at\":\"%s\",\"action\":\"%s\"}]"
                            .formatted(received.replace("T10", "T11"), random.nextBoolean() ? "pause" : "restart");
            String taken = random.nextInt(20) > 0 ? "" : ",\"void\":true,\"voidReason\":\"entered twice\"";
            items[i] =
                    "{\"council\":\"%s\",\"service\":\"permits\",\"ref\":\"%d\",\"area\":%s,\"received\":\"%s\",\"closed\":%s,\"clock\":%s%s}"
                            .formatted(council, i, area, received, closed, clock, taken);
        }
        parties.send("cases", items);
    }

    private static ValidatableResponse verify(String who, String result) {
        return Api.officer(who)
                .post(parties.path("/results/" + result + "/verification"))
                .then();
    }

    @ParameterizedTest(name = "{0} is what its cases come to")
    @ValueSource(
            strings = {
                "2026-03.ver-a.sla.kept",
                "2026-04.ver-a.sla.kept.north",
                "2026-04.ver-a.sla.kept.~rest",
                "FY2026-27-Q1.ver-a.sla.kept",
                "FY2025-26.ver-a.sla.kept"
            })
    void same(String result) {
        verify("ver-a", result)
                .statusCode(200)
                .body("same", equalTo(true))
                .body("differences", empty())
                .body("cases", equalTo(CASES))
                .body("kept.met", greaterThan(0));
        Map<String, Object> counts = Api.officer("ver-a")
                .get(parties.path("/results/" + result))
                .then()
                .extract()
                .path("counts");
        assertEquals(counts, verify("ver-a", result).extract().path("recounted"), "the counts that the result tells");
    }

    @Test
    @DisplayName("As of an instant in the past open cases are judged as they stood")
    void asOf() {
        Api.officer("ver-a")
                .post(parties.path("/results/2026-03.ver-a.sla.kept/verification?asOf=2026-03-10T00:00:00Z"))
                .then()
                .statusCode(200)
                .body("same", equalTo(true))
                .body("recounted.running", greaterThan(0));
    }

    @Test
    @DisplayName("What was tampered with is found, with the area")
    void different() throws SQLException {
        String result = "2026-03.ver-b.sla.kept";
        verify("ver-b", result).body("same", equalTo(true));
        String tamper = "update result_cells set cases = cases %s 1 where service_level = 'kept' and area = 'north'"
                + " and standing = 'met' and month = '2026-03-01'"
                + " and organisation_id = (select id from organisations where slug = 'ver-b')";
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(tamper.formatted("+")));
            String digest = verify("ver-b", result)
                    .body("same", equalTo(false))
                    .body("differences.area", contains("north"))
                    .extract()
                    .path("recountedDigest");
            verify("ver-b", result).body("keptDigest", not(equalTo(digest)));
            statement.executeUpdate(tamper.formatted("-"));
            verify("ver-b", result).body("same", equalTo(true)).body("keptDigest", equalTo(digest));
        }
    }

    @Test
    @DisplayName("Whoever sees a result may verify it; figures are not kept in sums")
    void forWhom() {
        String result = "2026-03.ver-a.sla.kept";
        verify(parties.unit(), result).statusCode(200).body("same", equalTo(true));
        verify("ver-b", result).statusCode(404);
        verify("ver-a", "2026-03.ver-a.sla.none").statusCode(404);
        verify("ver-a", "2026-03.ver-a.sla.calls").statusCode(409).body("rule", equalTo("F4"));
    }
}
