package org.concordat.packs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.concordat.kernel.Period;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rule P4: packs are due by working days, which are listed; nothing is published by itself. */
@ApiTest
class SchedulesTest {

    private static PackParties parties;

    @BeforeAll
    static void january() {
        parties = PackParties.register("pk-due-");
    }

    @Test
    void p4WhatIsDueIsListedAndNothingIsPublishedByItself() {
        parties.reader("corby").get(parties.path("/reports/due")).then().body("items", empty());
        parties.reader("corby").get(parties.path("/reports/schedule")).then().statusCode(404);
        String body = """
                {"calendar":"%s","packs":{"%s":5},
                 "responsible":{"organisation":"%s","office":"Secretary of the board"}}""";
        for (String wrong : List.of(
                body.formatted("no-such", "month", "pk-due-board"),
                body.formatted("england-and-wales", "month", "pk-due-board").replace("5", "null"),
                body.formatted("england-and-wales", "month", "no-such"))) {
            parties.secretary()
                    .body(wrong)
                    .put(parties.path("/reports/schedule"))
                    .then()
                    .statusCode(422)
                    .body("rule", equalTo("P4"));
        }
        String right = body.formatted("england-and-wales", "month", "pk-due-board");
        Api.manager("pk-due-northampton")
                .body(right)
                .put(parties.path("/reports/schedule"))
                .then()
                .statusCode(403);
        parties.secretary()
                .body(right)
                .put(parties.path("/reports/schedule"))
                .then()
                .statusCode(201);
        parties.secretary()
                .body(right)
                .put(parties.path("/reports/schedule"))
                .then()
                .statusCode(428);
        parties.secretary()
                .header("If-Match", "\"1\"")
                .body(body.formatted("england-and-wales", "quarter", "pk-due-board"))
                .put(parties.path("/reports/schedule"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        Period running = Period.containing(today, Period.Length.QUARTER);
        parties.reader("corby")
                .get(parties.path("/reports/due"))
                .then()
                .statusCode(200)
                .body(
                        "items.period",
                        contains(running.toString(), running.previous().toString()))
                .body("items[0].state", equalTo("ahead"))
                .body("items[1].state", not(equalTo("published")))
                .body("items[1].dueOn", notNullValue());
        parties.publish(running.previous().toString(), "{}").statusCode(201);
        parties.reader("corby").get(parties.path("/reports/due")).then().body("items[1].state", equalTo("published"));
    }
}
