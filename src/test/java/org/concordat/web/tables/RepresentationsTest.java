package org.concordat.web.tables;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered to whom accepts what. */
@ApiTest
class RepresentationsTest {

    @BeforeAll
    static void partnership() {
        Api.organisation("tab-a", "district-council");
        Api.partnership("tables", "joint-services-board");
        Api.member("tables", "tab-a", "member");
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv                                          | text/csv",
                "Text/CSV;charset=utf-8                            | text/csv",
                "text/*                                            | text/csv",
                "text/csv, application/json                        | text/csv",
                "text/csv, */*                                     | text/csv",
                "application/json;q=0.2, text/csv;q=0.9            | text/csv",
                "application/json, text/csv                        | application/json",
                "application/json, text/plain, */*                 | application/json",
                "application/json;q=0.9, text/csv;q=0.2            | application/json",
                "text/html, application/xhtml+xml, */*;q=0.8       | application/json",
                "application/*                                     | application/json",
                "*/*                                               | application/json",
                "application/json                                  | application/json"
            })
    void aListIsWhatIsWanted(String accept, String type) {
        Api.officer("tab-a")
                .header("Accept", accept)
                .get("/partnerships")
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Vary", containsString("Accept"))
                .body(containsString("tables"));
    }

    @ParameterizedTest(name = "{0} is answered 406 and not done")
    @CsvSource(
            delimiter = '|',
            value = {"text/html", "text/csv;q=0", "text/csv;q=0, text/*", "image/png", "application/pdf, text/plain"})
    void whatIsNoneIsNotAcceptable(String accept) {
        Api.officer("tab-a")
                .header("Accept", accept)
                .get("/partnerships")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @Test
    void whatCannotBeAnsweredAsWantedIsNotDone() {
        String area = "/organisations/tab-a/areas/north";
        Map<String, String> body = Map.of("name", "North");
        Api.officer("tab-a")
                .header("Accept", "text/csv")
                .body(body)
                .put(area)
                .then()
                .statusCode(406);
        Api.officer("tab-a").get(area).then().statusCode(404);
        Api.officer("tab-a").body(body).put(area).then().statusCode(201);
        Api.officer("tab-a").header("Accept", "text/csv").get(area).then().statusCode(406);
    }

    @Test
    void aTableThatIsHeldIsNotSentAgain() {
        String json = tag("application/json", null, 200);
        String csv = tag("text/csv", null, 200);
        assertNotEquals(json, csv);
        assertEquals(csv, tag("text/csv", csv, 304));
        assertEquals(csv, tag("text/csv", json, 200));
    }

    private static String tag(String accept, String held, int status) {
        RequestSpecification reader = Api.officer("tab-a").header("Accept", accept);
        return (held == null ? reader : reader.header("If-None-Match", held))
                .get("/partnerships")
                .then()
                .statusCode(status)
                .extract()
                .header("ETag");
    }

    @Test
    void aRefusalOfATableIsAProblem() {
        Api.officer("tab-a")
                .header("Accept", "text/csv")
                .get("/partnerships?limit=0")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        Api.anonymous()
                .header("Accept", "text/csv")
                .get("/partnerships")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        Api.officer("tab-a")
                .header("Accept", "text/csv")
                .get("/partnerships")
                .then()
                .statusCode(200);
    }
}
