package org.concordat.benefits;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Baselines over HTTP: written, proposed, signed by both sides, frozen; and whose they are (rule R1). */
@ApiTest
class BaselinesTest {

    private static BenefitParties parties;

    @BeforeAll
    static void register() {
        parties = BenefitParties.register("basely", BenefitParties.ENTITY, "a", "b");
        Api.organisation("basely-stranger", "district-council");
    }

    @Test
    void r1BothSignaturesFreezeIt() {
        String at = "/baselines/whole";
        parties.put(at, parties.baseline("a", "1000.00"))
                .statusCode(201)
                .body("state", equalTo("draft"))
                .body("signedBy", empty())
                .body("frozenInTime", nullValue());
        parties.sign("a", "whole", "client").statusCode(409);
        parties.propose("whole").statusCode(200).body("state", equalTo("proposed"));
        parties.change(at, parties.baseline("a", "999.00")).statusCode(409).body("rule", equalTo("R1"));
        parties.propose("whole").statusCode(409);
        parties.sign("a", "whole", "client").statusCode(200).body("signedBy", contains("client"));
        parties.sign("a", "whole", "client").statusCode(409);
        parties.sign("unit", "whole", "provider")
                .statusCode(200)
                .body("state", equalTo("frozen"))
                .body("signedBy", contains("provider", "client"))
                .body("frozenAt", notNullValue())
                .body("frozenInTime", equalTo(true))
                .body("history.step", contains("proposed", "signed", "signed"))
                .body("history.side", contains(null, "client", "provider"))
                .body("history[1].by", equalTo("basely-a:basely-a-signatory"));
        parties.change(at, parties.baseline("a", "999.00")).statusCode(409);
        Api.manager(parties.keeper())
                .post(parties.path(at + "/withdrawal"))
                .then()
                .statusCode(409);
        parties.sign("unit", "whole", "provider").statusCode(409);
        parties.read("a", at).then().body("text.cost.amount", equalTo("1000.00"));
    }

    @Test
    void r1WhatIsTakenBackIsADraftAndItsSignaturesAreVoid() {
        String at = "/baselines/back";
        parties.put(at, parties.baseline("b", "1000.00")).statusCode(201);
        parties.propose("back").statusCode(200);
        parties.sign("b", "back", "client").statusCode(200);
        Api.manager(parties.keeper())
                .post(parties.path(at + "/withdrawal"))
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("signedBy", empty());
        parties.change(at, parties.baseline("b", "900.00")).statusCode(200).body("revision", equalTo(2));
        parties.propose("back").statusCode(200);
        parties.sign("unit", "back", "provider").statusCode(200).body("state", equalTo("proposed"));
        parties.sign("b", "back", "client").statusCode(200).body("state", equalTo("frozen"));
    }

    @Test
    void r1ASignatureIsOverTheDigestThatWasReadAndForTheOwnSide() {
        parties.put("/baselines/over", parties.baseline("a", "1.00")).statusCode(201);
        parties.propose("over").statusCode(200);
        Api.signatory("basely-a")
                .body(Map.of("digest", "sha256:" + "0".repeat(64), "capacity", "client"))
                .post(parties.path("/baselines/over/signatures"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/digest"));
        parties.sign("a", "over", "provider").statusCode(422).body("errors.pointer", contains("/capacity"));
        Api.officer("basely-a")
                .body(Map.of("digest", "sha256:" + "0".repeat(64), "capacity", "client"))
                .post(parties.path("/baselines/over/signatures"))
                .then()
                .statusCode(403);
        parties.sign("a", "over", "client").statusCode(200);
    }

    @Test
    void aCouncilsBaselineIsItsOwn() {
        parties.frozen("own", "a", "waste", "1000.00");
        for (String who : List.of("a", "unit", "board")) {
            parties.read(who, "/baselines/own").then().statusCode(200);
            parties.read(who, "/baselines").then().body("items.baseline", hasItem("own"));
            parties.read(who, "/baselines?council=~-a").then().body("items.baseline", hasItem("own"));
        }
        parties.read("b", "/baselines/own").then().statusCode(404);
        parties.read("b", "/baselines").then().statusCode(200).body("items.baseline", not(hasItem("own")));
        parties.read("b", "/baselines?council=~-a").then().statusCode(404);
        parties.sign("b", "own", "client").statusCode(404);
        parties.read("stranger", "/baselines/own").then().statusCode(404);
        parties.read("a", "/baselines").then().body("items.baseline", hasItems("own"));
    }

    @ParameterizedTest
    @CsvSource({"a, manager, 403", "board, manager, 403", "unit, officer, 403", "unit, manager, 201"})
    void onlyWhoKeepsTheRegisterWrites(String who, String role, int status) {
        Api.as(parties.named(who), role)
                .body(parties.baseline("a", "1.00").replace("~", "basely"))
                .put(parties.path("/baselines/nobodys?dryRun=true"))
                .then()
                .statusCode(status);
        parties.read("unit", "/baselines/nobodys").then().statusCode(404);
    }

    private static void refused(String from, String to, String pointer) {
        parties.refused("/baselines/wrong", parties.baseline("a", "1.00").replace(from, to), "R1", pointer);
    }

    @Test
    void r1WhatCannotBeIsRefusedWithItsPlace() {
        refused("~-a", "~-nobody", "/council");
        refused("~-a", "~-board", "/council");
        refused("licensing", "burials", "/service");
        refused("FY2024-25", "2024-10", "/year");
        refused("2099-04-01", "2025-03-31", "/goesLive");
        refused("\"answered\"", "\"nothing\"", "/quality/0/measure");
        refused("\"denominator\":10", "\"value\":0.9", "/quality/0/value");
        refused("\"numerator\":9,", "", "/quality/0/value");
        refused("1.00", "-1.00", "/cost/amount");
        parties.put("/baselines/wrong?dryRun=true", parties.baseline("a", "1.00"))
                .statusCode(201);
    }

    @Test
    void aBaselineStaysOfItsCouncil() {
        parties.put("/baselines/stays", parties.baseline("a", "1.00")).statusCode(201);
        parties.change("/baselines/stays", parties.baseline("b", "1.00"))
                .statusCode(422)
                .body("errors.pointer", contains("/council"));
        parties.change("/baselines/stays", parties.baseline("a", "2.00")).statusCode(200);
    }

    @Test
    void f3EarlierRevisionsAreKept() {
        String then = parties.put("/baselines/revised", parties.baseline("b", "1.00"))
                .statusCode(201)
                .extract()
                .path("recordedAt");
        parties.change("/baselines/revised", parties.baseline("b", "2.00")).statusCode(200);
        parties.propose("revised").statusCode(200);
        parties.read("b", "/baselines/revised?knownOn=" + then)
                .then()
                .body("revision", equalTo(1))
                .body("state", equalTo("draft"))
                .body("text.cost.amount", equalTo("1.00"));
        parties.read("b", "/baselines/revised")
                .then()
                .body("revision", equalTo(2))
                .body("state", equalTo("proposed"));
        parties.put("/baselines/revised", parties.baseline("b", "3.00")).statusCode(428);
    }

    @Test
    void ofAHostTheBoardSignsForItsOwnArea() {
        BenefitParties host = BenefitParties.register("basely-host", BenefitParties.HOST, "a");
        host.put("/baselines/theirs", host.baseline("a", "1.00")).statusCode(201);
        host.put("/baselines/own", host.baseline("unit", "1.00")).statusCode(201);
        host.propose("theirs").statusCode(200);
        host.propose("own").statusCode(200);
        host.sign("a", "theirs", "client").statusCode(200);
        host.sign("unit", "theirs", "provider").statusCode(200).body("state", equalTo("frozen"));
        host.sign("unit", "own", "provider").statusCode(200);
        host.sign("unit", "own", "client").statusCode(409);
        host.sign("board", "own", "client").statusCode(200).body("state", equalTo("frozen"));
    }

    @Test
    void underAJointBoardTheCouncilsServiceAndTheBoardSign() {
        BenefitParties joint = BenefitParties.register("basely-joint", BenefitParties.JOINT, "a", "b");
        joint.put("/baselines/of-a", joint.baseline("a", "1.00")).statusCode(201);
        joint.propose("of-a").statusCode(200);
        joint.read("b", "/baselines/of-a").then().statusCode(404);
        joint.sign("b", "of-a", "provider").statusCode(404);
        joint.sign("a", "of-a", "provider").statusCode(200);
        joint.sign("board", "of-a", "client").statusCode(200).body("state", equalTo("frozen"));
    }

    @Test
    void aListIsATableAsWell() {
        parties.frozen("table", "b", "waste", "1234.50");
        Api.as("basely-b", "reader")
                .header("Accept", "text/csv")
                .get(parties.path("/baselines"))
                .then()
                .statusCode(200)
                .body(containsString("table,basely-b,frozen"));
    }
}
