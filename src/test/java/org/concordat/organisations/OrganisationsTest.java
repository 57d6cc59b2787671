package org.concordat.organisations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@ApiTest
class OrganisationsTest {

    private static final Map<String, String> BODY = Map.of("name", "Kettering", "kind", "district-council");

    @BeforeAll
    static void organisations() {
        Api.organisation("org-a", "district-council");
        Api.organisation("org-b", "district-council");
    }

    @Test
    void anOrganisationSeesItselfAndTheOperatorAll() {
        Api.officer("org-a").get("/organisations/org-a").then().statusCode(200).header("ETag", startsWith("\"1-"));
        Api.operator().get("/organisations/org-b").then().statusCode(200);
        Api.officer("org-a").get("/organisations").then().statusCode(200).body("items.organisation", contains("org-a"));
    }

    @Test
    void anotherOrganisationIsMissing() {
        String missing = Api.officer("org-a")
                .get("/organisations/nobody")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        Api.officer("org-a").get("/organisations/org-b").then().statusCode(404).body(equalTo(missing));
    }

    @Test
    void onlyTheOperatorWrites() {
        Api.signatory("org-a").body(BODY).put("/organisations/org-c").then().statusCode(403);
        Api.operator().body(BODY).put("/organisations/org-c").then().statusCode(201);
    }

    @Test
    void aReplacementNamesTheRevisionItReplaces() {
        Api.operator().body(BODY).put("/organisations/org-d").then().statusCode(201);
        Api.operator().body(BODY).put("/organisations/org-d").then().statusCode(428);
        Api.operator()
                .header("If-Match", "\"7\"")
                .body(BODY)
                .put("/organisations/org-d")
                .then()
                .statusCode(412);
        Api.operator()
                .header("If-Match", "\"1\"")
                .body(BODY)
                .put("/organisations/org-d")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
    }

    @Test
    void aDryRunChangesNothing() {
        Api.operator().body(BODY).put("/organisations/org-e?dryRun=true").then().statusCode(201);
        Api.operator().get("/organisations/org-e").then().statusCode(404);
    }

    @Test
    void aCursorIsGoodForItsOwnListAndOrganisationOnly() {
        String next = Api.operator()
                .get("/organisations?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        Api.operator()
                .get("/organisations?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        Api.officer("org-a").get("/organisations?cursor=" + next).then().statusCode(400);
    }

    @Test
    void badInputSaysWhichFieldAndHow() {
        Api.operator()
                .body(Map.of("name", "", "kind", "district-council"))
                .put("/organisations/org-f")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/name"));
        Api.operator()
                .body(Map.of("name", "F", "kind", "district-council", "nmae", "F"))
                .put("/organisations/org-f")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/nmae"));
        Api.operator().get("/organisations?limt=1").then().statusCode(400);
        Api.operator().get("/organisations/Not-A-Slug").then().statusCode(400);
    }
}
