package org.concordat.consequences;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.agreements.model.CreditTerms;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.consequences.model.Credit;
import org.concordat.kernel.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The credits of one agreement in a period, as they are answered. */
@Schema(
        name = "Credits",
        description =
                "What is credited to a council in a period of one agreement, for the service levels whose own period is of that length"
                        + " (rules B3, B8, M1).")
public record CreditView(
        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "Name of the agreement.", examples = "sla-ket")
        String agreement,

        @Schema(
                description = "Number of the version whose terms apply: in force on the period's last day (rule V6).",
                examples = "1")
        int version,

        @Schema(description = "The period.", examples = "2026-05")
        String period,

        @Schema(description = "First day of the period.", examples = "2026-05-01")
        LocalDate from,

        @Schema(description = "Last day of the period.", examples = "2026-05-31")
        LocalDate to,

        @Schema(
                description = "How failure is credited.",
                enumeration = {"none", "points", "shortfall"},
                examples = "points")
        String basis,

        @Schema(description = "Percent of the charge for each point; null unless credited by points.", examples = "1.5")
        BigDecimal rate,

        @Schema(description = "One for each service level and scoring unit; none where the basis is none.")
        List<Line> lines,

        @Schema(description = "The caps that were agreed: of each service, then of all together.")
        List<Cap> caps,

        @Schema(description = "What is credited; the amounts of the lines sum to it.")
        MoneyText total,

        @Schema(
                description = "closed with the period; else provisional.",
                enumeration = {"provisional", "closed"},
                examples = "provisional")
        String status,

        @Schema(
                description = "The instant at which open cases were judged, unless the period is closed.",
                examples = "2026-06-01T00:00:00Z")
        Instant asOf,

        @Schema(
                description = "The instant up to which records count, unless the period is closed.",
                examples = "2026-06-01T00:00:00Z")
        Instant knownOn) {

    static CreditView of(Agreed agreed, Findings findings) {
        CreditTerms terms = agreed.terms().text().credits();
        Period period = agreed.period();
        Credit credit = new CreditMaker(terms, period.length()).credit(agreed.results());
        CreditLines lines = new CreditLines(terms, period.length(), agreed.results());
        return new CreditView(
                agreed.council(),
                agreed.agreement(),
                agreed.terms().version(),
                period.toString(),
                period.first(),
                period.last(),
                terms == null ? CreditTerms.NONE : terms.basis(),
                terms == null ? null : terms.rate(),
                credit.lines().stream().map(lines::view).toList(),
                credit.caps().stream().map(Cap::of).toList(),
                MoneyText.of(credit.total()),
                findings.closedAt(period).isPresent() ? "closed" : "provisional",
                findings.asOf(),
                findings.knownOn());
    }

    /** What is credited for one scoring unit. */
    @Schema(name = "CreditLine", description = "What is credited for one scoring unit, and how it is computed.")
    public record Line(
            @Schema(description = "Id of the result.", examples = "2026-05.kettering.sla-ket.premises-in-time")
            String result,

            @Schema(description = "Ref of the service level.", examples = "premises-in-time")
            String serviceLevel,

            @Schema(description = "Slug of the service that is charged.", examples = "premises-licensing")
            String service,

            @Schema(description = "Areas of the unit; null among them stands for what is in no area.")
            List<String> areas,

            @Schema(description = "The unit's band; null without data.", examples = "serious")
            String band,

            @Schema(description = "The unit's points; null where none arise.", examples = "2")
            Integer points,

            @Schema(description = "The unit's target; null where it is a range.", examples = "95")
            BigDecimal target,

            @Schema(description = "What the unit reached; null without data.", examples = "90.00")
            BigDecimal value,

            @Schema(
                    description =
                            "Percentage points between target and what was reached, half-up to two decimals; null unless credited by"
                                    + " shortfall.",
                    examples = "5.00")
            BigDecimal missedBy,

            @Schema(
                    description =
                            "The part of the charge that is claimed, exact: points by rate, or the percentage points missed of the unit's"
                                    + " share of the denominator.",
                    examples = "3/100")
            String part,

            @Schema(description = "The service's charge of the period, shown half-up.")
            MoneyText charge,

            @Schema(description = "The same charge in pounds, exact.", examples = "4050")
            String pounds,

            @Schema(description = "What comes of it before the caps, shown half-up.")
            MoneyText claimed,

            @Schema(description = "What the caps leave of it, shown half-up; not rounded before the total is.")
            MoneyText capped,

            @Schema(description = "Its share of the total (rule M1).")
            MoneyText amount,

            @Schema(
                    description = "How it is computed, before the caps, in exact numbers.",
                    examples = "2 points at 1.5 percent of 1/12 of 48600.00")
            String workings) {}

    /** A cap and what came to it. */
    @Schema(name = "CreditCap", description = "A cap on credits (rule B3).")
    public record Cap(
            @Schema(
                    description = "Slug of the service that it caps; null for all together.",
                    examples = "premises-licensing")
            String service,

            @Schema(description = "Percent of the charge that it lets through.", examples = "10")
            BigDecimal percent,

            @Schema(description = "The charge of the period, of the service or of all, shown half-up.")
            MoneyText charge,

            @Schema(description = "The same charge in pounds, exact.", examples = "4050")
            String pounds,

            @Schema(description = "The most that it lets through, shown half-up.")
            MoneyText most,

            @Schema(description = "What came to it, shown half-up: for all together, after the caps of the services.")
            MoneyText claimed,

            @Schema(description = "Whether more came than it lets through: all is scaled to it.", examples = "false")
            boolean applied) {

        private static Cap of(Credit.Cap cap) {
            return new Cap(
                    cap.service().orElse(null),
                    cap.percent(),
                    CreditLines.shown(cap.charge()),
                    cap.charge().toString(),
                    CreditLines.shown(cap.most()),
                    CreditLines.shown(cap.claimed()),
                    cap.applied());
        }
    }
}
