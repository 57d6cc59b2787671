package org.concordat.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told of benefits and risks (rules R2, R5) and of decisions (rule G1), and to whom. */
@ApiTest
class RegisterNewsTest {

    private static final EventParties PARTIES = new EventParties("regnews");
    private static final String COUNCIL = "\"council\":\"regnews-ash\",";

    @BeforeAll
    static void happen() {
        EventParties.of("regnews");
        put("/benefits/for-all", benefit("", "10.00"), 201);
        put("/benefits/for-ash", benefit(COUNCIL, "20.00"), 201);
        put("/benefits/for-ash", benefit(COUNCIL, "30.00"), 200);
        put("/benefits/only-tried?dryRun=true", benefit("", "10.00"), 201);
        put("/risks/to-all", risk("", 2), 201);
        put("/risks/to-all", risk("", 5), 200);
        put("/risks/to-ash", risk(COUNCIL, 3), 201);
        Api.manager(PARTIES.unit())
                .body(Map.of("reason", "It happened."))
                .post(PARTIES.path() + "/risks/to-all/closure")
                .then()
                .statusCode(200);
        decide();
    }

    private static void put(String below, String body, int status) {
        RequestSpecification manager = Api.manager(PARTIES.unit());
        if (status == 200) {
            manager.header(
                    "If-Match",
                    Api.manager(PARTIES.unit()).get(PARTIES.path() + below).header("ETag"));
        }
        manager.body(body).put(PARTIES.path() + below).then().statusCode(status);
    }

    private static String benefit(String more, String planned) {
        return """
                {"title":"Licences together","kind":"cashable",%s"owner":{"organisation":"regnews-unit","office":"Head"},\
                "planned":[{"year":"FY2026-27","amount":{"amount":"%s","currency":"GBP"}}]}""".formatted(more, planned);
    }

    private static String risk(String more, int likelihood) {
        return """
                {"title":"Staff leave","cause":"Pay","effect":"Delay",%s"likelihood":%d,"impact":3,"target":4,\
                "owner":{"organisation":"regnews-unit","office":"Head"},"reviewOn":"2099-01-01","response":"tolerate"}\
                """.formatted(more, likelihood);
    }

    private static void decide() {
        RequestSpecification secretary = Api.as("regnews-audit", "board-secretary");
        secretary
                .body("{\"from\":\"2020-04-01\",\"matters\":{\"other\":\"reserved\"}}")
                .put(PARTIES.path() + "/governance-rules/1")
                .then()
                .statusCode(201);
        String id = Api.as("regnews-audit", "board-secretary")
                .body("""
                        {"title":"Rules","text":"As drafted.","subject":{"matter":"governance-rules","ref":"1"}}""")
                .post(PARTIES.path() + "/decisions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String at = PARTIES.path() + "/decisions/" + id;
        String digest = Api.as("regnews-audit", "board-secretary")
                .post(at + "/opening")
                .then()
                .statusCode(200)
                .extract()
                .path("digest");
        Api.signatory("regnews-ash")
                .body(Map.of("choice", "for", "digest", digest))
                .post(at + "/votes")
                .then()
                .statusCode(201);
        Api.signatory("regnews-oak")
                .body(Map.of("choice", "against", "digest", digest))
                .post(at + "/votes")
                .then()
                .statusCode(201);
        Api.as("regnews-audit", "board-secretary").post(at + "/outcome").then().statusCode(200);
    }

    /** What somebody is told of a thing: {@code recorded for-all}. */
    private static List<String> told(String who, String thing) {
        JsonPath feed = feed(who, thing);
        List<String> types = feed.getList("items.type");
        List<String> subjects = feed.getList("items.subject");
        return IntStream.range(0, types.size())
                .mapToObj(i ->
                        types.get(i).split("\\.")[2] + " " + subjects.get(i).split("/")[1])
                .toList();
    }

    private static JsonPath feed(String who, String thing) {
        return Api.as("regnews-" + who, "reader")
                .get(PARTIES.path() + "/events?limit=200&type=concordat." + thing + ".*")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void r2_ofABenefitWhomItIsForIsTold() {
        List<String> all = List.of("recorded for-all", "recorded for-ash", "changed for-ash");
        assertEquals(all, told("ash", "benefit"));
        assertEquals(all, told("unit", "benefit"));
        assertEquals(all, told("board", "benefit"));
        assertEquals(List.of("recorded for-all"), told("oak", "benefit"));
        JsonPath feed = feed("ash", "benefit");
        assertNull(feed.get("items[0].data.council"));
        assertEquals("regnews-ash", feed.get("items[2].data.council"));
        assertEquals("cashable", feed.get("items[2].data.kind"));
        assertEquals(2, feed.getInt("items[2].data.revision"));
    }

    @Test
    void r5_ofARiskWhomItIsOneToIsTold() {
        assertEquals(
                List.of("recorded to-all", "changed to-all", "recorded to-ash", "closed to-all"), told("ash", "risk"));
        assertEquals(List.of("recorded to-all", "changed to-all", "closed to-all"), told("oak", "risk"));
        assertEquals(15, feed("oak", "risk").getInt("items[1].data.score"));
    }

    @Test
    void g1_ofADecisionEverybodyIsTold() {
        for (String who : List.of("ash", "oak", "unit", "board")) {
            JsonPath feed = feed(who, "decision");
            assertEquals(
                    List.of("concordat.decision.opened.v1", "concordat.decision.blocked.v1"),
                    feed.getList("items.type"));
            assertEquals("governance-rules", feed.get("items[1].data.matter"));
            assertEquals("reserved", feed.get("items[1].data.level"));
        }
    }
}
