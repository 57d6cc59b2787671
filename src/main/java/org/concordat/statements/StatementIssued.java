package org.concordat.statements;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.Money;

/**
 * A statement was issued to a council; fired in the transaction that issues it.
 *
 * @param kind {@code bill}, {@code reconciliation} or {@code year}
 * @param year the financial year, {@code FY2026-27}
 */
public record StatementIssued(
        UUID partnershipId, UUID councilId, UUID statementId, String kind, String year, Money amount, Instant at) {}
