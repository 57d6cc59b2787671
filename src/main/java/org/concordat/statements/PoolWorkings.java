package org.concordat.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.Working;
import org.concordat.kernel.Fraction;
import org.concordat.statements.model.WholePennies;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How what is due of a pool came about. */
@Schema(
        name = "PoolWorkings",
        description =
                "How what is due of a pool came about, exact enough to compute it by hand: the lines make the amount, the key's steps"
                        + " the shares of some days, of which a part has passed; the sum is rounded once (rules M1 to M5).")
public record PoolWorkings(
        @Schema(description = "Slug of the pool.", examples = "licensing")
        String pool,

        @Schema(
                description = "Whether the councils share it, or it is charged to one council only.",
                enumeration = {"share", "extra"},
                examples = "share")
        String kind,

        @Schema(description = "What is shared, or charged to the one council, in the year: the sum of the lines.")
        MoneyText amount,

        @Schema(description = "What tariffs do not bring of it, and so nobody is charged (rule M4).")
        MoneyText unrecovered,

        @Schema(description = "The lines it is made of.") List<Line> lines,

        @Schema(description = "The days of the year over which the shares stay the same (rule M3), in order.")
        List<Days> days,

        @Schema(description = "What is due of each council, before it is rounded.")
        List<Pounds> due,

        @Schema(
                description =
                        "What is due of all: the sum, half-up. Each council's is floored to the penny, then one penny each goes to the"
                                + " largest remainders, of equal ones to the first by slug; a negative sum mirrors its positive one.")
        MoneyText whole,

        @Schema(description = "How the key made the shares, from the drivers' values that it names; null of an extra.")
        Working key) {

    /** What is due of councils, exactly and in whole pennies. */
    static List<Pounds> due(Map<String, Fraction> pounds, WholePennies pennies) {
        return pounds.entrySet().stream()
                .map(of -> new Pounds(
                        of.getKey(),
                        of.getValue().toString(),
                        MoneyText.of(pennies.parts().get(of.getKey()))))
                .toList();
    }

    /** A line of a pool. */
    @Schema(name = "WorkingsLine", description = "A line of a pool (rules M2, M8).")
    public record Line(
            @Schema(description = "Names it within the pool.", examples = "staff")
            String ref,

            @Schema(
                    description = "Slug of the service that it pays for; null for all of the pool's.",
                    examples = "premises-licensing")
            String service,

            @Schema(description = "What is paid for, by the subjective analysis of SeRCOP.", examples = "employees")
            String type,

            @Schema(description = "The month, quarter or year that it is for.", examples = "FY2026-27")
            String period,

            @Schema(description = "Cost is positive, income negative.")
            MoneyText amount,

            @Schema(description = "Whether the host charges it for itself, approved by the others.", examples = "false")
            boolean hostCharge,

            @Schema(description = "The area that it is extra for; null for none.", examples = "burton-latimer")
            String area) {

        static Line of(PoolLine line) {
            return new Line(
                    line.ref(),
                    line.service(),
                    line.type().text(),
                    line.period().toString(),
                    MoneyText.of(line.amount()),
                    line.hostCharge(),
                    line.area());
        }
    }

    /** Days over which shares stay the same. */
    @Schema(name = "WorkingsDays", description = "Days over which the shares of a pool stay the same.")
    public record Days(
            @Schema(description = "The first day.", examples = "2026-04-01")
            LocalDate from,

            @Schema(description = "The last day.", examples = "2027-03-31")
            LocalDate to,

            @Schema(description = "How many.", examples = "365")
            long days,

            @Schema(
                    description =
                            "The part of them that has passed, in equal instalments: billing periods count alike, and within one its"
                                    + " days. 1 where they are over.",
                    examples = "1/4")
            String passed,

            @Schema(
                    description =
                            "Of what one council is charged alone, the line that is borne on these days: its amount by these days"
                                    + " out of all days of that line; null of what is shared.",
                    examples = "building")
            String line,

            @Schema(description = "What each council bears for all of them.")
            List<Bears> councils) {}

    /** What a council bears for some days. */
    @Schema(name = "WorkingsShare", description = "What a council bears for some days.")
    public record Bears(
            @Schema(description = "Slug of the council.", examples = "kettering")
            String council,

            @Schema(description = "In pounds, exactly.", examples = "1000000/3")
            String pounds) {}

    /** What is due of a council. */
    @Schema(name = "WorkingsDue", description = "What is due of a council.")
    public record Pounds(
            @Schema(description = "Slug of the council.", examples = "kettering")
            String council,

            @Schema(
                    description = "In pounds, exactly: the sum over the days, of which the part has passed.",
                    examples = "250000/3")
            String pounds,

            @Schema(description = "The same in whole pennies.")
            MoneyText amount) {}
}
