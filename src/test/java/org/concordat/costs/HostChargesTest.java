package org.concordat.costs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.Stage;
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

/** Rule M8: what the host charges for itself is billed once each of the others has approved it. */
@ApiTest
class HostChargesTest {

    private static final String LINES = "/cost-pools/all/lines/";
    private static final String APPROVED = "{\"approved\":true,\"revision\":1}";
    private static final String REFUSED = "{\"approved\":false,\"reason\":\"Too much\",\"revision\":1}";
    private static final Period YEAR = Period.parse("FY2026-27").orElseThrow();
    private static CostParties parties;

    @Inject
    PoolLines lines;

    @Inject
    OrganisationSight sight;

    @Inject
    TenantTransactions transactions;

    @Inject
    Registry registry;

    @BeforeAll
    static void register() {
        parties = CostParties.register("host-h", CostParties.HOST, "corby", "kettering");
    }

    private static void charge(String ref, String further) {
        parties.lines(CostParties.line(ref, "budget", "FY2026-27", "500.00", ",\"hostCharge\":true" + further));
    }

    /** What is billed, as an organisation sees it, of the lines whose refs begin with a text. */
    private List<String> billed(String who, String prefix, Instant knownOn) {
        UUID partnership =
                registry.partnership(new Slug("host-h")).orElseThrow().id();
        UUID organisation = registry.organisation(new Slug(parties.named(who)))
                .orElseThrow()
                .id();
        return transactions
                .asWorker(List.of(partnership), List.of(organisation), () -> sight.within(
                                partnership, organisation, () -> lines.ofYear(partnership, YEAR, Stage.BUDGET, knownOn))
                        .orElseThrow())
                .stream()
                .map(PoolLine::ref)
                .filter(ref -> ref.startsWith(prefix))
                .toList();
    }

    private void shows(String ref, String approval) {
        parties.read("corby", LINES + ref).body("line.approval", equalTo(approval));
        parties.read("corby", "/cost-pools/all/lines?limit=200")
                .body("items.find { it.ref == '" + ref + "' }.approval", equalTo(approval));
    }

    @Test
    void m8EveryOtherMemberApprovesBeforeItIsBilled() {
        charge("all", "");
        shows("all", "awaiting-approval");
        parties.read("kettering", LINES + "all").body("awaiting", contains("host-h-corby", "host-h-kettering"));
        parties.decide("corby", "all", APPROVED)
                .then()
                .statusCode(201)
                .body("line.approval", equalTo("awaiting-approval"))
                .body("awaiting", contains("host-h-kettering"))
                .body("decisions.organisation", contains("host-h-corby"));
        assertEquals(List.of(), billed("unit", "all", null));
        Instant before = Instant.now();
        parties.decide("kettering", "all", APPROVED).then().statusCode(201).body("line.approval", equalTo("approved"));
        for (String who : List.of("unit", "corby", "board")) {
            assertEquals(List.of("all"), billed(who, "all", null), who);
            assertEquals(List.of(), billed(who, "all", before), who);
        }
    }

    @Test
    void m8OneRefusalIsEnoughAndCanBeTakenBack() {
        charge("one", "");
        parties.decide("corby", "one", APPROVED).then().statusCode(201);
        parties.decide("kettering", "one", REFUSED).then().statusCode(201);
        shows("one", "refused");
        assertEquals(List.of(), billed("unit", "one", null));
        parties.decide("kettering", "one", APPROVED)
                .then()
                .statusCode(201)
                .body("decisions.approved", contains(true, true));
        shows("one", "approved");
    }

    @Test
    void m8ARefusalSaysWhy() {
        charge("why", "");
        parties.decide("corby", "why", "{\"approved\":false,\"revision\":1}")
                .then()
                .statusCode(422)
                .body("rule", equalTo("M8"))
                .body("errors.pointer", contains("/reason"));
        parties.decide("corby", "why", REFUSED).then().statusCode(201);
    }

    @Test
    void m8ARestatedChargeIsApprovedAnew() {
        charge("anew", "");
        parties.decide("corby", "anew", APPROVED).then().statusCode(201);
        parties.decide("kettering", "anew", APPROVED).then().statusCode(201);
        parties.lines(CostParties.line(
                "anew", "budget", "FY2026-27", "700.00", ",\"hostCharge\":true,\"reason\":\"Dearer\""));
        shows("anew", "awaiting-approval");
        parties.read("corby", LINES + "anew").body("decisions", empty());
        parties.decide("corby", "anew", APPROVED).then().statusCode(412);
        parties.decide("corby", "anew", APPROVED.replace("1}", "2}")).then().statusCode(201);
    }

    @ParameterizedTest(name = "M8: {0} as {1} decides: {2}")
    @CsvSource({"corby, signatory, 201", "corby, manager, 403", "unit, signatory, 403", "board, signatory, 403"})
    void aSignatoryOfAnotherMemberDecides(String who, String role, int status) {
        charge("who", "");
        Api.as(parties.named(who), role)
                .queryParam("dryRun", true)
                .body(APPROVED)
                .post(parties.path(LINES + "who/decisions"))
                .then()
                .statusCode(status);
    }

    @Test
    void m8AnythingElseNeedsNoApproval() {
        parties.lines(CostParties.line("plain", "budget", "FY2026-27", "1.00", ""));
        parties.decide("corby", "plain", APPROVED).then().statusCode(409).body("rule", equalTo("M8"));
        assertEquals(List.of("plain"), billed("corby", "plain", null));
    }

    @Test
    void m8WhatOneCouncilPaysThatCouncilApproves() {
        charge("own", ",\"council\":\"~-corby\"");
        parties.decide("kettering", "own", APPROVED).then().statusCode(404);
        parties.read("unit", LINES + "own").body("awaiting", contains("host-h-corby"));
        parties.decide("corby", "own", APPROVED).then().statusCode(201).body("line.approval", equalTo("approved"));
        assertEquals(List.of("own"), billed("unit", "own", null));
        assertEquals(List.of("own"), billed("corby", "own", null));
        assertEquals(List.of(), billed("kettering", "own", null));
        parties.send(
                        "/cost-pools/all/lines",
                        CostParties.line(
                                "self", "budget", "2026-04", "1.00", ",\"hostCharge\":true,\"council\":\"~-unit\""))
                .body("errors.pointer", contains("/hostCharge"));
    }

    /** Who joins or leaves within the year bears a part of each shared line, whatever its period. */
    @Test
    void m8WhoSharesThePoolOnSomeDayOfTheYearIsAskedWhateverThePeriod() {
        CostParties some = CostParties.register("host-y", CostParties.HOST, "corby");
        Map<String, Object> terms = Map.of("roles", List.of("member"), "from", "2026-10-01", "votes", 1);
        Api.organisation("host-y-late", "district-council");
        Api.operator().body(terms).put(some.path("/members/host-y-late")).then().statusCode(201);
        Api.signatory("host-y-late")
                .post(some.path("/members/host-y-late/acceptance"))
                .then()
                .statusCode(200);
        some.lines(CostParties.line("may", "budget", "2026-05", "1000.00", ",\"hostCharge\":true"));
        some.read("unit", LINES + "may").body("awaiting", contains("host-y-corby", "host-y-late"));
        some.decide("corby", "may", APPROVED)
                .then()
                .statusCode(201)
                .body("line.approval", equalTo("awaiting-approval"))
                .body("awaiting", contains("host-y-late"));
        some.lines(CostParties.line("year-before", "budget", "2025-05", "1000.00", ",\"hostCharge\":true"));
        some.read("unit", LINES + "year-before").body("awaiting", contains("host-y-corby"));
        some.send(
                        "/cost-pools/all/lines",
                        CostParties.line(
                                "alone", "budget", "2026-05", "1.00", ",\"hostCharge\":true,\"council\":\"~-late\""))
                .body("rejected", equalTo(1))
                .body("errors.pointer", contains("/council"));
        some.lines(CostParties.line("alone", "budget", "2026-10", "1.00", ",\"hostCharge\":true,\"council\":\"~-late\"")
                + ","
                + CostParties.line("no-charge", "budget", "2026-05", "1.00", ",\"council\":\"~-late\""));
        some.read("unit", LINES + "alone").body("awaiting", contains("host-y-late"));
    }

    private static String yesterday() {
        return LocalDate.now(ZoneId.of("Europe/London")).minusDays(1).toString();
    }

    /** Sets the last day of kettering. */
    private static void leave(CostParties of) {
        String address = of.path("/members/" + of.named("kettering"));
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "votes", 1, "to", yesterday()))
                .put(address)
                .then()
                .statusCode(200);
    }

    /** Kettering bears a part of each until it leaves, and can say nothing of what it has not said before: silence is no approval. */
    @Test
    void m8WhoHadLeftIsNotAskedAndWhoLeavesWithoutAWordHasNotApproved() {
        CostParties some = CostParties.register("host-z", CostParties.HOST, "corby", "kettering");
        for (String ref : List.of("unsaid", "approved", "refused", "restated")) {
            some.lines(CostParties.line(ref, "budget", "2026-05", "1000.00", ",\"hostCharge\":true"));
        }
        some.decide("corby", "unsaid", APPROVED)
                .then()
                .statusCode(201)
                .body("line.approval", equalTo("awaiting-approval"))
                .body("awaiting", contains("host-z-kettering"));
        some.decide("kettering", "approved", APPROVED).then().statusCode(201);
        some.decide("kettering", "refused", REFUSED).then().statusCode(201);
        some.decide("kettering", "restated", REFUSED).then().statusCode(201);
        leave(some);
        some.read("unit", LINES + "unsaid")
                .body("line.approval", equalTo("awaiting-approval"))
                .body("awaiting", contains("host-z-kettering"));
        some.decide("kettering", "unsaid", APPROVED).then().statusCode(404);
        some.read("unit", LINES + "approved")
                .body("line.approval", equalTo("awaiting-approval"))
                .body("awaiting", contains("host-z-corby"));
        for (String ref : List.of("approved", "refused")) {
            some.decide("corby", ref, APPROVED).then().statusCode(201).body("line.approval", equalTo(ref));
        }
        some.lines(CostParties.line(
                "restated", "budget", "2026-05", "900.00", ",\"hostCharge\":true,\"reason\":\"Less\""));
        some.decide("corby", "restated", APPROVED.replace("1}", "2}"))
                .then()
                .statusCode(201)
                .body("line.approval", equalTo("approved"));
    }

    @Test
    void m8NothingIsChargedToOneThatHasLeftAndCouldNotApproveIt() {
        CostParties some = CostParties.register("host-w", CostParties.HOST, "corby", "kettering");
        leave(some);
        alone(some, "kettering", "1.00", ",\"hostCharge\":true")
                .body("rejected", equalTo(1))
                .body("errors.pointer", contains("/council"));
        alone(some, "kettering", "0.00", ",\"hostCharge\":true").body("rejected", equalTo(0));
        alone(some, "kettering", "2.00", "").body("rejected", equalTo(0));
        alone(some, "corby", "1.00", ",\"hostCharge\":true").body("rejected", equalTo(0));
    }

    /** A line that one council pays, of a month in which both were members. */
    private static ValidatableResponse alone(CostParties of, String council, String amount, String further) {
        String ref = council + "-" + amount.charAt(0);
        return of.send(
                "/cost-pools/all/lines",
                CostParties.line(ref, "budget", "2026-05", amount, ",\"council\":\"~-" + council + "\"" + further));
    }

    @Test
    void m8AMemberThatTakesNoPartInTheYearIsNotAsked() {
        parties.lines(CostParties.line("past", "budget", "FY2019-20", "1.00", ",\"hostCharge\":true"));
        parties.read("corby", LINES + "past")
                .body("awaiting", empty())
                .body("line.approval", equalTo("awaiting-approval"));
        parties.decide("corby", "past", APPROVED).then().statusCode(403);
    }
}
