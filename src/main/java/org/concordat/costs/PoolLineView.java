package org.concordat.costs;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.costs.model.HostApproval;
import org.concordat.costs.model.PoolLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a pool as it is answered. */
@Schema(name = "PoolLine", description = "An amount of a cost pool (rule M2).")
record PoolLineView(
        @Schema(description = "Slug of the pool.", examples = "licensing")
        String pool,

        @Schema(description = "Names the line within the pool.", examples = "licensing-pay-2026-04")
        String ref,

        @Schema(
                description = "Slug of the service that it pays for; null for all of the pool's.",
                examples = "premises-licensing")
        String service,

        @Schema(
                description = "What is paid for, by the subjective analysis of the service reporting code (SeRCOP).",
                enumeration = {
                    "employees",
                    "premises",
                    "transport",
                    "supplies-and-services",
                    "third-party-payments",
                    "transfer-payments",
                    "support-services",
                    "depreciation-and-impairment",
                    "income"
                },
                examples = "employees")
        String costType,

        @Schema(
                description = "Whether it is planned, or has been spent or received.",
                enumeration = {"budget", "actual"},
                examples = "budget")
        String stage,

        @Schema(description = "The month, quarter or financial year that it is for.", examples = "2026-04")
        String period,

        @Schema(description = "First day of the period.", examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "Last day of the period.", examples = "2026-04-30")
        LocalDate to,

        @Schema(description = "In pounds; cost is positive, income and refunds negative.", examples = "41250.00")
        String amount,

        @Schema(
                description = "The currency of the amount.",
                enumeration = {"GBP"},
                examples = "GBP")
        String currency,

        @Schema(description = "Whether the host charges it for itself (rule M8).", examples = "false")
        boolean hostCharge,

        @Schema(
                description =
                        "How far the others are with a charge of the host: it is billed once each of them has approved it; null where"
                                + " it is none.",
                enumeration = {"awaiting-approval", "approved", "refused"},
                examples = "approved")
        String approval,

        @Schema(
                description = "Slug of the council that alone pays it; null where the pool's key shares it.",
                examples = "kettering")
        String council,

        @Schema(
                description = "Slug of the council's area that it is extra for; null for none.",
                examples = "burton-latimer")
        String area,

        @Schema(description = "What it is; null where nobody said.", examples = "Six posts, April")
        String note,

        @Schema(description = "Why it was restated; null for a first revision.", examples = "Pay award of July")
        String reason,

        @Schema(description = "Revision, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-03-01T09:00:00Z")
        Instant recordedAt) {

    /**
     * A line.
     *
     * @param approval of a charge of the host; else null
     */
    static PoolLineView of(LineEntry entry, HostApproval approval) {
        PoolLine line = entry.line();
        return new PoolLineView(
                line.pool(),
                line.ref(),
                line.service(),
                line.type().text(),
                line.stage().text(),
                line.period().toString(),
                line.period().first(),
                line.period().last(),
                line.amount().amount(),
                line.amount().currency(),
                line.hostCharge(),
                approval == null ? null : approval.text(),
                line.council(),
                line.area(),
                line.note(),
                entry.reason(),
                entry.revision(),
                entry.recordedAt());
    }
}
