package org.concordat.events;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the event says that tells a person of several events. */
public record DigestData(
        @Schema(description = "Id of the subscription.", examples = "01928b70-3b5d-7f18-9c62-4d1a7e9b0f36")
        UUID subscription,

        @Schema(description = "The role in which its person is told.", examples = "officer")
        String role,

        @Schema(description = "How often: immediate, daily or weekly.", examples = "daily")
        String frequency,

        @Schema(
                description =
                        "How many events it tells of; of each partnership the first fifty are named, the change feed has the others.",
                examples = "1")
        long events,

        @Schema(description = "The events that are named, in their order.", examples = "[]")
        List<DigestItem> items) {}
