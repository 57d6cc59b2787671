package org.concordat.benefits;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Benefits and social value over HTTP (rules R2, R3). */
@ApiTest
class BenefitsTest {

    private static final String PROXY = """
            {"title":"A week","unit":"weeks","versions":[%s]}""";
    private static final String FIRST = """
            {"from":"2025-04-01","value":{"amount":"250.00","currency":"GBP"},"source":"Own estimate"}""";
    private static final String SECOND = """
            {"from":"2027-04-01","value":{"amount":"260.00","currency":"GBP"},"source":"At 2027 prices"}""";

    private static BenefitParties parties;

    @BeforeAll
    static void register() {
        parties = BenefitParties.register("goody", BenefitParties.ENTITY, "a", "b");
        parties.frozen("base", "a", "1200.00");
        parties.put("/baselines/draft", parties.baseline("a", "1.00")).statusCode(201);
        parties.put("/social-value-proxies/weeks", PROXY.formatted(FIRST)).statusCode(201);
    }

    /** In pounds; {@code more} are further fields. */
    private static String pounds(String kind, String more, String planned, String actual) {
        return """
                {"title":"A good","kind":"%s",%s"owner":{"organisation":"~-unit","office":"Head of service"},\
                "planned":[%s],"actual":[%s]}""".formatted(kind, more, years(planned, ""), years(actual, ",\"evidence\":\"Outturn\""));
    }

    private static String years(String amounts, String more) {
        StringBuilder years = new StringBuilder();
        for (String each : amounts.isEmpty() ? new String[0] : amounts.split(", ")) {
            String[] parts = each.split(" ");
            years.append(years.isEmpty() ? "" : ",")
                    .append("{\"year\":\"FY%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"GBP\"}%s}"
                            .formatted(parts[0], parts[1], more));
        }
        return years.toString();
    }

    private static String quantity(String kind, String more, String planned, String actual) {
        return pounds(kind, more, "2026-27 " + planned, "2026-27 " + actual)
                .replaceAll("\"amount\":\\{\"amount\":\"([0-9.]+)\",\"currency\":\"GBP\"}", "\"quantity\":$1");
    }

    @Test
    void r2YearByYearPlannedAndComeTo() {
        parties.put(
                        "/benefits/own",
                        pounds(
                                "cashable",
                                "\"council\":\"~-a\",\"service\":\"licensing\",\"baseline\":\"base\",",
                                "2026-27 100.00, 2027-28 200.00",
                                "2026-27 90.50"))
                .statusCode(201)
                .body("years.year", contains("FY2026-27", "FY2027-28"))
                .body("years[0].planned.amount", equalTo("100.00"))
                .body("years[0].actual.amount", equalTo("90.50"))
                .body("years[0].difference.amount", equalTo("-9.50"))
                .body("years[0].evidence", equalTo("Outturn"))
                .body("years[1].actual", nullValue())
                .body("years[1].difference", nullValue());
        for (String who : List.of("a", "unit", "board")) {
            parties.read(who, "/benefits/own").then().statusCode(200);
            parties.read(who, "/benefits?council=~-a&kind=cashable&service=licensing")
                    .then()
                    .body("items.benefit", hasItem("own"));
        }
        parties.read("b", "/benefits/own").then().statusCode(404);
        parties.read("b", "/benefits").then().body("items.benefit", not(hasItem("own")));
        parties.read("a", "/benefits?kind=resilience").then().body("items.benefit", not(hasItem("own")));
    }

    @Test
    void r3SocialValueIsAQuantityByAProxy() {
        parties.put(
                        "/benefits/apprentices",
                        quantity(
                                "social-value",
                                "\"proxy\":\"weeks\",\"deadweight\":20,\"attribution\":50,",
                                "120",
                                "104"))
                .statusCode(201)
                .body("unit", equalTo("weeks"))
                .body("years[0].planned.amount", equalTo("12000.00"))
                .body("years[0].actual.amount", equalTo("10400.00"))
                .body("years[0].difference.amount", equalTo("-1600.00"))
                .body("years[0].plannedQuantity", equalTo(120))
                .body(
                        "years[0].actualWorking",
                        equalTo(
                                "104 weeks x 250.00 (weeks, version 1) x (100 - 20) % x 50 % = 10400, rounded 10400.00"));
    }

    @Test
    void r2ResilienceHasAUnitOfItsOwnAndIsInNoSum() {
        parties.put("/benefits/cover", quantity("resilience", "\"unit\":\"officers\",", "4", "3"))
                .statusCode(201)
                .body("years[0].plannedQuantity", equalTo(4))
                .body("years[0].planned", nullValue());
        parties.read("a", "/benefit-summary")
                .then()
                .body("sums.resilience", hasItem("cover"))
                .body("sums.kinds.kind", not(hasItem("resilience")));
    }

    @Test
    void r3VersionsOfAProxyAreOnlyEverAdded() {
        parties.put("/social-value-proxies/added", PROXY.formatted(FIRST)).statusCode(201);
        String at = "/social-value-proxies/added";
        parties.change(at, PROXY.formatted(FIRST.replace("250.00", "251.00")))
                .statusCode(422)
                .body("rule", equalTo("R3"))
                .body("errors.pointer", contains("/versions/0"));
        parties.change(at, PROXY.formatted(FIRST + "," + SECOND.replace("2027", "2025")))
                .statusCode(422)
                .body("errors.pointer", contains("/versions/1/from"));
        parties.change(at, PROXY.formatted(FIRST + "," + SECOND))
                .statusCode(200)
                .body("versions.number", contains(1, 2))
                .body("versions[1].value.amount", equalTo("260.00"));
        parties.read("b", "/social-value-proxies").then().body("items.proxy", hasItem("added"));
        Api.manager("goody-a")
                .body(PROXY.formatted(FIRST))
                .put(parties.path("/social-value-proxies/mine"))
                .then()
                .statusCode(403);
    }

    /** What was told of a year is not worth something else because a version is added later. */
    @Test
    void r3AVersionThatIsAddedValuesNoYearAnew() {
        String at = "/social-value-proxies/backdated";
        parties.put(at, PROXY.formatted(FIRST)).statusCode(201);
        String planned = quantity("social-value", "\"proxy\":\"backdated\",", "7", "7")
                .replaceFirst("\"actual\":\\[.*]", "\"actual\":[]");
        parties.put("/benefits/planned", planned).statusCode(201);
        String second = FIRST + "," + SECOND.replace("2027-04-01", "2026-06-01");
        parties.put("/benefits/told", quantity("social-value", "\"proxy\":\"backdated\",", "7", "7"))
                .statusCode(201)
                .body("years[0].actual.amount", equalTo("1750.00"));
        parties.change(at, PROXY.formatted(second))
                .statusCode(422)
                .body("rule", equalTo("R3"))
                .body("errors.pointer", contains("/versions/1/from"));
        parties.change(at, PROXY.formatted(FIRST + "," + SECOND)).statusCode(200);
        parties.read("a", "/benefits/told").then().body("years[0].actual.amount", equalTo("1750.00"));
    }

    private static void refused(String body, String pointer) {
        parties.refused("/benefits/wrong", body, "R2", pointer);
    }

    @Test
    void r2WhatCannotBeIsRefusedWithItsPlace() {
        refused(pounds("cashable", "\"council\":\"~-nobody\",", "2026-27 1.00", ""), "/council");
        refused(pounds("cashable", "\"service\":\"burials\",", "2026-27 1.00", ""), "/service");
        refused(pounds("cashable", "", "2026-27 1.00", "").replace("~-unit", "~-nobody"), "/owner/organisation");
        refused(pounds("cashable", "", "2026-27 1.00, 2026-27 2.00", ""), "/planned/1/year");
        refused(pounds("cashable", "", "2026-27 1.00", "2026-27 -2.00"), "/actual/0/amount/amount");
        refused(pounds("cashable", "\"proxy\":\"weeks\",", "2026-27 1.00", ""), "/proxy");
        refused(pounds("cashable", "\"unit\":\"officers\",", "2026-27 1.00", ""), "/unit");
        refused(pounds("cashable", "\"deadweight\":1,", "2026-27 1.00", ""), "/deadweight");
        refused(pounds("cashable", "", "2026-27 1.00", "").replace("FY2026-27", "2026-04"), "/planned/0/year");
        refused(quantity("cashable", "", "1", "1"), "/planned/0/amount");
        refused(quantity("social-value", "", "1", "1"), "/proxy");
        refused(quantity("social-value", "\"proxy\":\"months\",", "1", "1"), "/proxy");
        refused(
                quantity("social-value", "\"proxy\":\"weeks\",", "1", "1").replace("FY2026-27", "FY2024-25"),
                "/planned/0/year");
        refused(pounds("resilience", "\"unit\":\"officers\",", "2026-27 1.00", ""), "/planned/0/quantity");
        refused(quantity("resilience", "", "1", "1"), "/unit");
    }

    @ParameterizedTest(name = "R2: a benefit of {0} against {1}: {2}")
    @CsvSource({"a, base, 201", "a, draft, 422", "a, none, 422", "b, base, 422", "'', base, 422"})
    void r2ItIsMeasuredAgainstAFrozenBaselineOfTheSameCouncil(String council, String baseline, int status) {
        String more =
                (council.isEmpty() ? "" : "\"council\":\"~-" + council + "\",") + "\"baseline\":\"" + baseline + "\",";
        parties.put("/benefits/against?dryRun=true", pounds("cashable", more, "2026-27 1.00", ""))
                .statusCode(status);
        parties.put(
                        "/benefits/against?dryRun=true",
                        pounds("cashable", more + "\"service\":\"waste\",", "2026-27 1.00", ""))
                .statusCode(422);
    }

    @Test
    void r2KindAndCouncilStayAndRevisionsAreKept() {
        String at = "/benefits/kept";
        String then = parties.put(at, pounds("cashable", "", "2026-27 1.00", ""))
                .statusCode(201)
                .extract()
                .path("recordedAt");
        parties.change(at, pounds("non-cashable", "", "2026-27 1.00", ""))
                .statusCode(422)
                .body("errors.pointer", contains("/kind"));
        parties.change(at, pounds("cashable", "\"council\":\"~-a\",", "2026-27 1.00", ""))
                .statusCode(422)
                .body("errors.pointer", contains("/council"));
        parties.change(at, pounds("cashable", "", "2026-27 3.00", "")).statusCode(200);
        parties.read("b", at + "?knownOn=" + then).then().body("years[0].planned.amount", equalTo("1.00"));
        parties.read("b", at).then().body("years[0].planned.amount", equalTo("3.00"));
    }

    @Test
    void r2NoSumTellsACouncilOfAnothers() {
        BenefitParties sums = BenefitParties.register("goody-sums", BenefitParties.ENTITY, "a", "b");
        sums.frozen("base-a", "a", "1200.00");
        sums.put("/benefits/all", pounds("cashable", "", "2026-27 10.00, 2027-28 20.00", "2026-27 12.00"))
                .statusCode(201);
        sums.put(
                        "/benefits/of-a",
                        pounds(
                                "cashable",
                                "\"council\":\"~-a\",\"baseline\":\"base-a\",",
                                "2026-27 100.00",
                                "2026-27 95.00"))
                .statusCode(201);
        sums.put("/benefits/of-b", pounds("cashable", "\"council\":\"~-b\",", "2026-27 1000.00", ""))
                .statusCode(201);
        sums.put("/benefits/soft", pounds("non-cashable", "", "2026-27 5000.00", ""))
                .statusCode(201);
        sums.read("unit", "/benefit-summary")
                .then()
                .body("ofAllCouncils", equalTo(true))
                .body("sums.kinds.kind", contains("cashable", "non-cashable"))
                .body("sums.kinds[0].years[0].planned.amount", equalTo("1110.00"))
                .body("sums.kinds[0].years[0].actual.amount", equalTo("107.00"))
                .body("sums.kinds[0].years[0].difference.amount", equalTo("-3.00"))
                .body("sums.kinds[0].years[0].awaited", equalTo(1))
                .body("sums.kinds[0].years[1].cumulativePlanned.amount", equalTo("1130.00"))
                .body("sums.kinds[0].years[0].parts.benefit", contains("all", "of-a", "of-b"))
                .body("sums.kinds[0].groups.council", contains(null, "goody-sums-a", "goody-sums-b"))
                .body("sums.kinds[1].years[0].planned.amount", equalTo("5000.00"))
                .body("sums.againstBaselines[0].cost.amount", equalTo("1200.00"))
                .body("sums.againstBaselines[0].years[0].plannedPercent", equalTo(8.33f))
                .body("sums.againstBaselines[0].years[0].actualPercent", equalTo(7.92f));
        sums.read("a", "/benefit-summary")
                .then()
                .body("ofAllCouncils", equalTo(false))
                .body("sums.kinds[0].years[0].planned.amount", equalTo("110.00"))
                .body("sums.kinds[0].groups.council", contains(null, "goody-sums-a"));
        sums.read("b", "/benefit-summary")
                .then()
                .body("sums.kinds[0].years[0].planned.amount", equalTo("1010.00"))
                .body("sums.kinds[0].years[0].parts.benefit", contains("all", "of-b"))
                .body("sums.againstBaselines", empty());
    }
}
