package org.concordat.packs;

import java.time.Instant;
import java.util.UUID;

/** A pack was published; fired in the transaction that publishes it. */
public record PackPublished(
        UUID partnershipId, String period, int revision, String exemptDigest, String publicDigest, Instant at) {}
