package org.concordat.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Cases are about to be recorded; fired before each batch, in the transaction that records them. Whoever makes something of cases can begin
 * with it while they are written. What came of it is told by {@link CasesRecorded}: the same states, but for those that somebody else has
 * recorded meanwhile.
 *
 * @param states by council
 */
public record CasesComing(UUID partnershipId, Map<UUID, List<CaseState>> states) {}
