package org.concordat.governance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member's notice. */
@Schema(description = "A member's notice that it leaves (rule G5); it is given today.")
record NewLeaving(
        @NotNull
        @Schema(
                description = "The last day of its membership, not before that which the governance rules allow.",
                examples = "2028-03-31")
        LocalDate lastDay,

        @NotBlank
        @Size(max = 2_000)
        @Schema(description = "Why.", examples = "The council joins a new unitary authority.")
        String reason) {}
