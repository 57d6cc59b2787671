package org.concordat.exclusions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A relief as it is answered. */
@Schema(
        name = "Relief",
        description = "Periods that one side proposes to excuse, and what the other made of it (rule B6).")
record ReliefView(
        @Schema(description = "Id of the relief, the same in all of its states.")
        UUID id,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "Name of the agreement.", examples = "sla-ket")
        String agreement,

        @Schema(description = "Ref of the service level; null for all of the agreement.", examples = "premises-in-time")
        String serviceLevel,

        @Schema(
                description =
                        "Slug of the area that is relieved with its descendants; null for the council as a whole.",
                examples = "burton-latimer")
        String area,

        @Schema(description = "The first period.", examples = "2026-05")
        String from,

        @Schema(description = "The last period.", examples = "2026-05")
        String to,

        @Schema(
                description =
                        "First day. The periods of a service level's own length that lie between the two days are relieved.",
                examples = "2026-05-01")
        LocalDate firstDay,

        @Schema(description = "Last day.", examples = "2026-05-31")
        LocalDate lastDay,

        @Schema(
                description = "What excuses.",
                enumeration = {"event-beyond-control", "council-failure", "other"},
                examples = "event-beyond-control")
        String ground,

        @Schema(description = "Why it was proposed.", examples = "The river stood in the office from 4 May on.")
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
                examples = "We all saw the water.")
        String decisionReason,

        @Schema(
                description =
                        "Id of the decision of the members by which it takes effect; null unless it is accepted, and where the"
                                + " governance rules ask for none.")
        UUID decision,

        @Schema(description = "Revision, from 1; each state is one. The ETag.", examples = "2")
        int revision) {

    static ReliefView of(Reliefs.Stored stored, String council) {
        Proposal proposal = stored.proposal();
        ReliefEntry entry = stored.entry();
        Slug area = entry.area();
        return new ReliefView(
                proposal.id(),
                council,
                entry.agreement(),
                entry.serviceLevel(),
                area == null ? null : area.value(),
                entry.span().from().toString(),
                entry.span().to().toString(),
                entry.span().firstDay(),
                entry.span().lastDay(),
                entry.ground().text(),
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
