package org.concordat.events;

import java.security.GeneralSecurityException;
import java.util.UUID;

/** For whoever takes webhooks to another installation: there they sign with the keys that were sealed here, or not at all. */
public final class SealedKeys {

    private SealedKeys() {}

    /**
     * Whether an installation with a secret can open what was sealed for a webhook.
     *
     * @throws IllegalStateException when the secret is none that an installation would take
     */
    public static boolean areOpenedBy(String secret, UUID webhook, String sealed) {
        try {
            return KeySafe.open(KeySafe.key(secret), webhook, sealed).length > 0;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
