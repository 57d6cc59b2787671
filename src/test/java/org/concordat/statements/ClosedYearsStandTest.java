package org.concordat.statements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A closed year stands (rule M5): whatever is said of memberships and cases later, its shares, what is compared with them and what the next
 * year starts from are what they were when it was closed.
 */
@ApiTest
class ClosedYearsStandTest {

    private static final YearParties YEAR =
            YearParties.register("stand-firm", "alfa", "bravo", "charlie", "delta to 2026-03-31");
    private static final String NEXT = "FY2026-27";

    /** What was read before, and after each edit. */
    private static final List<Map<String, String>> CLOSED = new ArrayList<>();

    private static final List<String> OPEN = new ArrayList<>();

    private static String known;
    private static String damped;

    @BeforeAll
    static void closeTheYearAndEditWhatItRestedOn() {
        YEAR.put("/services/permits", Map.of("title", "Permits", "casesFrom", "provider", "attributes", List.of()));
        YEAR.put(
                "/drivers/permits",
                Map.of("title", "Permits", "unit", "permits", "kind", "cases", "services", List.of("permits")));
        for (String pool : List.of("counted", "hosted")) {
            YEAR.put("/cost-pools/" + pool, Map.of("title", "The " + pool, "purpose", "All of it"));
        }
        cases("alfa", "a1", "a2");
        cases("bravo", "b1");
        share();
        for (String basis : List.of("estimate", "actual")) {
            YEAR.volumes("population", basis, "alfa=40", "bravo=30", "charlie=20", "delta=10");
        }
        YEAR.volumes("permits", "estimate", "alfa=1", "bravo=1", "charlie=1", "delta=1");
        for (String stage : List.of("budget", "actual")) {
            lines(YearParties.YEAR, stage, "counted", "hosted", "licensing");
        }
        host();
        lines(NEXT, "budget", "hosted", "licensing");
        next();
        YEAR.put("/stand-alone-costs/" + YearParties.YEAR, standAlone());
        YEAR.plan("quarterly", "").statusCode(201);
        YEAR.fix().statusCode(201);
        YearParties.QUARTERS.forEach(quarter -> YEAR.bill(quarter).statusCode(201));
        YEAR.close().statusCode(201);
        known = Instant.now().toString();
        look();
        lastDay("delta", "2025-12-31");
        cases("charlie", "c1", "c2", "c3", "c4");
        look();
        lastDay("delta", "2025-03-31");
        votes("bravo", 7);
        look();
        damped = get("/apportionments?pool=licensing&year=" + NEXT);
        YEAR.toldLate("charlie", "2026-06-30");
        look();
    }

    private static void look() {
        CLOSED.add(closed());
        OPEN.add(get("/apportionments?pool=hosted&year=" + NEXT));
    }

    private static void share() {
        YEAR.put("/sharing-schemes/all", Map.of("title", "All"));
        String version = YEAR.path("/sharing-schemes/all/versions/1");
        YEAR.keeper().body("""
            {"commences":"2025-04-01","pools":[
              {"pool":"licensing","key":{"kind":"limited","key":{"kind":"driver","driver":"population"},"damping":{"percent":20}}},
              {"pool":"hosted","key":{"kind":"equal"}},
              {"pool":"counted","key":{"kind":"driver","driver":"permits"}}]}\
            """).put(version).then().statusCode(201);
        YEAR.agree(version, "alfa", "bravo", "charlie");
    }

    private static void lines(String year, String stage, String... pools) {
        for (String pool : pools) {
            YEAR.keeper()
                    .body("""
                        {"items":[{"ref":"%s-%s","costType":"employees","stage":"%s","period":"%s","amount":"3600.00"}]}\
                        """.formatted(stage, year.toLowerCase(Locale.ROOT), stage, year))
                    .post(YEAR.path("/cost-pools/" + pool + "/lines"))
                    .then()
                    .statusCode(200)
                    .body("rejected", equalTo(0));
        }
    }

    /** A charge that all have approved who are asked but charlie, who leaves later: it is not billed. Delta has left and is not asked. */
    private static void host() {
        YEAR.keeper()
                .body("""
                    {"items":[{"ref":"desks","costType":"support-services","stage":"actual","period":"FY2025-26","amount":"80.00",
                    "hostCharge":true}]}\
                    """)
                .post(YEAR.path("/cost-pools/hosted/lines"))
                .then()
                .statusCode(200);
        for (String council : List.of("alfa", "bravo")) {
            Api.signatory(YEAR.named(council))
                    .body("{\"approved\":true,\"revision\":1}")
                    .post(YEAR.path("/cost-pools/hosted/lines/desks/decisions"))
                    .then()
                    .statusCode(201);
        }
    }

    private static void next() {
        List<Map<String, Object>> items = new ArrayList<>();
        Map.of("alfa", 40, "bravo", 40, "charlie", 20)
                .forEach((council, value) -> items.add(
                        Map.of("council", YEAR.named(council), "year", NEXT, "basis", "estimate", "value", value)));
        YEAR.keeper()
                .body(Map.of("items", items))
                .post(YEAR.path("/drivers/population/values"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    private static Map<String, Object> standAlone() {
        List<Map<String, Object>> costs = new ArrayList<>();
        for (String council : List.of("alfa", "bravo", "charlie", "delta")) {
            costs.add(Map.of(
                    "councils", List.of(YEAR.named(council)), "cost", Map.of("amount", "9000.00", "currency", "GBP")));
        }
        return Map.of("source", "Quotations", "costs", costs);
    }

    private static void cases(String council, String... refs) {
        StringBuilder rows = new StringBuilder();
        for (String ref : refs) {
            rows.append("""
                {"ref":"%s","service":"permits","council":"%s","received":"2025-05-01T10:00:00Z"}
                """.formatted(ref, YEAR.named(council)));
        }
        Api.officer(YEAR.unit())
                .contentType("application/x-ndjson")
                .body(rows.toString().getBytes(StandardCharsets.UTF_8))
                .post(YEAR.path("/cases"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    private static void lastDay(String council, String to) {
        member(council, Map.of("roles", List.of("member"), "from", "2020-04-01", "votes", 1, "to", to));
    }

    private static void votes(String council, int votes) {
        member(council, Map.of("roles", List.of("member"), "from", "2020-04-01", "votes", votes));
        Api.signatory(YEAR.named(council))
                .post(YEAR.path("/members/" + YEAR.named(council) + "/acceptance"))
                .then()
                .statusCode(200);
    }

    private static void member(String council, Map<String, Object> membership) {
        String address = YEAR.path("/members/" + YEAR.named(council));
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(membership)
                .put(address)
                .then()
                .statusCode(200);
    }

    private static String get(String below) {
        Response answer = Api.as(YEAR.board(), "reader").get(YEAR.path(below));
        assertEquals(200, answer.statusCode(), answer::asString);
        return answer.asString();
    }

    /** Everything that is computed of the closed year, and what the next starts from. */
    private static Map<String, String> closed() {
        Map<String, String> read = new TreeMap<>();
        for (String stage : List.of("budget", "actual")) {
            String shares = "/apportionments?limit=200&year=FY2025-26&stage=" + stage;
            read.put(stage, get(shares));
            read.put(stage + " as known", get(shares + "&knownOn=" + known));
            read.put(stage + " fairness", get("/fairness/FY2025-26?stage=" + stage + "&knownOn=" + known));
            read.put(
                    stage + " compared",
                    get("/sharing-schemes/all/versions/1/comparison?year=FY2025-26&stage=" + stage));
            for (String pool : List.of("counted", "hosted", "licensing")) {
                String one = "FY2025-26." + stage + "." + pool;
                read.put(one, get("/apportionments/" + one + "/explanation?knownOn=" + known));
            }
        }
        read.put("desks", get("/cost-pools/hosted/lines/desks"));
        read.put("permits", get("/drivers/permits/values?year=FY2025-26"));
        return read;
    }

    @ParameterizedTest(name = "M5: after edit {0}")
    @ValueSource(ints = {1, 2, 3})
    void m5_whatIsComputedOfAClosedYearIsWhatItWas(int edit) {
        CLOSED.get(0)
                .forEach((what, answer) -> assertEquals(answer, CLOSED.get(edit).get(what), what));
    }

    /** Rule M8: by the last edit charlie has left as well, and is not asked of an open year's charges. */
    @Test
    void m8_whoHadNotApprovedWhenTheYearWasClosedIsStillAwaited() {
        Api.as(YEAR.board(), "reader")
                .get(YEAR.path("/cost-pools/hosted/lines/desks"))
                .then()
                .body("line.approval", equalTo("awaiting-approval"))
                .body("awaiting", contains(YEAR.named("charlie")));
    }

    /** The twin: delta is no member there, charlie leaves. */
    @Test
    void anOpenYearFollowsTheMemberships() {
        assertEquals(OPEN.get(0), OPEN.get(1));
        assertEquals(OPEN.get(0), OPEN.get(2));
        assertNotEquals(OPEN.get(0), OPEN.get(3));
    }

    /** As known when it was closed, whichever stays the twins see today: 3,600.00 by 365 days of four members. */
    @Test
    void m3_theSharesAreThoseOfTheFourMembersOfThen() {
        assertEquals(
                List.of("900.00", "900.00", "900.00", "900.00"),
                amounts("/apportionments?year=FY2025-26&stage=actual&pool=hosted"));
        assertEquals(
                List.of("2400.00", "1200.00", "0.00", "0.00"),
                amounts("/apportionments?year=FY2025-26&stage=actual&pool=counted"));
    }

    /** From 40, 30 and 20 of 100, by at most a fifth, to 36 for bravo of 40, 40 and 20; of delta nobody is told in that year. */
    @Test
    void m4_theNextYearStartsFromTheSharesOfTheClosedOne() {
        assertEquals(
                List.of("1536.00", "1296.00", "768.00"),
                new JsonPath(damped).getList("items.findAll { it.council != null }.amount.amount"));
    }

    private static List<String> amounts(String below) {
        return Api.as(YEAR.board(), "reader")
                .get(YEAR.path(below))
                .path("items.findAll { it.council != null }.amount.amount");
    }
}
