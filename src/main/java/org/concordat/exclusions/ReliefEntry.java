package org.concordat.exclusions;

import java.util.UUID;
import org.concordat.exclusions.model.Ground;
import org.concordat.exclusions.model.ReliefSpan;
import org.concordat.kernel.Slug;

/**
 * An accepted relief, as results read it (rule B6).
 *
 * @param agreement ref of the agreement
 * @param serviceLevel null for all of the agreement
 * @param area which is relieved with its descendants; null for the council as a whole
 * @param span the periods that lie in it whole are relieved
 */
public record ReliefEntry(
        UUID id, UUID councilId, String agreement, String serviceLevel, Slug area, ReliefSpan span, Ground ground) {}
