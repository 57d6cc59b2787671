package org.concordat.subscriptions;

import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;
import org.concordat.testing.MailServer;
import org.concordat.testing.Postgres;

/** A provider and two councils whose people are told of agreements, which are proposed to them one after the other. */
final class SubscriptionParties {

    static final String HOME = "/partnerships/told-home";
    static final String COUNCIL = "told-council";
    static final String OTHER = "told-other";

    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}");
    /** Where a line was just broken, the mail client may not notice before a timeout; what was not taken comes in a later round. */
    private static final int MOST_ROUNDS = 3;

    private static final AtomicInteger PROPOSED = new AtomicInteger();

    private SubscriptionParties() {}

    static void register() {
        Api.organisation(COUNCIL, "district-council");
        Api.organisation(OTHER, "district-council");
        Api.organisation("told-unit", "shared-service");
        Api.partnership("told-home", "shared-service-entity");
        Api.member("told-home", COUNCIL, "member");
        Api.member("told-home", OTHER, "member");
        Api.member("told-home", "told-unit", "provider");
        Api.manager("told-unit")
                .body(Map.of("title", "Licences", "casesFrom", "provider", "attributes", List.of()))
                .put(HOME + "/services/told-licences");
    }

    /** Something of which a council is told: an agreement is proposed to it. */
    static void happen(String council) {
        String ref = "told-" + PROPOSED.incrementAndGet();
        Api.manager("told-unit")
                .body(Map.of("ref", ref, "council", council, "title", "Licensing"))
                .post(HOME + "/agreements")
                .then()
                .statusCode(201);
        String version = HOME + "/agreements/" + council + "." + ref + "/versions/1";
        Api.manager("told-unit")
                .body(Map.of(
                        "commences", "2026-04-01",
                        "expires", "2029-03-31",
                        "scope", List.of(Map.of("service", "told-licences")),
                        "serviceLevels", List.of(),
                        "cost", Map.of("basis", "none"),
                        "credits", Map.of("basis", "none")))
                .put(version)
                .then()
                .statusCode(201);
        Api.manager("told-unit").post(version + "/proposal").then().statusCode(200);
    }

    /** A person of a council, with the roles of an officer and a signatory. */
    static RequestSpecification person(String council, String name) {
        return Api.with(Issuers.of(council).token(name, "officer", "signatory"));
    }

    static Map<String, Object> asked(String email, String frequency) {
        return Map.of(
                "role", "signatory", "partnerships", List.of("told-home"), "frequency", frequency, "email", email);
    }

    static Map<String, Object> byWebhook(String webhook, String frequency) {
        return Map.of(
                "role", "signatory", "partnerships", List.of("told-home"), "frequency", frequency, "webhook", webhook);
    }

    /** A subscription whose code has been given back; answers its id. */
    static String subscribed(String council, String name, Map<String, Object> body) throws SQLException {
        String id = person(council, name)
                .body(body)
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        allSent(id);
        confirm(council, name, id, code((String) body.get("email"))).statusCode(200);
        return id;
    }

    /** Goes round until nothing of a subscription waits any more. */
    static void allSent(String id) throws SQLException {
        round();
        for (int again = 0; again < MOST_ROUNDS && waiting(id) > 0; again++) {
            later(id);
            round();
        }
    }

    private static int waiting(String id) throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement prepared = connection.createStatement();
                ResultSet rows = prepared.executeQuery("select count(*) from notices where state = 'waiting'"
                        + " and subscription_id = '" + id + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    static ValidatableResponse confirm(String council, String name, String id, String code) {
        return person(council, name)
                .body(Map.of("code", code))
                .post("/subscriptions/" + id + "/confirmation")
                .then();
    }

    /** The code of the newest e-mail to an address. */
    static String code(String email) {
        List<String> texts = texts(email);
        Matcher found = CODE.matcher(texts.get(texts.size() - 1));
        if (!found.find()) {
            throw new AssertionError("no code in " + texts);
        }
        return found.group();
    }

    static List<String> texts(String email) {
        return MailServer.of(email).stream().map(MailServer::text).toList();
    }

    /** Writes what there is to be told, and sends nothing. */
    static void write() {
        Composer composer = Arc.container().instance(Composer.class).get();
        boolean more = true;
        while (more) {
            more = composer.compose();
        }
    }

    static void round() {
        Arc.container().instance(Mailing.class).get().round();
    }

    /** Has time pass for a subscription: what is due later is due now. */
    static void later(String id) throws SQLException {
        sql("update subscriptions set next_at = now() - interval '1 second' where id = '" + id + "'");
        sql("update notices set next_at = now() - interval '1 second' where next_at is not null and subscription_id = '"
                + id + "'");
    }

    static void sql(String statement) throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
