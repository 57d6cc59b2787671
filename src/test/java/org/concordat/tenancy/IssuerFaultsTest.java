package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.TestIssuer;
import org.concordat.testing.TestIssuer.Health;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long it takes until a key that an issuer changes counts everywhere, and what others notice of an issuer that is sick
 * (security.md, 4). It takes minutes: {@code mvn -Pproof test} runs it.
 */
@ApiTest
@EnabledIfSystemProperty(named = "issuers.proof", matches = "true")
class IssuerFaultsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<Health> SICK = List.of(
            Health.REFUSING,
            Health.HANGING,
            Health.SLOW,
            Health.DRIPPING,
            Health.FAILING,
            Health.CLOSING,
            Health.BABBLING,
            Health.HUGE);
    /** Those whose callers were refused; a slow issuer's may be served. */
    private static final Set<Health> REFUSED = ConcurrentHashMap.newKeySet();

    private static final int ROUNDS = 12;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 3;

    @BeforeAll
    static void organisations() {
        Api.organisation("faults-well", "district-council");
        Api.organisation("faults-moving", "district-council");
        Api.organisation("faults-withdrawing", "district-council");
        SICK.forEach(health -> Api.organisation(of(health), "district-council"));
    }

    @AfterEach
    void heal() {
        SICK.forEach(health -> Issuers.of(of(health)).be(Health.WELL));
    }

    private static String of(Health health) {
        return "faults-" + health.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static int status(String organisation, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Api.origin() + "/v1/organisations/" + organisation))
                .header("Authorization", "Bearer " + token)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** How long it takes until a token is answered so, in milliseconds. */
    private static long until(int awaited, String organisation, String token, Duration longest) throws Exception {
        long begun = System.nanoTime();
        while (status(organisation, token) != awaited) {
            assertTrue(System.nanoTime() - begun < longest.toNanos(), "not within " + longest);
            Thread.sleep(200);
        }
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    @Test
    void aNewKeyCountsWithinHalfAMinute() throws Exception {
        TestIssuer issuer = Issuers.of("faults-moving");
        assertEquals(200, status("faults-moving", issuer.token("someone", "officer")));
        issuer.changeKey("2");
        long rotated = until(200, "faults-moving", issuer.token("someone", "officer"), Duration.ofSeconds(30));
        System.out.println("issuers: a new key counted after " + rotated + " ms");
    }

    /** Nobody shows a token of the new key, so that nothing but the looking for it tells that the old one is withdrawn. */
    @Test
    void aWithdrawnKeyIsRefusedWithinFiveMinutesThoughNobodyComesWithAnother() throws Exception {
        TestIssuer issuer = Issuers.of("faults-withdrawing");
        String before = issuer.token("someone", "officer");
        assertEquals(200, status("faults-withdrawing", before));
        issuer.changeKey("2");
        long withdrawn = until(401, "faults-withdrawing", before, Duration.ofMinutes(5));
        System.out.println("issuers: a withdrawn key was refused after " + withdrawn + " ms");
        assertEquals(200, status("faults-withdrawing", issuer.token("someone", "officer")));
    }

    /** Rounds with and without people who sign in at sick issuers take turns, so that the machine's own moods touch both. */
    @Test
    void othersNoticeNothingOfSickIssuers() throws Exception {
        String told = "";
        for (int i = 0; i < ATTEMPTS; i++) {
            List<Long> alone = new ArrayList<>();
            List<Long> beside = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                SICK.forEach(health -> Issuers.of(of(health)).be(Health.WELL));
                alone.addAll(round());
                beside.addAll(roundBesideTheSick());
            }
            long before = p99(alone);
            long meanwhile = p99(beside);
            told = "issuers: p99 " + before / 1_000 + " us alone (" + alone.size() + " requests), " + meanwhile / 1_000
                    + " us beside sick issuers (" + beside.size() + ")";
            System.out.println(told);
            for (Health health : SICK) {
                assertTrue(health == Health.SLOW || REFUSED.contains(health), health + " refused nobody");
            }
            if (meanwhile <= before * 1.1) {
                return;
            }
        }
        throw new AssertionError(told);
    }

    private static List<Long> roundBesideTheSick() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> callers = new ArrayList<>();
        for (Health health : SICK) {
            Issuers.of(of(health)).be(health);
            String token = Issuers.of(of(health)).token("someone", "officer");
            Thread caller = new Thread(() -> {
                try {
                    while (!over.get()) {
                        if (status(of(health), token) == 503) {
                            REFUSED.add(health);
                        }
                        Thread.sleep(100);
                    }
                } catch (IOException | InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            caller.start();
            callers.add(caller);
        }
        try {
            return round();
        } finally {
            over.set(true);
            for (Thread caller : callers) {
                caller.join();
            }
        }
    }

    /** How long each request of a well issuer's took, in nanoseconds. */
    private static List<Long> round() throws Exception {
        String token = Issuers.of("faults-well").token("someone", "officer");
        List<Long> took = new ArrayList<>();
        long end = System.nanoTime() + ROUND.toNanos();
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            assertEquals(200, status("faults-well", token));
            took.add(System.nanoTime() - begun);
            Thread.sleep(2);
        }
        return took;
    }

    private static long p99(List<Long> took) {
        Collections.sort(took);
        return took.get((int) (took.size() * 0.99));
    }
}
