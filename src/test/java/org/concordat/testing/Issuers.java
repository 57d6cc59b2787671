package org.concordat.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
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
        Map<String, String> settings = new HashMap<>(Map.of(
                "concordat.operator.issuer", of("operator").issuer(),
                "concordat.operator.audience", "concordat",
                "concordat.operator.clients", "tests",
                "concordat.operator.roles-claim", "roles",
                "concordat.operator.role", "platform-operator",
                "concordat.issuers.allowed-hosts", "localhost",
                "TESTS_WEB_SECRET", "the-web-secret-of-the-tests-0123456789",
                "concordat.cursor.secret", "the-secret-of-the-tests-0123456789"));
        // Webhooks are sent when a test says so, and to its own receivers.
        settings.put("concordat.webhooks.secret", "the-webhook-secret-of-the-tests-0123456789");
        settings.put("concordat.webhooks.allowed-hosts", "127.0.0.1");
        settings.put("concordat.webhooks.every", "off");
        return settings;
    }

    @Override
    public void stop() {
        // They are daemons and end with the run.
    }
}
