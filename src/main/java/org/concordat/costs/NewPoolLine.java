package org.concordat.costs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.concordat.costs.model.LineReader;
import org.concordat.intake.TextRows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a pool as it is sent; its bounds are checked row by row ({@link LineReader}). */
@Schema(
        description =
                "An amount of a cost pool; its ref names it, and a row with the ref of a line that is there restates it.")
record NewPoolLine(
        @Schema(description = "Names the line within the pool.", required = true, examples = "licensing-pay-2026-04")
        String ref,

        @Schema(
                description = "Slug of the service that it pays for; left out where it pays for all of the pool's.",
                examples = "premises-licensing")
        String service,

        @Schema(
                description = "What is paid for, by the subjective analysis of the service reporting code (SeRCOP).",
                required = true,
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
                required = true,
                enumeration = {"budget", "actual"},
                examples = "budget")
        String stage,

        @Schema(
                description = "The month, quarter or financial year that it is for.",
                required = true,
                examples = "2026-04")
        String period,

        @Schema(
                description =
                        "In pounds, with at most two decimals; cost is positive, income and refunds negative; at most 1,000,000,000.00"
                                + " either way.",
                required = true,
                examples = "41250.00")
        String amount,

        @Schema(
                description = "The currency of the amount.",
                enumeration = {"GBP"},
                defaultValue = "GBP",
                examples = "GBP")
        String currency,

        @Schema(
                description =
                        "Whether the host charges it for itself, which is billed once the others have approved it (rule M8).",
                defaultValue = "false",
                examples = "false")
        Boolean hostCharge,

        @Schema(
                description = "Slug of the council that alone pays it; left out where the pool's key shares it.",
                examples = "kettering")
        String council,

        @Schema(
                description = "Slug of the council's area that it is extra for; only with a council.",
                examples = "burton-latimer")
        String area,

        @Schema(description = "What it is, at most 500 characters.", examples = "Six posts, April")
        String note,

        @Schema(
                description =
                        "Why it is restated, at most 2,000 characters; required where it changes a line that is there (rule F2).",
                examples = "Pay award of July")
        String reason) {

    /** How lines are read. */
    static final TextRows.Form<NewPoolLine> FORM = new TextRows.Form<>(
            NewPoolLine.class, NewPoolLine::texts, LineReader.FIELDS, LineReader.REQUIRED, NewPoolLine::named);

    private static String named(UnaryOperator<String> field) {
        return field.apply("ref");
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        texts.put("ref", ref);
        texts.put("service", service);
        texts.put("costType", costType);
        texts.put("stage", stage);
        texts.put("period", period);
        texts.put("amount", amount);
        texts.put("currency", currency);
        texts.put("hostCharge", hostCharge == null ? null : hostCharge.toString());
        texts.put("council", council);
        texts.put("area", area);
        texts.put("note", note);
        texts.put("reason", reason);
        return texts;
    }

    /** A load of lines in JSON, as the document shows it; it is read item by item, never as a whole. */
    @Schema(name = "NewPoolLines", description = "A load of lines of a cost pool.")
    record Load(
            @Schema(description = "The lines, each a row.", required = true)
            List<NewPoolLine> items) {}
}
