package org.concordat.costs;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.concordat.kernel.Digest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member's approval. */
@Schema(name = "NewSharingSchemeApproval", description = "A member's approval: of which text.")
record NewApproval(
        @Schema(
                description = "Digest of the version that is approved, as it was read.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        @NotNull
        @Pattern(regexp = Digest.FORM)
        String digest) {}
