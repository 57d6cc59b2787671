package org.concordat.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of the governance rules as it is answered. */
@Schema(
        name = "GovernanceRules",
        description =
                "How a partnership decides (rule G1), in one version. It holds once a decision that every member approved is carried.")
public record GovernanceRulesView(
        @Schema(description = "Number of the version.", minimum = "1", examples = "1")
        int version,

        @Schema(
                description = "Whether every member has approved it.",
                enumeration = {"draft", "adopted"},
                examples = "adopted")
        String state,

        @Schema(description = "First day on which it is to hold.", examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "Who must be present; null where nothing is agreed.")
        GovernanceText.QuorumText quorum,

        @Schema(description = "What carries a decision of the board; null where nothing is agreed.")
        GovernanceText.MajorityText majority,

        @Schema(
                description = "Whose vote decides where both sides are equal; null where nothing is agreed.",
                enumeration = {"none", "chair", "member"},
                examples = "chair")
        String castingVote,

        @Schema(
                description = "Slug of the member that has the casting vote; null where it is no member's by name.",
                examples = "northampton")
        String castingVoteHolder,

        @Schema(description = "How a member leaves; null where nothing is agreed.")
        GovernanceText.NoticeText leaving,

        @Schema(description = "Who decides which matter.") GovernanceText.MatterLevels matters,

        @Schema(description = "What is not agreed, and what follows; nothing takes its place.")
        List<UnsaidView> unsaid,

        @Schema(
                description = "SHA-256 of the canonical JSON (RFC 8785) of its text: what the members approve.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String digest,

        @Schema(description = "Id of the decision by which it was adopted; null while it is a draft.")
        UUID decision,

        @Schema(description = "Revision, from 1; the ETag.", minimum = "1", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-03-20T10:00:00Z")
        Instant recordedAt) {

    static GovernanceRulesView of(RulesVersion version, UUID adoptedBy) {
        NewGovernanceRules text = version.written();
        return new GovernanceRulesView(
                version.number,
                adoptedBy == null ? "draft" : "adopted",
                text.from(),
                text.quorum(),
                text.majority(),
                text.castingVote(),
                text.castingVoteHolder(),
                text.leaving(),
                text.matters(),
                UnsaidView.of(text.value()),
                version.digest,
                adoptedBy,
                version.revision(),
                version.recorded.revision().recordedAt());
    }
}
