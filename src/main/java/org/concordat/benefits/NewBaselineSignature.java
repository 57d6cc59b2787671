package org.concordat.benefits;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.concordat.kernel.Digest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A side's signature. */
@Schema(description = "A signature under a baseline: over which text, and for which side.")
record NewBaselineSignature(
        @Schema(
                description = "Digest of the baseline that is signed, as it was read.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        @NotNull
        @Pattern(regexp = Digest.FORM)
        String digest,

        @Schema(
                description = "The side that the signatory signs for.",
                enumeration = {"client", "provider"},
                examples = "client")
        @NotNull
        @Pattern(regexp = "client|provider")
        String capacity) {}
