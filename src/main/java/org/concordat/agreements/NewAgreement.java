package org.concordat.agreements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement to be made. */
@Schema(description = "A new agreement: for which council, under which name.")
public record NewAgreement(
        @Schema(
                description = "Name of your choice, a slug; where left out, sla- and the council's slug.",
                examples = "sla-ket")
        @Pattern(regexp = Slug.FORM)
        String ref,

        @Schema(description = "Slug of the council that the agreement is for.", examples = "kettering")
        @NotNull
        @Pattern(regexp = Slug.FORM)
        String council,

        @Schema(description = "Title, at most 200 characters.", examples = "Licensing services for Kettering")
        @NotBlank
        @Size(max = 200)
        String title) {}
