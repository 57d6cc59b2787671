package org.concordat.benefits;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a provider puts back of its surplus, over HTTP (rule R4). */
@ApiTest
class SurplusesTest {

    private static BenefitParties parties;

    @BeforeAll
    static void register() {
        parties = BenefitParties.register("putback", BenefitParties.ENTITY, "a");
    }

    private static String year(String earned, String spent, String reinvested) {
        return """
                {"revenue":[{"title":"Fees","amount":{"amount":"%s","currency":"GBP"}}],\
                "costs":[{"title":"Pay","amount":{"amount":"%s","currency":"GBP"}}],"share":65,"basis":"Articles, clause 5",\
                "reinvested":[{"purpose":"A lift","service":"licensing","amount":{"amount":"%s","currency":"GBP"}}]}\
                """.formatted(earned, spent, reinvested);
    }

    @Test
    void r4AShareIsPutBackAndWhatIsLeftIsCarriedOn() {
        parties.put("/surpluses/FY2025-26", year("1000.00", "800.00", "100.00"))
                .statusCode(201)
                .body("surplus.amount", equalTo("200.00"))
                .body("putBack.amount", equalTo("130.00"))
                .body("carriedOut.amount", equalTo("30.00"))
                .body("explanation", hasItem("65 % of a surplus is put back: exactly 130, rounded 130.00"));
        parties.put("/surpluses/FY2026-27", year("100.00", "110.00", "15.00"))
                .statusCode(201)
                .body("surplus.amount", equalTo("-10.00"))
                .body("carriedIn.amount", equalTo("30.00"))
                .body("lossCovered.amount", equalTo("10.00"))
                .body("available.amount", equalTo("20.00"))
                .body("carriedOut.amount", equalTo("5.00"));
        parties.put("/surpluses/FY2027-28", year("0.00", "0.00", "5.01"))
                .statusCode(422)
                .body("rule", equalTo("R4"))
                .body("errors[0].detail", containsString("at most 5.00"));
        parties.put("/surpluses/FY2027-28", year("0.00", "0.00", "5.00")).statusCode(201);
        // An earlier year cannot take away what a later one has put back.
        parties.change("/surpluses/FY2025-26", year("1000.00", "800.00", "100.01"))
                .statusCode(422)
                .body("errors[0].detail", containsString("in FY2027-28"));
        String then = parties.read("a", "/surpluses/FY2025-26").path("recordedAt");
        parties.change("/surpluses/FY2025-26", year("1000.00", "800.00", "99.99"))
                .statusCode(200);
        parties.read("a", "/surpluses/FY2027-28").then().body("carriedOut.amount", equalTo("0.01"));
        parties.read("a", "/surpluses/FY2025-26?knownOn=" + then)
                .then()
                .body("reinvestedInAll.amount", equalTo("100.00"));
        for (String who : List.of("a", "unit", "board")) {
            parties.read(who, "/surpluses").then().body("items.year", contains("FY2025-26", "FY2026-27", "FY2027-28"));
        }
    }

    @ParameterizedTest
    @CsvSource({"a, manager, 403", "unit, officer, 403", "unit, manager, 201"})
    void onlyWhoKeepsTheBooksWrites(String who, String role, int status) {
        Api.as(parties.named(who), role)
                .body(year("1.00", "0.00", "0.00"))
                .put(parties.path("/surpluses/FY2030-31?dryRun=true"))
                .then()
                .statusCode(status);
        parties.read("a", "/surpluses/FY2030-31").then().statusCode(404);
    }

    @Test
    void r4WhatCannotBeIsRefusedWithItsPlace() {
        String right = year("10.00", "0.00", "0.00");
        String at = "/surpluses/FY2031-32";
        parties.refused(at, right.replace("\"10.00\"", "\"-10.00\""), "R4", "/revenue/0/amount/amount");
        parties.refused(at, right.replace("\"licensing\"", "\"burials\""), "R4", "/reinvested/0/service");
        parties.refused("/surpluses/FY2020-21", year("1.00", "0.00", "0.66"), "R4", "/reinvested");
        parties.put("/surpluses/2026-04", right).statusCode(400);
        parties.put(at + "?dryRun=true", right.replace("\"share\":65", "\"share\":101"))
                .statusCode(400);
        parties.put(at + "?dryRun=true", right).statusCode(201);
    }
}
