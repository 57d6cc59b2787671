package org.concordat.statements;

import java.util.UUID;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a balance that is carried forward came into a statement. */
@Schema(
        name = "BalanceWorkings",
        description =
                "How a line `carried-forward` came about. The reconciliation of a year takes its balance out, so that the year ends at what was"
                        + " paid for it, and the next statement of another year has it: in all years together it counts once"
                        + " (rule M5).")
public record BalanceWorkings(
        @Schema(description = "The year whose balance it is.", examples = "FY2025-26")
        String year,

        @Schema(
                description =
                        "The balance: what the lines of that year's reconciliation sum to, without the one that takes it out.")
        MoneyText balance,

        @Schema(
                description = "Whether this statement takes it out of its year, or has it from there.",
                enumeration = {"out", "in"},
                examples = "in")
        String carried,

        @Schema(
                description = "Id of the reconciliation that it comes from; null in that one itself.",
                examples = "01920000-0000-7000-8000-000000000001")
        UUID statement) {}
