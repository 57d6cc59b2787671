package org.concordat.agreements;

import java.util.UUID;
import org.concordat.agreements.model.TermsInForce;

/**
 * A version of an agreement as if it had been in force ever since its council's first day, for a preview (rule V5).
 *
 * @param terms what varies on the version's first day holds throughout; what varies later, not at all
 */
public record Drafted(UUID councilId, TermsInForce terms) {}
