package org.concordat.tenancy;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Makes identifiers of version 7 (RFC 9562): they sort by the time they were made, so that indexes grow at one end. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier, never given before. */
    public static UUID next() {
        long milliseconds = System.currentTimeMillis();
        // At once: each asking waits for whoever else asks, and makes more than it is asked for.
        byte[] random = new byte[Short.BYTES + Long.BYTES];
        RANDOM.nextBytes(random);
        ByteBuffer drawn = ByteBuffer.wrap(random);
        long high = milliseconds << 16 | 0x7000L | drawn.getShort() & 0xFFFL;
        long low = drawn.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
