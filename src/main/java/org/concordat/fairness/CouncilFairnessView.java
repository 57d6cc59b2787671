package org.concordat.fairness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.fairness.model.Assessment;
import org.concordat.fairness.model.Nucleolus;
import org.concordat.fairness.model.Pennies;
import org.concordat.fairness.model.Shapley;
import org.concordat.fairness.model.StandAlone;
import org.concordat.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A council's part in the comparison. */
@Schema(
        name = "CouncilFairness",
        description = "A council's agreed share beside what would be fair by other reckonings.")
public record CouncilFairnessView(
        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "What it bears of what is shared, by the approved sharing schemes.")
        MoneyText agreed,

        @Schema(description = "What it bears of each pool.") List<OfPool> pools,

        @Schema(description = "What it would pay alone.") MoneyText alone,

        @Schema(description = "What that is made of.") List<AlonePart> aloneParts,

        @Schema(description = "What it saves: what it would pay alone less the agreed share; negative where it loses.")
        MoneyText saving,

        @Schema(
                description = "The saving in percent of what it would pay alone; null where that is nothing.",
                examples = "18.4")
        BigDecimal savingPercent,

        @Schema(description = "Its Shapley value, in pennies that sum to the whole.")
        MoneyText shapley,

        @Schema(description = "The same in pounds, as an exact fraction.", examples = "370125/2")
        String shapleyExact,

        @Schema(
                description =
                        "What it adds on average when it joins first, second, and so on to last; their mean is the Shapley value.")
        List<Joining> joining,

        @Schema(description = "Its share by the nucleolus, in pennies that sum to the whole; null where there is none.")
        MoneyText nucleolus,

        @Schema(
                description = "The same in pounds, as an exact fraction; null where there is none.",
                examples = "1295000/7")
        String nucleolusExact,

        @Schema(
                description = "The agreed share in percent of what all pay together; null where that is nothing.",
                examples = "23.5")
        BigDecimal costPercent,

        @Schema(
                description = "Its votes as its membership has them now; of a closed year, as it had them when that was"
                        + " closed.",
                examples = "1")
        long votes,

        @Schema(description = "The votes of all councils of the comparison.", examples = "4")
        long votesOfAll,

        @Schema(description = "Its votes in percent of them; null where there are none.", examples = "25")
        BigDecimal votesPercent,

        @Schema(description = "Cases received for it in the year.", examples = "1204")
        long cases,

        @Schema(description = "Cases received for all councils of the comparison.", examples = "6949")
        long casesOfAll,

        @Schema(description = "Its cases in percent of them; null where there are none.", examples = "17.33")
        BigDecimal casesPercent) {

    static List<CouncilFairnessView> of(FairQuestion question, Assessment assessment) {
        List<Money> shapley = Pennies.of(assessment.shapleyValues());
        List<Money> nucleolus =
                assessment.nucleolus().map(Nucleolus::shares).map(Pennies::of).orElse(List.of());
        long votes = question.councils().stream()
                .mapToLong(FairQuestion.Council::votes)
                .sum();
        long cases = question.councils().stream()
                .mapToLong(FairQuestion.Council::cases)
                .sum();
        List<CouncilFairnessView> views = new ArrayList<>();
        for (int i = 0; i < question.councils().size(); i++) {
            FairQuestion.Council council = question.councils().get(i);
            Money alone = assessment.game().alone(i);
            int place = i;
            views.add(new CouncilFairnessView(
                    council.slug(),
                    Shown.money(council.agreed()),
                    OfPool.of(council),
                    Shown.money(alone),
                    question.priced().alone(i).stream().map(AlonePart::of).toList(),
                    Shown.money(alone.minus(council.agreed())),
                    Shown.percent(alone.minus(council.agreed()), alone),
                    Shown.money(shapley.get(i)),
                    assessment.shapleyValues().get(i).toString(),
                    assessment.shapley().get(i).steps().stream()
                            .map(Joining::of)
                            .toList(),
                    nucleolus.isEmpty() ? null : Shown.money(nucleolus.get(i)),
                    assessment
                            .nucleolus()
                            .map(found -> found.shares().get(place).toString())
                            .orElse(null),
                    Shown.percent(council.agreed(), question.together()),
                    council.votes(),
                    votes,
                    Shown.percent(council.votes(), votes),
                    council.cases(),
                    cases,
                    Shown.percent(council.cases(), cases)));
        }
        return views;
    }

    /** What a council bears of a pool. */
    @Schema(name = "FairnessOfPool", description = "What a council bears of a pool that is shared.")
    public record OfPool(
            @Schema(description = "Slug of the pool.", examples = "licensing")
            String pool,

            @Schema(description = "What it bears of it.") MoneyText agreed) {

        private static List<OfPool> of(FairQuestion.Council council) {
            return council.pools().entrySet().stream()
                    .map(pool -> new OfPool(pool.getKey(), Shown.money(pool.getValue())))
                    .toList();
        }
    }

    /** A part of what a council would pay alone. */
    @Schema(name = "AlonePart", description = "A part of what a council would pay alone; the parts sum to it.")
    public record AlonePart(
            @Schema(description = "The component of the model; null where the cost is given.", examples = "licensing")
            String component,

            @Schema(
                    description = "What kind of cost it is.",
                    enumeration = {"given", "fixed", "variable"},
                    examples = "variable")
            String kind,

            @Schema(description = "Slug of the driver that it follows; null for none.", examples = "calls")
            String driver,

            @Schema(description = "The council's volume of it, an exact fraction; null for none.", examples = "18250")
            String volume,

            @Schema(description = "Pounds for each unit, a decimal number; null for none.", examples = "4.25")
            String rate,

            @Schema(description = "The amount.") MoneyText amount) {

        private static AlonePart of(StandAlone.Part part) {
            return new AlonePart(
                    part.component(),
                    part.kind().name().toLowerCase(Locale.ROOT),
                    part.driver(),
                    part.volume(),
                    part.rate(),
                    Shown.money(part.amount()));
        }
    }

    /** What a council adds when it joins at a place. */
    @Schema(
            name = "Joining",
            description = "What a council adds to the cost of those before it, at one place in the order of joining.")
    public record Joining(
            @Schema(description = "The place, from 1.", examples = "2")
            int place,

            @Schema(description = "How many groups may stand before it.", examples = "3")
            long groups,

            @Schema(description = "Pounds that it adds to them, summed, as an exact fraction.", examples = "451200")
            String added,

            @Schema(description = "Pounds that it adds on average, as an exact fraction.", examples = "150400")
            String average) {

        private static Joining of(Shapley.Step step) {
            return new Joining(
                    step.place(),
                    step.groups(),
                    step.added().toString(),
                    step.average().toString());
        }
    }
}
