package org.concordat.statements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A council leaves and comes back within one year that is open: each stay counts for its days, and the days between for none (M3, M5, G5). */
@ApiTest
class RejoinsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private static ValidatableResponse put(YearParties year, String who, String from, String to, int votes) {
        String address = year.path("/members/" + year.named(who));
        Map<String, Object> terms = new HashMap<>(Map.of("roles", List.of("member"), "from", from, "votes", votes));
        terms.put("to", to);
        return Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(terms)
                .put(address)
                .then();
    }

    private static ValidatableResponse accept(YearParties year, String who) {
        return Api.signatory(year.named(who))
                .post(year.path("/members/" + year.named(who) + "/acceptance"))
                .then();
    }

    private static BigDecimal amount(Map<String, Object> of) {
        return new BigDecimal((String) ((Map<?, ?>) of.get("amount")).get("amount"));
    }

    private static String sum(YearParties year, String who, String query) {
        return year.statements("unit", "&council=" + year.named(who) + query).stream()
                .map(RejoinsTest::amount)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)
                .toString();
    }

    private static String kept(YearParties year) {
        return year.keeper()
                .get(year.path("/apportionments?year=FY2025-26&stage=actual"))
                .asString();
    }

    /** Charlie is gone from October to December; it comes back once three bills are out. */
    private static YearParties ready(String slug) {
        YearParties year = YearParties.register(slug, "alfa", "bravo", "charlie to 2025-09-30");
        for (String basis : List.of("estimate", "actual")) {
            year.volumes("population", basis, "alfa=1", "bravo=1", "charlie=1");
        }
        year.share("alfa", "bravo");
        year.lines("licensing", "pay budget 1200.00", "own budget 273.00 charlie", "spent actual 900.00");
        year.plan("quarterly", "").statusCode(201);
        year.fix().statusCode(201);
        return year;
    }

    @Test
    void m3_m5_eachStayBearsItsDaysToThePennyAndTheDaysBetweenNothing() throws IOException {
        YearParties year = ready("comes-back");
        List<String> quarters = YearParties.QUARTERS;
        quarters.subList(0, 3).forEach(quarter -> year.bill(quarter).statusCode(201));
        // what it alone has was spread over the days until it left
        assertEquals("473.55", sum(year, "charlie", "&kind=bill"));
        put(year, "charlie", "2026-01-01", null, 1)
                .statusCode(200)
                .body("acceptedAt", nullValue())
                .body("inEffect.to", equalTo("2025-09-30"));
        accept(year, "charlie")
                .statusCode(200)
                .body("stays.from", contains("2020-04-01", "2026-01-01"))
                .body("stays.to", contains("2025-09-30", null));
        year.bill(quarters.get(3)).statusCode(201);
        // 1,200.00 for 273 of 365 days in three, and for 92 in two; 273.00 of its own
        assertEquals("572.18", sum(year, "charlie", "&kind=bill"));
        assertEquals("450.41", sum(year, "alfa", "&kind=bill"));
        year.close().statusCode(201);
        // 900.00 of the same; its own 273.00 was not spent
        for (String[] expected : new String[][] {{"charlie", "224.38"}, {"alfa", "337.81"}, {"bravo", "337.81"}}) {
            assertEquals(expected[1], sum(year, expected[0], "&kind=year"), expected[0]);
            assertEquals(
                    new BigDecimal(expected[1]),
                    new BigDecimal(sum(year, expected[0], "&kind=bill"))
                            .add(new BigDecimal(sum(year, expected[0], "&kind=reconciliation"))),
                    expected[0]);
        }
        for (String council : List.of("alfa", "charlie")) {
            for (Map<String, Object> each : year.statements(council, "")) {
                String json = year.explanation(council, each.get("id")).asString();
                if (each.get("kind").equals("year")) {
                    Recomputed.year(json);
                } else {
                    assertTrue(!Recomputed.every(json).isEmpty());
                }
            }
        }
    }

    /** What was known then is answered still (rule F3). */
    @Test
    void f3_asItWasKnownBeforeItCameBack() {
        YearParties year = ready("known-back");
        String before = year.keeper().get(year.year("")).path("recordedAt");
        String then = kept(year);
        put(year, "charlie", "2026-01-01", null, 1).statusCode(200);
        assertEquals(then, kept(year), "asked and has not answered");
        accept(year, "charlie").statusCode(200);
        assertTrue(!then.equals(kept(year)), "the twin");
        assertEquals(
                List.of("374.80", "374.79", "150.41"), borne(year, "&knownOn=" + before), "when the budget was fixed");
        assertEquals(List.of("337.81", "337.81", "224.38"), borne(year, ""));
        YearParties.QUARTERS.forEach(quarter -> year.bill(quarter).statusCode(201));
        year.close().statusCode(201);
        assertEquals(
                List.of("374.80", "374.79", "150.41"),
                borne(year, "&knownOn=" + before),
                "that it was closed since changes nothing of it");
        assertEquals(List.of("337.81", "337.81", "224.38"), borne(year, ""));
    }

    /** Other votes change nothing of who shares: bills are equal instalments as before. */
    @Test
    void m5_otherVotesWithinTheYearChangeNoBill() {
        YearParties year = YearParties.register("other-votes", "alfa", "bravo", "charlie");
        year.volumes("population", "estimate", "alfa=1", "bravo=1", "charlie=1");
        year.share("alfa", "bravo", "charlie");
        year.lines("licensing", "pay budget 1200.00", "own budget 120.00 charlie");
        year.plan("quarterly", "").statusCode(201);
        year.fix().statusCode(201);
        year.bill("FY2025-26-Q1")
                .statusCode(201)
                .body("statements.amount.amount", contains("100.00", "100.00", "130.00"));
        put(year, "charlie", "2025-08-15", null, 2).statusCode(200);
        accept(year, "charlie").statusCode(200).body("stays.votes", contains(1, 2));
        for (String quarter : List.of("FY2025-26-Q2", "FY2025-26-Q3", "FY2025-26-Q4")) {
            year.bill(quarter).statusCode(201).body("statements.amount.amount", contains("100.00", "100.00", "130.00"));
        }
    }

    private static List<String> borne(YearParties year, String asked) {
        return year.keeper()
                .get(year.path("/apportionments?year=FY2025-26&stage=actual&pool=licensing" + asked))
                .path("items.findAll { it.council != null }.amount.amount");
    }

    @Test
    void b3_nothingIsCreditedForTheDaysBetween() {
        YearParties year = YearParties.register("credited-back", "alfa", "gone");
        Credited credited = new Credited(year, year.named("gone"));
        credited.agree();
        put(year, "gone", "2020-04-01", "2025-12-31", 1).statusCode(200);
        for (String month : List.of("2026-01", "2026-02", "2026-03")) {
            credited.figure(month);
            credited.closeMonth(month);
        }
        credits(year, "2026-01").body("items", empty());
        put(year, "gone", "2026-03-01", null, 1).statusCode(200);
        credits(year, "2026-03").body("items", empty());
        accept(year, "gone").statusCode(200);
        credits(year, "2026-01").body("items", empty());
        credits(year, "2026-02").body("items", empty());
        credits(year, "2026-03").body("items.total.amount", contains("480.00"));
    }

    /** A year that is closed stands: what is said of memberships later credits nothing for it. */
    @Test
    void b3_nothingIsCreditedForAClosedYearSinceSomebodyComesBack() {
        YearParties year = YearParties.register("credited-closed", "alfa", "gone");
        Credited credited = new Credited(year, year.named("gone"));
        credited.agree();
        year.share("alfa", "gone");
        put(year, "gone", "2020-04-01", "2025-12-31", 1).statusCode(200);
        for (String month : List.of("2026-01", "2026-02", "2026-03")) {
            credited.figure(month);
            credited.closeMonth(month);
        }
        for (String basis : List.of("estimate", "actual")) {
            year.volumes("population", basis, "alfa=1", "gone=1");
        }
        year.lines("licensing", "pay budget 1200.00", "spent actual 1200.00");
        year.plan("quarterly", "").statusCode(201);
        year.fix().statusCode(201);
        YearParties.QUARTERS.forEach(quarter -> year.bill(quarter).statusCode(201));
        year.close().statusCode(201);
        put(year, "gone", "2026-01-01", null, 1).statusCode(200);
        accept(year, "gone").statusCode(200);
        credits(year, "2026-03").body("items", empty());
    }

    private static ValidatableResponse credits(YearParties year, String month) {
        return year.keeper().get(year.path("/credits?period=" + month)).then().statusCode(200);
    }

    @Test
    void g5_twoChangesTakeAwayNoMoreThanOne() {
        YearParties year = YearParties.register("two-changes", "alfa", "charlie");
        year.plan("quarterly", "").statusCode(201);
        put(year, "charlie", "2020-04-01", "2020-04-01", 1).statusCode(409).body("rule", equalTo("G5"));
        put(year, "charlie", "2027-04-01", null, 1).statusCode(200);
        put(year, "charlie", "2020-04-01", "2025-03-31", 1).statusCode(409).body("rule", equalTo("G5"));
        put(year, "charlie", "2020-04-01", null, 2).statusCode(200);
        accept(year, "charlie").statusCode(200).body("stays.from", contains("2020-04-01"));
        put(year, "charlie", "2025-04-02", null, 3).statusCode(200);
        accept(year, "charlie")
                .statusCode(200)
                .body("stays.from", contains("2020-04-01", "2025-04-02"))
                .body("stays.to", contains("2025-04-01", null));
        put(year, "charlie", "2025-04-02", TODAY.minusDays(1).toString(), 3).statusCode(200);
        put(year, "charlie", "2025-04-03", "2025-04-03", 3).statusCode(409).body("rule", equalTo("G5"));
    }

    /** Whatever is offered, accepted and taken back, of the days of the open year on which charlie was a member none is gone. */
    @ParameterizedTest(name = "G5: seed {0}")
    @ValueSource(longs = {5, 45})
    void g5_noSequenceOfChangesTakesDaysOfAnOpenYearAway(long seed) {
        Random random = new Random(seed);
        YearParties year = YearParties.register("any-changes-" + seed, "alfa", "charlie");
        year.plan("quarterly", "").statusCode(201);
        Set<LocalDate> before = days(year);
        int done = 0;
        for (int step = 0; step < 25; step++) {
            LocalDate from = LocalDate.of(2025, 3, 1).plusDays(random.nextInt(900));
            LocalDate to = random.nextBoolean() ? null : from.plusDays(random.nextInt(500));
            boolean first = random.nextInt(3) == 0;
            int status = put(
                            year,
                            "charlie",
                            first ? "2020-04-01" : from.toString(),
                            to == null ? null : to.toString(),
                            1 + random.nextInt(2))
                    .extract()
                    .statusCode();
            done += status == 200 ? 1 : 0;
            if (random.nextInt(3) > 0) {
                accept(year, "charlie");
            }
            Set<LocalDate> after = days(year);
            assertTrue(after.containsAll(before), "step " + step);
            before = after;
        }
        assertTrue(done > 5, "the twin: " + done + " were done");
    }

    private static Set<LocalDate> days(YearParties year) {
        List<Map<String, String>> stays = Api.operator()
                .get(year.path("/members/" + year.named("charlie")))
                .path("stays");
        Set<LocalDate> days = new TreeSet<>();
        for (LocalDate day = LocalDate.of(2025, 4, 1); day.isBefore(LocalDate.of(2026, 4, 1)); day = day.plusDays(1)) {
            LocalDate on = day;
            if (stays.stream()
                    .anyMatch(stay -> !on.isBefore(LocalDate.parse(stay.get("from")))
                            && (stay.get("to") == null || !on.isAfter(LocalDate.parse(stay.get("to")))))) {
                days.add(day);
            }
        }
        return days;
    }
}
