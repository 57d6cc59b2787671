package org.concordat.fairness;

import java.util.List;
import java.util.Set;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.fairness.model.Assessment;
import org.concordat.fairness.model.CoreTest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The core test as it is answered. */
@Schema(
        name = "CoreTest",
        description = "Whether some group of councils would be better off by itself at the agreed shares (rule M7).")
public record CoreView(
        @Schema(description = "Whether no group pays more than it would by itself.", examples = "false")
        boolean passed,

        @Schema(
                description =
                        "How many groups, of one council or several but not all, pay more than they would by themselves.",
                examples = "1")
        int violatedGroups,

        @Schema(
                description =
                        "The groups that pay most above what they would by themselves, worst first, at most 50; of them a council is shown"
                                + " those that it belongs to.")
        List<Group> worst,

        @Schema(
                description =
                        "Whether there are no shares at all at which every group pays at most what it would by itself: then no scheme can"
                                + " pass.",
                examples = "false")
        boolean coreIsEmpty,

        @Schema(description = "Whether shares at the Shapley values would pass.", examples = "true")
        boolean shapleyPasses) {

    static CoreView of(Assessment assessment, Set<String> seen) {
        return new CoreView(
                assessment.core().passed(),
                assessment.core().groups(),
                assessment.core().worst().stream()
                        .map(found -> Group.of(found, assessment.game().names(found.group())))
                        .filter(group -> group.councils().stream().anyMatch(seen::contains))
                        .toList(),
                assessment.coreIsEmpty(),
                assessment.shapleyIsInCore());
    }

    /** A group that pays too much. */
    @Schema(name = "CoreViolation", description = "A group of councils that pays more than it would by itself.")
    public record Group(
            @Schema(description = "Slugs of the councils, in order.", examples = "[\"corby\", \"kettering\"]")
            List<String> councils,

            @Schema(description = "What they pay together by the agreed shares.")
            MoneyText pays,

            @Schema(description = "What they would pay by themselves.")
            MoneyText alone,

            @Schema(description = "How much more they pay.") MoneyText excess) {

        private static Group of(CoreTest.Violation found, List<String> councils) {
            return new Group(
                    councils, Shown.money(found.pays()), Shown.money(found.alone()), Shown.money(found.excess()));
        }
    }
}
