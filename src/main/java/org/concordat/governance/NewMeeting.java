package org.concordat.governance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting as the secretary plans it. */
@Schema(description = "A meeting of the board that is planned.")
record NewMeeting(
        @NotBlank @Size(max = 200) @Schema(description = "Title.", examples = "Annual meeting of the joint committee")
        String title,

        @NotNull
        @Schema(description = "The day on which it is held, local to the partnership.", examples = "2026-06-18")
        LocalDate on,

        @NotNull
        @Size(max = 100)
        @Schema(
                description = "The items of the agenda, in their order.",
                examples = "[\"Minutes of the last meeting\", \"Budget of the year\"]")
        List<@NotBlank @Size(max = 300) String> agenda) {}
