package org.concordat.queries;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import org.concordat.intake.model.Numbers;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Queries about figures whose period is closed (rules F1, F2, G4). */
@ApiTest
class LockedFiguresTest {

    private static QueryParties parties;

    @BeforeAll
    static void partnership() {
        parties = QueryParties.register("qc", QueryParties.ENTITY, Map.of());
    }

    private static String result() {
        return parties.officer("ash")
                .get(parties.path("/results/2026-01.qc-ash.sla-ash.calls"))
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("\"knownOn\":\"[^\"]*\"", "")
                .replaceAll("\"asOf\":\"[^\"]*\"", "");
    }

    @Test
    @DisplayName(
            "F2 A figure that is locked while it is queried stays as it is, until the outcome corrects it: that restates it")
    void f2ALockedFigureStaysUntilTheOutcomeCorrectsIt() {
        String figure = parties.figure("ash", "provider", "2026-01", 930, 1000);
        String other = parties.figure("oak", "provider", "2026-01", 1, 2);
        String query = parties.queried("ash", "client", figure);
        parties.escalate(parties.officer("ash"), query).then().statusCode(201);
        parties.secretary()
                .body(Map.of("decision", "The board closes it, the dispute goes on"))
                .post(parties.path("/periods/2026-01/closure"))
                .then()
                .statusCode(200);
        String closed = result();

        parties.query(parties.officer("oak"), other, 1).then().statusCode(409).body("rule", equalTo("F1"));
        parties.figure(figure).body("openQuery", equalTo(query)).body("state", equalTo("queried"));
        parties.figure(figure).body("numerator", equalTo(930));
        assertEquals(closed, result());
        assertTrue(closed.contains("\"numerator\":930"), closed);
        parties.decide(parties.secretary(), query, "upheld", "950/1020").then().statusCode(201);

        parties.figure(figure)
                .body("numerator", equalTo(950))
                .body("revision", equalTo(3))
                .body("state", equalTo("agreed"))
                .body("openQuery", nullValue())
                .body("query", equalTo(query));
        for (String state : new String[] {"agreed", "queried"}) {
            parties.officer("ash")
                    .get(parties.path("/figures?state=" + state))
                    .then()
                    .body("items.id", state.equals("agreed") ? hasItem(figure) : not(hasItem(figure)));
        }
        assertTrue(result().contains("\"numerator\":950"), result());
        assertEquals(
                new Numbers(new BigDecimal(950), new BigDecimal(1020), null),
                Told.of(query).get(0).numbers());
    }
}
