package org.concordat.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.performance.model.Counts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A result as it is answered. */
@Schema(description = "How a council, or one of its areas, was served: one service level in one period.")
public record ResultView(
        @Schema(
                description =
                        "Says what the result is about; good for its explanation. What leaves leave of a council ends in .~rest.",
                examples = "2026-04.kettering.sla-ket.premises-in-time")
        String id,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(
                description = "Slug of the area, its descendants included; null for the council as a whole.",
                examples = "burton-latimer")
        String area,

        @Schema(description = "Slug of the service.", examples = "premises-licensing")
        String service,

        @Schema(description = "Name of the agreement.", examples = "sla-ket")
        String agreement,

        @Schema(description = "Ref of the service level.", examples = "premises-in-time")
        String serviceLevel,

        @Schema(description = "The period.", examples = "2026-04")
        String period,

        @Schema(description = "First day of the period.", examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "Last day of the period.", examples = "2026-04-30")
        LocalDate to,

        @Schema(
                description =
                        "Cases met, or the pooled numerator of the figures; for a count, a value or a percentile, the number; for a"
                                + " rate, how many are counted; for a composite, the score as a fraction in lowest terms.",
                examples = "180")
        BigDecimal numerator,

        @Schema(
                description =
                        "Cases met and missed, or the pooled denominator of the figures; 1 for a count, a value or a percentile; the"
                                + " driver of a rate; 0 means that there is no data (rule C4).",
                examples = "200")
        BigDecimal denominator,

        @Schema(
                description =
                        "Numerator over denominator in the unit (of a rate, times what it is told for), half-up to two decimals; null"
                                + " without data (rule C4).",
                examples = "90.00")
        BigDecimal value,

        @Schema(description = "Unit of the value.", examples = "percent")
        String unit,

        @Schema(
                description =
                        "Kind of the measure: timeliness, ratio, mean, count, value, percentile, rate or composite; a count, a value and a"
                                + " percentile are out of nothing.",
                examples = "timeliness")
        String kind,

        @Schema(
                description = "What it is computed from: cases, figures or service-levels (rule F4).",
                examples = "cases")
        String computedFrom,

        @Schema(
                description =
                        "In which period a case counts: due, closed or received (rule C1); null where it is not from cases.",
                examples = "due")
        String countedBy,

        @Schema(description = "Limit of met; null where it is a range or differs between areas.", examples = "95")
        BigDecimal target,

        @Schema(description = "Band of the worst scoring unit; null without data (rules B1, B8).", examples = "serious")
        String band,

        @Schema(
                description =
                        "Sum of the points of its units (rules B2, B8); null where none arise: for areas, for other periods than the"
                                + " service level's own, without data.",
                examples = "2")
        Integer points,

        @Schema(description = "How many cases stand how; zeros where it is not from cases.")
        Counts counts,

        @Schema(
                description =
                        "What it would be if no case were excluded (rule C2), in a composite from none of its service levels; null where"
                                + " none is, and for figures.")
        Without withExclusionsIgnored,

        @Schema(description = "What it would be if nothing were excused (rule B6); null where nothing is.")
        WithoutReliefs withReliefsIgnored,

        @Schema(
                description = "How many figures went into it or into its units, a rate's driver included; else 0.",
                examples = "0")
        int figures,

        @Schema(
                description =
                        "Whether the sample is below the measure's smallest (rule C4): the denominator, of a percentile the closed cases.",
                examples = "false")
        boolean smallSample,

        @Schema(
                description =
                        "Whether points are suspended in the period, which begins in the agreement's first weeks (rule B4).",
                examples = "false")
        boolean beddingIn,

        @Schema(
                description =
                        "closed: the period is closed, and only a restatement moves the result (rule F2); else provisional.",
                enumeration = {"provisional", "closed"},
                examples = "provisional")
        String status,

        @Schema(
                description = "When the last of its months was closed; null while one is open.",
                examples = "2026-06-12T09:00:00Z")
        Instant closedAt,

        @Schema(
                description =
                        "How often what it is made of was recorded: cases, figures or service levels, terms, definition.",
                examples = "2")
        int revision,

        @Schema(
                description =
                        "What gave the terms of its areas, as they stand on the last day (rules V3, V6); the limit that judged a"
                                + " case is told with the case.")
        List<TermsFrom> termsFrom,

        @Schema(
                description = "The instant at which open cases were judged; of a closed period, its closing.",
                examples = "2026-05-01T00:00:00Z")
        Instant asOf,

        @Schema(
                description =
                        "The instant up to which records count; of a closed period, its closing or its last restatement.",
                examples = "2026-05-01T00:00:00Z")
        Instant knownOn,

        @Schema(description = "Scoring units: what shares one effective ladder, pooled (rule B8).")
        List<Unit> units) {

    /** The same result if something had not been taken out of it. */
    @Schema(name = "ResultWithout", description = "The result as it would be without what was agreed to leave out.")
    public record Without(
            @Schema(description = "The numerator then.", examples = "180")
            BigDecimal numerator,

            @Schema(description = "The denominator then.", examples = "202")
            BigDecimal denominator,

            @Schema(description = "The value then, half-up to two decimals; null without data.", examples = "89.11")
            BigDecimal value) {}

    /** What follows of the same result if nothing had been excused. */
    @Schema(
            name = "ResultWithoutReliefs",
            description = "What would follow of the result if nothing were excused (rule B6).")
    public record WithoutReliefs(
            @Schema(description = "Band of the worst unit then; null without data.", examples = "critical")
            String band,

            @Schema(description = "Sum of the points then; null where none arise.", examples = "4")
            Integer points) {}

    /** What gave an attribute of the terms. */
    @Schema(name = "TermsFrom", description = "A version, and what in or beside it gave an attribute of the terms.")
    public record TermsFrom(
            @Schema(description = "Number of the version.", examples = "1")
            int version,

            @Schema(
                    description = "base, variation, or default: settled for the service.",
                    enumeration = {"base", "variation", "default"},
                    examples = "variation")
            String from,

            @Schema(description = "Ref of the variation; null for base and default.", examples = "rural-east")
            String variation) {

        static final Comparator<TermsFrom> ORDER = Comparator.comparing(TermsFrom::version)
                .thenComparing(TermsFrom::from)
                .thenComparing(TermsFrom::variation, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** A scoring unit. */
    @Schema(name = "ScoringUnit", description = "Areas of one council that share one effective ladder, pooled.")
    public record Unit(
            @Schema(
                    description =
                            "Areas in it; null among them stands for cases without an area, or, of figures, for the rest of the council.")
            List<String> areas,

            @Schema(description = "Limit of met; null where it is a range.", examples = "95")
            BigDecimal target,

            @Schema(description = "The unit's numerator, as the result's.", examples = "180")
            BigDecimal numerator,

            @Schema(description = "The unit's denominator, as the result's.", examples = "200")
            BigDecimal denominator,

            @Schema(description = "Pooled counts of its cases.")
            Counts counts,

            @Schema(description = "The unit's value; null without data.", examples = "90.00")
            BigDecimal value,

            @Schema(
                    description =
                            "The value as the measure rounds it, by which the band was decided; null without data, and where the exact"
                                    + " ratio decides.",
                    examples = "90.0")
            BigDecimal rounded,

            @Schema(description = "The unit's band; null without data.", examples = "serious")
            String band,

            @Schema(
                    description = "The unit's points, those of a repeat multiplied (rule B2); null where none arise.",
                    examples = "2")
            Integer points,

            @Schema(description = "Whether it failed again in consecutive periods (rule B2).", examples = "false")
            boolean repeat,

            @Schema(description = "Whether it is excused, and so carries no points (rule B6).", examples = "false")
            boolean relieved,

            @Schema(
                    description =
                            "Whether its sample is below the measure's smallest, and so carries no points (rule C4).",
                    examples = "false")
            boolean smallSample,

            @Schema(description = "The ladder that decides, from best to worst (rule B1).")
            List<LadderBandView> bands,

            @Schema(description = "Version whose ladder it is.", examples = "1")
            int version,

            @Schema(description = "base or variation.", examples = "base")
            String from,

            @Schema(description = "Ref of the variation; null for the base.", examples = "rural-east")
            String variation) {}

    /** Whether it is the number itself, out of nothing. */
    public boolean outOfNothing() {
        return ofKind().isNumber();
    }

    /** The kind of the measure. */
    MeasureKind ofKind() {
        return MeasureKind.parse(kind).orElseThrow();
    }

    /** Whether what it was counted out of says more than the value; not of a number or of a score. */
    public boolean hasParts() {
        return !outOfNothing() && ofKind() != MeasureKind.COMPOSITE;
    }
}
