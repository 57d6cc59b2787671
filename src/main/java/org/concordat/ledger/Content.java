package org.concordat.ledger;

import java.time.Instant;
import java.util.List;

/** What the text of an entry says. */
record Content(
        Instant at,
        List<ChangeView> changes,
        String concerns,
        long number,
        String operation,
        String organisation,
        String partnership,
        String subject,
        String who) {}
