package org.concordat.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.kernel.Revision;
import org.concordat.statements.YearRules.Disposition;
import org.concordat.statements.YearRules.GainShareText;
import org.concordat.statements.YearRules.SuccessionText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year of costs as it is answered. */
@Schema(
        name = "CostYear",
        description =
                "A financial year of a partnership's costs: how it is billed and reconciled, and how far it has come (rules M5,"
                        + " M6).")
public record CostYearView(
        @Schema(description = "The financial year.", examples = "FY2026-27")
        String year,

        @Schema(description = "Its first day.", examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "Its last day.", examples = "2027-03-31")
        LocalDate to,

        @Schema(
                description = "How far it has come.",
                enumeration = {"planned", "budgeted", "closed"},
                examples = "budgeted")
        String state,

        @Schema(
                description = "How often interim bills are issued.",
                enumeration = {"monthly", "quarterly"},
                examples = "monthly")
        String billing,

        @Schema(
                description =
                        "How provider and councils share an under- or overspend; null where the councils alone gain and bear (rule M6).")
        GainShareText gainShare,

        @Schema(description = "What becomes of the balances of the reconciliation.")
        Disposition disposition,

        @Schema(description = "Councils that end within the year, and who succeeds them.")
        List<SuccessionText> successions,

        @Schema(description = "How many billing periods it has.", examples = "12")
        int bills,

        @Schema(description = "How many of them have been billed.", examples = "3")
        int billed,

        @Schema(
                description = "The period that is billed next; null once all are, and while the budget is not fixed.",
                examples = "2026-07")
        String next,

        @Schema(
                description =
                        "The budget as it was fixed, before the first bill; null while it is not. What lines say since then is not in it: the outturn's own"
                                + " `budget` is what was billed.")
        FixedBudget budget,

        @Schema(
                description =
                        "Id of the decision of the members by which the budget was fixed; null while it is not, and where the governance rules ask"
                                + " for none (rule G2).")
        UUID decision,

        @Schema(description = "What was really spent; null until the year is closed.")
        YearOutturn outturn,

        @Schema(
                description =
                        "Charges of the host that are left out, since not all who are asked have approved them (rule M8), as far as you see them: among the"
                                + " budget's lines until the year is closed, then among the actual lines as they were known when it was"
                                + " closed. Nobody bears these in the year.")
        List<LeftOutCharge> leftOut,

        @Schema(description = "Revision, from 1; the ETag.", examples = "2")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-03-20T10:00:00Z")
        Instant recordedAt,

        @Schema(description = "Who recorded it: organisation and subject.", examples = "northampton:manager-2")
        String recordedBy) {

    /** A year, with so many bills issued. */
    static CostYearView of(CostYear of, int billed, List<LeftOutCharge> leftOut) {
        Period year = of.period();
        List<Period> periods = of.rules.billingOf().periods(year);
        Revision revision = of.recorded.revision();
        boolean more = of.state.equals(CostYear.BUDGETED) && billed < periods.size();
        return new CostYearView(
                of.year,
                year.first(),
                year.last(),
                of.state,
                of.rules.billing(),
                of.rules.gainShare(),
                of.rules.disposition(),
                of.rules.successions(),
                periods.size(),
                billed,
                more ? periods.get(billed).toString() : null,
                of.budget,
                of.decisionId,
                of.outturn,
                leftOut,
                revision.number(),
                revision.recordedAt(),
                revision.recordedBy());
    }
}
