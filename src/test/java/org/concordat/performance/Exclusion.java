package org.concordat.performance;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.concordat.testing.Api;

/** Exclusions of licences, proposed by the provider and decided by the council, for the tests of this room. */
record Exclusion(ResultParties parties, String council, String id) {

    /** What the provider is told who proposes to exclude a case; level null for all of the service. */
    static Response propose(ResultParties parties, String council, String ref, String level) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "council",
                parties.named(council),
                "service",
                "licensing",
                "ref",
                ref,
                "reason",
                "The register was down."));
        body.put("serviceLevel", level);
        return Api.officer(parties.unit()).body(body).post(parties.path() + "/exclusions");
    }

    static Exclusion proposed(ResultParties parties, String council, String ref, String level) {
        String id = propose(parties, council, ref, level)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Exclusion(parties, council, id);
    }

    static Exclusion accepted(ResultParties parties, String council, String ref, String level) {
        return proposed(parties, council, ref, level).decided(true);
    }

    Exclusion decided(boolean accepted) {
        decide(accepted).then().statusCode(201);
        return this;
    }

    Response decide(boolean accepted) {
        return Api.officer(parties.named(council))
                .body(Map.of("accepted", accepted, "reason", "We looked."))
                .post(path() + "/decisions");
    }

    void withdrawn() {
        Api.officer(parties.unit()).post(path() + "/withdrawal").then().statusCode(200);
    }

    private String path() {
        return parties.path() + "/exclusions/" + id;
    }
}
