package org.concordat.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.statements.model.Successions.Passed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How what passes from a council that has ended came about. */
@Schema(
        name = "SuccessionWorkings",
        description =
                "How the lines `succession` of a council that has ended came about, in its own statement and in those of its successors: the whole"
                        + " of its statement passes by percentages, and is rounded once (rules M1, M5).")
public record SuccessionWorkings(
        @Schema(description = "Slug of the council that has ended.", examples = "corby")
        String council,

        @Schema(description = "The first day on which it is no more.", examples = "2026-10-01")
        LocalDate from,

        @Schema(description = "What passes: the sum of the lines that its statement has without those that pass it on.")
        MoneyText amount,

        @Schema(
                description =
                        "Who succeeds it, by slug. In its own statement the lines have the amounts with the other sign. Each is floored to the penny,"
                                + " then one penny each goes to the largest remainders, of equal ones to the first by slug; a"
                                + " negative amount mirrors its positive one.")
        List<Successor> successors) {

    /** What passes to a successor. */
    @Schema(name = "SuccessionPart", description = "What passes to a successor.")
    public record Successor(
            @Schema(description = "Slug of the council.", examples = "kettering")
            String council,

            @Schema(description = "The percentage of what passes that is its.", examples = "66.7")
            BigDecimal percent,

            @Schema(description = "That of the amount in pounds, exactly.", examples = "1000/3")
            String pounds,

            @Schema(description = "The same in whole pennies.")
            MoneyText amount) {}

    static SuccessionWorkings of(Passed passed) {
        return new SuccessionWorkings(
                passed.succession().council(),
                passed.succession().from(),
                MoneyText.of(passed.amount()),
                new TreeMap<>(passed.succession().successors())
                        .entrySet().stream()
                                .map(of -> new Successor(
                                        of.getKey(),
                                        of.getValue(),
                                        passed.pounds().get(of.getKey()).toString(),
                                        MoneyText.of(passed.parts().get(of.getKey()))))
                                .toList());
    }
}
