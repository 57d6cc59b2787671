package org.concordat.benefits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.benefits.model.BenefitSum;
import org.concordat.benefits.model.Proxy;
import org.concordat.kernel.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A benefit as it is answered. */
@Schema(name = "Benefit", description = "Something good that the partnership is for, planned and come to (rule R2).")
public record BenefitView(
        @Schema(description = "Slug of the benefit.", examples = "one-system")
        String benefit,

        @Schema(description = "Title.", examples = "One licensing system instead of five")
        String title,

        @Schema(
                description = "What it consists in; null where the title says it.",
                examples = "Licences and support of four systems end with the financial year 2026-27.")
        String description,

        @Schema(
                description = "What sort of good it is.",
                enumeration = {"cashable", "non-cashable", "social-value", "resilience"},
                examples = "cashable")
        String kind,

        @Schema(
                description = "Slug of the council that it is for alone; null where it is for all.",
                examples = "kettering")
        String council,

        @Schema(
                description = "Slug of the service that it comes from; null where it comes from all.",
                examples = "premises-licensing")
        String service,

        @Schema(
                description = "Slug of the baseline that it is measured against; null for none.",
                examples = "kettering-premises")
        String baseline,

        @Schema(
                description =
                        "Whether that baseline was frozen before the service went live, and not by a decision afterwards; null for none.",
                examples = "true")
        Boolean baselineInTime,

        @Schema(description = "Who sees to it.") BenefitText.Owner owner,

        @Schema(description = "Unit of its quantities; null of what is told in pounds.", examples = "officers")
        String unit,

        @Schema(
                description = "Slug of the proxy that values it; null of all but social value.",
                examples = "apprentice-weeks")
        String proxy,

        @Schema(description = "Percent that would have happened anyway; null of all but social value.", examples = "20")
        BigDecimal deadweight,

        @Schema(
                description = "Percent of the rest that the partnership brought about; null of all but social value.",
                examples = "50")
        BigDecimal attribution,

        @Schema(description = "The years that something was planned for, or came to something, in order.")
        List<Year> years,

        @Schema(description = "Revision, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-03-01T09:00:00Z")
        Instant recordedAt) {

    /** A year of it. */
    @Schema(name = "BenefitYear", description = "What a benefit was planned to come to in a year, and what it did.")
    public record Year(
            @Schema(description = "The financial year.", examples = "FY2026-27")
            String year,

            @Schema(description = "Its first day.", examples = "2026-04-01")
            LocalDate from,

            @Schema(description = "Its last day.", examples = "2027-03-31")
            LocalDate to,

            @Schema(description = "In pounds; null of resilience, and 0.00 where nothing was planned.")
            MoneyText planned,

            @Schema(description = "In pounds; null while it is not known, and of resilience.")
            MoneyText actual,

            @Schema(description = "Actual less planned; null while it is not known, and of resilience.")
            MoneyText difference,

            @Schema(
                    description = "How many were planned; null of what is told in pounds, and where none were.",
                    examples = "120")
            BigDecimal plannedQuantity,

            @Schema(
                    description = "How many there were; null of what is told in pounds, and while it is not known.",
                    examples = "104")
            BigDecimal actualQuantity,

            @Schema(
                    description = "What proves the actual number; null while it is not known.",
                    examples = "Ledger code 4711, outturn of 2026-27")
            String evidence,

            @Schema(
                    description = "How the planned value was computed; null of all but social value.",
                    examples =
                            "120 weeks x 250.00 (apprentice-weeks, version 1) x (100 - 20) % x 50 % = 12000, rounded 12000.00")
            String plannedWorking,

            @Schema(
                    description =
                            "How the actual value was computed; null of all but social value, and while it is not known.",
                    examples =
                            "104 weeks x 250.00 (apprentice-weeks, version 1) x (100 - 20) % x 50 % = 10400, rounded 10400.00")
            String actualWorking) {}

    /**
     * A benefit.
     *
     * @param proxies by slug, all that were known
     * @param standing of baselines, by slug
     */
    static BenefitView of(
            Benefit kept,
            String council,
            Map<String, Proxy> proxies,
            Map<String, BaselineStandings.Standing> standing) {
        BenefitText text = kept.written();
        boolean social = text.proxy() != null;
        return new BenefitView(
                kept.slug,
                text.title(),
                text.description(),
                text.kind(),
                council,
                text.service(),
                text.baseline(),
                text.baseline() == null || !standing.containsKey(text.baseline())
                        ? null
                        : standing.get(text.baseline()).inTime(),
                text.owner(),
                social && proxies.containsKey(text.proxy())
                        ? proxies.get(text.proxy()).unit()
                        : text.unit(),
                text.proxy(),
                social ? text.anyway() : null,
                social ? text.owed() : null,
                years(kept.slug, text, new BenefitValues(text, proxies)),
                kept.revision(),
                kept.recorded.revision().recordedAt());
    }

    private static List<Year> years(String benefit, BenefitText text, BenefitValues values) {
        Map<Period, BenefitText.Planned> planned = new TreeMap<>();
        text.planned().forEach(each -> planned.put(BenefitValues.period(each.year()), each));
        Map<Period, BenefitText.Actual> actual = new TreeMap<>();
        text.known().forEach(each -> actual.put(BenefitValues.period(each.year()), each));
        Map<Period, BenefitSum.Year> sums = new TreeMap<>();
        BenefitSum.of(List.of(values.amounts(benefit))).forEach(sum -> sums.put(sum.year(), sum));
        TreeSet<Period> years = new TreeSet<>(planned.keySet());
        years.addAll(actual.keySet());
        return years.stream()
                .map(year -> year(year, planned.get(year), actual.get(year), sums.get(year), values))
                .toList();
    }

    private static Year year(
            Period year,
            BenefitText.Planned planned,
            BenefitText.Actual actual,
            BenefitSum.Year sum,
            BenefitValues values) {
        BigDecimal plannedQuantity = planned == null ? null : planned.quantity();
        BigDecimal actualQuantity = actual == null ? null : actual.quantity();
        return new Year(
                year.toString(),
                year.first(),
                year.last(),
                sum == null ? null : MoneyText.of(sum.planned()),
                sum == null ? null : Amounts.text(sum.actual()),
                sum == null ? null : Amounts.text(sum.difference()),
                plannedQuantity,
                actualQuantity,
                actual == null ? null : actual.evidence(),
                values.working(year.toString(), plannedQuantity),
                values.working(year.toString(), actualQuantity));
    }
}
