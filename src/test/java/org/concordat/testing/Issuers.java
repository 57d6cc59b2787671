package org.concordat.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The issuers of a test run: one for the operator, one for each organisation, started when first asked for. */
public class Issuers implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, TestIssuer> ISSUERS = new ConcurrentHashMap<>();

    /** The issuer of an organisation. */
    public static TestIssuer of(String organisation) {
        return ISSUERS.computeIfAbsent(organisation, TestIssuer::new);
    }

    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                Map.entry("concordat.operator.issuer", of("operator").issuer()),
                Map.entry("concordat.operator.audience", "concordat"),
                Map.entry("concordat.operator.clients", "tests"),
                Map.entry("concordat.operator.roles-claim", "roles"),
                Map.entry("concordat.operator.role", "platform-operator"),
                Map.entry("concordat.issuers.allowed-hosts", "localhost"),
                Map.entry("TESTS_WEB_SECRET", "the-web-secret-of-the-tests-0123456789"),
                Map.entry("concordat.cursor.secret", "the-secret-of-the-tests-0123456789"),
                // Tests ask more often than people do; those of the limits run in a profile of their own.
                Map.entry("%test.concordat.limits.rate.requests", "100000000"),
                Map.entry("%test.concordat.limits.at-once.organisation", "1000"),
                Map.entry("%test.concordat.limits.at-once.total", "10000"),
                Map.entry("%test.concordat.limits.at-once.address", "1000"),
                Map.entry("%test.concordat.limits.sign-ins.failures", "100000000"),
                Map.entry("%test.concordat.limits.anybody.requests", "100000000"),
                Map.entry("concordat.open-data.address", "https://concordat.example"),
                // Webhooks are sent when a test says so, and to its own receivers.
                Map.entry("concordat.webhooks.secret", "the-webhook-secret-of-the-tests-0123456789"),
                Map.entry("concordat.webhooks.allowed-hosts", "127.0.0.1"),
                Map.entry("concordat.webhooks.every", "off"),
                // Tests delete when they say so, also where they run at night.
                Map.entry("concordat.retention.at", "off"),
                Map.entry("concordat.ledger.name", "ledger.tests"),
                Map.entry("concordat.ledger.key", ledgerKey()),
                Map.entry("concordat.ledger.every", "1s"));
    }

    /** Made for each run, as an operator makes one. */
    private static String ledgerKey() {
        try {
            return Base64.getEncoder()
                    .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                            .generateKeyPair()
                            .getPrivate()
                            .getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has had Ed25519 since 15", e);
        }
    }

    @Override
    public void stop() {
        // They are daemons and end with the run.
    }
}
