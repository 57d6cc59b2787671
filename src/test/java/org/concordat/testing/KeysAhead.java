package org.concordat.testing;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** Keys of issuers, each used once, made while the tests do other things: a key takes as long as ten requests. */
final class KeysAhead {

    private static final int BITS = 2_048;
    private static final int AHEAD = 64;
    private static final BlockingQueue<RsaJsonWebKey> MADE = new ArrayBlockingQueue<>(AHEAD);

    static {
        Thread maker = new Thread(KeysAhead::make, "keys of issuers");
        maker.setDaemon(true);
        maker.start();
    }

    private KeysAhead() {}

    /** A key that nobody else has. */
    static RsaJsonWebKey next() {
        try {
            return MADE.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void make() {
        try {
            while (true) {
                MADE.put(RsaJwkGenerator.generateJwk(BITS));
            }
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
