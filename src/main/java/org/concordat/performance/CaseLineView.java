package org.concordat.performance;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case of a result. */
@Schema(name = "ExplainedCase", description = "A case of a result and how it stands.")
public record CaseLineView(
        @Schema(description = "Ref of the case.", examples = "K-2026-0001")
        String ref,

        @Schema(description = "Slug of its area; null for none.", examples = "burton-latimer")
        String area,

        @Schema(
                description = "met, missed, running or no-target; only the first two are in the denominator.",
                examples = "met")
        String standing,

        @Schema(
                description =
                        "Whether it is excluded by agreement of both sides: then it is in no denominator (rule C2).",
                examples = "false")
        boolean excluded,

        @Schema(description = "When it was received.", examples = "2026-04-02T14:20:00Z")
        Instant received,

        @Schema(description = "When it was closed; null while open.", examples = "2026-04-09T08:50:00Z")
        Instant closed,

        @Schema(
                description = "When it was due as of the instant of judging; null while paused or without a target.",
                examples = "2026-05-06T22:59:59.999999Z")
        Instant due,

        @Schema(
                description =
                        "The day from which a breach is warned of, while the case is running; null where the limit wants no warning"
                                + " (rule T8).",
                examples = "2026-05-01")
        LocalDate warnFrom,

        @Schema(
                description =
                        "How long it took on its clock in the measure's unit, net of pauses, where the measure is a percentile; null"
                                + " while it is open, and for any other measure.",
                examples = "13")
        Long taken,

        @Schema(
                description = "The version whose limit judges it: that of the date of receipt (rule V6).",
                examples = "1")
        int version) {}
