package org.concordat.governance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An action as the secretary writes it. */
@Schema(description = "Something that an organisation of the partnership is to do by a day.")
record NewAction(
        @Schema(description = "Id of the meeting in which it was agreed; left out where it was in none.")
        UUID meeting,

        @Schema(description = "Id of the decision that it follows from; left out for none.")
        UUID decision,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "What is to be done.", examples = "Send the draft budget to every member.")
        String title,

        @NotNull
        @Pattern(regexp = Slug.FORM)
        @Schema(description = "Slug of the organisation that is to do it.", examples = "kettering")
        String owner,

        @NotNull @Schema(description = "The day by which it is to be done, inclusive.", examples = "2026-07-31")
        LocalDate due) {}
