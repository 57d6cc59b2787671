package org.concordat.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.fairness.model.CostGame;
import org.concordat.fairness.model.Stage;
import org.concordat.kernel.Fraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stage of the nucleolus as it is answered. */
@Schema(
        name = "NucleolusStage",
        description =
                "A stage of the nucleolus: the groups whose excess, what they pay less what they would by themselves, cannot all be smaller."
                        + " Each pays its own cost and the excess.")
record StageView(
        @Schema(description = "Its number, from 1.", examples = "1")
        int stage,

        @Schema(
                description =
                        "Pounds of excess, as an exact fraction; negative where the groups pay less than by themselves.",
                examples = "-4500/7")
        String excess,

        @Schema(
                description =
                        "The groups that this stage settles; with their weights, which add up to one, they add up to groups that are settled"
                                + " before, or to all councils.")
        List<Group> groups,

        @Schema(
                description =
                        "Councils that pay exactly what they would alone, where they are part of the reason; mostly none.")
        List<Group> bound) {

    private static final Fraction PENCE = Fraction.of(100, 1);

    static List<StageView> of(CostGame game, List<Stage> stages) {
        List<StageView> views = new ArrayList<>();
        for (Stage stage : stages) {
            views.add(new StageView(
                    views.size() + 1,
                    stage.excess().over(PENCE).toString(),
                    groups(game, stage.groups().stream()),
                    groups(game, stage.alone().stream())));
        }
        return views;
    }

    private static List<Group> groups(CostGame game, Stream<Stage.Weighted> groups) {
        return groups.map(of -> new Group(
                        game.names(of.group()),
                        Shown.money(game.cost(of.group())),
                        of.weight().toString()))
                .toList();
    }

    /** A group of a stage. */
    @Schema(name = "NucleolusGroup", description = "A group of a stage, and its weight.")
    record Group(
            @Schema(description = "Slugs of the councils, in order.", examples = "[\"kettering\"]")
            List<String> councils,

            @Schema(description = "What they would pay by themselves.")
            MoneyText alone,

            @Schema(description = "Its weight, an exact fraction.", examples = "1/2")
            String weight) {}
}
