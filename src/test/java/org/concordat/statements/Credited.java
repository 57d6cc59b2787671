package org.concordat.statements;

import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/** A council that is credited 2 percent of 12,000 pounds for each point, at most 900 pounds, from January 2026 on, and a month of which is worth points. */
record Credited(YearParties parties, String council) {

    void agree() {
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(parties.board()).issuer(),
                        "subject",
                        parties.board() + "-board-secretary",
                        "role",
                        "board-secretary",
                        "from",
                        "2020-04-01"))
                .put(parties.path("/appointments/secretary"))
                .then()
                .statusCode(201);
        parties.put(
                "/services/licensing", Map.of("title", "Licensing", "casesFrom", "provider", "attributes", List.of()));
        parties.put(
                "/measures/answered",
                Map.of(
                        "title", "Answered",
                        "kind", "ratio",
                        "unit", "percent",
                        "direction", "higher-is-better",
                        "computedFrom", "figures",
                        "owner", "provider"));
        parties.keeper()
                .body(Map.of("ref", "sla", "council", council, "title", "Licensing"))
                .post(parties.path("/agreements"))
                .then()
                .statusCode(201);
        String version = parties.path("/agreements/" + council + ".sla/versions/1");
        parties.keeper().body("""
                {"commences":"2026-01-01","scope":[{"service":"licensing"}],
                 "serviceLevels":[{"ref":"answered","service":"licensing","measure":"answered","dimension":"level","period":"month",
                   "bands":[{"band":"met","limit":95},{"band":"minor","limit":92,"points":1},{"band":"critical","points":4}]}],
                 "credits":{"basis":"points","rate":2,
                   "charges":[{"service":"licensing","charge":{"amount":"12000.00","currency":"GBP"},"period":"month"}],"capPerService":50,"capInAggregate":7.5}}""").put(version).then().statusCode(201);
        parties.keeper().post(version + "/proposal").then().statusCode(200);
        String digest = parties.keeper().get(version).path("digest");
        for (String[] side : new String[][] {{council, "client"}, {parties.unit(), "provider"}}) {
            Api.signatory(side[0])
                    .body(Map.of("digest", digest, "capacity", side[1]))
                    .post(version + "/signatures")
                    .then()
                    .statusCode(200);
        }
    }

    void figure(String month) {
        Api.officer(parties.unit())
                .body("""
                        {"items":[{"measure":"answered","council":"%s","period":"%s","numerator":93,"denominator":100}]}""".formatted(council, month))
                .post(parties.path("/figures"))
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
    }

    /** Proposes for the unit that so many of a hundred were answered in a month that is closed; answers the restatement's address. */
    String restate(String month, int answered) {
        String figure = Api.officer(parties.unit())
                .get(parties.path("/figures?period=" + month + "&council=" + council))
                .path("items[0].id");
        String restatement = Api.officer(parties.unit())
                .body(Map.of("numerator", answered, "denominator", 100, "reason", "Calls of the other line"))
                .post(parties.path("/figures/" + figure + "/restatements"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return parties.path("/restatements/" + restatement);
    }

    void closeMonth(String month) {
        Api.as(parties.board(), "board-secretary")
                .body("{\"decision\":\"They stand\"}")
                .post(parties.path("/periods/" + month + "/closure"))
                .then()
                .statusCode(200);
    }
}
