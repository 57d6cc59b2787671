package org.concordat.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about recorded cases says. */
record CasesData(
        @Schema(description = "Slug of the council whose cases they are.", examples = "kettering")
        String council,

        @Schema(description = "Id of the import that brought them.", examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        @JsonProperty("import")
        UUID importId,

        @Schema(description = "How many rows were new or changed.", examples = "212")
        int rows) {}
