package org.concordat.statements;

import jakarta.persistence.Converter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.concordat.kernel.Money;
import org.concordat.kernel.Slug;
import org.concordat.statements.model.Billing;
import org.concordat.statements.model.GainShare;
import org.concordat.statements.model.Successions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a year is billed and reconciled, as it is written and stored. */
@Schema(name = "CostYearRules", description = "How a year of costs is billed and reconciled (rules M5, M6).")
public record YearRules(
        @NotNull
        @Pattern(regexp = "monthly|quarterly")
        @Schema(
                description = "How often interim bills are issued.",
                enumeration = {"monthly", "quarterly"},
                examples = "monthly")
        String billing,

        @Valid
        @Schema(
                description =
                        "How provider and councils share an under- or overspend; left out or null, the councils alone gain and bear"
                                + " (rule M6).")
        GainShareText gainShare,

        @NotNull @Valid @Schema(description = "What becomes of the balances of the reconciliation.")
        Disposition disposition,

        @Valid
        @Size(max = 50)
        @Schema(
                description =
                        "Councils that end within the year, or with its last day, and who succeeds them; at most 50, left out or null for"
                                + " none. What was billed to such a council before stays; what is stated of it from that day on, the"
                                + " reconciliation of the year among it, passes to its successors, unless it is a member anew by then. A council is named again only after a day on"
                                + " which it is a member anew.")
        List<@NotNull SuccessionText> successions) {

    /** What was left out is none. */
    public YearRules {
        successions = successions == null ? List.of() : List.copyOf(successions);
    }

    Billing billingOf() {
        return Billing.parse(billing).orElseThrow();
    }

    GainShare gainShareOf() {
        return gainShare == null ? GainShare.NONE : new GainShare(bands(gainShare.gain()), bands(gainShare.pain()));
    }

    private static List<GainShare.Band> bands(List<BandText> bands) {
        return bands.stream()
                .map(band -> new GainShare.Band(band.upTo(), band.provider()))
                .toList();
    }

    Successions successionsOf() {
        return new Successions(
                successions.stream().map(SuccessionText::succession).toList());
    }

    /** Bands of the difference between budget and outturn. */
    @Schema(name = "GainShare", description = "Bands of the difference between budget and outturn (rule M6).")
    public record GainShareText(
            @Valid
            @Size(max = 20)
            @Schema(
                    description =
                            "Bands of an underspend, of which the provider keeps its part; at most 20, left out or null"
                                    + " for none.")
            List<@NotNull BandText> gain,

            @Valid
            @Size(max = 20)
            @Schema(
                    description =
                            "Bands of an overspend, of which the provider bears its part; at most 20, left out or null for"
                                    + " none.")
            List<@NotNull BandText> pain) {

        /** What was left out is none. */
        public GainShareText {
            gain = gain == null ? List.of() : List.copyOf(gain);
            pain = pain == null ? List.of() : List.copyOf(pain);
        }
    }

    /** A band. */
    @Schema(
            name = "GainShareBand",
            description = "A band of an under- or overspend, from where the one before it ends.")
    public record BandText(
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax("1000")
            @Digits(integer = 4, fraction = 4)
            @Schema(
                    description = "Where it ends, in percent of the budget; null for the last band, which has no end.",
                    examples = "2")
            BigDecimal upTo,

            @NotNull
            @DecimalMin("0")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 4)
            @Schema(description = "The percentage of what falls into it that is the provider's.", examples = "50")
            BigDecimal provider) {}

    /** What becomes of balances. */
    @Schema(name = "Disposition", description = "What becomes of the balance that a council has at the reconciliation.")
    public record Disposition(
            @NotNull
            @Pattern(regexp = "refund|reserve|carry-forward")
            @Schema(
                    description = "Of what a council has paid too much.",
                    enumeration = {"refund", "reserve", "carry-forward"},
                    examples = "refund")
            String surplus,

            @NotNull
            @Pattern(regexp = "charge|reserve|carry-forward")
            @Schema(
                    description = "Of what a council has paid too little.",
                    enumeration = {"charge", "reserve", "carry-forward"},
                    examples = "charge")
            String deficit) {

        String of(Money balance) {
            if (balance.pence() == 0) {
                return "none";
            }
            return balance.pence() < 0 ? surplus : deficit;
        }

        boolean carries(Money balance) {
            return of(balance).equals("carry-forward");
        }
    }

    /** A council that ends. */
    @Schema(name = "CouncilSuccession", description = "A council that ends, and who succeeds it.")
    public record SuccessionText(
            @NotNull
            @Pattern(regexp = Slug.FORM)
            @Schema(description = "Slug of the council that ends.", examples = "corby")
            String council,

            @NotNull
            @Schema(
                    description =
                            "The first day on which it is no more: a day of the year, or the first of the next for a council that"
                                    + " ends with the year.",
                    examples = "2026-10-01")
            LocalDate from,

            @NotNull
            @Valid
            @Size(min = 1, max = 10)
            @Schema(description = "Who succeeds it, 1 to 10; their percentages are 100 together.")
            List<@NotNull SuccessorText> successors) {

        private Successions.Succession succession() {
            TreeMap<String, BigDecimal> parts = new TreeMap<>();
            successors.forEach(successor -> parts.merge(successor.council(), successor.percent(), BigDecimal::add));
            return new Successions.Succession(council, from, parts);
        }
    }

    /** A successor. */
    @Schema(name = "CouncilSuccessor", description = "A council that succeeds another.")
    public record SuccessorText(
            @NotNull @Pattern(regexp = Slug.FORM) @Schema(description = "Slug of the council.", examples = "kettering")
            String council,

            @NotNull
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 4)
            @Schema(description = "The percentage of what passes that is its.", examples = "100")
            BigDecimal percent) {}

    /** Stores them. */
    @Converter
    static class Stored extends StoredJson<YearRules> {
        Stored() {
            super(YearRules.class);
        }
    }
}
