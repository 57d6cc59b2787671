package org.concordat.tenancy;

import io.quarkus.oidc.OidcTenantConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.kernel.Digest;

/**
 * Remembers for a minute which tokens their issuers have signed, by the digest of their text and by the verifier that has found it out:
 * another row of the issuer, or another set of its keys, has another verifier. Nothing else is remembered, least of all what a token says:
 * whatever else lets somebody in is looked at each time (ADR 0023).
 */
@Singleton
class VerifiedTokens {

    /** What was found out is found out again after so long, whatever has become of the issuer's keys without anybody noticing. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Of one verifier; the oldest makes room. Whoever has more of them pushes out nobody else's. */
    private static final int MOST = 500;

    private final Map<String, OfVerifier> byVerifier = new ConcurrentHashMap<>();
    private final Clock clock;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    /** What is remembered of a verifier. */
    OfVerifier of(OidcTenantConfig verifier) {
        OfVerifier known = byVerifier.get(id(verifier));
        return known != null ? known : begun(id(verifier));
    }

    private static String id(OidcTenantConfig verifier) {
        return verifier.tenantId().orElseThrow();
    }

    private OfVerifier begun(String verifier) {
        // Verifiers come and go with the rows of their issuers.
        byVerifier.values().removeIf(OfVerifier::isOver);
        return byVerifier.computeIfAbsent(verifier, id -> new OfVerifier());
    }

    /** Forgets all that a verifier has found out, and what it is finding out at the moment. */
    void forget(OidcTenantConfig verifier) {
        forget(id(verifier));
    }

    /** As {@link #forget(OidcTenantConfig)}, by the verifier's id. */
    void forget(String verifier) {
        byVerifier.remove(verifier);
    }

    /** When it was found out that a token is signed, and until when that is remembered. */
    private record Span(Instant from, Instant until) {

        /** A clock that was put back makes nothing younger. */
        private boolean has(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** What is remembered of one verifier; once it was forgotten, nobody finds what is still added to it. */
    final class OfVerifier {

        private final Map<String, Span> spans = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Span> eldest) {
                return size() > MOST;
            }
        };
        private Instant last = clock.instant().plus(LONGEST);

        private OfVerifier() {}

        boolean have(String text) {
            Span span = span(key(text));
            return span != null && span.has(clock.instant());
        }

        private synchronized Span span(String key) {
            return spans.get(key);
        }

        void add(String text) {
            add(key(text), clock.instant());
        }

        private synchronized void add(String key, Instant now) {
            last = now.plus(LONGEST);
            // Removed first: what is known anew is the youngest.
            spans.remove(key);
            spans.put(key, new Span(now, last));
        }

        private synchronized boolean isOver() {
            return !clock.instant().isBefore(last);
        }

        private static String key(String text) {
            return Digest.of(text).value();
        }
    }
}
