package org.concordat.signals;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An early warning as it is answered. */
@Schema(
        name = "EarlyWarning",
        description = "How likely it is that a running period misses its target, from the counts so far (rule S3).")
public record WarningView(
        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "Slug of the service.", examples = "premises-licensing")
        String service,

        @Schema(description = "Name of the agreement.", examples = "sla-ket")
        String agreement,

        @Schema(description = "Ref of the service level.", examples = "premises-in-time")
        String serviceLevel,

        @Schema(description = "Slug of the measure.", examples = "premises-in-time")
        String measure,

        @Schema(description = "The running period.", examples = "2026-05")
        String period,

        @Schema(
                description = "Id of the result so far; its explanation tells how it came about.",
                examples = "2026-05.kettering.sla-ket.premises-in-time")
        String result,

        @Schema(description = "Limit of met, in percent.", examples = "95")
        BigDecimal target,

        @Schema(description = "Cases met so far.", examples = "40")
        long met,

        @Schema(description = "Cases missed so far.", examples = "3")
        long missed,

        @Schema(description = "Open cases that are not yet due and count in the period.", examples = "9")
        long running,

        @Schema(
                description =
                        "How many cases are taken to be decided yet. Counted by receipt: those running, and as many a day more as were"
                                + " received so far. Else: as many a day as were decided so far, and never fewer than are running.",
                examples = "12")
        long toCome,

        @Schema(
                description =
                        "Probability that the period misses the target if the cases to come are like those decided so far, half-up to four"
                                + " decimals; 0 and 1 only where it is certain; null where nothing was decided yet.",
                examples = "0.6341")
        BigDecimal probability,

        @Schema(
                description = "What it says, in one sentence.",
                examples =
                        "The target of 95 % for premises-in-time of kettering in May 2026 will be missed with a probability of 63 % if the cases"
                                + " to come are like those decided so far: 40 met and three missed so far, about twelve to come.")
        String sentence,

        @Schema(description = "The instant at which open cases were judged.", examples = "2026-05-22T00:00:00Z")
        Instant asOf,

        @Schema(description = "The instant up to which records count.", examples = "2026-05-22T00:00:00Z")
        Instant knownOn) {}
