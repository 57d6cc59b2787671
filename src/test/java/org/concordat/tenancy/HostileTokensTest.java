package org.concordat.tenancy;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.TestIssuer;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ApiTest
class HostileTokensTest {

    private static final String OWN = "/organisations/token-a";

    @BeforeAll
    static void organisations() {
        Api.organisation("token-a", "district-council");
        Api.organisation("token-b", "district-council");
    }

    @Test
    void theGoodTwinIsLetIn() {
        Api.with(Issuers.of("token-a").token("someone", "officer"))
                .get(OWN)
                .then()
                .statusCode(200);
        JwtClaims claims = good();
        Api.with(TestIssuer.sign(claims, Issuers.of("token-a").key(), "at+jwt"))
                .get(OWN)
                .then()
                .statusCode(200);
    }

    static Stream<Arguments> hostile() {
        return HostileTokens.of("token-a", "token-b").entrySet().stream()
                .map(token -> Arguments.of(token.getKey(), token.getValue()));
    }

    private static JwtClaims good() {
        return Issuers.of("token-a").claims("someone", "officer");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostileTokensAreRefused(String what, String token) {
        Api.with(token)
                .get(OWN)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    void thereAreAsManyAsAreAskedFor() {
        assertTrue(hostile().count() >= 40);
    }

    /** Whether a token is good is found out here: an issuer that says so of any is not asked. */
    @Test
    void noIssuerIsAskedWhetherATokenIsGood() {
        int before = Issuers.of("token-a").introspections();
        var hostile = HostileTokens.of("token-a", "token-b");
        for (String what : List.of("signed with a wrong key", "under the kid nothing-such", "no token", "expired")) {
            Api.with(hostile.get(what)).get(OWN).then().statusCode(401);
        }
        assertEquals(before, Issuers.of("token-a").introspections());
    }

    /** Who shows a token of another kind makes nobody think that the issuer has failed: others of the council are let in as before. */
    @Test
    void noTokenShutsOthersOut() {
        var hostile = HostileTokens.of("token-a", "token-b");
        for (String what : List.of("of the type Refresh by its claim", "of the type ID by its claim", "expired")) {
            Api.with(hostile.get(what)).get(OWN).then().statusCode(401);
            Api.officer("token-a").get(OWN).then().statusCode(200);
        }
    }

    /** What may differ of good ones. */
    @ParameterizedTest(name = "a good token with {0} is let in")
    @ValueSource(
            strings = {
                "several audiences",
                "a client_id and no azp",
                "a long subject",
                "a type Bearer",
                "a clock a little ahead"
            })
    void goodTokensMayDiffer(String what) {
        JwtClaims claims = good();
        switch (what) {
            case "several audiences" -> claims.setAudience("account", "concordat");
            case "a client_id and no azp" -> {
                claims.unsetClaim("azp");
                claims.setStringClaim("client_id", "tests");
            }
            case "a long subject" -> claims.setSubject("s".repeat(255));
            case "a type Bearer" -> claims.setStringClaim("typ", "Bearer");
            default ->
                claims.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() + 20));
        }
        Api.with(Issuers.of("token-a").sign(claims)).get(OWN).then().statusCode(200);
    }

    /** Keys that an issuer publishes, and that are none to sign with. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"published to encrypt with, enc, 2048, 401", "too short, sig, 1024, 401", "the twin, sig, 2048, 200"})
    void publishedKeysThatAreNoneToSignWith(String what, String use, int bits, int status) throws JoseException {
        String council = "token-" + use + bits;
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(bits);
        key.setKeyId(council);
        key.setUse(use);
        Issuers.of(council).sign(key);
        Api.organisation(council, "district-council");
        String token = Forgery.signed(
                "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + council + "\"}",
                Issuers.of(council).claims("someone", "officer").toJson(),
                "RS256",
                key.getPrivateKey());
        Api.with(token).get("/organisations/" + council).then().statusCode(status);
    }

    /** Where a good token does not belong, it counts for nothing. */
    @ParameterizedTest(name = "a good token {0}")
    @CsvSource({
        "as another scheme, Authorization, Token %s",
        "of a demonstrated possession, Authorization, DPoP %s",
        "as a password, Authorization, Basic %s",
        "without a scheme, Authorization, %s",
        "without a blank, Authorization, Bearer%s",
        "with a colon, Authorization, Bearer: %s",
        "as a parameter, Authorization, Bearer token=%s",
        "in a cookie, Cookie, access_token=%s",
        "in the session's cookie, Cookie, q_session=%s",
        "in a header of its own, X-Access-Token, %s",
        "as a proxy's, Proxy-Authorization, Bearer %s",
        "as forwarded, X-Forwarded-Authorization, Bearer %s",
    })
    void whereATokenDoesNotBelongItIsNone(String where, String header, String value) {
        String token = Issuers.of("token-a").token("someone", "officer");
        Api.anonymous().header(header, value.formatted(token)).get(OWN).then().statusCode(401);
    }

    @Test
    void aTokenInTheAddressOrInAFormIsNone() {
        String token = Issuers.of("token-a").token("someone", "officer");
        for (String name : List.of("access_token", "token", "authorization", "id_token", "jwt")) {
            RestAssured.get(Api.origin() + "/v1" + OWN + "?" + name + "=" + token)
                    .then()
                    .statusCode(401);
        }
        RestAssured.given()
                .formParam("access_token", token)
                .put(Api.origin() + "/v1" + OWN + "/areas/formed")
                .then()
                .statusCode(415);
    }

    /** A proxy may have looked at the one, and we at the other. */
    @Test
    void ofTwoTokensNoneCounts() {
        String token = "Bearer " + Issuers.of("token-a").token("someone", "officer");
        for (List<String> both : List.of(
                List.of(token, token),
                List.of(token, "Bearer x"),
                List.of("Bearer x", token),
                List.of("Basic eA==", token))) {
            Api.anonymous()
                    .header("Authorization", both.get(0), both.get(1))
                    .get(OWN)
                    .then()
                    .statusCode(401);
        }
        Api.anonymous().header("Authorization", token).get(OWN).then().statusCode(200);
        Api.anonymous()
                .header("Authorization", token.replace("Bearer", "bearer"))
                .get(OWN)
                .then()
                .statusCode(200);
    }

    @Test
    void aTokenThatIsLongerThanAHeaderMayBeIsRefused() {
        JwtClaims claims = good();
        claims.setStringClaim("more", "m".repeat(20_000));
        RestAssured.given()
                .auth()
                .oauth2(Issuers.of("token-a").sign(claims))
                .get(Api.origin() + "/v1" + OWN)
                .then()
                .statusCode(431);
    }

    @Test
    void noTokenIsRefused() {
        Api.anonymous().get(OWN).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void rolesThatTheIssuerMayNotGrantCountForNothing() {
        Api.as("token-a", "operator", "platform-operator")
                .get("/organisations/token-b")
                .then()
                .statusCode(403);
        Api.as("token-a", "operator", "officer")
                .get("/organisations/token-b")
                .then()
                .statusCode(404);
        Api.as("token-a", "officer").get(OWN).then().statusCode(200);
    }

    @Test
    void aSuspendedOrganisationIsOutAndAnotherStaysIn() {
        Api.organisation("token-c", "district-council");
        Api.officer("token-c").get("/organisations/token-c").then().statusCode(200);
        String tag = Api.operator()
                .post("/organisations/token-c/suspension")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Api.officer("token-c").get("/organisations/token-c").then().statusCode(401);
        Api.officer("token-a").get(OWN).then().statusCode(200);
        Api.operator().delete("/organisations/token-c/suspension").then().statusCode(428);
        Api.operator()
                .header("If-Match", "\"1\"")
                .delete("/organisations/token-c/suspension")
                .then()
                .statusCode(412);
        Api.operator()
                .header("If-Match", tag)
                .delete("/organisations/token-c/suspension")
                .then()
                .statusCode(200);
        Api.officer("token-c").get("/organisations/token-c").then().statusCode(200);
    }
}
