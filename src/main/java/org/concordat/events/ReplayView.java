package org.concordat.events;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a replay sends. */
@Schema(name = "Replay", description = "What is sent once more.")
record ReplayView(
        @Schema(description = "Slug of the partnership.", examples = "nlc")
        String partnership,

        @Schema(
                description = "Id of the first event that is sent again; null where there is none to send.",
                examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        UUID from,

        @Schema(description = "How many events are sent again, as far as they have been recorded.", examples = "12")
        long events) {}
