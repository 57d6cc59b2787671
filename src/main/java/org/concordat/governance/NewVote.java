package org.concordat.governance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.concordat.kernel.Digest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member says to a decision. */
@Schema(
        description =
                "A member's vote, its approval or refusal of a reserved matter, or the casting vote, over the digest that was read.")
record NewVote(
        @NotNull
        @Pattern(regexp = "for|against|abstain")
        @Schema(
                description = "What it says; to a reserved matter for (approves) or against (refuses).",
                enumeration = {"for", "against", "abstain"},
                examples = "for")
        String choice,

        @NotNull
        @Pattern(regexp = Digest.FORM)
        @Schema(
                description = "The digest of the decision that was read.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String digest,

        @Schema(
                description =
                        "true for the casting vote, which whoever presides, or the member that the rules name, gives beside its own where"
                                + " both sides are equal; abstain leaves it unused.",
                examples = "false")
        Boolean casting) {

    boolean isCasting() {
        return Boolean.TRUE.equals(casting);
    }
}
