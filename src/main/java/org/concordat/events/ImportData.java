package org.concordat.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about a bulk load says. */
record ImportData(
        @Schema(description = "Slug of the organisation that sent it.", examples = "northampton")
        String organisation,

        @Schema(description = "Id of the import.", examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        @JsonProperty("import")
        UUID importId,

        @Schema(description = "What its rows are: cases or figures.", examples = "cases")
        String kind,

        @Schema(description = "Whether anything was taken.", examples = "true")
        boolean applied,

        @Schema(description = "How many data records were read.", examples = "10000")
        long rows,

        @Schema(description = "How many were new.", examples = "9990")
        long created,

        @Schema(description = "How many replaced an earlier state.", examples = "6")
        long updated,

        @Schema(description = "How many said what was known already.", examples = "1")
        long unchanged,

        @Schema(description = "How many were older than what is stored and ignored.", examples = "1")
        long stale,

        @Schema(description = "How many were refused.", examples = "2")
        long rejected) {}
