package org.concordat.statements;

import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a statement as it is answered. */
@Schema(
        name = "StatementLine",
        description =
                "A line of a statement: what is due for an item up to and with it, less what earlier statements had.")
public record StatementLineView(
        @Schema(description = "Its place, from 1.", examples = "1")
        int number,

        @Schema(description = "Slug of the council whose statement it is in.", examples = "kettering")
        String council,

        @Schema(
                description = "What it is for.",
                enumeration = {"share", "extra", "gain-share", "credit", "carried-forward", "succession"},
                examples = "share")
        String kind,

        @Schema(
                description =
                        "Which one: the pool of a share or an extra; period and agreement of a credit, as in 2026-05.sla-ket; the year"
                                + " whose balance is carried forward, or whose gain is shared; the other council of a succession.",
                examples = "licensing")
        String reference,

        @Schema(description = "What is due for it, up to and with this statement.")
        MoneyText due,

        @Schema(description = "What earlier statements have had of it.")
        MoneyText before,

        @Schema(description = "What this one has: due less before.")
        MoneyText amount) {

    static StatementLineView of(IssuedLine line, String council) {
        return new StatementLineView(
                line.place.number(),
                council,
                line.kind,
                line.reference,
                MoneyText.of(Money.ofPence(line.duePence)),
                MoneyText.of(Money.ofPence(line.beforePence)),
                MoneyText.of(Money.ofPence(line.amountPence)));
    }
}
