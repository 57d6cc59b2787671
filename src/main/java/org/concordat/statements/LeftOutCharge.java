package org.concordat.statements;

import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.costs.model.HostApproval;
import org.concordat.costs.model.LeftOut;
import org.concordat.costs.model.PoolLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is left out of what councils are billed, and why. */
@Schema(
        name = "LeftOutCharge",
        description =
                "A charge of the host that is in no share and no extra, since not all who are asked have approved it (rule M8). What is left out when a"
                        + " year is closed can be approved no more: it is borne where a line of a later year has it.")
public record LeftOutCharge(
        @Schema(description = "Slug of the pool.", examples = "licensing")
        String pool,

        @Schema(description = "The line's own name in the pool.", examples = "host-rent")
        String line,

        @Schema(description = "What it is for: a month, a quarter or a financial year.", examples = "FY2026-27")
        String period,

        @Schema(description = "What would be charged.") MoneyText amount,

        @Schema(
                description = "Slug of the council that alone would pay it; null where the councils would share it.",
                examples = "kettering")
        String council,

        @Schema(
                description = "How far those who are asked are with it.",
                enumeration = {"awaiting-approval", "refused"},
                examples = "awaiting-approval")
        String state,

        @Schema(description = "The rule by which it is left out.", examples = "M8")
        String rule,

        @Schema(
                description = "The same in a sentence.",
                examples =
                        "Somebody who is asked has not approved the host's charge yet, or nobody is left to be asked: nobody is billed for it.")
        String reason) {

    static LeftOutCharge of(LeftOut charge) {
        PoolLine line = charge.line();
        return new LeftOutCharge(
                line.pool(),
                line.ref(),
                line.period().toString(),
                MoneyText.of(line.amount()),
                line.council(),
                charge.approval().text(),
                "M8",
                charge.approval() == HostApproval.REFUSED
                        ? "Somebody who is asked has refused the host's charge: nobody is billed for it."
                        : "Somebody who is asked has not approved the host's charge yet, or nobody is left to be asked: nobody is"
                                + " billed for it.");
    }

    static List<LeftOutCharge> all(List<LeftOut> charges) {
        return charges.stream().map(LeftOutCharge::of).toList();
    }
}
