package org.concordat.exclusions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A restatement as it is answered. */
@Schema(
        name = "Restatement",
        description = "What one side proposes to restate of a closed period, and what the other made of it (rule F2).")
record RestatementView(
        @Schema(description = "Id of the restatement, the same in all of its states.")
        UUID id,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "The period.", examples = "2026-04")
        String period,

        @Schema(description = "Id of the figure that is restated; null for a result.")
        UUID figure,

        @Schema(description = "The figure's new numerator; null for a value and for a result.", examples = "950")
        BigDecimal numerator,

        @Schema(description = "The figure's new denominator; null for a value and for a result.", examples = "1020")
        BigDecimal denominator,

        @Schema(description = "The figure's new value; null for a ratio and for a result.", examples = "12")
        BigDecimal value,

        @Schema(description = "Name of the agreement of the result; null for a figure.", examples = "sla-ket")
        String agreement,

        @Schema(
                description = "Ref of the service level that is counted anew; null for a figure.",
                examples = "premises-in-time")
        String serviceLevel,

        @Schema(
                description = "Why it was proposed.",
                examples = "Forty cases of the last week of April arrived after the closing.")
        String reason,

        @Schema(
                description = "Address of what proves it; null for none.",
                examples = "https://records.kettering.example/incidents/418")
        String evidence,

        @Schema(
                description =
                        "proposed waits for the other side; accepted is in effect; rejected and withdrawn have none. Only what is"
                                + " proposed changes.",
                enumeration = {"proposed", "accepted", "rejected", "withdrawn"},
                examples = "accepted")
        String state,

        @Schema(
                description = "The side that proposed it.",
                enumeration = {"provider", "client"},
                examples = "provider")
        String proposedBySide,

        @Schema(description = "Who proposed it.", examples = "consortium:officer-1")
        String proposedBy,

        @Schema(description = "When it was proposed.", examples = "2026-06-20T09:00:00Z")
        Instant proposedAt,

        @Schema(
                description = "Why the other side decided so; null while it waits, and for what was taken back.",
                examples = "We have seen the cases.")
        String decisionReason,

        @Schema(
                description = "Who settled it, by a decision or by taking it back; null while it waits.",
                examples = "kettering:officer-7")
        String settledBy,

        @Schema(description = "When it was settled; null while it waits.", examples = "2026-06-21T09:00:00Z")
        Instant settledAt,

        @Schema(description = "Revision, from 1; each state is one.", examples = "2")
        int revision) {

    static RestatementView of(Restatements.Stored stored, String council) {
        Proposal proposal = stored.proposal();
        return new RestatementView(
                proposal.id(),
                council,
                stored.period().toString(),
                stored.figure(),
                stored.numbers().numerator(),
                stored.numbers().denominator(),
                stored.numbers().value(),
                stored.agreement(),
                stored.serviceLevel(),
                proposal.reason(),
                proposal.evidence(),
                proposal.state().text(),
                proposal.side().text(),
                proposal.by(),
                proposal.at(),
                proposal.decisionReason(),
                proposal.settledBy(),
                proposal.settledAt(),
                proposal.revision());
    }
}
