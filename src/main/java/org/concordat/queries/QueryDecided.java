package org.concordat.queries;

import java.time.Instant;
import java.util.UUID;
import org.concordat.intake.model.Numbers;
import org.concordat.queries.model.Outcome;
import org.concordat.queries.model.Stage;
import org.concordat.queries.model.Subject;

/**
 * A query has its outcome; fired in the transaction that records it, after the figure was changed. A figure that is locked was not
 * changed: it is restated (rule F2).
 *
 * @param stage at which it was decided
 * @param numbers corrected ones of a figure; null for a result, and where it is not upheld
 * @param by who decided, or spoke last of the two
 */
public record QueryDecided(
        UUID partnershipId,
        UUID councilId,
        UUID queryId,
        Subject subject,
        Outcome outcome,
        Stage stage,
        Numbers numbers,
        Instant at,
        String by) {}
