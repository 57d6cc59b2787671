package org.concordat.events;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the event says that tries a webhook. */
record TestData(
        @Schema(description = "Id of the webhook.", examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        UUID webhook) {}
