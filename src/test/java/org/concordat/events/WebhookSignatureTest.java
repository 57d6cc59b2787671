package org.concordat.events;

import static org.concordat.events.DeliveryStage.body;
import static org.concordat.events.DeliveryStage.register;
import static org.concordat.events.DeliveryStage.settle;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signatures as a receiver verifies them, by the specification and with nothing of ours; and where their keys are. */
@ApiTest
@TestProfile(DeliveryStage.Hasty.class)
class WebhookSignatureTest {

    private static final String ASH = "sign-ash";

    private Receiver receiver;

    @BeforeAll
    static void begin() {
        EventParties.of("sign");
    }

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private Map<String, Object> webhook(String signature) {
        Map<String, Object> body = new HashMap<>(body(receiver.url(), "sign"));
        body.put("signature", signature);
        return register(ASH, body);
    }

    private Receiver.Received tried(String webhook) throws InterruptedException {
        receiver.forget();
        Api.officer(ASH).post("/webhooks/" + webhook + "/test").then().statusCode(201);
        settle(ASH, webhook);
        return receiver.received().get(0);
    }

    private static List<String> signatures(Receiver.Received request) {
        return List.of(request.header("webhook-signature").split(" "));
    }

    /** HMAC-SHA256 with the bytes that the secret stands for. */
    private static String hmac(Receiver.Received request, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(Receiver.signed(request)));
    }

    /** A raw Ed25519 key, put behind the head that RFC 8410 gives it. */
    private static boolean verified(byte[] content, String signature, String publicKey)
            throws GeneralSecurityException {
        byte[] head = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] raw = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
        byte[] encoded = Arrays.copyOf(head, head.length + raw.length);
        System.arraycopy(raw, 0, encoded, head.length, raw.length);
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature verifying = Signature.getInstance("Ed25519");
        verifying.initVerify(key);
        verifying.update(content);
        return verifying.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
    }

    @Test
    void anHmacIsVerifiedByTheSecret() throws Exception {
        Map<String, Object> webhook = webhook("hmac");
        String secret = (String) webhook.get("secret");
        assertTrue(secret.startsWith("whsec_"));
        Receiver.Received request = tried((String) webhook.get("id"));
        assertEquals(List.of(hmac(request, secret)), signatures(request));
        long age = Instant.now().getEpochSecond() - Long.parseLong(request.header("webhook-timestamp"));
        assertTrue(age >= 0 && age < 60);
        assertEquals(request.event().path("id").asText(), request.header("webhook-id"));
    }

    @Test
    void anEd25519IsVerifiedByThePublicKey() throws Exception {
        Map<String, Object> webhook = webhook("ed25519");
        String key = (String) webhook.get("publicKey");
        assertEquals(null, webhook.get("secret"));
        Receiver.Received request = tried((String) webhook.get("id"));
        String signature = signatures(request).get(0);
        assertTrue(verified(Receiver.signed(request), signature, key));
        byte[] spoilt = Receiver.signed(request);
        spoilt[spoilt.length - 2] ^= 1;
        assertFalse(verified(spoilt, signature, key));
    }

    @Test
    void twoWebhooksHaveTwoKeys() {
        assertNotEquals(webhook("hmac").get("secret"), webhook("hmac").get("secret"));
        assertNotEquals(webhook("ed25519").get("publicKey"), webhook("ed25519").get("publicKey"));
    }

    @Test
    void whileASecretIsChangedBothSign() throws Exception {
        Map<String, Object> webhook = webhook("hmac");
        String id = (String) webhook.get("id");
        String now = rotate(id).body("revision", equalTo(2)).extract().path("secret");
        Receiver.Received request = tried(id);
        assertEquals(List.of(hmac(request, now), hmac(request, (String) webhook.get("secret"))), signatures(request));
        DeliveryStage.execute("update webhooks set former_until = now() - interval '1 minute' where id::text = ?", id);
        Receiver.Received later = tried(id);
        assertEquals(List.of(hmac(later, now)), signatures(later));
    }

    @Test
    void whileAKeyPairIsChangedBothSign() throws Exception {
        Map<String, Object> webhook = webhook("ed25519");
        String id = (String) webhook.get("id");
        String former = (String) webhook.get("publicKey");
        String now =
                rotate(id).body("formerPublicKey", equalTo(former)).extract().path("publicKey");
        Receiver.Received request = tried(id);
        List<String> signatures = signatures(request);
        assertEquals(2, signatures.size());
        assertTrue(verified(Receiver.signed(request), signatures.get(0), now));
        assertTrue(verified(Receiver.signed(request), signatures.get(1), former));
        assertFalse(verified(Receiver.signed(request), signatures.get(1), now));
    }

    /** As where the answer to the first change was lost: the receiver knows neither of the new keys before the second is answered. */
    @Test
    void whileASecretIsChangedTwiceTheFirstStillSigns() throws Exception {
        Map<String, Object> webhook = webhook("hmac");
        String id = (String) webhook.get("id");
        String lost = rotate(id).extract().path("secret");
        String now = rotate(id).extract().path("secret");
        Receiver.Received request = tried(id);
        assertEquals(
                List.of(hmac(request, now), hmac(request, lost), hmac(request, (String) webhook.get("secret"))),
                signatures(request));
        rotate(id);
        assertEquals(3, signatures(tried(id)).size(), "the newest three");
    }

    private static ValidatableResponse rotate(String id) {
        return Api.officer(ASH)
                .post("/webhooks/" + id + "/secret-rotation")
                .then()
                .statusCode(200);
    }

    @Test
    void aSecretIsShownOnceAndLiesNowhereInTheClear() throws Exception {
        Map<String, Object> webhook = webhook("hmac");
        String id = (String) webhook.get("id");
        String secret = (String) webhook.get("secret");
        Api.officer(ASH).get("/webhooks/" + id).then().statusCode(200).body("secret", nullValue());
        assertFalse(Api.officer(ASH).get("/webhooks").asString().contains("whsec_"));
        String plain = secret.substring("whsec_".length());
        String row = row(id);
        assertTrue(row.contains(receiver.url()));
        assertFalse(row.contains(plain));
        byte[] bytes = Base64.getDecoder().decode(plain);
        assertFalse(row.contains(HexFormat.of().formatHex(bytes)));
        assertFalse(row.contains(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    /** The answer is kept for a repeat with the same key, the secret is not. */
    @Test
    void aRepeatWithTheSameKeyIsNotShownTheSecret() throws Exception {
        Map<String, Object> body = new HashMap<>(body(receiver.url(), "sign"));
        body.put("signature", "hmac");
        ValidatableResponse first = keyed(body);
        String secret = first.extract().path("secret");
        ValidatableResponse again = keyed(body);
        assertEquals((String) first.extract().path("id"), again.extract().path("id"));
        again.body("secret", nullValue());
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) filter (where body like '%whsec_%'), count(*) from idempotency_keys");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            assertEquals(0, rows.getInt(1));
            assertTrue(rows.getInt(2) > 0 && secret.startsWith("whsec_"));
        }
    }

    private static ValidatableResponse keyed(Map<String, Object> body) {
        return Api.officer(ASH)
                .header("Idempotency-Key", "sign-once")
                .body(body)
                .post("/webhooks")
                .then()
                .statusCode(201);
    }

    @Test
    void aWebhookThatIsRemovedHasNoKeysAnyMore() throws Exception {
        String id = (String) webhook("hmac").get("id");
        rotate(id);
        Api.officer(ASH)
                .header("If-Match", "\"1\"")
                .delete("/webhooks/" + id)
                .then()
                .statusCode(412);
        Api.officer(ASH).delete("/webhooks/" + id).then().statusCode(428);
        Api.officer(ASH)
                .header("If-Match", "\"2\"")
                .delete("/webhooks/" + id)
                .then()
                .statusCode(204);
        Api.officer(ASH).get("/webhooks/" + id).then().statusCode(404);
        assertTrue(row(id).contains("\"sealed_key\":null,"));
        assertTrue(row(id).contains("\"former_sealed_key\":null,"));
    }

    /** A sealed key is good for its own webhook: one that somebody copies into another row of the database signs nothing. */
    @Test
    void aSealedKeyThatIsMovedOpensNothing() throws Exception {
        String one = (String) webhook("hmac").get("id");
        String other = (String) webhook("hmac").get("id");
        DeliveryStage.execute(
                "update webhooks set sealed_key = (select sealed_key from webhooks where id::text = ?) where id::text = ?",
                one,
                other);
        Api.officer(ASH).post("/webhooks/" + other + "/test").then().statusCode(201);
        List<Map<String, Object>> all = settle(ASH, other);
        assertEquals("dead", all.get(0).get("state"));
        assertTrue(all.get(0).get("lastError").toString().startsWith("the signing key cannot be opened"));
        assertEquals(List.of(), receiver.received());
        tried(one);
    }

    private static String row(String id) throws Exception {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement statement =
                        connection.prepareStatement("select row_to_json(w)::text from webhooks w where id::text = ?")) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1).replace("\\/", "/");
            }
        }
    }
}
