package org.concordat.governance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.Digest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as the secretary drafts it. */
@Schema(
        name = "DraftDecision",
        description = "A decision that is drafted: what is to be decided, and in which meeting.")
public record NewDecision(
        @Schema(
                description =
                        "Id of the meeting in which it is decided. A matter of the board needs one; a reserved matter can do without.")
        UUID meeting,

        @NotBlank @Size(max = 200) @Schema(description = "Title.", examples = "Budget of the financial year 2026-27")
        String title,

        @NotBlank
        @Size(max = 10_000)
        @Schema(
                description = "What is resolved, word for word, at most 10,000 characters.",
                examples = "That the budget of 1,234,567.89 pounds be approved.")
        String text,

        @NotNull @Valid @Schema(description = "What it is about.")
        Subject subject,

        @Schema(
                description =
                        "Until when votes are taken on a matter of the board, for a vote of days: at least 24 hours after it is opened and after"
                                + " the day of the meeting begins. Left out, votes are taken until everybody who is there has voted or abstained.",
                examples = "2026-06-25T17:00:00Z")
        Instant votesUntil) {

    /** What a decision is about. */
    @Schema(name = "DecisionSubject", description = "What a decision is about, to the letter.")
    public record Subject(
            @NotNull
            @Pattern(regexp = "sharing-scheme|agreement-version|membership|exclusion|budget|governance-rules|other")
            @Schema(
                    description = "The matter, by which the governance rules say who decides.",
                    required = true,
                    enumeration = {
                        "sharing-scheme",
                        "agreement-version",
                        "membership",
                        "exclusion",
                        "budget",
                        "governance-rules",
                        "other"
                    },
                    examples = "budget")
            String matter,

            @Pattern(regexp = Subjects.REF)
            @Size(max = 200)
            @Schema(
                    description =
                            "Which one: scheme/version of a sharing scheme, council.agreement/version, the organisation of a membership, the"
                                    + " id of an exclusion or a relief that is proposed, the year of a budget, the number of governance"
                                    + " rules; null for anything else.",
                    examples = "FY2026-27")
            String ref,

            @Pattern(regexp = Digest.FORM)
            @Schema(
                    description =
                            "Digest of its text as the members are to decide on it. Of a version of an agreement, a sharing scheme, a budget and"
                                    + " governance rules it is found where it is left out, and refused where it is another. Of a membership it is needed: that of the leaving"
                                    + " or the succession, or of the terms, as the refusal of these tells it; of anything else it may be that of any text, such as a baseline; null for what has none.",
                    examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            String digest) {}
}
