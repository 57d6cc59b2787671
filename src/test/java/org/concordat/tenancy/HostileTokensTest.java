package org.concordat.tenancy;

import static org.hamcrest.Matchers.equalTo;

import java.util.Base64;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.TestIssuer;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> hostile() throws JoseException {
        TestIssuer a = Issuers.of("token-a");
        var strange = RsaJwkGenerator.generateJwk(2048);
        strange.setKeyId(a.key().getKeyId());
        return Stream.of(
                Arguments.of("signed with a wrong key", TestIssuer.sign(good(), strange, "JWT")),
                Arguments.of(
                        "signed with another council's key",
                        TestIssuer.sign(good(), Issuers.of("token-b").key(), "JWT")),
                Arguments.of("for another audience", spoilt(c -> c.setAudience("another"))),
                Arguments.of("without an audience", spoilt(c -> c.unsetClaim("aud"))),
                Arguments.of("of an issuer that is not registered", spoilt(c -> c.setIssuer("https://nobody.example"))),
                Arguments.of(
                        "of a registered issuer's address with a slash more",
                        spoilt(c -> c.setIssuer(a.issuer() + "/"))),
                Arguments.of("expired", spoilt(c -> c.setExpirationTime(NumericDate.fromSeconds(1_600_000_000)))),
                Arguments.of("without an expiry", spoilt(c -> c.unsetClaim("exp"))),
                Arguments.of("without a subject", spoilt(c -> c.unsetClaim("sub"))),
                Arguments.of("of a client that is not listed", spoilt(c -> c.setStringClaim("azp", "stranger"))),
                Arguments.of("of no client", spoilt(c -> c.unsetClaim("azp"))),
                Arguments.of("an ID token by its nonce", spoilt(c -> c.setStringClaim("nonce", "n"))),
                Arguments.of("an ID token by its hash", spoilt(c -> c.setStringClaim("at_hash", "h"))),
                Arguments.of("an ID token by its type", spoilt(c -> c.setStringClaim("typ", "ID"))),
                Arguments.of("a refresh token by its header", TestIssuer.sign(good(), a.key(), "refresh+jwt")),
                Arguments.of("without a type", TestIssuer.sign(good(), a.key(), null)),
                Arguments.of("not signed at all", unsigned()),
                Arguments.of("not a token", "abc"),
                Arguments.of("empty parts", ".."));
    }

    private static JwtClaims good() {
        return Issuers.of("token-a").claims("someone", "officer");
    }

    private static String spoilt(java.util.function.Consumer<JwtClaims> spoiling) {
        JwtClaims claims = good();
        spoiling.accept(claims);
        return Issuers.of("token-a").sign(claims);
    }

    private static String unsigned() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes()) + "."
                + base64.encodeToString(good().toJson().getBytes()) + ".";
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
