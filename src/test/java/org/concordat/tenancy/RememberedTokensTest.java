package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.TestIssuer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That it is remembered whose signature is good lets nobody in who is refused without (ADR 0023). */
@ApiTest
class RememberedTokensTest {

    private static final String OWN = "/organisations/remembered";
    private static final String PROVIDERS = OWN + "/identity-providers/";

    @Inject
    VerifiedTokens verified;

    @Inject
    IssuerConfigurations configurations;

    @Inject
    Registry registry;

    @Inject
    WithdrawnKeys keys;

    @BeforeAll
    static void organisations() {
        Api.organisation("remembered", "district-council");
        Api.organisation("remembered-too", "district-council");
    }

    private static int status(String token) {
        return Api.with(token).get(OWN).statusCode();
    }

    private boolean isRemembered(TestIssuer issuer, String token) {
        return registry.provider(issuer.issuer())
                .filter(provider -> verified.of(configurations.api(provider)).have(token))
                .isPresent();
    }

    /** A good token of the organisation by an issuer of its own, which has been let in and is remembered. */
    private String remembered(String name, JwtClaims claims) {
        Map<String, Object> provider = Map.of(
                "issuer",
                Issuers.of(name).issuer(),
                "audience",
                "concordat",
                "algorithms",
                List.of("RS256"),
                "rolesClaim",
                "roles",
                "roles",
                Map.of("reader", List.of("reader")),
                "clients",
                List.of("tests"));
        Api.operator().body(provider).put(PROVIDERS + name).then().statusCode(201);
        return remembered(Issuers.of(name), claims);
    }

    private String remembered(TestIssuer issuer, JwtClaims claims) {
        claims.setGeneratedJwtId(); // the same claims within a second would be the same token
        String token = issuer.sign(claims);
        assertFalse(isRemembered(issuer, token));
        assertEquals(200, status(token));
        // While a verifier reads its first keys it remembers nothing.
        assertEquals(200, status(token));
        assertTrue(isRemembered(issuer, token));
        assertEquals(200, status(token));
        return token;
    }

    private static JwtClaims claims(String name) {
        return Issuers.of(name).claims("someone", "reader");
    }

    @Test
    void onceItHasEndedItIsRefused() throws InterruptedException {
        JwtClaims claims = claims("remembered");
        NumericDate end = NumericDate.now();
        end.addSeconds(12);
        claims.setExpirationTime(end);
        String token = remembered(Issuers.of("remembered"), claims);
        String lasting = remembered(Issuers.of("remembered"), claims("remembered"));
        Thread.sleep(Math.max(0, end.getValueInMillis() - NumericDate.now().getValueInMillis()) + 50);
        assertEquals(401, status(token));
        assertEquals(200, status(lasting));
    }

    @Test
    void onceItsKeyIsFoundToBeWithdrawnItIsRefused() {
        String token = remembered("remembered-looked", claims("remembered-looked"));
        keys.look();
        assertEquals(200, status(token));
        Issuers.of("remembered-looked").changeKey("2");
        keys.look();
        assertEquals(401, status(token));
        assertEquals(200, status(Issuers.of("remembered-looked").sign(claims("remembered-looked"))));
    }

    /** A token by a new key has the keys read again, and so does one that says so of a key that is none. */
    @Test
    void onceOtherKeysHaveBeenReadItIsRefused() {
        String token = remembered("remembered-read", claims("remembered-read"));
        Issuers.of("remembered-read").changeKey("2");
        assertEquals(200, status(Issuers.of("remembered-read").sign(claims("remembered-read"))));
        assertEquals(401, status(token));
    }

    @Test
    void onceItsIssuerHasGoneItIsRefused() {
        String token = remembered("remembered-gone", claims("remembered-gone"));
        String stays = remembered(Issuers.of("remembered"), claims("remembered"));
        Api.operator()
                .header("If-Match", "\"1\"")
                .delete(PROVIDERS + "remembered-gone")
                .then()
                .statusCode(204);
        assertEquals(401, status(token));
        assertEquals(200, status(stays));
    }

    @Test
    void whileItsOrganisationIsSuspendedItIsRefusedAndForgotten() {
        String own = "/organisations/remembered-too";
        String token = Issuers.of("remembered-too").token("someone", "reader");
        Api.with(token).get(own).then().statusCode(200);
        Api.with(token).get(own).then().statusCode(200);
        assertTrue(isRemembered(Issuers.of("remembered-too"), token));
        String tag = Api.operator()
                .post(own + "/suspension")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Api.with(token).get(own).then().statusCode(401);
        assertFalse(isRemembered(Issuers.of("remembered-too"), token));
        Api.operator()
                .header("If-Match", tag)
                .delete(own + "/suspension")
                .then()
                .statusCode(200);
        Api.with(token).get(own).then().statusCode(200);
    }

    /** Of the head, the claims and the signature; the text stays that of a token. */
    @ParameterizedTest(name = "with another letter in part {0} it is refused")
    @ValueSource(ints = {0, 1, 2})
    void withAnotherLetterItIsRefused(int part) {
        String token = remembered(Issuers.of("remembered"), claims("remembered"));
        String[] parts = token.split("\\.");
        if (part == 2) {
            char first = parts[part].charAt(0);
            parts[part] = (first == 'A' ? 'B' : 'A') + parts[part].substring(1);
        } else {
            String json = new String(Base64.getUrlDecoder().decode(parts[part]), StandardCharsets.UTF_8);
            // A blank more says the same.
            parts[part] = Forgery.part(json.replaceFirst(",", ", "));
        }
        String other = String.join(".", parts);
        assertNotEquals(token, other);
        assertTrue(Token.read(other).filter(Token::isAccess).isPresent());
        assertEquals(401, status(other));
        assertEquals(200, status(token));
    }

    @Test
    void underAnotherIssuerItIsRefused() {
        String token = remembered(Issuers.of("remembered"), claims("remembered"));
        TestIssuer another = Issuers.of("remembered-too");
        assertFalse(isRemembered(another, token));
        JwtClaims claims = claims("remembered");
        claims.setIssuer(another.issuer());
        String[] parts = token.split("\\.");
        assertEquals(401, status(parts[0] + "." + Forgery.part(claims.toJson()) + "." + parts[2]));
        assertEquals(401, status(Issuers.of("remembered").sign(claims)));
        assertEquals(404, status(another.token("someone", "reader")));
        assertEquals(200, status(token));
    }

    /** What else lets somebody in is looked at each time. */
    @Test
    void whatItsIssuerMayGrantCountsAtOnce() {
        String token = remembered("remembered-row", claims("remembered-row"));
        Map<String, Object> others = Map.of(
                "issuer",
                Issuers.of("remembered-row").issuer(),
                "audience",
                "concordat",
                "algorithms",
                List.of("RS256"),
                "rolesClaim",
                "roles",
                "roles",
                Map.of("reader", List.of("reader")),
                "clients",
                List.of("others"));
        Api.operator()
                .header("If-Match", "\"1\"")
                .body(others)
                .put(PROVIDERS + "remembered-row")
                .then()
                .statusCode(200);
        assertEquals(401, status(token));
        assertEquals(200, status(Issuers.of("remembered").sign(claims("remembered"))));
    }
}
