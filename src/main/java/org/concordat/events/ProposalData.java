package org.concordat.events;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about an exclusion, a relief or a restatement says. */
record ProposalData(
        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(
                description = "Id of the exclusion, relief or restatement.",
                examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        UUID id,

        @Schema(description = "Its state now: proposed, accepted, rejected or withdrawn.", examples = "accepted")
        String state) {}
