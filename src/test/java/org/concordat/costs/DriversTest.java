package org.concordat.costs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.Volumes;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules M2, M4, F2, F3: drivers, what is sent of them and what is counted, and what a share can be computed from. */
@ApiTest
class DriversTest {

    private static CostParties parties;

    @Inject
    DriverVolumes volumes;

    @Inject
    OrganisationSight sight;

    @Inject
    TenantTransactions transactions;

    @Inject
    Registry registry;

    @BeforeAll
    static void register() {
        parties = CostParties.register("driv-e", CostParties.ENTITY, "corby", "kettering");
        driver("population", "loaded", "");
        driver("applications", "cases", ",\"services\":[\"licensing\",\"waste\"]");
        measure("answered", "ratio");
        measure("calls", "count");
        measure("tax-base", "value");
        for (String measure : List.of("answered", "calls", "tax-base")) {
            driver(measure, "measure", ",\"measure\":\"" + measure + "\"");
        }
        area("north");
        area("south");
    }

    private static void driver(String slug, String kind, String further) {
        put(slug, kind, further, 201);
    }

    private static ValidatableResponse put(String slug, String kind, String further, int status) {
        return Api.manager(parties.keeper())
                .body("{\"title\":\"Driver\",\"unit\":\"things\",\"kind\":\"" + kind + "\"" + further + "}")
                .put(parties.path("/drivers/" + slug))
                .then()
                .statusCode(status);
    }

    private static void measure(String slug, String kind) {
        Api.manager(parties.keeper())
                .body(Map.of(
                        "title",
                        slug,
                        "kind",
                        kind,
                        "unit",
                        "things",
                        "direction",
                        "higher-is-better",
                        "computedFrom",
                        "figures",
                        "owner",
                        "provider"))
                .put(parties.path("/measures/" + slug))
                .then()
                .statusCode(201);
    }

    private static void area(String slug) {
        Api.officer(parties.named("corby"))
                .body(Map.of("name", slug))
                .put("/organisations/" + parties.named("corby") + "/areas/" + slug)
                .then()
                .statusCode(201);
    }

    private static void value(String driver, String council, String year, String basis, String value) {
        parties.send("/drivers/" + driver + "/values", row(council, year, basis, value, ""))
                .body("rejected", equalTo(0));
    }

    private static String row(String council, String year, String basis, String value, String further) {
        return """
                {"council":"~-%s","year":"%s","basis":"%s","value":%s%s}""".formatted(council, year, basis, value, further);
    }

    private static void cases(String service, String council, String prefix, String... received) {
        StringBuilder rows = new StringBuilder();
        for (String at : received) {
            rows.append("""
                    {"ref":"%s-%s","service":"%s","council":"%s","received":"%s"}
                    """.formatted(prefix, at.replaceAll("[^0-9]", ""), service, parties.named(council), at));
        }
        Api.officer(parties.unit())
                .contentType("application/x-ndjson")
                .body(rows.toString().getBytes(StandardCharsets.UTF_8))
                .post(parties.path("/cases"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    private static void figure(String measure, String council, String area, String period, String numbers) {
        String place = area == null ? "" : "\"area\":\"" + area + "\",";
        Api.officer(parties.unit())
                .body("{\"items\":[{\"measure\":\"" + measure + "\",\"council\":\"" + parties.named(council) + "\","
                        + place + "\"period\":\"" + period + "\"," + numbers + "}]}")
                .post(parties.path("/figures"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    /** What an organisation can compute its share from. */
    private <T> T known(String who, String year, Instant knownOn, Function<Volumes, T> read) {
        UUID partnership =
                registry.partnership(new Slug("driv-e")).orElseThrow().id();
        UUID organisation = registry.organisation(new Slug(parties.named(who)))
                .orElseThrow()
                .id();
        return transactions.asWorker(List.of(partnership), List.of(organisation), () -> sight.within(
                        partnership,
                        organisation,
                        () -> read.apply(
                                volumes.of(partnership, Period.parse(year).orElseThrow(), knownOn)))
                .orElseThrow());
    }

    private Optional<Fraction> volume(String driver, String council, String year, Basis basis) {
        return known("kettering", year, null, v -> v.volume(driver, parties.named(council), basis));
    }

    @ParameterizedTest(name = "M2: a driver of the kind {0} with {1} is refused at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "loaded  | ,\"services\":[\"licensing\"]  | /services",
                "loaded  | ,\"measure\":\"calls\"         | /measure",
                "cases   | ''                             | /services",
                "cases   | ,\"services\":[\"nothing\"]    | /services",
                "measure | ''                             | /measure",
                "measure | ,\"measure\":\"nothing\"       | /measure"
            })
    void aDriverSaysWhatItsKindNeeds(String kind, String further, String pointer) {
        put("wrong", kind, further, 422).body("rule", equalTo("M2")).body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest(name = "{0} as {1} puts a driver and its volumes: {2}")
    @CsvSource({"unit, manager, 201", "unit, officer, 403", "corby, manager, 403", "board, manager, 403"})
    void whoKeepsTheBooksWrites(String who, String role, int status) {
        Api.as(parties.named(who), role)
                .queryParam("dryRun", true)
                .body("{\"title\":\"Driver\",\"unit\":\"things\",\"kind\":\"loaded\"}")
                .put(parties.path("/drivers/new"))
                .then()
                .statusCode(status);
        Api.as(parties.named(who), role)
                .queryParam("dryRun", true)
                .body("{\"items\":[]}")
                .post(parties.path("/drivers/population/values"))
                .then()
                .statusCode(status == 201 ? 200 : status);
    }

    @Test
    void whoKeepsTheBooksReadsTheVolumesOfAllAndAMemberItsOwn() {
        value("population", "corby", "FY2030-31", "estimate", "73307");
        value("population", "kettering", "FY2030-31", "estimate", "103649.5");
        for (String who : List.of("unit", "board")) {
            parties.read(who, "/drivers/population/values?year=FY2030-31")
                    .body("items.council", contains("driv-e-corby", "driv-e-kettering"))
                    .body("items.derived", contains(false, false));
        }
        parties.read("kettering", "/drivers/population/values?year=FY2030-31").body("items.value", contains(103649.5f));
        parties.read("corby", "/drivers/population/values?year=FY2030-31&council=driv-e-corby")
                .body("items.value", contains(73307));
        parties.read("corby", "/drivers/population/values?year=FY2030-31&basis=actual")
                .body("items", empty());
        assertEquals(
                Optional.of(Fraction.of(207_299, 2)), volume("population", "kettering", "FY2030-31", Basis.ESTIMATE));
        assertEquals(Optional.empty(), volume("population", "kettering", "FY2030-31", Basis.ACTUAL));
        assertEquals(Optional.empty(), volume("nothing", "kettering", "FY2030-31", Basis.ACTUAL));
        assertEquals(true, known("corby", "FY2030-31", null, v -> v.exists("population")));
        assertEquals(false, known("corby", "FY2030-31", null, v -> v.exists("nothing")));
    }

    @Test
    void f2AVolumeIsRestatedWithAReasonAndWhatItWasIsKnown() {
        value("population", "corby", "FY2031-32", "actual", "100");
        Instant before = Instant.now();
        String values = "/drivers/population/values";
        parties.send(values, row("corby", "FY2031-32", "actual", "100.0", "")).body("unchanged", equalTo(1));
        parties.send(values, row("corby", "FY2031-32", "actual", "110", ""))
                .body("errors.pointer", contains("/reason"));
        parties.send(values, row("corby", "FY2031-32", "actual", "110", ",\"reason\":\"Counted again\""))
                .body("updated", equalTo(1));
        parties.read("corby", values + "?year=FY2031-32").body("items.revision", contains(2));
        parties.read("corby", values + "?year=FY2031-32&knownOn=" + before).body("items.value", contains(100));
        assertEquals(Optional.of(Fraction.of(110, 1)), volume("population", "corby", "FY2031-32", Basis.ACTUAL));
        assertEquals(
                Optional.of(Fraction.of(100, 1)),
                known("corby", "FY2031-32", before, v -> v.volume("population", "driv-e-corby", Basis.ACTUAL)));
    }

    @ParameterizedTest(name = "C5: a volume with {0} {1} is refused at {2}")
    @CsvSource({
        "council, driv-e-unit, /council",
        "council, nobody, /council",
        "year, 2026-04, /year",
        "year, FY2026-27-Q1, /year",
        "basis, guess, /basis",
        "value, -1, /value",
        "value, 1.0000001, /value"
    })
    void aWrongVolumeIsRefused(String field, String text, String pointer) {
        Map<String, Object> wrong =
                new HashMap<>(Map.of("council", "driv-e-corby", "year", "FY2026-27", "basis", "estimate", "value", 1));
        wrong.put(field, field.equals("value") ? new BigDecimal(text) : text);
        Api.manager(parties.keeper())
                .queryParam("dryRun", true)
                .body(Map.of("items", List.of(wrong)))
                .post(parties.path("/drivers/population/values"))
                .then()
                .statusCode(200)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void casesOfTheYearAreCountedAndNothingElseIsTold() {
        // Received at midnight local time on 1 April, which is 23:00 the day before in UTC, is of the new year.
        cases("licensing", "corby", "a", "2032-03-31T22:59:59Z", "2032-03-31T23:00:00Z", "2032-07-01T10:00:00Z");
        cases("waste", "corby", "b", "2032-08-01T10:00:00Z");
        cases("licensing", "kettering", "a", "2033-03-31T22:59:00Z", "2033-03-31T23:00:00Z");
        parties.read("kettering", "/drivers/applications/values?year=FY2032-33").body("items.value", contains(1));
        parties.read("unit", "/drivers/applications/values?year=FY2032-33")
                .body("items.council", contains("driv-e-corby", "driv-e-kettering"))
                .body("items.value", contains(3, 1))
                .body("items.basis", contains("actual", "actual"))
                .body("items.derived", contains(true, true));
        assertEquals(Optional.of(Fraction.of(3, 1)), volume("applications", "corby", "FY2032-33", Basis.ACTUAL));
        assertEquals(Optional.of(Fraction.of(1, 1)), volume("applications", "kettering", "FY2032-33", Basis.ACTUAL));
        assertEquals(
                Optional.of(Fraction.of(3, 1)),
                volume("applications", "corby", "FY2033-34", Basis.ESTIMATE),
                "not estimated: as the year before");
        value("applications", "corby", "FY2033-34", "estimate", "7");
        assertEquals(Optional.of(Fraction.of(7, 1)), volume("applications", "corby", "FY2033-34", Basis.ESTIMATE));
        assertEquals(
                Optional.empty(),
                volume("applications", "kettering", "FY2033-34", Basis.ESTIMATE),
                "the two are never mixed");
        assertEquals(Optional.empty(), volume("applications", "corby", "FY2040-41", Basis.ACTUAL), "no data");
        parties.read("kettering", "/drivers/applications/values?year=FY2040-41").body("items", empty());
        for (String driver : List.of("applications", "population")) {
            parties.read("kettering", "/drivers/" + driver + "/values?year=2040-04")
                    .statusCode(400);
        }
        parties.send("/drivers/applications/values", row("corby", "FY2034-35", "actual", "1", ""))
                .body("errors.pointer", contains("/basis"));
        Api.officer(parties.named("kettering"))
                .get(parties.path("/cases?council=driv-e-corby"))
                .then()
                .statusCode(404);
    }

    @Test
    void f4FiguresOfTheYearAreAddedAValueIsNot() {
        figure("answered", "corby", "north", "2035-04", "\"numerator\":9,\"denominator\":10");
        figure("answered", "corby", "south", "2035-04", "\"numerator\":1,\"denominator\":10");
        figure("answered", "corby", null, "2036-03", "\"numerator\":5,\"denominator\":10");
        figure("calls", "corby", null, "FY2035-36-Q2", "\"value\":12.5");
        figure("calls", "corby", null, "2035-12", "\"value\":1");
        figure("calls", "kettering", null, "FY2035-36", "\"value\":40");
        figure("calls", "kettering", null, "2035-12", "\"value\":1");
        figure("tax-base", "corby", null, "FY2035-36-Q1", "\"value\":4");
        figure("tax-base", "kettering", null, "FY2035-36", "\"value\":33");
        assertEquals(Optional.of(Fraction.of(15, 1)), volume("answered", "corby", "FY2035-36", Basis.ACTUAL));
        assertEquals(Optional.of(Fraction.of(27, 2)), volume("calls", "corby", "FY2035-36", Basis.ACTUAL));
        assertEquals(Optional.of(Fraction.of(40, 1)), volume("calls", "kettering", "FY2035-36", Basis.ACTUAL));
        assertEquals(Optional.empty(), volume("tax-base", "corby", "FY2035-36", Basis.ACTUAL));
        assertEquals(Optional.of(Fraction.of(33, 1)), volume("tax-base", "kettering", "FY2035-36", Basis.ACTUAL));
    }

    @Test
    void aFileIsTakenAndPagesGoOn() {
        String csv = "year,council,basis,value\nFY2037-38,driv-e-corby,actual,2\nFY2037-38,driv-e-corby,estimate,1\n"
                + "FY2036-37,driv-e-kettering,actual,3\n";
        Api.manager(parties.keeper())
                .contentType("text/csv")
                .body(csv)
                .post(parties.path("/drivers/population/values"))
                .then()
                .statusCode(200)
                .body("created", equalTo(3));
        String list = "/drivers/population/values?year=FY2037-38&limit=1";
        String next = parties.read("corby", list)
                .body("items.basis", contains("estimate"))
                .extract()
                .path("next");
        parties.read("corby", list + "&cursor=" + next).body("items.basis", contains("actual"));
    }
}
