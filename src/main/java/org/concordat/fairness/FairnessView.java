package org.concordat.fairness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.fairness.model.Assessment;
import org.concordat.fairness.model.Nucleolus;
import org.concordat.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Fairness as it is answered. */
@Schema(
        name = "Fairness",
        description =
                "Whether the shares of a year are fair (rule M7): agreed shares beside costs alone, Shapley values and the nucleolus. Of what the"
                        + " members share; what is charged to one council only is left out on every side.")
public record FairnessView(
        @Schema(description = "The financial year.", examples = "FY2026-27")
        String year,

        @Schema(description = "Its first day.", examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "Its last day.", examples = "2027-03-31")
        LocalDate to,

        @Schema(
                description = "Which costs are shared.",
                enumeration = {"budget", "actual"},
                examples = "budget")
        String stage,

        @Schema(
                description =
                        "As of which instant all but the votes was known; asked for again with it, all but the votes is the same.",
                examples = "2026-06-30T11:00:00Z")
        Instant knownOn,

        @Schema(
                description = "Slugs of all councils that bear a part, in order.",
                examples = "[\"corby\", \"kettering\"]")
        List<String> members,

        @Schema(description = "What they pay together of what is shared: the cost of the group of all.")
        MoneyText together,

        @Schema(
                description =
                        "What all would pay together by the stand-alone costs, to be held against it; null where no such cost is given.")
        MoneyText togetherByStandAloneCosts,

        @Schema(description = "What they would pay if each stood alone.")
        MoneyText apart,

        @Schema(description = "What they save together: what they would pay apart less what they pay together.")
        MoneyText saving,

        @Schema(description = "Each council that you may see, in order of slugs.")
        List<CouncilFairnessView> councils,

        @Schema(description = "The core test of the agreed shares.")
        CoreView core,

        @Schema(description = "Whether working together costs less, by the stand-alone costs.")
        SubadditivityView subadditivity,

        @Schema(
                description =
                        "The stages of the nucleolus, from which its shares can be computed and by which they are proved; null where all pay"
                                + " more together than apart, so that there is none.")
        List<StageView> nucleolusStages,

        @Schema(description = "The stand-alone costs that all of it was computed from.")
        StandAloneCostsView standAloneCosts,

        @Schema(
                description =
                        "The volumes that the model of stand-alone costs needs, of every council that takes part; none where costs are"
                                + " given, or modelled without drivers.")
        List<VolumeView> volumes,

        @Schema(description = "How each number is computed.")
        List<Explained> explanation) {

    static FairnessView of(FairQuestion question, Assessment assessment) {
        Money apart = IntStream.range(0, assessment.game().size())
                .mapToObj(assessment.game()::alone)
                .reduce(Money.NOTHING, Money::plus);
        Set<String> seen = question.seen();
        return new FairnessView(
                question.year().toString(),
                question.year().first(),
                question.year().last(),
                question.stage().text(),
                question.knownOn(),
                assessment.game().members(),
                Shown.money(question.together()),
                question.priced().together().map(Shown::money).orElse(null),
                Shown.money(apart),
                Shown.money(apart.minus(question.together())),
                CouncilFairnessView.of(question, assessment).stream()
                        .filter(council -> seen.contains(council.council()))
                        .toList(),
                CoreView.of(assessment, seen),
                SubadditivityView.of(assessment),
                assessment
                        .nucleolus()
                        .map(Nucleolus::stages)
                        .map(stages -> StageView.of(assessment.game(), stages))
                        .orElse(null),
                question.kept(),
                VolumeView.of(question),
                Explained.all(question));
    }
}
