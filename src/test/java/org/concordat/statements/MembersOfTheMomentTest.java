package org.concordat.statements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.CostsTurnHeld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is fixed, billed or closed rests on the memberships of that moment, whichever node has written them, and nobody writes any meanwhile
 * (rules M5, F3, G5).
 */
@ApiTest
class MembersOfTheMomentTest {

    /** Alfa and bravo share alike; charlie is asked to join them from January on. */
    private static YearParties ready(String slug) {
        YearParties year = YearParties.register(slug, "alfa", "bravo");
        year.put("/sharing-schemes/all", Map.of("title", "All"));
        Map<String, Object> alike = Map.of("pool", "licensing", "key", Map.of("kind", "equal"));
        year.put("/sharing-schemes/all/versions/1", Map.of("commences", "2020-04-01", "pools", List.of(alike)));
        year.agree(year.path("/sharing-schemes/all/versions/1"), "alfa", "bravo");
        year.lines("licensing", "pay budget 365.00", "spent actual 730.00");
        year.plan("quarterly", "").statusCode(201);
        Api.organisation(year.named("charlie"), "district-council");
        Api.operator()
                .body(Map.of("roles", List.of("member"), "from", "2026-01-01", "votes", 1))
                .put(charlie(year))
                .then()
                .statusCode(201);
        return year;
    }

    private static String charlie(YearParties year) {
        return year.path("/members/" + year.named("charlie"));
    }

    private static Map<String, Object> amounts(YearParties year, String address, String of) {
        List<Map<String, Object>> items = year.keeper()
                .get(year.path(address))
                .then()
                .statusCode(200)
                .extract()
                .path(of);
        Map<String, Object> amounts = new TreeMap<>();
        items.forEach(
                item -> amounts.put((String) item.get("council"), ((Map<?, ?>) item.get("amount")).get("amount")));
        return amounts;
    }

    private static Map<String, Object> shares(YearParties year) {
        return amounts(year, "/apportionments?year=FY2025-26&stage=actual", "items.findAll { it.council != null }");
    }

    @Test
    void m5_aClosingWaitsForAnAcceptanceAndStatesTheSharesThatItAnswers() throws Exception {
        YearParties year = ready("moment-close");
        year.fix().statusCode(201);
        YearParties.QUARTERS.forEach(quarter -> year.bill(quarter).statusCode(201));
        try (CostsTurnHeld elsewhere = CostsTurnHeld.shared(year.slug())) {
            elsewhere.accept(year.named("charlie"));
            CompletableFuture<ValidatableResponse> closing = CompletableFuture.supplyAsync(year::close);
            elsewhere.awaitWaiting();
            assertFalse(closing.isDone());
            elsewhere.commit();
            closing.join().statusCode(201);
        }
        // 730.00: for 275 days in two, for 90 in three
        Map<String, Object> expected =
                Map.of(year.named("alfa"), "335.00", year.named("bravo"), "335.00", year.named("charlie"), "60.00");
        assertEquals(expected, amounts(year, "/statements?kind=year", "items"));
        assertEquals(expected, shares(year));
    }

    @Test
    void m5_whoHasJoinedOnAnotherNodeIsBilled() throws Exception {
        YearParties year = ready("moment-bill");
        try (CostsTurnHeld elsewhere = CostsTurnHeld.shared(year.slug())) {
            elsewhere.accept(year.named("charlie"));
            elsewhere.commit();
        }
        year.fix().statusCode(201);
        YearParties.QUARTERS.subList(0, 3).forEach(quarter -> year.bill(quarter).statusCode(201));
        year.bill("FY2025-26-Q4")
                .statusCode(201)
                .body("statements.council", contains(year.named("alfa"), year.named("bravo"), year.named("charlie")))
                .body("statements.amount.amount", contains("30.00", "30.00", "30.00"));
    }

    /** Cases that are being loaded bear the date of their load's beginning, and would be counted afterwards in what was closed without them. */
    @ParameterizedTest(name = "F3: {0} waits for cases that are being loaded")
    @ValueSource(strings = {"a closing", "the fixing of a budget"})
    void f3_whatIsCountedForGoodWaitsForLoads(String what) throws Exception {
        YearParties year = ready("moment-" + what.replace(' ', '-'));
        boolean closes = what.endsWith("closing");
        if (closes) {
            year.fix().statusCode(201);
            YearParties.QUARTERS.forEach(quarter -> year.bill(quarter).statusCode(201));
        }
        try (CostsTurnHeld elsewhere = CostsTurnHeld.loading(year.slug())) {
            CompletableFuture<ValidatableResponse> moving =
                    CompletableFuture.supplyAsync(() -> closes ? year.close() : year.fix());
            elsewhere.awaitWaiting();
            assertFalse(moving.isDone());
            elsewhere.commit();
            moving.join().statusCode(201);
        }
    }

    /** Those who will pay approve how (rule M2): charlie has joined on another node, and this one was not told yet. */
    @Test
    void m2_whoHasJoinedOnAnotherNodeIsAskedToApproveAScheme() throws Exception {
        YearParties year = ready("moment-scheme");
        String version = year.path("/sharing-schemes/all/versions/2");
        Map<String, Object> alike = Map.of("pool", "parking", "key", Map.of("kind", "equal"));
        year.put("/sharing-schemes/all/versions/2", Map.of("commences", "2026-04-01", "pools", List.of(alike)));
        year.keeper().post(version + "/proposal").then().statusCode(200);
        String digest = year.keeper().get(version).path("digest");
        try (CostsTurnHeld elsewhere = CostsTurnHeld.shared(year.slug())) {
            approve(year, version, digest, "alfa").body("state", equalTo("proposed"));
            elsewhere.accept(year.named("charlie"));
            elsewhere.commit();
        }
        approve(year, version, digest, "bravo").body("state", equalTo("proposed"));
        approve(year, version, digest, "charlie").body("state", equalTo("active"));
    }

    private static ValidatableResponse approve(YearParties year, String version, String digest, String council) {
        return Api.signatory(year.named(council))
                .body(Map.of("digest", digest))
                .post(version + "/approvals")
                .then()
                .statusCode(200);
    }

    /** It would bear an earlier date than what it is not in. */
    @ParameterizedTest(name = "F3: {0} waits for a closing, and is dated after it")
    @ValueSource(strings = {"an acceptance", "an earlier last day"})
    void f3_whoWritesAStayWaitsForWhoClosesAYear(String what) throws Exception {
        YearParties year = ready("moment-" + what.replace(' ', '-'));
        boolean ends = what.endsWith("day");
        String council = year.named(ends ? "alfa" : "charlie");
        try (CostsTurnHeld elsewhere = CostsTurnHeld.alone(year.slug())) {
            CompletableFuture<ValidatableResponse> writing = CompletableFuture.supplyAsync(() -> ends
                    ? year.memberNow("alfa", "2020-04-01", "2199-03-31")
                    : Api.signatory(council).post(charlie(year) + "/acceptance").then());
            elsewhere.awaitWaiting();
            assertFalse(writing.isDone());
            Instant ended = Instant.now();
            elsewhere.commit();
            writing.join().statusCode(200);
            assertFalse(elsewhere.lastRecorded(council).isBefore(ended));
        }
    }

    /** Turns are taken in one order: nobody waits for somebody who waits for it. */
    @Test
    void g5_whoBillsAndWhoWritesStaysNeverWaitForEachOther() {
        YearParties year = ready("moment-both");
        year.fix().statusCode(201);
        String tag = Api.operator().get(charlie(year)).header("ETag");
        List<Integer> answers = Stream.of(
                        CompletableFuture.supplyAsync(() -> answers(() -> year.keeper()
                                .body(Map.of("period", "FY2025-26-Q1"))
                                .post(year.year("/bills?dryRun=true")))),
                        CompletableFuture.supplyAsync(() -> answers(() ->
                                Api.signatory(year.named("charlie")).post(charlie(year) + "/acceptance?dryRun=true"))),
                        CompletableFuture.supplyAsync(() -> answers(() -> Api.operator()
                                .header("If-Match", tag)
                                .body(Map.of("roles", List.of("member"), "from", "2026-01-01", "votes", 2))
                                .put(charlie(year) + "?dryRun=true"))))
                .toList()
                .stream()
                .flatMap(each -> each.join().stream())
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of(200, 201), answers);
    }

    private static List<Integer> answers(Supplier<Response> asking) {
        return IntStream.range(0, 10).mapToObj(i -> asking.get().statusCode()).toList();
    }
}
