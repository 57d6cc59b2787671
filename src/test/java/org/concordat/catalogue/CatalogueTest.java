package org.concordat.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class CatalogueTest {

    private static final String MEASURE = """
            {"title":"Premises applications decided in time","kind":"timeliness","unit":"percent",\
            "direction":"higher-is-better","computedFrom":"cases","countedBy":"due","rounding":null,"minimumSample":5,\
            "source":"Case system of the delivery entity","owner":"provider"}""";

    private static final String SERVICE = "{\"title\":\"Premises licences\",\"legalBasis\":\"LGA 1972 s101\"}";

    static final String CALENDAR = """
            {"title":"Counter","timeZone":"Europe/London",\
            "hours":{"monday":[{"from":"09:00","to":"12:00"},{"from":"13:00","to":"17:00"}],"saturday":[{"from":"09:00","to":"12:00"}]},\
            "holidays":[{"date":"2026-12-25","title":"Christmas Day"}],\
            "openings":[{"date":"2026-11-29","hours":[{"from":"10:00","to":"14:00"}]}],\
            "knownFrom":"2026-01-01","knownTo":"2026-12-31"}""";

    @BeforeAll
    static void partnerships() {
        for (String organisation :
                new String[] {"c-entity", "c-county", "c-board", "c-kettering", "c-corby", "c-stranger"}) {
            Api.organisation(organisation, "district-council");
        }
        Api.partnership("c-shared", "shared-service-entity");
        Api.member("c-shared", "c-entity", "provider");
        Api.member("c-shared", "c-board", "board");
        Api.member("c-shared", "c-kettering", "member");
        Api.partnership("c-host", "host-organisation");
        Api.member("c-host", "c-county", "host", "member");
        Api.member("c-host", "c-board", "board");
        Api.member("c-host", "c-kettering", "member");
        Api.partnership("c-joint", "joint-services-board");
        Api.member("c-joint", "c-board", "board");
        Api.member("c-joint", "c-kettering", "member");
        Api.member("c-joint", "c-corby", "member");
    }

    @ParameterizedTest(name = "{0}: {1} as {2} writes services, measures, calendars: {3}")
    @CsvSource({
        "c-shared, c-entity,    manager,   201",
        "c-shared, c-entity,    officer,   403",
        "c-shared, c-entity,    signatory, 403",
        "c-shared, c-board,     manager,   403",
        "c-shared, c-kettering, manager,   403",
        "c-shared, c-stranger,  manager,   404",
        "c-host,   c-county,    manager,   201",
        "c-host,   c-county,    officer,   403",
        "c-host,   c-board,     manager,   403",
        "c-host,   c-kettering, manager,   403",
        "c-host,   c-corby,     manager,   404",
        "c-joint,  c-board,     manager,   201",
        "c-joint,  c-board,     officer,   403",
        "c-joint,  c-kettering, manager,   403",
        "c-joint,  c-county,    manager,   404",
    })
    void theModelSaysWhoKeepsTheCatalogue(String partnership, String organisation, String role, int status) {
        String base = "/partnerships/" + partnership;
        Api.as(organisation, role)
                .body(SERVICE)
                .put(base + "/services/kept?dryRun=true")
                .then()
                .statusCode(status);
        Api.as(organisation, role)
                .body(MEASURE)
                .put(base + "/measures/kept?dryRun=true")
                .then()
                .statusCode(status);
        Api.as(organisation, role)
                .body(CALENDAR)
                .put(base + "/calendars/kept?dryRun=true")
                .then()
                .statusCode(status);
    }

    @Test
    void aServiceKeepsItsRevisions() {
        String path = "/partnerships/c-shared/services/premises-licensing";
        Api.manager("c-entity")
                .body(SERVICE)
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", startsWith("\"1-"))
                .body("casesFrom", equalTo("provider"));
        Instant before = Instant.now();
        String changed =
                "{\"title\":\"Premises\",\"casesFrom\":\"client\",\"attributes\":[\"premisesType\"],\"lgslId\":436,\"retentionMonths\":72}";
        Api.manager("c-entity").body(changed).put(path).then().statusCode(428);
        Api.manager("c-entity")
                .header("If-Match", "\"9\"")
                .body(changed)
                .put(path)
                .then()
                .statusCode(412);
        Api.manager("c-entity")
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(path)
                .then()
                .statusCode(200);
        Api.officer("c-kettering")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("title", equalTo("Premises"))
                .body("attributes", contains("premisesType"));
        Api.officer("c-kettering")
                .queryParam("knownOn", before.toString())
                .get(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("Premises licences"))
                .body("lgslId", nullValue())
                .body("retentionMonths", nullValue());
        Api.officer("c-kettering")
                .queryParam("knownOn", "2020-01-01T00:00:00Z")
                .get(path)
                .then()
                .statusCode(404);
        Api.officer("c-kettering")
                .queryParam("knownOn", "2999-01-01T00:00:00Z")
                .get(path)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest(name = "{2} a measure with {0} instead of {1}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'kind':'ratio'           | 'kind':'timeliness'       | F4 | 422",
                "'unit':'days'            | 'unit':'percent'          | C3 | 422",
                "'computedFrom':'figures' | 'computedFrom':'cases'    | C1 | 422",
                "'kind':'speed'           | 'kind':'timeliness'       | -  | 400",
                "'minimumSample':0        | 'minimumSample':5         | -  | 400",
                "'rounding':{'decimals':1,'mode':'half-up'} | 'rounding':null | - | 201",
                "'countedBy':null         | 'countedBy':'due'         | -  | 201",
            })
    void aMeasureDoesNotContradictItself(String with, String instead, String rule, int status) {
        String body = MEASURE.replace(instead.replace('\'', '"'), with.replace('\'', '"'));
        Api.manager("c-entity")
                .body(body)
                .put("/partnerships/c-shared/measures/consistent?dryRun=true")
                .then()
                .statusCode(status)
                .body("rule", rule.equals("-") ? nullValue() : equalTo(rule));
    }

    @Test
    void othersSeeNothing() {
        Api.manager("c-entity")
                .body(SERVICE)
                .put("/partnerships/c-shared/services/seen")
                .then()
                .statusCode(201);
        Api.manager("c-entity")
                .body(MEASURE)
                .put("/partnerships/c-shared/measures/seen")
                .then()
                .statusCode(201);
        for (String kind : new String[] {"services", "measures"}) {
            String item = kind.substring(0, kind.length() - 1);
            for (String party : new String[] {"c-kettering", "c-board", "c-entity"}) {
                Api.officer(party)
                        .get("/partnerships/c-shared/{k}?limit=200", kind)
                        .then()
                        .statusCode(200)
                        .body("items." + item, hasItem("seen"));
            }
            Api.officer("c-kettering")
                    .get("/partnerships/c-joint/{k}", kind)
                    .then()
                    .statusCode(200)
                    .body("items." + item, not(hasItem("seen")));
            String missing = Api.officer("c-kettering")
                    .get("/partnerships/c-joint/{k}/seen", kind)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            Api.officer("c-corby")
                    .get("/partnerships/c-shared/{k}/seen", kind)
                    .then()
                    .statusCode(404)
                    .body(equalTo(missing));
            Api.officer("c-corby")
                    .get("/partnerships/c-shared/{k}", kind)
                    .then()
                    .statusCode(404);
            Api.operator().get("/partnerships/c-shared/{k}/seen", kind).then().statusCode(403);
            Api.anonymous().get("/partnerships/c-shared/{k}/seen", kind).then().statusCode(401);
        }
    }
}
