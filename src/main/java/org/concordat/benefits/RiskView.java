package org.concordat.benefits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.benefits.model.Scoring;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A risk as it is answered. */
@Schema(name = "Risk", description = "Something that may go wrong, on the five by five matrix (rule R5).")
public record RiskView(
        @Schema(description = "Slug of the risk.", examples = "system-support")
        String risk,

        @Schema(description = "Title.", examples = "The licensing system is not supported any more")
        String title,

        @Schema(description = "What would bring it about.", examples = "The maker ends support in 2028.")
        String cause,

        @Schema(description = "What it would do.", examples = "Applications would be taken on paper.")
        String effect,

        @Schema(
                description = "Slug of the council that it is a risk to alone; null where it is one to all.",
                examples = "kettering")
        String council,

        @Schema(description = "How likely it is: 1 rare to 5 almost certain.", examples = "3")
        int likelihood,

        @Schema(description = "How bad it would be: 1 negligible to 5 critical.", examples = "4")
        int impact,

        @Schema(description = "Likelihood times impact, 1 to 25.", examples = "12")
        int score,

        @Schema(description = "The score that is aimed at, 1 to 25.", examples = "6")
        int target,

        @Schema(description = "Whether it is above what is aimed at.", examples = "true")
        boolean aboveTarget,

        @Schema(description = "Who sees to it.") BenefitText.Owner owner,

        @Schema(description = "By which day it is looked at again, inclusive.", examples = "2026-09-30")
        LocalDate reviewOn,

        @Schema(description = "Whether it is open and that day has passed.", examples = "false")
        boolean overdue,

        @Schema(
                description = "What is done about it.",
                enumeration = {"treat", "tolerate", "transfer", "terminate"},
                examples = "treat")
        String response,

        @Schema(
                description = "How that is done; null where nothing is.",
                examples = "Tender for a new system by March 2027.")
        String action,

        @Schema(description = "Slugs of the services that it threatens.", examples = "[\"premises-licensing\"]")
        List<String> services,

        @Schema(description = "Refs of the service levels that it threatens.", examples = "[\"premises-in-time\"]")
        List<String> serviceLevels,

        @Schema(
                description = "Whether it still is one.",
                enumeration = {"open", "closed"},
                examples = "open")
        String state,

        @Schema(
                description = "Why it was closed; null while it is open.",
                examples = "The new system is in use since 1 March 2027.")
        String closedBecause,

        @Schema(description = "How it was scored over time, the earliest first.")
        List<Scored> scorings,

        @Schema(description = "Revision, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-03-01T09:00:00Z")
        Instant recordedAt) {

    /** A scoring. */
    @Schema(name = "RiskScoring", description = "How a risk was scored from a revision on.")
    public record Scored(
            @Schema(description = "Number of the revision.", examples = "1")
            int revision,

            @Schema(description = "How likely it was taken to be, 1 to 5.", examples = "3")
            int likelihood,

            @Schema(description = "How bad it was taken to be, 1 to 5.", examples = "4")
            int impact,

            @Schema(description = "Likelihood times impact, 1 to 25.", examples = "12")
            int score,

            @Schema(description = "The score that was aimed at, 1 to 25.", examples = "6")
            int target,

            @Schema(description = "When.", examples = "2026-03-01T09:00:00Z")
            Instant at,

            @Schema(description = "Who: organisation and subject.", examples = "northampton:manager-1")
            String by) {

        private static Scored of(Risk row, Scoring scoring) {
            return new Scored(
                    row.revision(),
                    scoring.likelihood(),
                    scoring.impact(),
                    scoring.score(),
                    scoring.target(),
                    row.recorded.revision().recordedAt(),
                    row.recorded.revision().recordedBy());
        }
    }

    /**
     * A risk.
     *
     * @param history its revisions, the earliest first
     * @param today on which its review is judged overdue
     */
    static RiskView of(Risk kept, String council, List<Risk> history, LocalDate today) {
        RiskText text = kept.written();
        Scoring scoring = text.scoring();
        return new RiskView(
                kept.slug,
                text.title(),
                text.cause(),
                text.effect(),
                council,
                scoring.likelihood(),
                scoring.impact(),
                scoring.score(),
                scoring.target(),
                scoring.isAboveTarget(),
                text.owner(),
                text.reviewOn(),
                kept.isOverdue(today),
                text.response(),
                text.action(),
                text.threatened(),
                text.threatenedLevels(),
                kept.closed == null ? "open" : "closed",
                kept.closed,
                scorings(history),
                kept.revision(),
                kept.recorded.revision().recordedAt());
    }

    private static List<Scored> scorings(List<Risk> history) {
        List<Scored> scorings = new ArrayList<>();
        Scoring before = null;
        for (Risk row : history) {
            Scoring scoring = row.written().scoring();
            if (!scoring.equals(before)) {
                scorings.add(Scored.of(row, scoring));
            }
            before = scoring;
        }
        return scorings;
    }
}
