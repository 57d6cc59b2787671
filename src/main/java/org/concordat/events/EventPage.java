package org.concordat.events;

import java.util.List;
import org.concordat.web.Listing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the change feed. */
@Schema(description = "Events in the order in which they were recorded, and from where to read on.")
record EventPage(
        @Schema(description = "At most as many as were asked for.")
        List<EventView> items,

        @Schema(
                description =
                        "Cursor of what follows, on the last page as well: keep it, and ask again with it whenever you like.",
                examples = "b3BhcXVl")
        String next,

        @Schema(description = "Whether more has been recorded already.", examples = "false")
        boolean more)
        implements Listing<EventView> {}
