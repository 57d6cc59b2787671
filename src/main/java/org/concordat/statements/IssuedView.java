package org.concordat.statements;

import java.util.List;
import java.util.UUID;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was issued to all councils at once, as it is answered. */
@Schema(
        name = "IssuedBills",
        description = "The bills of a billing period, one for each council that there is something to say to.")
public record IssuedView(
        @Schema(description = "The financial year.", examples = "FY2026-27")
        String year,

        @Schema(description = "The billing period.", examples = "2026-07")
        String period,

        @Schema(description = "Which one of the year, from 1.", examples = "4")
        int number,

        @Schema(description = "How many billing periods the year has.", examples = "12")
        int bills,

        @Schema(
                description =
                        "Id of the decision of the members by which they are issued; null where nothing was restated since the budget was"
                                + " fixed, and where the governance rules ask for none (rule G2).")
        UUID decision,

        @Schema(description = "The sum of the bills.") MoneyText total,

        @Schema(description = "The bills, by council, without their lines.")
        List<StatementEntry> statements,

        @Schema(
                description =
                        "Charges of the host among the budget's lines that are in no bill, since not all who are asked have approved them"
                                + " (rule M8).")
        List<LeftOutCharge> leftOut) {

    static IssuedView of(Issuing.Issue issue, int bills, List<StatementEntry> statements, List<LeftOutCharge> leftOut) {
        Money total = statements.stream()
                .map(entry -> Money.parse(
                                entry.amount().amount(), entry.amount().currency())
                        .orElseThrow())
                .reduce(Money.NOTHING, Money::plus);
        return new IssuedView(
                issue.year(),
                issue.period(),
                issue.number(),
                bills,
                issue.decision(),
                MoneyText.of(total),
                statements,
                leftOut);
    }
}
