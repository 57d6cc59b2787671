package org.concordat.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where on a webhook is to be told once more. */
@Schema(description = "From where on events of a partnership are sent once more: from an instant, or after an event.")
record NewReplay(
        @Schema(description = "Slug of the partnership.", examples = "nlc") @NotNull @Pattern(regexp = Slug.FORM)
        String partnership,

        @Schema(
                description =
                        "From the first event that happened at this instant or later; left out where `after` is given.",
                examples = "2026-04-10T00:00:00Z")
        OffsetDateTime since,

        @Schema(
                description =
                        "After the event of this id, the last that the receiver has; left out where `since` is given.",
                examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        UUID after) {

    /** @throws Rejected under rule events-2, unless it says one of the two */
    void requireOne() {
        if ((since == null) == (after == null)) {
            throw Rejected.rule(
                    "events-2",
                    "A replay begins at an instant or after an event.",
                    new Fault("", "must have one of since and after"));
        }
    }
}
