package org.concordat.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The beginning of a file, and the profile that it is to be tried with. */
@Schema(description = "The beginning of a file, with a profile that need not be saved yet.")
record NewImportPreview(
        @Valid @Schema(description = "The profile to try; left out for the saved one that the address names.")
        NewImportProfile profile,

        @NotEmpty
        @Schema(
                description = "The header and the first rows of the file, as they stand; at most 64 KB.",
                examples = "No,In\\nK-1,02/04/2026 15:20\\n")
        String sample) {}
