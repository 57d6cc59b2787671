package org.concordat.fairness;

import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.fairness.model.Assessment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether working together costs less, as it is answered. */
@Schema(
        name = "Subadditivity",
        description =
                "Whether, by the stand-alone costs and what all pay, two groups never pay more together than apart (rule M7).")
record SubadditivityView(
        @Schema(description = "Whether there is no pair of groups that pays more together.", examples = "true")
        boolean holds,

        @Schema(
                description = "How many pairs of groups without a common council would pay more together than apart.",
                examples = "0")
        long pairs,

        @Schema(description = "The pairs that would pay most above it, worst first, at most 20.")
        List<Pair> worst) {

    static SubadditivityView of(Assessment assessment) {
        return new SubadditivityView(
                assessment.subadditivity().holds(),
                assessment.subadditivity().pairs(),
                assessment.subadditivity().worst().stream()
                        .map(pair -> new Pair(
                                assessment.game().names(pair.one()),
                                assessment.game().names(pair.other()),
                                Shown.money(pair.excess())))
                        .toList());
    }

    /** Two groups. */
    @Schema(name = "DearerTogether", description = "Two groups that would pay more together than apart.")
    record Pair(
            @Schema(description = "Slugs of the one group's councils.", examples = "[\"corby\"]")
            List<String> one,

            @Schema(description = "Slugs of the other's.", examples = "[\"kettering\"]")
            List<String> other,

            @Schema(description = "How much more they would pay together.")
            MoneyText excess) {}
}
