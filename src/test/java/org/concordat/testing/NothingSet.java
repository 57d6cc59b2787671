package org.concordat.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** An application whose operator has set none of what may be left out, as variables that are not set: no key, no address. */
public class NothingSet implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "concordat.ledger.key", "",
                "concordat.ledger.name", "",
                "concordat.mail.from", "",
                "concordat.webhooks.secret", "");
    }
}
