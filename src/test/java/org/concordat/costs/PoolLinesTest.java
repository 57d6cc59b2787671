package org.concordat.costs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Registry;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules M2, F2, F3, C5: cost pools and their lines, who writes and who reads them, and what becomes of what was there. */
@ApiTest
class PoolLinesTest {

    private static final String LINES = "/cost-pools/all/lines";
    private static CostParties parties;

    @Inject
    ClosedYears closed;

    @Inject
    Registry registry;

    @BeforeAll
    static void register() {
        parties = CostParties.register("pool-e", CostParties.ENTITY, "corby", "kettering");
        CostParties.register("pool-h", CostParties.HOST, "corby");
        CostParties.register("pool-j", CostParties.JOINT, "corby");
        Api.officer("pool-e-corby")
                .body(Map.of("name", "East"))
                .put("/organisations/pool-e-corby/areas/east")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest(name = "M2: in {0} {1} puts a pool: {3}")
    @CsvSource({
        "pool-e, unit, manager, 201",
        "pool-e, unit, officer, 403",
        "pool-e, corby, manager, 403",
        "pool-e, board, manager, 403",
        "pool-h, unit, manager, 201",
        "pool-h, corby, manager, 403",
        "pool-j, board, manager, 201",
        "pool-j, corby, manager, 403"
    })
    void whoKeepsTheBooksPutsPools(String slug, String who, String role, int status) {
        Api.as(slug + "-" + who, role)
                .body(Map.of("title", "New", "purpose", "Whatever"))
                .queryParam("dryRun", true)
                .put("/partnerships/" + slug + "/cost-pools/new")
                .then()
                .statusCode(status);
    }

    @Test
    void aPoolNamesServicesOfTheCatalogueOnly() {
        Api.manager(parties.keeper())
                .body(Map.of("title", "New", "purpose", "Whatever", "services", List.of("licensing", "nothing")))
                .put(parties.path("/cost-pools/wrong"))
                .then()
                .statusCode(422)
                .body("rule", equalTo("M2"))
                .body("errors.pointer", contains("/services"));
        parties.read("corby", "/cost-pools/wrong").statusCode(404);
    }

    @Test
    void aPoolIsReplacedByWhoHasReadIt() {
        Map<String, Object> body = Map.of("title", "Governance", "purpose", "The board");
        String pool = parties.path("/cost-pools/governance");
        Api.manager(parties.keeper()).body(body).put(pool).then().statusCode(201);
        Instant before = Instant.now();
        Api.manager(parties.keeper()).body(body).put(pool).then().statusCode(428);
        Api.manager(parties.keeper())
                .header("If-Match", "\"1\"")
                .body(Map.of("title", "Board", "purpose", "The board"))
                .put(pool)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        parties.read("corby", "/cost-pools/governance").body("title", equalTo("Board"));
        parties.read("corby", "/cost-pools/governance?knownOn=" + before).body("title", equalTo("Governance"));
    }

    @Test
    void whatIsSentIsReadAsItWasSent() {
        parties.lines("""
                {"ref":"whole","service":"licensing","costType":"supplies-and-services","stage":"actual","period":"FY2026-27-Q2",
                 "amount":"-1250.5","currency":"GBP","council":"~-corby","area":"east","note":"Paper"}""");
        parties.read("corby", LINES + "/whole")
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("line.service", equalTo("licensing"))
                .body("line.costType", equalTo("supplies-and-services"))
                .body("line.from", equalTo("2026-07-01"))
                .body("line.to", equalTo("2026-09-30"))
                .body("line.amount", equalTo("-1250.50"))
                .body("line.area", equalTo("east"))
                .body("line.hostCharge", equalTo(false))
                .body("line.approval", nullValue())
                .body("history.amount", contains("-1250.50"));
    }

    @ParameterizedTest(name = "C5: a line with {0} {1} is refused at {2}")
    @CsvSource({
        "ref, , /ref",
        "ref, Not A Slug, /ref",
        "costType, wages, /costType",
        "stage, planned, /stage",
        "period, 2026, /period",
        "amount, 1.005, /amount",
        "amount, 1e3, /amount",
        "amount, 1000000000.01, /amount",
        "currency, EUR, /currency",
        "service, waste, /service",
        "service, nothing, /service",
        "council, pool-e-unit, /council",
        "council, nobody, /council",
        "area, east, /council"
    })
    void aWrongLineIsRefusedAndTheOthersAreTaken(String field, String text, String pointer) {
        Map<String, String> wrong = new HashMap<>(Map.of(
                "ref", "wrong", "costType", "employees", "stage", "budget", "period", "2026-04", "amount", "1.00"));
        wrong.put(field, text);
        Map<String, String> right =
                Map.of("ref", "right", "costType", "income", "stage", "budget", "period", "FY2026-27", "amount", "-1");
        Api.manager(parties.keeper())
                .queryParam("dryRun", true)
                .body(Map.of("items", List.of(wrong, right)))
                .post(parties.path(LINES))
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("errors.row", contains(1))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void anAreaIsOneOfTheCouncils() {
        parties.send(
                        LINES,
                        CostParties.line(
                                "area", "budget", "2026-04", "1.00", ",\"council\":\"~-corby\",\"area\":\"west\""))
                .body("errors.pointer", contains("/area"));
        parties.lines(
                CostParties.line("area", "budget", "2026-04", "1.00", ",\"council\":\"~-corby\",\"area\":\"east\""));
    }

    /** Corby is a member since 1 April 2020. */
    @ParameterizedTest(name = "{1} of {0} to one council: {2} refused")
    @CsvSource({"FY2018-19, 1.00, 1", "2019-03, 1.00, 1", "2019-03, 0.00, 0", "2020-04, 1.00, 0", "FY2020-21, 1.00, 0"})
    void nothingIsChargedToACouncilThatIsAMemberOnNoDayOfTheYear(String period, String amount, int refused) {
        String ref = "no-day-" + period.toLowerCase(Locale.ROOT) + "-" + amount.charAt(0);
        parties.send(
                        "/cost-pools/all/lines",
                        CostParties.line(ref, "budget", period, amount, ",\"council\":\"~-corby\""))
                .body("rejected", equalTo(refused))
                .body("errors.pointer", refused == 0 ? empty() : contains("/council"));
    }

    @Test
    void allOrNothingTakesNothingWhereARowIsWrong() {
        String rows = "{\"items\":[" + CostParties.line("good", "budget", "2026-04", "1.00", "") + ","
                + CostParties.line("bad", "never", "2026-04", "1.00", "") + "]}";
        Api.manager(parties.keeper())
                .queryParam("mode", "all-or-nothing")
                .body(rows)
                .post(parties.path(LINES))
                .then()
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("created", equalTo(0))
                .body("rejected", equalTo(1));
        parties.read("corby", LINES + "/good").statusCode(404);
        Api.manager(parties.keeper())
                .body(rows)
                .post(parties.path(LINES))
                .then()
                .body("created", equalTo(1));
        parties.read("corby", LINES + "/good").statusCode(200);
    }

    @Test
    void aLineStandsOnceInALoad() {
        parties.send(
                        LINES,
                        CostParties.line("twin", "budget", "2026-04", "1.00", "") + ","
                                + CostParties.line("twin", "budget", "2026-04", "2.00", ""))
                .body("created", equalTo(1))
                .body("errors.row", contains(2))
                .body("errors.pointer", contains("/ref"));
    }

    @Test
    void f2ALineIsRestatedWithAReasonAndWhatItWasIsKept() {
        String first = CostParties.line("pay", "budget", "2026-04", "100.00", "");
        parties.lines(first);
        parties.send(LINES, first).body("unchanged", equalTo(1)).body("updated", equalTo(0));
        Instant before = Instant.now();
        parties.send(LINES, CostParties.line("pay", "budget", "2026-04", "110.00", ""))
                .body("errors.pointer", contains("/reason"));
        parties.send(LINES, CostParties.line("pay", "budget", "2026-04", "110.00", ",\"reason\":\"Pay award\""))
                .body("updated", equalTo(1));
        parties.read("corby", LINES + "/pay")
                .body("line.amount", equalTo("110.00"))
                .body("line.reason", equalTo("Pay award"))
                .body("history.amount", contains("100.00", "110.00"))
                .body("history.by", contains("pool-e-unit:pool-e-unit-manager", "pool-e-unit:pool-e-unit-manager"));
        parties.read("corby", LINES + "/pay?knownOn=" + before)
                .body("line.amount", equalTo("100.00"))
                .body("history.amount", contains("100.00"));
        parties.read("corby", LINES + "?knownOn=" + before)
                .body("items.find { it.ref == 'pay' }.amount", equalTo("100.00"));
    }

    @Test
    void c5AFileWithAHeaderIsTakenAndRead() {
        String csv = "ref,costType,stage,period,amount,hostCharge,council\n"
                + "csv-1,transport,actual,2026-05,12.30,,\ncsv-2,transport,actual,2026-05,13,maybe,\n";
        Api.manager(parties.keeper())
                .contentType("text/csv")
                .body(csv)
                .post(parties.path(LINES))
                .then()
                .statusCode(200)
                .body("format", equalTo("csv"))
                .body("created", equalTo(1))
                .body("errors.row", contains(2))
                .body("errors.ref", contains("csv-2"))
                .body("errors.pointer", contains("/hostCharge"));
        String read = Api.officer(parties.named("corby"))
                .accept("text/csv")
                .queryParam("costType", "transport")
                .get(parties.path(LINES))
                .asString();
        assertTrue(read.contains("csv-1") && read.contains("12.30") && !read.contains("csv-2"), read);
    }

    @ParameterizedTest(name = "C5: a file with the header {0} is refused")
    @ValueSource(
            strings = {
                "ref,costType,stage,period",
                "ref,costType,stage,period,amount,colour",
                "ref,ref,costType,stage,period,amount"
            })
    void aFileWithOtherColumnsIsRefused(String header) {
        Api.manager(parties.keeper())
                .contentType("text/csv")
                .body(header + "\n")
                .post(parties.path(LINES))
                .then()
                .statusCode(422)
                .body("rule", equalTo("C5"));
    }

    @ParameterizedTest(name = "C5: a body that is {0} is refused as a whole")
    @CsvSource({"'', 1", "'{\"items\":[', 1", "'{\"items\":1}', 1", "'[]', 1", "n, 60000"})
    void aBodyThatCannotBeReadIsRefused(String text, int times) {
        String body = text.equals("n") ? "{\"" + text.repeat(times) + "\":1}" : text;
        Api.manager(parties.keeper())
                .contentType("application/json")
                .body(body)
                .post(parties.path(LINES))
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/malformed"));
    }

    @Test
    void aLineThatOneCouncilPaysIsThatCouncilsToSee() {
        parties.lines(CostParties.line("only-corby", "budget", "2026-06", "9.00", ",\"council\":\"~-corby\""));
        for (String who : List.of("corby", "unit", "board")) {
            parties.read(who, LINES + "/only-corby").statusCode(200).body("line.council", equalTo("pool-e-corby"));
            parties.read(who, LINES + "?limit=200").body("items.ref", hasItem("only-corby"));
        }
        parties.read("kettering", LINES + "/only-corby").statusCode(404);
        parties.read("kettering", LINES + "?limit=200").body("items.ref", not(hasItem("only-corby")));
    }

    @Test
    void linesAreFilteredAndPaged() {
        Api.manager(parties.keeper())
                .body(Map.of("title", "Few", "purpose", "Few lines"))
                .put(parties.path("/cost-pools/few"));
        parties.send(
                "/cost-pools/few/lines",
                CostParties.line("a", "budget", "2027-03", "1.00", "") + ","
                        + CostParties.line("b", "actual", "2027-03", "2.00", ",\"service\":\"licensing\"") + ","
                        + CostParties.line("c", "budget", "FY2027-28", "3.00", ""));
        String few = "/cost-pools/few/lines";
        parties.read("corby", few + "?year=FY2026-27").body("items.ref", contains("a", "b"));
        parties.read("corby", few + "?year=FY2027-28").body("items.ref", contains("c"));
        parties.read("corby", few + "?stage=budget").body("items.ref", contains("a", "c"));
        parties.read("corby", few + "?service=licensing").body("items.ref", contains("b"));
        parties.read("corby", few + "?costType=income").body("items", empty());
        parties.read("corby", few + "?year=2027-03").statusCode(400);
        String next = parties.read("corby", few + "?limit=2")
                .body("items.ref", contains("a", "b"))
                .extract()
                .path("next");
        parties.read("corby", few + "?limit=2&cursor=" + next).body("items.ref", contains("c"));
    }

    @Test
    void m5NoLineOfAClosedYearIsWritten() {
        parties.lines(CostParties.line("old", "actual", "2019-05", "1.00", ""));
        closed.close(registry.partnership(new Slug("pool-e")).orElseThrow().id(), "FY2019-20");
        parties.send(LINES, CostParties.line("late", "actual", "2019-06", "1.00", ""))
                .body("created", equalTo(0))
                .body("errors.pointer", contains("/period"));
        parties.send(LINES, CostParties.line("old", "actual", "2026-05", "1.00", ",\"reason\":\"Another year\""))
                .body("updated", equalTo(0))
                .body("errors.pointer", contains("/ref"));
        parties.lines(CostParties.line("late", "actual", "2020-04", "1.00", ""));
    }

    @Test
    void aTrialChangesNothing() {
        Api.manager(parties.keeper())
                .queryParam("dryRun", true)
                .body("{\"items\":[" + CostParties.line("trial", "budget", "2026-04", "1.00", "") + "]}")
                .post(parties.path(LINES))
                .then()
                .body("created", equalTo(1));
        parties.read("corby", LINES + "/trial").statusCode(404);
    }
}
