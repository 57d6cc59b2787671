package org.concordat.statements;

import java.time.Instant;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.consequences.CreditView;
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
                description =
                        "What earlier statements had credited of it: it was restated where that is another amount than nothing and than what is"
                                + " credited now; null in statements of before this was kept.")
        MoneyText earlier,

        @Schema(
                description =
                        "What the credit was made of when the statement was issued, line by line, with its caps; it stays as it is whatever is"
                                + " restated later; null where nothing is credited for the period any more, and in statements of before"
                                + " this was kept.")
        CreditView made,

        @Schema(
                description =
                        "Where the credit is shown as it was known when the statement was issued, to who is a member today.",
                examples = "/v1/partnerships/nlc/credits?period=2026-05&council=kettering&knownOn=2026-07-01T09:00:00Z")
        String explanation) {

    /**
     * Of a line.
     *
     * @param made what the credit is made of; null where nothing is credited any more
     */
    static CreditWorkings of(String partnership, String council, Statement.Line line, CreditView made, Instant issued) {
        String reference = line.item().reference();
        int dot = reference.indexOf('.');
        String period = reference.substring(0, dot);
        return new CreditWorkings(
                reference,
                period,
                reference.substring(dot + 1),
                MoneyText.of(Money.NOTHING.minus(line.due())),
                MoneyText.of(Money.NOTHING.minus(line.before())),
                made,
                "/v1/partnerships/" + partnership + "/credits?period=" + period + "&council=" + council + "&knownOn="
                        + issued);
    }
}
