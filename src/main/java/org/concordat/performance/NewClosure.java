package org.concordat.performance;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish to close a period. */
@Schema(description = "The closing of a period (rule F1).")
record NewClosure(
        @Size(max = 2000)
        @Schema(
                description =
                        "Why the board closes it although figures are not agreed; left out where all are, for then nothing has to be"
                                + " decided.",
                examples = "Board of 10 June: the March figure of Corby stands until it is restated.")
        String decision) {}
