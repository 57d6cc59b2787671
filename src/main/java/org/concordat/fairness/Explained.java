package org.concordat.fairness;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a number of the answer is computed, in words. */
@Schema(
        name = "FairnessExplained",
        description =
                "How a number is computed; from this and the stand-alone costs in the answer it can be computed again.")
record Explained(
        @Schema(
                description = "Which number.",
                enumeration = {
                    "together",
                    "alone",
                    "group",
                    "agreed",
                    "core",
                    "shapley",
                    "nucleolus",
                    "votes",
                    "cases",
                    "rounding"
                },
                examples = "shapley")
        String number,

        @Schema(
                description = "How it is computed.",
                examples = "The mean, over all orders in which the councils could join, of what a council adds.")
        String says) {

    private static final String GIVEN =
            "A group's cost is the one that is given for exactly its councils; else the least that a division of it into groups with a given"
                    + " cost sums to. Costs given for groups with a council that bears no part are left aside.";
    private static final String MODELLED =
            "A group's cost is, over the components, the fixed cost once where any of its councils takes part, and the variable cost of each"
                    + " of its councils that does. A variable cost by a driver is the rate times the council's volume, rounded half-up to"
                    + " the penny.";

    static List<Explained> all(FairQuestion question) {
        boolean given = question.kept().costs() != null;
        String basis = question.stage().text().equals("budget") ? "estimates" : "actual volumes";
        return List.of(
                new Explained(
                        "together",
                        "The sum of the agreed shares of all councils, in place of what the stand-alone costs say of the group of all."),
                new Explained(
                        "alone",
                        "The cost of the group of one council, which aloneParts sum to"
                                + (given ? "." : "; volumes are the drivers' " + basis + ".")),
                new Explained("group", given ? GIVEN : MODELLED),
                new Explained(
                        "agreed",
                        "The sum of the council's shares of the pools by the approved sharing schemes, as its apportionments explain them;"
                                + " what is charged to one council only is left out."),
                new Explained(
                        "core",
                        "For each group but that of all: the sum of the agreed shares of its councils, less the group's cost. It is violated"
                                + " where that is above zero."),
                new Explained(
                        "shapley",
                        "The mean of the averages in joining. The average of a place is the sum, over all groups of the other councils that"
                                + " are one fewer than the place, of the cost of the group with the council less its cost without it,"
                                + " over the number of these groups; the group of all costs what is paid together."),
                new Explained(
                        "nucleolus",
                        "The one solution of these equations: all councils pay together what is shared, the councils of each group of a stage"
                                + " pay its cost alone plus the stage's excess, and each council in bound pays its cost alone. That no"
                                + " shares are better follows from the weights: see the documentation of rule M7."),
                new Explained(
                        "votes",
                        "The council's votes as its membership has them now, over those of all councils of the comparison."),
                new Explained(
                        "cases",
                        "The cases received for the council from the first to the last day of the year, of all services, those taken out not"
                                + " among them, over those of all councils of the comparison."),
                new Explained(
                        "rounding",
                        "All comparisons are exact. Shapley values and nucleolus are shown in pennies that sum to the whole: each floored,"
                                + " then one penny each to the largest remainders, of equal ones to the first slug (rule M1). Percentages"
                                + " are rounded half-up to two decimals."));
    }
}
