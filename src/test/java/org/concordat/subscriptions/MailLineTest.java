package org.concordat.subscriptions;

import static org.concordat.subscriptions.SubscriptionParties.COUNCIL;
import static org.concordat.subscriptions.SubscriptionParties.asked;
import static org.concordat.subscriptions.SubscriptionParties.happen;
import static org.concordat.subscriptions.SubscriptionParties.later;
import static org.concordat.subscriptions.SubscriptionParties.person;
import static org.concordat.subscriptions.SubscriptionParties.round;
import static org.concordat.subscriptions.SubscriptionParties.sql;
import static org.concordat.subscriptions.SubscriptionParties.subscribed;
import static org.concordat.subscriptions.SubscriptionParties.texts;
import static org.concordat.subscriptions.SubscriptionParties.write;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.testing.ApiTest;
import org.concordat.testing.MailServer;
import org.concordat.testing.MailServer.Line;
import org.concordat.testing.Telling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an e-mail whose way is bad: it is told once or not at all, and it is said which. */
@ApiTest
class MailLineTest {

    @BeforeAll
    static void register() {
        SubscriptionParties.register();
    }

    /** Others' e-mails would go first, and wait with these. */
    @BeforeEach
    void alone() throws SQLException {
        round();
        sql("delete from subscriptions where email like '%@told.example'");
    }

    /** However badly it went, nobody's address is told to those who run the installation. */
    @AfterAll
    static void noAddressIsInTheLog() {
        assertEquals(List.of(), Telling.lines("@told.example"));
    }

    @AfterEach
    void mend() throws Exception {
        MailServer.be(Line.GOOD);
    }

    @ParameterizedTest(name = "What was certainly not taken is sent later, once: {0}")
    @EnumSource(
            value = Line.class,
            names = {"DOWN", "BUSY", "SHUT", "CUT", "LATE"})
    void sentLater(Line line) throws Exception {
        String name = "line-" + line.name().toLowerCase(java.util.Locale.ROOT);
        String email = name + "@told.example";
        String id = subscribed(COUNCIL, name, asked(email, "immediate"));
        happen(COUNCIL);
        MailServer.be(line);
        round();
        state(name, id, "waiting", 1);
        if (line == Line.LATE) {
            Thread.sleep(3_000); // It is let in when nobody waits any more.
        }
        assertEquals(1, texts(email).size(), "the code");
        MailServer.be(Line.GOOD);
        later(id);
        round();
        round();
        state(name, id, "sent", 2);
        assertEquals(2, texts(email).size());
    }

    @Test
    @DisplayName("What was being sent to an address that was given up is over when it was not taken")
    void givenUp() throws Exception {
        String id = subscribed(COUNCIL, "line-moved", asked("line-moved@told.example", "immediate"));
        happen(COUNCIL);
        write();
        sql("update notices set email = 'line-moved-before@told.example' where subscription_id = '" + id
                + "' and state = 'waiting'");
        MailServer.be(Line.BUSY);
        round();
        state("line-moved", id, "failed", 1);
        person(COUNCIL, "line-moved")
                .get("/subscriptions/" + id + "/notices")
                .then()
                .body("items[0].error", equalTo("another address was given"));
    }

    @Test
    @DisplayName("However often the line breaks, what comes after is sent at once")
    void manyBreaks() throws Exception {
        String email = "line-breaks@told.example";
        String id = subscribed(COUNCIL, "line-breaks", asked(email, "immediate"));
        for (int i = 0; i < 12; i++) {
            happen(COUNCIL);
            MailServer.be(i % 2 == 0 ? Line.BROKEN_AT_THE_END : Line.DOWN);
            later(id);
            round();
        }
        MailServer.be(Line.GOOD);
        later(id);
        round();
        int before = texts(email).size();
        for (int i = 1; i <= 12; i++) {
            happen(COUNCIL);
            MailServer.be(Line.GOOD); // Whoever kept a connection has lost it.
            later(id);
            round();
            state("line-breaks", id, "sent", 1);
            assertEquals(before + i, texts(email).size());
        }
    }

    @Test
    @DisplayName("While the server lets nobody in the others wait, and are not worn out by it")
    void othersWait() throws Exception {
        String first = subscribed(COUNCIL, "line-first", asked("line-first@told.example", "immediate"));
        String second = subscribed(COUNCIL, "line-second", asked("line-second@told.example", "immediate"));
        happen(COUNCIL);
        MailServer.be(Line.DOWN);
        round();
        int tried = attempts("line-first", first) + attempts("line-second", second);
        assertEquals(1, tried);
        MailServer.be(Line.GOOD);
        later(first);
        later(second);
        round();
        assertEquals(2, texts("line-first@told.example").size());
        assertEquals(2, texts("line-second@told.example").size());
    }

    private static int attempts(String name, String id) {
        return person(COUNCIL, name).get("/subscriptions/" + id + "/notices").path("items[0].attempts");
    }

    @Test
    @DisplayName("What the server refuses for good has failed, and the answer is told")
    void refused() throws Exception {
        String id = subscribed(COUNCIL, "line-refused", asked("line-refused@told.example", "immediate"));
        happen(COUNCIL);
        MailServer.be(Line.REFUSING);
        round();
        state("line-refused", id, "failed", 1);
        MailServer.be(Line.GOOD);
        later(id);
        round();
        assertEquals(1, texts("line-refused@told.example").size());
    }

    @Test
    @DisplayName("What was taken by a server that did not live to say so is uncertain, and not sent twice")
    void uncertain() throws Exception {
        String email = "line-broken@told.example";
        String id = subscribed(COUNCIL, "line-broken", asked(email, "immediate"));
        happen(COUNCIL);
        MailServer.be(Line.BROKEN_AT_THE_END);
        round();
        state("line-broken", id, "uncertain", 1);
        MailServer.be(Line.GOOD);
        later(id);
        round();
        assertEquals(2, texts(email).size(), "the code, and the one that was taken");
    }

    @Test
    @DisplayName("What a node was sending when it died is uncertain, and not sent twice")
    void died() throws Exception {
        String email = "line-died@told.example";
        String id = subscribed(COUNCIL, "line-died", asked(email, "immediate"));
        happen(COUNCIL);
        write();
        sql("update notices set state = 'sending', attempts = 1 where state = 'waiting' and subscription_id = '" + id
                + "'");
        later(id);
        round();
        state("line-died", id, "uncertain", 1);
        assertEquals(1, texts(email).size());
    }

    @Test
    @DisplayName("Eight nodes at once send each e-mail once")
    void manyNodes() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(subscribed(COUNCIL, "line-node-" + i, asked("line-node-" + i + "@told.example", "immediate")));
        }
        happen(COUNCIL);
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> rounds = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                rounds.add(nodes.submit(SubscriptionParties::round));
            }
            for (Future<?> one : rounds) {
                one.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        for (int i = 0; i < 10; i++) {
            SubscriptionParties.allSent(ids.get(i)); // what was not let in at once comes later
            assertEquals(2, texts("line-node-" + i + "@told.example").size(), "node " + i);
            person(COUNCIL, "line-node-" + i)
                    .get("/subscriptions/" + ids.get(i) + "/notices")
                    .then()
                    .body("items[0].state", equalTo("sent"));
        }
    }

    private static void state(String name, String id, String state, int attempts) {
        person(COUNCIL, name)
                .get("/subscriptions/" + id + "/notices")
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("digest"))
                .body("items[0].state", equalTo(state))
                .body("items[0].attempts", equalTo(attempts));
    }
}
