package org.concordat.packs;

import java.time.Instant;
import java.util.UUID;

/**
 * That a pack was published, without its text.
 *
 * @param at the instant that it was made of, and published at
 * @param by organisation and subject
 */
record Publication(
        UUID id,
        String period,
        int revision,
        String exemptDigest,
        String publicDigest,
        NewPublication chosen,
        Instant at,
        String by) {}
