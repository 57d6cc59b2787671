package org.concordat.opendata;

import java.time.Instant;
import java.util.UUID;
import org.concordat.opendata.model.OpenText;

/**
 * A file of a pack that is open, without its text.
 *
 * @param digest of its bytes
 * @param bytes how many it has
 * @param packDigest of the text of the pack's public version
 * @param licence under which it was opened, by its SPDX name
 */
record OpenFile(
        UUID packId,
        String period,
        int revision,
        OpenText is,
        String digest,
        long bytes,
        String packDigest,
        Instant publishedAt,
        String licence) {}
