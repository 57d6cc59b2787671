package org.concordat.partnerships;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@ApiTest
class AreasTest {

    @BeforeAll
    static void areas() {
        Api.organisation("ar-kettering", "district-council");
        Api.organisation("ar-corby", "district-council");
        put("west", "{'name':'West','gssCode':'E07000153'}", 201);
        put("east", "{'name':'East','gssCode':'E06000061'}", 201);
        put("rothwell", "{'name':'Rothwell','gssCode':'E05008889','parent':'west'}", 201);
    }

    private static void put(String area, String body, int status) {
        Api.officer("ar-kettering")
                .body(body.replace('\'', '"'))
                .put("/organisations/ar-kettering/areas/{a}", area)
                .then()
                .statusCode(status);
    }

    @Test
    void aCodeThatHasEndedIsAcceptedWithItsSuccessor() {
        Api.officer("ar-kettering")
                .get("/organisations/ar-kettering/areas/west")
                .then()
                .statusCode(200)
                .body("warnings[0].pointer", equalTo("/gssCode"))
                .body("warnings[0].detail", containsString("E06000061 (North Northamptonshire Council)"));
        Api.officer("ar-kettering")
                .get("/organisations/ar-kettering/areas/east")
                .then()
                .body("warnings", hasSize(0));
        Api.officer("ar-kettering")
                .get("/organisations/ar-kettering/areas/rothwell")
                .then()
                .body("warnings", hasSize(0));
    }

    @Test
    void c6AnAreaMovesFromADateAndTheFormerKnowledgeStays() {
        put("moving", "{'name':'Moving','parent':'west'}", 201);
        Instant before = Instant.now();
        String path = "/organisations/ar-kettering/areas/moving";
        String move = "{\"name\":\"Moving\",\"parent\":\"east\",\"parentFrom\":\"2026-10-01\"}";
        Api.officer("ar-kettering").body(move).put(path).then().statusCode(428);
        Api.officer("ar-kettering")
                .header("If-Match", "\"2\"")
                .body(move)
                .put(path)
                .then()
                .statusCode(412);
        Api.officer("ar-kettering")
                .header("If-Match", "\"1\"")
                .body(move)
                .put(path + "?dryRun=true")
                .then()
                .statusCode(200);
        Api.officer("ar-kettering")
                .header("If-Match", "\"1\"")
                .body(move)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("parent", equalTo("east"))
                .body("formerParents[0].parent", equalTo("west"))
                .body("formerParents[0].from", nullValue())
                .body("formerParents[0].to", equalTo("2026-09-30"));
        Api.officer("ar-kettering")
                .queryParam("knownOn", before.toString())
                .get(path)
                .then()
                .statusCode(200)
                .body("parent", equalTo("west"))
                .body("revision", equalTo(1));
        Api.officer("ar-kettering")
                .queryParam("knownOn", "2999-01-01T00:00:00Z")
                .get(path)
                .then()
                .statusCode(400);
    }

    @Test
    void c6AnAreaNeverStandsBelowItself() {
        put("upper", "{'name':'Upper'}", 201);
        put("lower", "{'name':'Lower','parent':'upper'}", 201);
        Api.officer("ar-kettering")
                .header("If-Match", "\"1\"")
                .body("{\"name\":\"Upper\",\"parent\":\"lower\",\"parentFrom\":\"2026-10-01\"}")
                .put("/organisations/ar-kettering/areas/upper")
                .then()
                .statusCode(422)
                .body("rule", equalTo("C6"))
                .body("errors[0].pointer", equalTo("/parent"));
        Api.officer("ar-kettering")
                .header("If-Match", "\"1\"")
                .body("{\"name\":\"Upper\",\"parent\":\"west\",\"parentFrom\":\"2026-10-01\"}")
                .put("/organisations/ar-kettering/areas/upper")
                .then()
                .statusCode(200);
        put("lost", "{'name':'Lost','parent':'nowhere'}", 422);
    }

    @Test
    void areasAreTheCouncilsOwn() {
        String missing = Api.officer("ar-corby")
                .get("/organisations/ar-corby/areas/west")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        Api.officer("ar-corby")
                .get("/organisations/ar-kettering/areas/west")
                .then()
                .statusCode(404)
                .body(equalTo(missing));
        Api.officer("ar-corby").get("/organisations/ar-kettering/areas").then().statusCode(404);
        Api.officer("ar-corby")
                .body("{\"name\":\"Mine\"}")
                .put("/organisations/ar-kettering/areas/mine")
                .then()
                .statusCode(404);
        Api.as("ar-kettering", "reader")
                .body("{\"name\":\"Mine\"}")
                .put("/organisations/ar-kettering/areas/mine")
                .then()
                .statusCode(403);
        Api.officer("ar-corby")
                .body("{\"name\":\"West\"}")
                .put("/organisations/ar-corby/areas/of-corby")
                .then()
                .statusCode(201);
        Api.officer("ar-corby")
                .get("/organisations/ar-corby/areas")
                .then()
                .statusCode(200)
                .body("items.area", contains("of-corby"));
        Api.operator().get("/organisations/ar-corby/areas/of-corby").then().statusCode(200);
        Api.anonymous().get("/organisations/ar-kettering/areas").then().statusCode(401);
    }

    @Test
    void thoseWhoServeACouncilSeeItsAreasInTheirPartnership() {
        Api.organisation("ar-entity", "shared-service-body");
        Api.organisation("ar-board", "joint-committee");
        Api.organisation("ar-stranger", "district-council");
        Api.partnership("ar-shared", "shared-service-entity");
        Api.member("ar-shared", "ar-entity", "provider");
        Api.member("ar-shared", "ar-board", "board");
        Api.member("ar-shared", "ar-kettering", "member");
        Api.member("ar-shared", "ar-corby", "member");
        String path = "/partnerships/ar-shared/members/ar-kettering/areas";
        for (String party : new String[] {"ar-entity", "ar-board", "ar-kettering"}) {
            Api.officer(party).get(path).then().statusCode(200).body("items.area", hasItem("rothwell"));
        }
        for (String party : new String[] {"ar-corby", "ar-stranger"}) {
            Api.officer(party).get(path).then().statusCode(404);
        }
        Api.officer("ar-entity").get("/organisations/ar-kettering/areas").then().statusCode(404);
        Api.officer("ar-entity")
                .get("/partnerships/ar-shared/members/ar-stranger/areas")
                .then()
                .statusCode(404);
    }

    @Test
    void withoutACapacityThereIsNoRow() throws SQLException {
        try (Connection connection = Postgres.asGateway();
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeQuery("select * from areas"));
            connection.setAutoCommit(false);
            statement.execute("set local role concordat_member");
            try (ResultSet rows = statement.executeQuery("select count(*) from areas")) {
                rows.next();
                assertEquals(0, rows.getInt(1));
            }
            connection.rollback();
        }
    }
}
