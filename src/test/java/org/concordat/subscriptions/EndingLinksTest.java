package org.concordat.subscriptions;

import static org.concordat.subscriptions.SubscriptionParties.COUNCIL;
import static org.concordat.subscriptions.SubscriptionParties.OTHER;
import static org.concordat.subscriptions.SubscriptionParties.asked;
import static org.concordat.subscriptions.SubscriptionParties.happen;
import static org.concordat.subscriptions.SubscriptionParties.later;
import static org.concordat.subscriptions.SubscriptionParties.person;
import static org.concordat.subscriptions.SubscriptionParties.subscribed;
import static org.concordat.subscriptions.SubscriptionParties.texts;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.MailServer;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has an e-mail ends the subscription that it came by, without signing in (RFC 8058), and can do nothing else with its link. */
@ApiTest
class EndingLinksTest {

    private static final String SITE = "https://concordat.example";
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";
    private static final int ROUNDS = 5;
    private static final String FORM = "application/x-www-form-urlencoded";

    @BeforeAll
    static void register() {
        SubscriptionParties.register();
    }

    /** The address below the site that the latest e-mail to an address names in its header. */
    private static String link(String email) throws Exception {
        var all = MailServer.of(email);
        var last = all.get(all.size() - 1);
        assertEquals(ONE_CLICK, last.getHeader("List-Unsubscribe-Post")[0]);
        String header = last.getHeader("List-Unsubscribe")[0].strip(); // a fold within the address would break it
        assertTrue(header.startsWith("<" + SITE + "/unsubscribe/") && header.endsWith(">"), header);
        return header.substring(1 + SITE.length(), header.length() - 1);
    }

    private static String told(String council, String name, String email) throws Exception {
        String id = subscribed(council, name, asked(email, "immediate"));
        assertNull(MailServer.of(email).get(0).getHeader("List-Unsubscribe"), "a code has nothing to be ended");
        happen(council);
        SubscriptionParties.round();
        for (int i = 0; i < ROUNDS && MailServer.of(email).size() < 2; i++) { // a line that hung is tried again
            SubscriptionParties.later(id);
            SubscriptionParties.round();
        }
        return id;
    }

    /** What was answered to a mail program. */
    private record Answer(int status, String body) {

        Answer is(int expected) {
            assertEquals(expected, status, body);
            return this;
        }

        void says(String text) {
            assertTrue(body.contains(text), body);
        }
    }

    /** As a mail program posts: to the address as it stands, following nothing. */
    private static Answer post(String path, String type, String body) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(Api.origin() + path))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private static void has(String council, String name, int many) {
        person(council, name).get("/subscriptions").then().body("items", hasSize(many));
    }

    @Test
    @DisplayName("One click ends that subscription and no other, and a second one changes nothing")
    void oneClick() throws Exception {
        String id = told(COUNCIL, "ulla", "ulla@link.example");
        subscribed(COUNCIL, "ulla", asked("ulla@other.example", "daily"));
        String link = link("ulla@link.example");
        assertTrue(texts("ulla@link.example").get(1).contains(SITE + link), "people read it too");
        has(COUNCIL, "ulla", 2);
        post(link, FORM, ONE_CLICK).is(200).says("has ended");
        has(COUNCIL, "ulla", 1);
        person(COUNCIL, "ulla").get("/subscriptions/" + id).then().statusCode(404);
        post(link, FORM, ONE_CLICK).is(200).says("has ended");
        has(COUNCIL, "ulla", 1);
        happen(COUNCIL);
        SubscriptionParties.round();
        assertEquals(2, texts("ulla@link.example").size());
    }

    @Test
    @DisplayName("A form in parts is one click too, and a person is asked first: following the link ends nothing")
    void formsAndPeople() throws Exception {
        told(COUNCIL, "vera", "vera@link.example");
        String link = link("vera@link.example");
        RestAssured.get(link)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<form method=\"post\""))
                .body(not(containsString("vera")));
        RestAssured.head(link).then().statusCode(200);
        has(COUNCIL, "vera", 1);
        post(
                        link,
                        "multipart/form-data; boundary=x",
                        "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n")
                .is(200)
                .says("has ended");
        has(COUNCIL, "vera", 0);
    }

    @ParameterizedTest(name = "\"{0}\" is not one click")
    @ValueSource(
            strings = {
                "",
                "List-Unsubscribe=no",
                "list=One-Click",
                "XList-Unsubscribe=One-Click",
                "{\"List-Unsubscribe\":\"One-Click\"}"
            })
    void otherBodies(String body) throws Exception {
        String name = "walt" + Math.abs(body.hashCode());
        told(COUNCIL, name, name + "@link.example");
        post(link(name + "@link.example"), FORM, body).is(400);
        has(COUNCIL, name, 1);
    }

    @Test
    @DisplayName("A link that was not made here is unknown, whatever it is changed in, and nothing is looked up for it")
    void bent() throws Exception {
        told(COUNCIL, "xena", "xena@link.example");
        told(OTHER, "yves", "yves@link.example");
        String link = link("xena@link.example").replace(EndingLinks.PATH, "");
        byte[] whole = Base64.getUrlDecoder().decode(link);
        byte[] theirs = Base64.getUrlDecoder().decode(link("yves@link.example").replace(EndingLinks.PATH, ""));
        for (int i = 0; i < whole.length; i++) {
            byte[] bent = whole.clone();
            bent[i] ^= 1;
            unknown(bent);
        }
        for (int from = 0; from < 40; from += 8) {
            byte[] mixed = whole.clone();
            System.arraycopy(theirs, from, mixed, from, 8);
            unknown(mixed);
        }
        for (int length : new int[] {0, 1, 40, 55}) {
            unknown(java.util.Arrays.copyOf(whole, length));
        }
        unknown(java.util.Arrays.copyOf(whole, 57));
        for (String other : new String[] {"*", "a", "..%2Fboard", "%00", "x".repeat(2000)}) {
            RestAssured.given()
                    .urlEncodingEnabled(false)
                    .get("/unsubscribe/" + other)
                    .then()
                    .statusCode(404);
        }
        has(COUNCIL, "xena", 1);
        has(OTHER, "yves", 1);
        post(EndingLinks.PATH + link, FORM, ONE_CLICK).is(200);
        has(COUNCIL, "xena", 0);
        has(OTHER, "yves", 1);
    }

    private static void unknown(byte[] link) throws Exception {
        String path = EndingLinks.PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(link);
        post(path, FORM, ONE_CLICK).is(404);
        RestAssured.get(path).then().statusCode(404);
    }

    @Test
    @DisplayName("An e-mail to a former address ends nothing, and what is gone is answered like what was there")
    void formerAddress() throws Exception {
        String id = told(COUNCIL, "zora", "zora@link.example");
        String link = link("zora@link.example");
        String there = post(link(telling("zack")), FORM, ONE_CLICK).body();
        person(COUNCIL, "zora")
                .header(
                        "If-Match",
                        person(COUNCIL, "zora").get("/subscriptions/" + id).header("ETag"))
                .body(asked("zora@new.example", "immediate"))
                .put("/subscriptions/" + id)
                .then()
                .statusCode(200);
        String former = post(link, FORM, ONE_CLICK).is(200).body();
        has(COUNCIL, "zora", 1);
        assertEquals(there, former);
        later(id);
    }

    private static String telling(String name) throws Exception {
        told(COUNCIL, name, name + "@link.example");
        return name + "@link.example";
    }

    @Test
    @DisplayName("A click that comes while its person gives another address waits for that, and then ends nothing")
    void atOnce() throws Exception {
        String id = told(COUNCIL, "bela", "bela@link.example");
        String link = link("bela@link.example");
        CompletableFuture<Integer> clicked;
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update subscriptions set email = 'bela@new.example' where id = '" + id + "'");
            clicked = CompletableFuture.supplyAsync(() -> RestAssured.given()
                    .formParam("List-Unsubscribe", "One-Click")
                    .post(link)
                    .statusCode());
            awaited(statement);
            connection.commit();
        }
        assertEquals(200, clicked.get());
        has(COUNCIL, "bela", 1);
        SubscriptionParties.sql("update subscriptions set email = 'bela@link.example' where id = '" + id + "'");
        post(link, FORM, ONE_CLICK).is(200);
        has(COUNCIL, "bela", 0);
    }

    /** Until somebody waits for what a connection holds. */
    private static void awaited(Statement holder) throws Exception {
        boolean waits = false;
        for (int i = 0; i < 1_000 && !waits; i++) {
            Thread.sleep(10);
            try (ResultSet row = holder.executeQuery(
                    "select exists (select from pg_locks where not granted and transactionid = pg_current_xact_id()::xid)")) {
                row.next();
                waits = row.getBoolean(1);
            }
        }
        assertTrue(waits, "the click waits for the row");
    }

    @Test
    @DisplayName("A link opens nothing of the API, and the ledger has the ending")
    void nothingElse() throws Exception {
        told(COUNCIL, "arno", "arno@link.example");
        String link = link("arno@link.example");
        Api.anonymous().get("/subscriptions").then().statusCode(401);
        Api.with(link.replace(EndingLinks.PATH, ""))
                .get("/subscriptions")
                .then()
                .statusCode(401);
        for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
            RestAssured.given().request(method, link).then().statusCode(405);
        }
        int before = entries();
        post(link + "?dryRun=false", FORM, ONE_CLICK).is(200);
        assertEquals(before + 1, entries());
    }

    private static int entries() throws Exception {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from ledger_entries where partnership_id = '00000000-0000-0000-0000-000000000000'"
                                + " and content like '%\"table\":\"subscriptions\"%' and content like '%\"delete\"%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @ParameterizedTest(name = "{0} is no address of an installation")
    @ValueSource(
            strings = {
                "http://concordat.example",
                "https://concordat.example/",
                "concordat.example",
                "https://a b",
                "https://u@h"
            })
    void sites(String site) {
        assertThrows(IllegalStateException.class, () -> EndingLinks.requireSite(site));
        EndingLinks.requireSite("https://concordat.example:8443");
    }
}
