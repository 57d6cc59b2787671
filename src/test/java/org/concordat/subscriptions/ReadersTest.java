package org.concordat.subscriptions;

import static org.concordat.subscriptions.SubscriptionParties.asked;
import static org.concordat.subscriptions.SubscriptionParties.code;
import static org.concordat.subscriptions.SubscriptionParties.confirm;
import static org.concordat.subscriptions.SubscriptionParties.happen;
import static org.concordat.subscriptions.SubscriptionParties.later;
import static org.concordat.subscriptions.SubscriptionParties.person;
import static org.concordat.subscriptions.SubscriptionParties.round;
import static org.concordat.subscriptions.SubscriptionParties.subscribed;
import static org.concordat.subscriptions.SubscriptionParties.texts;
import static org.concordat.subscriptions.SubscriptionParties.write;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nobody is told who may not read it, at the moment of writing or of sending. */
@ApiTest
class ReadersTest {

    private static final String MEMBERSHIP = "/partnerships/told-home/members/told-left";

    @BeforeAll
    static void register() {
        SubscriptionParties.register();
        for (String council : List.of("told-left", "told-cut", "told-seat")) {
            Api.organisation(council, "district-council");
            Api.member("told-home", council, "member");
        }
    }

    @Test
    @DisplayName("What was written before an organisation left is not sent after it has, and nothing more is written")
    void left() throws Exception {
        String id = subscribed("told-left", "nora", asked("nora@told.example", "immediate"));
        happen("told-left");
        write();
        leave(LocalDate.now().minusDays(1));
        round();
        later(id);
        round();
        assertEquals(1, texts("nora@told.example").size(), "the code");
        person("told-left", "nora")
                .get("/subscriptions/" + id + "/notices")
                .then()
                .body("items.kind", equalTo(List.of("digest", "confirmation")))
                .body("items.state", equalTo(List.of("failed", "sent")))
                .body("items[0].error", equalTo("what it tells of is not yours to read any more"));
    }

    private static void leave(LocalDate to) {
        String tag = Api.operator().get(MEMBERSHIP).header("ETag");
        Api.operator()
                .header("If-Match", tag)
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "to", to.toString(), "votes", 1))
                .put(MEMBERSHIP)
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("For whom no issuer vouches any more nobody is told")
    void issuerGone() throws Exception {
        String id = subscribed("told-cut", "olga", asked("olga@told.example", "immediate"));
        happen("told-cut");
        round();
        assertEquals(2, texts("olga@told.example").size(), "while it vouches");
        happen("told-cut");
        String provider = "/organisations/told-cut/identity-providers/main";
        Api.operator()
                .header("If-Match", Api.operator().get(provider).header("ETag"))
                .delete(provider)
                .then()
                .statusCode(204);
        later(id);
        round();
        assertEquals(2, texts("olga@told.example").size());
    }

    @Test
    @DisplayName("A role of the board is told of the partnerships that have appointed the person")
    void appointed() throws Exception {
        Map<String, Object> body = new HashMap<>(asked("pia@told.example", "immediate"));
        body.put("role", "board-member");
        body.put("types", List.of("concordat.agreement.*"));
        String token = Issuers.of("told-seat").token("pia", "officer", "signatory", "board-member");
        String id = Api.with(token)
                .body(body)
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        round();
        confirm("told-seat", "pia", id, code("pia@told.example")).statusCode(200);
        happen("told-seat");
        later(id);
        round();
        assertEquals(1, texts("pia@told.example").size(), "the code");
        Api.operator()
                .body(Map.of(
                        "issuer", Issuers.of("told-seat").issuer(),
                        "subject", "pia",
                        "role", "board-member",
                        "from", "2020-01-01"))
                .put("/partnerships/told-home/appointments/told-pia")
                .then()
                .statusCode(201);
        later(id);
        round();
        assertEquals(1, texts("pia@told.example").size(), "what happened before is not told");
        happen("told-seat");
        later(id);
        round();
        assertEquals(2, texts("pia@told.example").size());
    }
}
