package org.concordat.subscriptions;

import static org.concordat.subscriptions.SubscriptionParties.COUNCIL;
import static org.concordat.subscriptions.SubscriptionParties.OTHER;
import static org.concordat.subscriptions.SubscriptionParties.asked;
import static org.concordat.subscriptions.SubscriptionParties.code;
import static org.concordat.subscriptions.SubscriptionParties.confirm;
import static org.concordat.subscriptions.SubscriptionParties.happen;
import static org.concordat.subscriptions.SubscriptionParties.later;
import static org.concordat.subscriptions.SubscriptionParties.person;
import static org.concordat.subscriptions.SubscriptionParties.round;
import static org.concordat.subscriptions.SubscriptionParties.sql;
import static org.concordat.subscriptions.SubscriptionParties.subscribed;
import static org.concordat.subscriptions.SubscriptionParties.texts;
import static org.concordat.subscriptions.SubscriptionParties.write;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.MailServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class SubscriptionsTest {

    @BeforeAll
    static void register() {
        SubscriptionParties.register();
    }

    @Test
    @DisplayName("Nothing but a code is sent before the code has been given back")
    void confirmation() {
        String id = person(COUNCIL, "anna")
                .body(asked("anna@told.example", "immediate"))
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .body("state", equalTo("awaiting-confirmation"))
                .body("told.size()", equalTo(12))
                .extract()
                .path("id");
        happen(COUNCIL);
        round();
        assertEquals(1, texts("anna@told.example").size());
        confirm(COUNCIL, "anna", id, "AAAA-AAAA-AAAA-AAAA").statusCode(422).body("errors[0].pointer", equalTo("/code"));
        confirm(OTHER, "anna", id, code("anna@told.example")).statusCode(404);
        confirm(COUNCIL, "anna", id, code("anna@told.example").toLowerCase(java.util.Locale.ROOT))
                .statusCode(200)
                .body("state", equalTo("active"));
        confirm(COUNCIL, "anna", id, code("anna@told.example")).statusCode(409);
        round();
        assertEquals(1, texts("anna@told.example").size(), "what happened before is not told");
    }

    @Test
    @DisplayName("What happens is told once, together, in words that give nothing away")
    void toldOnce() throws Exception {
        String id = subscribed(COUNCIL, "bob", asked("bob@told.example", "immediate"));
        happen(COUNCIL);
        happen(COUNCIL);
        happen(OTHER);
        round();
        round();
        later(id);
        round();
        List<String> texts = texts("bob@told.example");
        assertEquals(2, texts.size());
        assertTrue(texts.get(1).contains("A version of an agreement was proposed"), texts.get(1));
        assertTrue(texts.get(1).contains("/v1/partnerships/told-home/agreements/told-council."), texts.get(1));
        assertFalse(texts.get(1).contains(OTHER), texts.get(1));
        var sent = MailServer.of("bob@told.example").get(1);
        assertEquals("Concordat: 2 events in told-home", sent.getSubject());
        assertEquals("no-reply@concordat.example", sent.getFrom()[0].toString().replaceAll(".*<|>", ""));
        person(COUNCIL, "bob")
                .get("/subscriptions/" + id + "/notices")
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("digest", "confirmation")))
                .body("items.state", equalTo(List.of("sent", "sent")))
                .body("items[0].events", equalTo(2));
        String message =
                person(COUNCIL, "bob").get("/subscriptions/" + id + "/notices").path("items[0].id");
        assertEquals("<" + message + "@concordat.example>", sent.getMessageID());
    }

    @Test
    @DisplayName("Between two e-mails there is a pause; what comes meanwhile is told with the next")
    void pause() throws Exception {
        String id = subscribed(COUNCIL, "cara", asked("cara@told.example", "immediate"));
        happen(COUNCIL);
        round();
        happen(COUNCIL);
        happen(COUNCIL);
        round();
        assertEquals(2, texts("cara@told.example").size());
        later(id);
        round();
        assertEquals(3, texts("cara@told.example").size());
        assertEquals(
                "Concordat: 2 events in told-home",
                MailServer.of("cara@told.example").get(2).getSubject());
    }

    @Test
    @DisplayName("A daily e-mail waits for its morning, and is not sent where there is nothing to tell")
    void daily() throws Exception {
        String id = subscribed(COUNCIL, "dora", asked("dora@told.example", "daily"));
        happen(COUNCIL);
        round();
        assertEquals(1, texts("dora@told.example").size());
        later(id);
        round();
        assertEquals(2, texts("dora@told.example").size());
        later(id);
        round();
        assertEquals(2, texts("dora@told.example").size());
        person(COUNCIL, "dora")
                .get("/subscriptions/" + id)
                .then()
                .body("nextAt", containsString(":00:00Z"))
                .body("timeZone", equalTo("Europe/London"));
    }

    @Test
    @DisplayName("Many events are counted, not all named")
    void many() throws Exception {
        String id = subscribed(COUNCIL, "emil", asked("emil@told.example", "weekly"));
        for (int i = 0; i < 53; i++) {
            happen(COUNCIL);
        }
        later(id);
        round();
        String text = texts("emil@told.example").get(1);
        assertTrue(text.contains("- and 3 more: /v1/partnerships/told-home/events"), text);
        assertEquals(50, text.split("was proposed", -1).length - 1);
    }

    @Test
    @DisplayName("A person's subscriptions are nobody else's, not even a colleague's")
    void ofOnePerson() {
        String id = person(COUNCIL, "finn")
                .body(asked("finn@told.example", "daily"))
                .post("/subscriptions")
                .path("id");
        person(COUNCIL, "gina").get("/subscriptions/" + id).then().statusCode(404);
        person(COUNCIL, "gina").get("/subscriptions").then().body("items", empty());
        person(COUNCIL, "gina").get("/subscriptions/" + id + "/notices").then().statusCode(404);
        person(COUNCIL, "finn").get("/subscriptions").then().body("items.id", equalTo(List.of(id)));
        Api.operator().get("/subscriptions").then().statusCode(403);
    }

    @Test
    @DisplayName("A changed address awaits its own code; a changed frequency does not")
    void changed() throws SQLException {
        String id = subscribed(COUNCIL, "hugo", asked("hugo@told.example", "daily"));
        String address = "/subscriptions/" + id;
        person(COUNCIL, "hugo")
                .body(asked("hugo@told.example", "weekly"))
                .put(address)
                .then()
                .statusCode(428);
        person(COUNCIL, "hugo")
                .header("If-Match", person(COUNCIL, "hugo").get(address).header("ETag"))
                .body(asked("hugo@told.example", "weekly"))
                .put(address)
                .then()
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("frequency", equalTo("weekly"));
        person(COUNCIL, "hugo")
                .header("If-Match", person(COUNCIL, "hugo").get(address).header("ETag"))
                .body(asked("hugo@elsewhere.example", "weekly"))
                .put(address)
                .then()
                .statusCode(200)
                .body("state", equalTo("awaiting-confirmation"))
                .body("nextAt", equalTo(null));
        round();
        confirm(COUNCIL, "hugo", id, code("hugo@elsewhere.example")).statusCode(200);
    }

    @Test
    @DisplayName("An ended subscription leaves nothing behind and is told nothing more")
    void ended() throws Exception {
        String id = subscribed(COUNCIL, "ida", asked("ida@told.example", "immediate"));
        person(COUNCIL, "ida")
                .header(
                        "If-Match",
                        person(COUNCIL, "ida").get("/subscriptions/" + id).header("ETag"))
                .delete("/subscriptions/" + id)
                .then()
                .statusCode(204);
        happen(COUNCIL);
        round();
        assertEquals(1, texts("ida@told.example").size());
        person(COUNCIL, "ida").get("/subscriptions/" + id).then().statusCode(404);
    }

    @Test
    @DisplayName("Nobody goes on being told who does not renew it, nor waits for a code for ever")
    void time() throws Exception {
        String id = subscribed(COUNCIL, "jan", asked("jan@told.example", "immediate"));
        String forgotten = person(COUNCIL, "jan")
                .body(asked("jan2@told.example", "daily"))
                .post("/subscriptions")
                .path("id");
        person(COUNCIL, "jan").get("/subscriptions").then().body("items", hasSize(2));
        sql("update subscriptions set until = now() - interval '1 second' where id = '" + id + "'");
        sql("update subscriptions set code_until = now() - interval '1 second' where id = '" + forgotten + "'");
        happen(COUNCIL);
        round();
        assertEquals(1, texts("jan@told.example").size());
        person(COUNCIL, "jan").get("/subscriptions").then().body("items", empty());
    }

    @Test
    @DisplayName("While its organisation is suspended nobody is told")
    void suspended() throws Exception {
        Api.organisation("told-shut", "district-council");
        Api.member("told-home", "told-shut", "member");
        String id = subscribed("told-shut", "kim", asked("kim@told.example", "immediate"));
        happen("told-shut");
        String tag = Api.operator()
                .post("/organisations/told-shut/suspension")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        round();
        assertEquals(1, texts("kim@told.example").size());
        Api.operator()
                .header("If-Match", tag)
                .delete("/organisations/told-shut/suspension")
                .then()
                .statusCode(200);
        later(id);
        round();
        assertEquals(2, texts("kim@told.example").size());
    }

    @Test
    @DisplayName("Nobody's letter box is filled with codes, however often a subscription is ended and made again")
    void codesAreFew() {
        Map<String, Object> body = asked("quin+a@told.example", "daily");
        for (int i = 0; i < 3; i++) {
            String id = person(COUNCIL, "rita")
                    .body(body)
                    .post("/subscriptions")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            person(COUNCIL, "rita")
                    .header("If-Match", "\"1\"")
                    .delete("/subscriptions/" + id)
                    .then()
                    .statusCode(204);
        }
        for (String email : List.of("quin+a@told.example", "Quin@told.example")) {
            person(COUNCIL, "rita")
                    .body(asked(email, "daily"))
                    .post("/subscriptions")
                    .then()
                    .statusCode(409)
                    .body("rule", equalTo("subscriptions-2"));
        }
        person(COUNCIL, "rita")
                .body(asked("rita@told.example", "daily"))
                .post("/subscriptions")
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("What waits for an address that was given up is not sent to it")
    void givenUp() throws Exception {
        String id = subscribed(COUNCIL, "sara", asked("sara@told.example", "immediate"));
        happen(COUNCIL);
        write();
        person(COUNCIL, "sara")
                .header(
                        "If-Match",
                        person(COUNCIL, "sara").get("/subscriptions/" + id).header("ETag"))
                .body(asked("sara@new.example", "immediate"))
                .put("/subscriptions/" + id)
                .then()
                .statusCode(200);
        round();
        assertEquals(1, texts("sara@told.example").size(), "the code");
        assertEquals(1, texts("sara@new.example").size(), "the other code");
    }

    @ParameterizedTest(name = "{0} of {1} is refused at {2}")
    @CsvSource({
        "role,         auditor,                     422, /role",
        "role,         king,                        400, /role",
        "frequency,    hourly,                      400, /frequency",
        "email,        nobody,                      400, /email",
        "email,        'a@b.example\nBcc: c@d.example', 400, /email",
        "email,        'a@b.example, c@d.example',  400, /email",
        "email,        'a <c@d.example>',           400, /email",
        "types,        concordat.nothing.v1,        422, /types/0",
        "partnerships, told-nowhere,                422, /partnerships/0",
    })
    void refused(String field, String value, int status, String pointer) {
        Map<String, Object> body = new java.util.HashMap<>(asked("lea@told.example", "daily"));
        body.put(field, field.equals("types") || field.equals("partnerships") ? List.of(value) : value);
        person(COUNCIL, "lea")
                .body(body)
                .post("/subscriptions")
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
        person(COUNCIL, "lea").get("/subscriptions").then().body("items", empty());
    }

    @Test
    @DisplayName("Who only tries is sent nothing")
    void tried() {
        person(COUNCIL, "max")
                .queryParam("dryRun", true)
                .body(asked("max@told.example", "daily"))
                .post("/subscriptions")
                .then()
                .statusCode(201);
        round();
        assertEquals(0, texts("max@told.example").size());
        person(COUNCIL, "max").get("/subscriptions").then().body("items", empty());
    }
}
