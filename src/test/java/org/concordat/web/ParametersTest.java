package org.concordat.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters of queries: what cannot be read, says nothing or says two things is refused, never guessed. */
@ApiTest
class ParametersTest {

    private static final String SERVICES = "/partnerships/par/services";

    @BeforeAll
    static void partnership() {
        Api.organisation("par-unit", "shared-service");
        Api.partnership("par", "shared-service-entity");
        Api.member("par", "par-unit", "provider");
    }

    private static int put(String service, String query) {
        return Api.manager("par-unit")
                .urlEncodingEnabled(false)
                .body(Map.of("title", "Licences", "casesFrom", "provider", "attributes", List.of()))
                .put(SERVICES + "/" + service + query)
                .statusCode();
    }

    private static int found(String service) {
        return Api.manager("par-unit").get(SERVICES + "/" + service).statusCode();
    }

    @ParameterizedTest(name = "A write that is tried by {0} is refused, and nothing is written")
    @ValueSource(
            strings = {
                "?dryRun",
                "?dryRun=",
                "?dryRun=yes",
                "?dryRun=TRUE",
                "?dryRun=1",
                "?dryrun=true",
                "?dryRun=true&dryRun=false"
            })
    void noWriteIsDoneByMistake(String query) {
        Api.manager("par-unit")
                .urlEncodingEnabled(false)
                .body(Map.of("title", "Licences", "casesFrom", "provider", "attributes", List.of()))
                .put(SERVICES + "/mistaken" + query)
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/malformed"))
                .body("errors.pointer", contains(query.replaceAll("\\?([a-zA-Z]+).*", "$1")));
        Api.manager("par-unit").get(SERVICES + "/mistaken").then().statusCode(404);
    }

    @ParameterizedTest(name = "A write that is tried by {0} is answered, and then found with {2}")
    @CsvSource({"tried, ?dryRun=true, 404", "written, ?dryRun=false, 200", "plain, '', 200"})
    void aWriteIsTriedOrDone(String service, String query, int after) {
        assertEquals(201, put(service, query));
        assertEquals(after, found(service));
    }

    @ParameterizedTest(name = "The instant {0} is kept by the database or refused: {1}")
    @CsvSource({
        "0001-01-01T00:00:00Z, 200",
        "0001-01-01T00:00:00-18:00, 200",
        "0001-01-01T00:00:00+18:00, 400",
        "9999-12-31T23:59:59-18:00, 400"
    })
    void anInstantLiesInYearsOfFourDigits(String instant, int status) {
        Api.manager("par-unit")
                .queryParam("knownOn", instant)
                .get("/partnerships/par/exclusions")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest(name = "A path without anything at its end: {0}")
    @ValueSource(strings = {"/agreements/x/versions/one", "/imports/one"})
    void aPathThatIsNot(String path) {
        Api.manager("par-unit")
                .get("/partnerships/par" + path)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest(name = "The character NUL is in the name of nothing: {0}")
    @ValueSource(
            strings = {
                "/agreements/%00",
                "/agreements/x%00y/effective-terms",
                "/cases/%00?service=x&council=par-unit",
                "/results/2026-05.a.b.c/explanation/cases/%00"
            })
    void aPathWithNul(String path) {
        Api.officer("par-unit")
                .urlEncodingEnabled(false)
                .get("/partnerships/par" + path)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }
}
