package org.concordat.costs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sharing scheme as its keeper describes it. */
@Schema(description = "A sharing scheme of the partnership; how it shares stands in its versions.")
record NewSharingScheme(
        @NotBlank @Size(max = 200) @Schema(description = "Title.", examples = "Licensing by population and cases")
        String title) {}
