package org.concordat.governance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.concordat.kernel.Digest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The agreement of who leaves to the terms. */
@Schema(description = "That the member which leaves agrees to the terms that were read.")
record NewLeavingAgreement(
        @NotNull
        @Pattern(regexp = Digest.FORM)
        @Schema(
                description = "The digest of the terms that were read.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String digest) {}
