package org.concordat.benefits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.benefits.model.Account;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A provider's financial year as it is written and kept. */
@Schema(
        name = "NewSurplus",
        description =
                "What a provider earned and spent in a year, which share of a surplus it puts back, and into what (rule R4).")
public record SurplusText(
        @NotNull @Size(min = 1, max = 50) @Schema(description = "What was earned, a line each.")
        List<@NotNull @Valid Line> revenue,

        @NotNull @Size(max = 50) @Schema(description = "What was spent, a line each; none where nothing was.")
        List<@NotNull @Valid Line> costs,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @Schema(description = "Percent of a surplus that is put back, as the provider's rules say.", examples = "65")
        BigDecimal share,

        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "Where that rule stands, at most 500 characters.",
                examples = "Articles of association, clause 5: at least 65 % of each year's surplus")
        String basis,

        @NotNull @Size(max = 100) @Schema(description = "What was put back in the year; none where nothing was.")
        List<@NotNull @Valid Reinvested> reinvested) {

    /** A line of an account. */
    @Schema(name = "SurplusLine", description = "An amount that was earned or spent.")
    public record Line(
            @NotBlank @Size(max = 200) @Schema(description = "What it is.", examples = "Memberships")
            String title,

            @NotNull @Schema(description = "In pounds, from 0 to 1,000,000,000.00.")
            MoneyText amount) {}

    /** Something that was put back. */
    @Schema(name = "Reinvestment", description = "What money was put back into, and how much.")
    public record Reinvested(
            @NotBlank
            @Size(max = 500)
            @Schema(description = "What for, at most 500 characters.", examples = "A lift in the swimming baths")
            String purpose,

            @Pattern(regexp = Slug.FORM)
            @Schema(
                    description = "Slug of the service that it is for; left out where it is for none.",
                    examples = "swimming")
            String service,

            @NotNull @Schema(description = "In pounds, from 0 to 1,000,000,000.00.")
            MoneyText amount) {}

    /** The account of the year; what cannot be read is a fault. */
    Account account(Period year, List<Fault> faults) {
        Money earned = sum(revenue, "/revenue/", faults);
        Money spent = sum(costs, "/costs/", faults);
        Money back = Money.NOTHING;
        for (int i = 0; i < reinvested.size(); i++) {
            back = back.plus(Amounts.read(reinvested.get(i).amount(), "/reinvested/" + i + "/amount", faults));
        }
        return new Account(year, earned, spent, Fraction.of(share), back);
    }

    private static Money sum(List<Line> lines, String at, List<Fault> faults) {
        Money sum = Money.NOTHING;
        for (int i = 0; i < lines.size(); i++) {
            sum = sum.plus(Amounts.read(lines.get(i).amount(), at + i + "/amount", faults));
        }
        return sum;
    }
}
