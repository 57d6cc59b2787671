package org.concordat.packs;

import java.time.Instant;
import java.util.UUID;

/** One answer that held a pack that is not for the public. */
record PackRead(
        UUID id,
        Instant readAt,
        UUID readerId,
        String readBy,
        String capacity,
        String period,
        int revision,
        String operation,
        String format) {}
