package org.concordat.fairness;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fairness over HTTP (rule M7): the numbers, who sees which, what is refused; and that each can be computed again from the answer. */
@ApiTest
class FairnessTest {

    private static FairParties parties;

    /** GBP 450,000 in three equal parts; corby would pay 121,200 alone. */
    @BeforeAll
    static void share() {
        parties = FairParties.register("fair", "corby", "daventry", "kettering");
        parties.residents("estimate", 40_000, 60_001, 80_000);
        parties.residents("actual", 40_000, 70_000, 80_000);
        parties.line("licensing", "pay", "budget", "390000.00", null);
        parties.line("calls", "centre", "budget", "60000.00", null);
        parties.line("calls", "late", "budget", "777.77", "corby");
        parties.line("licensing", "paid", "actual", "300000.00", null);
        parties.share(Map.of("kind", "equal"));
        parties.putCosts(FairParties.YEAR, parties.modelled("41200.00", "160000.00", "156500.00"))
                .statusCode(201);
    }

    @Test
    void m7TheBoardSeesAllCouncils() {
        parties.fairness("board", "")
                .then()
                .statusCode(200)
                .body("members", contains("fair-corby", "fair-daventry", "fair-kettering"))
                .body("together.amount", equalTo("450000.00"))
                // 121,200.00; 80,000 + 160,000 + 30,000 + 25,500.43; 80,000 + 156,500 + 30,000 + 34,000
                .body("councils.alone.amount", contains("121200.00", "295500.43", "300500.00"))
                .body("apart.amount", equalTo("717200.43"))
                .body("saving.amount", equalTo("267200.43"))
                .body("togetherByStandAloneCosts.amount", equalTo("527200.43"))
                .body("councils.agreed.amount", contains("150000.00", "150000.00", "150000.00"))
                .body("councils[0].pools.pool", contains("calls", "licensing"))
                .body("councils[0].saving.amount", equalTo("-28800.00"))
                .body("councils[0].savingPercent", equalTo(-23.76f))
                .body("councils.costPercent", contains(33.33f, 33.33f, 33.33f))
                .body("councils.votesPercent", contains(33.33f, 33.33f, 33.33f))
                .body("councils.casesPercent", contains(nullValue(), nullValue(), nullValue()))
                .body("core.passed", equalTo(false))
                .body("core.violatedGroups", equalTo(1))
                .body("core.worst[0].councils", contains("fair-corby"))
                .body("core.worst[0].excess.amount", equalTo("28800.00"))
                .body("core.coreIsEmpty", equalTo(false))
                .body("subadditivity.holds", equalTo(true))
                .body("volumes.volume", contains("60001", "80000"));
    }

    @Test
    void m7ACouncilSeesItselfAndTheGroupsThatItBelongsTo() {
        parties.fairness("kettering", "")
                .then()
                .statusCode(200)
                .body("councils.council", contains("fair-kettering"))
                .body("core.passed", equalTo(false))
                .body("core.violatedGroups", equalTo(1))
                .body("core.worst", empty());
        parties.fairness("corby", "")
                .then()
                .body("councils.council", contains("fair-corby"))
                .body("core.worst.councils", contains(List.of("fair-corby")));
    }

    @Test
    void m7WhatOneCouncilAloneIsChargedIsLeftOut() {
        for (String who : List.of("corby", "kettering", "unit", "board")) {
            assertEquals("450000.00", parties.fairness(who, "").path("together.amount"), who);
        }
    }

    @Test
    void m7TheActualsAreComparedByActualVolumes() {
        parties.fairness("unit", "&stage=actual")
                .then()
                .statusCode(200)
                .body("together.amount", equalTo("300000.00"))
                .body("councils[1].alone.amount", equalTo("299750.00"))
                .body("councils[1].aloneParts.kind", contains("fixed", "variable", "fixed", "variable"))
                .body("councils[1].aloneParts[3].volume", equalTo("70000"))
                .body("councils[1].aloneParts[3].rate", equalTo("0.425"));
    }

    /** Nothing but the JSON of the answer goes in. */
    @Test
    void m7EveryNumberCanBeComputedAgainFromTheAnswerAlone() {
        for (String stage : List.of("budget", "actual")) {
            Recomputed again =
                    new Recomputed(parties.fairness("board", "&stage=" + stage).asString());
            again.shapley();
            again.nucleolus();
            again.core();
            again.alone();
        }
        Recomputed own = new Recomputed(parties.fairness("daventry", "").asString());
        own.shapley();
        own.nucleolus();
        own.alone();
    }

    @Test
    void f3AnEarlierStateIsAnsweredAsItWas() {
        FairParties earlier = FairParties.register("fair-then", "a", "b");
        earlier.line("calls", "centre", "budget", "100.00", null);
        earlier.share(Map.of("kind", "equal"));
        earlier.putCosts(FairParties.YEAR, earlier.given("a 80.00", "b 90.00")).statusCode(201);
        Response then = earlier.fairness("board", "");
        Api.manager(earlier.named("unit"))
                .header("If-Match", "\"1\"")
                .body(earlier.given("a 40.00", "b 90.00"))
                .put(earlier.path("/stand-alone-costs/" + FairParties.YEAR))
                .then()
                .statusCode(200);
        assertEquals(
                then.asString(),
                earlier.fairness("board", "&knownOn=" + then.path("knownOn")).asString());
        earlier.fairness("a", "")
                .then()
                .body("councils[0].alone.amount", equalTo("40.00"))
                .body("core.violatedGroups", equalTo(1));
    }

    /** An odd pound between two alike goes to the first, by rule M1; what each adds is 50.005. */
    @Test
    void m7ThereIsNoNucleolusWhereAllPayMoreTogether() {
        FairParties dear = FairParties.register("fair-dear", "a", "b");
        dear.line("calls", "centre", "budget", "100.01", null);
        dear.share(Map.of("kind", "equal"));
        dear.putCosts(FairParties.YEAR, dear.given("a 50.00", "b 50.00")).statusCode(201);
        dear.fairness("board", "")
                .then()
                .statusCode(200)
                .body("nucleolusStages", nullValue())
                .body("councils.nucleolus", contains(nullValue(), nullValue()))
                .body("councils.shapley.amount", contains("50.01", "50.00"))
                .body("councils.shapleyExact", contains("10001/200", "10001/200"))
                .body("core.coreIsEmpty", equalTo(true))
                .body("core.worst.excess.amount", contains("0.01"))
                .body("subadditivity.holds", equalTo(false))
                .body("subadditivity.pairs", equalTo(1))
                .body("saving.amount", equalTo("-0.01"));
    }

    @Test
    void m7WithoutWhatIsNeededItIsRefusedByName() {
        FairParties bare = FairParties.register("fair-bare", "a", "b");
        bare.fairness("a", "").then().statusCode(422).body("rule", equalTo("M7"));
        bare.line("calls", "centre", "budget", "100.00", null);
        bare.fairness("a", "").then().statusCode(422).body("rule", equalTo("M2"));
        bare.share(Map.of("kind", "equal"));
        bare.fairness("a", "")
                .then()
                .statusCode(422)
                .body("rule", equalTo("M7"))
                .body("detail", containsString("/stand-alone-costs/FY2026-27"));
        bare.putCosts(FairParties.YEAR, bare.given("a 80.00")).statusCode(201);
        bare.fairness("a", "").then().statusCode(422).body("detail", containsString("None is given for fair-bare-b."));
        Api.officer(bare.named("a")).get(bare.path("/fairness")).then().statusCode(404);
        Api.officer(bare.named("a")).get(bare.path("/fairness/2026-04")).then().statusCode(400);
        bare.fairness("a", "&stage=outturn").then().statusCode(400);
    }

    @Test
    void m7MoreThanSixteenCouncilsAreRefused() {
        String[] councils =
                IntStream.range(0, 17).mapToObj(i -> "c" + (char) ('a' + i)).toArray(String[]::new);
        FairParties many = FairParties.register("fair-many", councils);
        many.line("calls", "centre", "budget", "1700.00", null);
        many.share(Map.of("kind", "equal"));
        many.fairness("board", "")
                .then()
                .statusCode(422)
                .body("rule", equalTo("M7"))
                .body("detail", containsString("at most 16 members"));
    }

    @Test
    void m7SixteenCouncilsAreCompared() {
        String[] councils =
                IntStream.range(0, 16).mapToObj(i -> "c" + (char) ('a' + i)).toArray(String[]::new);
        FairParties many = FairParties.register("fair-most", councils);
        many.line("calls", "centre", "budget", "1600.00", null);
        many.share(Map.of("kind", "equal"));
        many.putCosts(
                        FairParties.YEAR,
                        many.given(IntStream.range(0, 16)
                                .mapToObj(i -> councils[i] + " " + (101 + i) + ".00")
                                .toArray(String[]::new)))
                .statusCode(201);
        many.fairness("board", "")
                .then()
                .statusCode(200)
                .body("councils", hasSize(16))
                .body("core.passed", equalTo(true));
    }

    /** The share of activity: cases that were received in the year, whoever asks. */
    @Test
    void m7CasesOfOthersAreCountedAndNotShown() {
        FairParties busy = FairParties.register("fair-busy", "a", "b");
        Api.manager(busy.named("unit"))
                .body(Map.of("title", "Calls", "casesFrom", "provider", "attributes", List.of()))
                .put(busy.path("/services/calls"))
                .then()
                .statusCode(201);
        busy.line("calls", "centre", "budget", "100.00", null);
        busy.share(Map.of("kind", "equal"));
        busy.putCosts(FairParties.YEAR, busy.given("a 80.00", "b 90.00")).statusCode(201);
        send(busy, "a", "one", "2026-03-31T22:59:59Z");
        send(busy, "a", "two", "2026-03-31T23:00:00Z");
        send(busy, "b", "three", "2026-04-02T09:00:00Z");
        send(busy, "b", "four", "2026-04-03T09:00:00Z");
        busy.fairness("a", "")
                .then()
                .body("councils.council", contains("fair-busy-a"))
                .body("councils[0].cases", equalTo(1))
                .body("councils[0].casesOfAll", equalTo(3))
                .body("councils[0].casesPercent", equalTo(33.33f));
        busy.fairness("board", "").then().body("councils.cases", contains(1, 2));
    }

    private static void send(FairParties busy, String council, String ref, String received) {
        Api.officer(busy.named("unit"))
                .body("""
                        {"items":[{"ref":"%s","service":"calls","council":"%s","received":"%s"}]}""".formatted(ref, busy.named(council), received))
                .post(busy.path("/cases"))
                .then()
                .statusCode(200);
    }
}
