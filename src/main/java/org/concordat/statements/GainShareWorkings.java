package org.concordat.statements;

import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.statements.model.Gained;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a council's part of the provider's gain or pain came about. */
@Schema(
        name = "GainShareWorkings",
        description =
                "How the line `gain-share` came about: the provider's part by what the council weighs, out of what all do. Whatever its sign, each"
                        + " part is floored to the penny, then one penny each goes to the largest remainders, of equal ones to the"
                        + " first by slug (rules M1, M6).")
public record GainShareWorkings(
        @Schema(description = "The provider's part, which is split: negative where it bears a part of an overspend.")
        MoneyText provider,

        @Schema(
                description =
                        "What councils weigh: pounds that they were billed for what they share, or each the same.",
                enumeration = {"billed", "alike"},
                examples = "billed")
        String weighed,

        @Schema(
                description =
                        "What this council weighs: in pounds, where it is what it was billed and at least 0; else 1.",
                examples = "250669/2")
        String weight,

        @Schema(description = "What all councils weigh together, this one among them.", examples = "38734567/100")
        String weights,

        @Schema(
                description = "The council's part in pounds, exactly: the provider's part by weight out of weights.",
                examples = "894445/300")
        String pounds,

        @Schema(
                description =
                        "What flooring left of a penny, of this council and of every other that shares, the largest first. They sum to the number of"
                                + " pennies that were left to give, one to each from the first on. Whose they are is not told.")
        List<Remainder> remainders) {

    /** What flooring left of a penny. */
    @Schema(name = "GainShareRemainder", description = "What flooring left of a penny.")
    public record Remainder(
            @Schema(description = "The part of a penny, exactly: from 0 to less than 1.", examples = "5/12")
            String penny,

            @Schema(description = "Whether it is this council's own; one of them is.", examples = "false")
            boolean own) {}

    static GainShareWorkings of(Gained gained, String council) {
        return new GainShareWorkings(
                MoneyText.of(gained.provider()),
                gained.alike() ? "alike" : "billed",
                gained.weights().get(council).toString(),
                gained.whole().toString(),
                gained.pounds(council).toString(),
                gained.byRemainder().stream()
                        .map(name -> new Remainder(gained.remainder(name).toString(), name.equals(council)))
                        .toList());
    }
}
