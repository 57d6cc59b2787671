package org.concordat.events;

import static org.concordat.events.DeliveryStage.body;
import static org.concordat.events.DeliveryStage.deliveries;
import static org.concordat.events.DeliveryStage.execute;
import static org.concordat.events.DeliveryStage.register;
import static org.concordat.events.DeliveryStage.settle;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events and deliveries are kept for so many days, and no longer. */
@ApiTest
@TestProfile(DeliveryStage.Hasty.class)
class EventRetentionTest {

    private static final String LOCK = "hashtextextended('events retention', 1)";

    @Inject
    OutdatedPurge purge;

    private static void happenedAgo(Object event, int days) {
        execute("update events set recorded_at = now() - interval '" + days + " days' where id::text = ?", event);
    }

    private static void settledAgo(Object delivery, int days) {
        execute(
                "update webhook_deliveries set settled_at = now() - interval '" + days + " days' where id::text = ?",
                delivery);
    }

    @Test
    void eventsStayForFourHundredDays() {
        EventParties parties = EventParties.of("keep-feed");
        parties.load("ash", "K-1");
        Supplier<RequestSpecification> ash = () -> Api.as("keep-feed-ash", "reader");
        JsonPath first = parties.page(ash.get(), "limit=1", null);
        List<Object> before =
                parties.feed(ash, "").stream().map(event -> event.get("id")).toList();
        happenedAgo(before.get(0), 401);
        happenedAgo(before.get(1), 399);
        purge.purge();
        List<Object> after =
                parties.feed(ash, "").stream().map(event -> event.get("id")).toList();
        assertEquals(before.subList(1, before.size()), after);
        assertEquals(
                after.get(0),
                parties.page(ash.get(), "limit=1", first.getString("next"))
                        .getList("items.id")
                        .get(0),
                "the cursor reads on");
    }

    @Test
    void whatConcernsThePartnershipAsAWholeGoesAsWell() {
        EventParties parties = EventParties.of("keep-all");
        Supplier<RequestSpecification> oak = () -> Api.as("keep-all-oak", "reader");
        Api.as("keep-all-audit", "board-secretary")
                .body("{\"decision\":\"None were sent\"}")
                .post(parties.path() + "/periods/2026-01/closure")
                .then()
                .statusCode(200);
        Object closed =
                parties.feed(oak, "type=concordat.period.closed.v1").get(0).get("id");
        purge.purge();
        assertFalse(parties.feed(oak, "type=concordat.period.closed.v1").isEmpty());
        happenedAgo(closed, 401);
        purge.purge();
        assertTrue(parties.feed(oak, "type=concordat.period.closed.v1").isEmpty());
    }

    @Test
    void deliveriesStayForNinetyDaysAfterTheyWereSettled() throws Exception {
        EventParties parties = EventParties.of("keep-post");
        try (Receiver receiver = new Receiver()) {
            String webhook = (String)
                    register("keep-post-ash", body(receiver.url(), "keep-post")).get("id");
            parties.load("ash", "K-1");
            List<Map<String, Object>> all = settle("keep-post-ash", webhook);
            Api.officer("keep-post-ash")
                    .post("/webhooks/" + webhook + "/test")
                    .then()
                    .statusCode(201);
            settledAgo(all.get(0).get("id"), 91);
            settledAgo(all.get(1).get("id"), 89);
            purge.purge();
            List<Map<String, Object>> left = deliveries("keep-post-ash", webhook, "");
            assertEquals(
                    List.of("delivered", "pending"),
                    left.stream().map(d -> d.get("state")).toList());
            assertEquals(all.get(1).get("id"), left.get(0).get("id"));
        }
    }

    @Test
    void whileAnotherNodeDeletesThisOneDoesNot() throws Exception {
        EventParties parties = EventParties.of("keep-turn");
        Supplier<RequestSpecification> ash = () -> Api.as("keep-turn-ash", "reader");
        List<Map<String, Object>> before = parties.feed(ash, "");
        happenedAgo(before.get(0).get("id"), 401);
        try (Connection other = Postgres.asSuperuserOfConcordat();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            purge.purge();
            assertEquals(before.size(), parties.feed(ash, "").size());
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        }
        purge.purge();
        assertEquals(before.size() - 1, parties.feed(ash, "").size());
    }

    @Test
    void whoReadCasesIsToldForTwoYears() throws Exception {
        EventParties parties = EventParties.of("keep-reads");
        parties.load("ash", "K-1");
        for (int i = 0; i < 3; i++) {
            Api.officer("keep-reads-unit").get(parties.path() + "/cases").then().statusCode(200);
        }
        Supplier<List<String>> told = () ->
                Api.officer("keep-reads-ash").get(parties.path() + "/read-log").path("items.id");
        List<String> before = told.get();
        assertEquals(3, before.size());
        readAgo(before.get(1), 729);
        readAgo(before.get(2), 731);
        purge.purge();
        assertEquals(before.subList(0, 2), told.get());
    }

    /** Only who takes the triggers away can do this. */
    private static void readAgo(String read, int days) throws Exception {
        try (Connection superuser = Postgres.asSuperuserOfConcordat();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertEquals(
                    1,
                    statement.executeUpdate("update case_reads set read_at = now() - interval '" + days
                            + " days' where id = '" + read + "'"));
        }
    }

    private record Days(int events, int deliveries, int reads) implements Retention {
        @Override
        public String at() {
            return "off";
        }
    }

    @ParameterizedTest(name = "{0} days for events, {1} for deliveries, {2} for reads may be: {3}")
    @CsvSource({
        "400, 90, 730, true",
        "30, 7, 365, true",
        "30, 30, 365, true",
        "29, 7, 365, false",
        "30, 6, 365, false",
        "90, 91, 365, false",
        "30, 7, 364, false"
    })
    void shorterThanAnybodyNeedsIsRefusedAtTheStart(int events, int deliveries, int reads, boolean may) {
        if (may) {
            assertDoesNotThrow(() -> OutdatedPurge.require(new Days(events, deliveries, reads)));
        } else {
            assertThrows(IllegalStateException.class, () -> OutdatedPurge.require(new Days(events, deliveries, reads)));
        }
    }
}
