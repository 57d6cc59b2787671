package org.concordat.statements;

import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Money;
import org.concordat.statements.model.Statement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a credit came into a statement. */
@Schema(
        name = "CreditWorkings",
        description =
                "How a line `credit` came about: what the agreement credits for the period as it was then known, taken off, less what earlier"
                        + " statements had (rule B3).")
public record CreditWorkings(
        @Schema(description = "The line's reference: period and agreement.", examples = "2026-05.sla-ket")
        String reference,

        @Schema(description = "The closed period that is credited.", examples = "2026-05")
        String period,

        @Schema(description = "Name of the council's agreement.", examples = "sla-ket")
        String agreement,

        @Schema(description = "All that it credits for the period; what is due is the same with the other sign.")
        MoneyText credited,

        @Schema(
                description = "Where the credit is explained, line by line.",
                examples = "/v1/partnerships/nlc/credits?period=2026-05&council=kettering")
        String explanation) {

    static CreditWorkings of(String partnership, String council, Statement.Line line) {
        String reference = line.item().reference();
        int dot = reference.indexOf('.');
        String period = reference.substring(0, dot);
        return new CreditWorkings(
                reference,
                period,
                reference.substring(dot + 1),
                MoneyText.of(Money.NOTHING.minus(line.due())),
                "/v1/partnerships/" + partnership + "/credits?period=" + period + "&council=" + council);
    }
}
