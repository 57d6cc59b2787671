package org.concordat.exclusions;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exclusion as it is answered. */
@Schema(
        name = "Exclusion",
        description = "A case that one side proposes to leave out of results, and what the other made of it (rule C2).")
record ExclusionView(
        @Schema(description = "Id of the exclusion, the same in all of its states.")
        UUID id,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "Slug of the service.", examples = "premises-licensing")
        String service,

        @Schema(description = "Ref of the case; null for the board, which sees no cases.", examples = "K-2026-0001")
        String ref,

        @Schema(
                description = "Ref of the service level that leaves the case out; null for all of the service.",
                examples = "premises-in-time")
        String serviceLevel,

        @Schema(description = "Why it was proposed.", examples = "The county's register was down for two days.")
        String reason,

        @Schema(
                description = "Address of what proves it; null for none.",
                examples = "https://records.kettering.example/incidents/417")
        String evidence,

        @Schema(
                description =
                        "proposed waits for the other side; accepted is in effect; rejected and withdrawn have none. Only what is"
                                + " proposed changes.",
                enumeration = {"proposed", "accepted", "rejected", "withdrawn"},
                examples = "accepted")
        String state,

        @Schema(
                description = "The side that proposed it; the other decides.",
                enumeration = {"provider", "client"},
                examples = "provider")
        String proposedBySide,

        @Schema(description = "Who proposed it.", examples = "consortium:officer-1")
        String proposedBy,

        @Schema(description = "When it was proposed.", examples = "2026-06-02T09:00:00Z")
        Instant proposedAt,

        @Schema(description = "Who decided it, or took it back; null while proposed.", examples = "kettering:officer-7")
        String decidedBy,

        @Schema(
                description = "When it was decided, or taken back; null while proposed.",
                examples = "2026-06-04T10:30:00Z")
        Instant decidedAt,

        @Schema(
                description = "Why it was accepted or rejected; null while proposed, and where it was taken back.",
                examples = "We saw the notice.")
        String decisionReason,

        @Schema(
                description =
                        "Id of the decision of the members by which it takes effect; null unless it is accepted, and where the"
                                + " governance rules ask for none.")
        UUID decision,

        @Schema(description = "Revision, from 1; each state is one. The ETag.", examples = "2")
        int revision) {

    static ExclusionView of(Exclusions.Stored stored, String council) {
        Proposal proposal = stored.proposal();
        return new ExclusionView(
                proposal.id(),
                council,
                stored.service(),
                stored.ref(),
                stored.serviceLevel(),
                proposal.reason(),
                proposal.evidence(),
                proposal.state().text(),
                proposal.side().text(),
                proposal.by(),
                proposal.at(),
                proposal.settledBy(),
                proposal.settledAt(),
                proposal.decisionReason(),
                proposal.decision(),
                proposal.revision());
    }
}
