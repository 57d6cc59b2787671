package org.concordat.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.concordat.testing.Api;
import org.concordat.testing.Postgres;

/** What tests of deliveries have in common: short delays, and rounds of the post office that they begin themselves. */
final class DeliveryStage {

    private DeliveryStage() {}

    /** Delays and timeouts that a test can wait for. */
    public static class Hasty implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "concordat.webhooks.delays", "0s,0.05s,0.1s",
                    "concordat.webhooks.timeout", "3s",
                    "concordat.webhooks.former-key", "1h");
        }
    }

    /** A webhook of an organisation, as it was answered when it was made. */
    static Map<String, Object> register(String organisation, Map<String, Object> body) {
        return post(organisation, body).statusCode(201).extract().path("$");
    }

    static ValidatableResponse post(String organisation, Map<String, Object> body) {
        return Api.officer(organisation).body(body).post("/webhooks").then();
    }

    /** A body for a receiver that is told of everything of one partnership. */
    static Map<String, Object> body(String url, String partnership) {
        Map<String, Object> body = new HashMap<>(Map.of("url", url));
        body.put("partnerships", List.of(partnership));
        return body;
    }

    /** One round of the post office, to its end. */
    static void round() {
        PostOffice office = Arc.container().instance(PostOffice.class).get();
        for (Future<?> sent : office.round()) {
            try {
                sent.get(60, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Rounds until nothing of a webhook waits any more, or so many have gone by. */
    static List<Map<String, Object>> settle(String organisation, String webhook) throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            round();
            List<Map<String, Object>> all = deliveries(organisation, webhook, "");
            if (!all.isEmpty() && all.stream().noneMatch(d -> d.get("state").equals("pending"))) {
                return all;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("still pending: " + deliveries(organisation, webhook, "state=pending"));
    }

    /** Deliveries of a webhook, oldest first. */
    static List<Map<String, Object>> deliveries(String organisation, String webhook, String query) {
        List<Map<String, Object>> newest = Api.officer(organisation)
                .get("/webhooks/" + webhook + "/deliveries?limit=200&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        List<Map<String, Object>> oldest = new ArrayList<>(newest);
        java.util.Collections.reverse(oldest);
        return oldest;
    }

    static void execute(String sql, Object... parameters) {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i].toString());
            }
            assertEquals(1, statement.executeUpdate());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How long it took. */
    static Duration time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
