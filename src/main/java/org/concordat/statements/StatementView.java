package org.concordat.statements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement as it is answered. */
@Schema(name = "Statement", description = "What a council was told that it owes, line by line (rules M1, M5, M6).")
public record StatementView(
        @Schema(description = "Id of the statement.", examples = "01920000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "Slug of the partnership.", examples = "nlc")
        String partnership,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "The financial year.", examples = "FY2026-27")
        String year,

        @Schema(
                description = "What it is.",
                enumeration = {"bill", "reconciliation", "year"},
                examples = "bill")
        String kind,

        @Schema(description = "The period that it is for: a billing period, or the year.", examples = "2026-07")
        String period,

        @Schema(description = "Of bills, which one of the year, from 1; 1 of the others.", examples = "4")
        int number,

        @Schema(
                description =
                        "Of bills, whether it is the council's final one: of the period in which its last day lies, which is the last of the"
                                + " year unless it left before. What is put right afterwards comes in bills that are not. True of the"
                                + " others.",
                examples = "false")
        boolean last,

        @Schema(description = "What the council owes; negative where it is owed. The lines sum to it.")
        MoneyText amount,

        @Schema(
                description =
                        "What becomes of the amount; of a reconciliation, of what its lines come to without the one that carries a balance"
                                + " forward.",
                enumeration = {"payable", "none", "refund", "charge", "reserve", "carry-forward"},
                examples = "payable")
        String settlement,

        @Schema(description = "When it was issued; it never changes.", examples = "2026-07-01T09:00:00Z")
        Instant issuedAt,

        @Schema(description = "Who issued it: organisation and subject.", examples = "northampton:manager-2")
        String issuedBy,

        @Schema(
                description =
                        "Id of the decision of the members about the lines that it is made of, which were restated since the budget was fixed; null"
                                + " where none were, where the governance rules ask for none (rule G2), and for all but bills.")
        UUID decision,

        @Schema(description = "What it is made of; the amounts sum to the statement's.")
        List<StatementLineView> lines) {

    static StatementView of(StatementEntry of, String partnership, UUID decision, List<IssuedLine> lines) {
        return new StatementView(
                of.id(),
                partnership,
                of.council(),
                of.year(),
                of.kind(),
                of.period(),
                of.number(),
                of.last(),
                of.amount(),
                of.settlement(),
                of.issuedAt(),
                of.issuedBy(),
                decision,
                lines.stream()
                        .map(line -> StatementLineView.of(line, of.council()))
                        .toList());
    }
}
