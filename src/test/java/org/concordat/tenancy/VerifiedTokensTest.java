package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.oidc.OidcTenantConfig;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifiedTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private Instant now = NOON;
    private final VerifiedTokens verified = new VerifiedTokens(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private static OidcTenantConfig verifier(String id) {
        return OidcTenantConfig.builder()
                .tenantId(id)
                .authServerUrl("https://issuer.example")
                .build();
    }

    private VerifiedTokens.OfVerifier one() {
        return verified.of(verifier("one"));
    }

    @Test
    void aTokenIsRememberedForAMinute() {
        assertFalse(one().have("a"));
        one().add("a");
        now = NOON.plusSeconds(59);
        assertTrue(one().have("a"));
        assertFalse(one().have("b"));
        now = NOON.plusSeconds(60);
        assertFalse(one().have("a"));
    }

    @Test
    void aClockThatIsPutBackMakesNothingLastLonger() {
        one().add("a");
        now = NOON.minusSeconds(1);
        assertFalse(one().have("a"));
        now = NOON;
        assertTrue(one().have("a"));
    }

    @Test
    void whatOneVerifierHasFoundOutAnotherHasNot() {
        one().add("a");
        assertFalse(verified.of(verifier("two")).have("a"));
        assertTrue(one().have("a"));
    }

    @Test
    void whatIsForgottenIsNotAddedToAfterwards() {
        VerifiedTokens.OfVerifier before = one();
        before.add("a");
        verified.forget("another");
        assertTrue(one().have("a"));
        verified.forget("one");
        before.add("a");
        assertFalse(one().have("a"));
    }

    @Test
    void ofSoManyTheOldestMakeRoom() {
        one().add("first");
        one().add("second");
        one().add("first");
        IntStream.range(0, 499).forEach(i -> one().add("more " + i));
        assertTrue(one().have("first"));
        assertFalse(one().have("second"));
        assertTrue(one().have("more 498"));
        one().add("another");
        assertFalse(one().have("first"));
    }

    /** Seconds from now to when it was given, is good, and ends; - where it does not say. */
    @ParameterizedTest(name = "given {0}, good from {1}, until {2}: {3}")
    @CsvSource({
        "-10, -, 1, true",
        "-10, -, 0, false",
        "-10, -, -1, false",
        "-10, -, -, false",
        "60, -, 90, true",
        "61, -, 90, false",
        "-, -, 90, false",
        "-10, 0, 90, true",
        "-10, 1, 90, false",
    })
    void aTokenIsTimelyFromWhenItIsGoodUntilItEnds(String given, String from, String until, boolean timely) {
        String claims = "{" + claim("iat", given) + claim("nbf", from) + claim("exp", until) + "\"sub\":\"someone\"}";
        String token = part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + part(claims) + "." + part("signature");
        assertEquals(timely, Token.read(token).orElseThrow().isTimely(NOON.plusMillis(900)));
    }

    private static String claim(String name, String seconds) {
        return seconds.equals("-")
                ? ""
                : "\"" + name + "\":" + (NOON.getEpochSecond() + Integer.parseInt(seconds)) + ",";
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
