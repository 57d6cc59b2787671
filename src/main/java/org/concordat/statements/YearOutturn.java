package org.concordat.statements;

import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Fraction;
import org.concordat.statements.model.GainShare;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was really spent in a year, and who gains or bears the difference. */
@Schema(
        name = "YearOutturn",
        description =
                "What was really spent in a year of what the councils share, and how the difference to what was billed is shared (rules M5, M6)."
                        + " What one council alone is charged is not in it.")
public record YearOutturn(
        @Schema(description = "When the year was closed.", examples = "2027-05-28T10:00:00Z")
        Instant closedAt,

        @Schema(
                description =
                        "What all councils were billed for what they share: the budget as it was when the last bill was issued. The cost year's own"
                                + " `budget` is what was fixed before the first.")
        MoneyText budget,

        @Schema(description = "What it cost in the end, as far as councils bear it.")
        MoneyText outturn,

        @Schema(
                description =
                        "Budget less outturn: positive where less was spent. The lines `share` of all reconciliations sum to it with the other sign; the"
                                + " balances do not, since they hold the provider's part, extras of one council, and credits as well.")
        MoneyText difference,

        @Schema(description = "How much of the difference falls into each band; empty where none are agreed.")
        List<Portion> portions,

        @Schema(
                description =
                        "The provider's part: what councils pay beyond the outturn; negative where the provider bears a part of an"
                                + " overspend.")
        MoneyText provider) {

    static YearOutturn of(GainShare.Part part, Instant at) {
        return new YearOutturn(
                at,
                MoneyText.of(part.budget()),
                MoneyText.of(part.outturn()),
                MoneyText.of(part.difference()),
                part.portions().stream().map(Portion::of).toList(),
                MoneyText.of(part.provider()));
    }

    /** What falls into a band. */
    @Schema(name = "GainSharePortion", description = "What of an under- or overspend falls into a band.")
    public record Portion(
            @Schema(description = "Where the band begins, in pounds, exactly.", examples = "2000")
            String from,

            @Schema(
                    description = "Where it ends, in pounds, exactly; null for the last, which has no end.",
                    examples = "10000")
            String to,

            @Schema(
                    description =
                            "Where it ends in percent of what was billed; null for the last, and in years that were closed before it was told.",
                    examples = "2")
            BigDecimal upTo,

            @Schema(description = "What falls into it, in pounds, exactly.", examples = "3000")
            String within,

            @Schema(description = "The percentage of it that is the provider's.", examples = "50")
            BigDecimal percent,

            @Schema(
                    description = "The provider's part of it, in pounds, exactly; not rounded before the sum is.",
                    examples = "1500")
            String provider) {

        private static Portion of(GainShare.Portion portion) {
            return new Portion(
                    portion.from().toString(),
                    portion.to().map(Fraction::toString).orElse(null),
                    portion.band().upTo(),
                    portion.within().toString(),
                    portion.band().provider(),
                    portion.provider().toString());
        }
    }

    /** Stores it. */
    @Converter
    static class Stored extends StoredJson<YearOutturn> {
        Stored() {
            super(YearOutturn.class);
        }
    }
}
