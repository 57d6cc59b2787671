package org.concordat.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ApiTest
class ProblemPagesTest {

    /** Somebody without a token. */
    private static RequestSpecification reader() {
        return RestAssured.given().header("Accept", "text/html");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(ProblemKind.class)
    void everyKindHasAPageThatSaysHowToMendIt(ProblemKind kind) {
        reader().get(kind.problem("").type())
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Status " + kind.status()))
                .body(containsString(kind.problem("").title()))
                .body(containsString("How to mend it"))
                .body(not(containsString("<script")));
        reader().get("/problems").then().statusCode(200).body(containsString("href=\"/problems/" + kind.slug() + "\""));
    }

    @Test
    void theTypeOfARealProblemResolves() {
        String type = Api.anonymous()
                .get("/organisations")
                .then()
                .statusCode(401)
                .extract()
                .path("type");
        RestAssured.get(type).then().statusCode(200).contentType("text/html");
    }

    @Test
    void anUnknownKindIsMissing() {
        reader().get("/problems/nothing-such").then().statusCode(404).contentType("application/problem+json");
        reader().get("/problems/not-found").then().statusCode(200);
    }

    @Test
    void aBadTokenDoesNotHideThePageThatExplainsIt() {
        reader().header("Authorization", "Bearer abc")
                .get("/problems/unauthenticated")
                .then()
                .statusCode(200);
    }
}
