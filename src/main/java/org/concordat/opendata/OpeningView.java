package org.concordat.opendata;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided about open data, as the parties are answered it. */
@Schema(
        name = "OpenDataDecision",
        description =
                "Whether the public versions of the published packs are open to everybody, who decided it and when (rule P5).")
record OpeningView(
        @Schema(
                description = "open: the files are served to everybody; withdrawn: none is.",
                enumeration = {"open", "withdrawn"},
                examples = "open")
        String state,

        @Schema(
                description = "How files that are made from now on may be used, by its SPDX name.",
                enumeration = {"OGL-UK-3.0", "CC-BY-4.0", "CC0-1.0"},
                examples = "OGL-UK-3.0")
        String licence,

        @Schema(
                description = "Why.",
                maxLength = 500,
                examples = "The board resolved on 12 June to publish its results.")
        String reason,

        @Schema(
                description = "Whom everybody may ask; null where nobody is named.",
                maxLength = 200,
                examples = "licensing-data@northampton.example")
        String contact,

        @Schema(
                description = "Registered prefix of Open Contracting ids; null where there is none.",
                maxLength = 11,
                examples = "ocds-b5fd17")
        String ocidPrefix,

        @Schema(description = "What is not served, whatever else is.")
        OpeningText.Exceptions withheld,

        @Schema(
                description = "Address of the catalogue that everybody is answered, without signing in.",
                examples = "/v1/open-data/nlc")
        String address,

        @Schema(description = "Revision, from 1; the ETag.", minimum = "1", examples = "1")
        int revision,

        @Schema(description = "When it was decided.", examples = "2026-06-20T09:30:00Z")
        Instant recordedAt,

        @Schema(
                description = "Who decided it: organisation and subject.",
                maxLength = 300,
                examples = "northampton:secretary-1")
        String recordedBy) {

    static OpeningView of(Opening kept, String partnership) {
        OpeningText text = kept.text();
        return new OpeningView(
                text.state(),
                text.licence(),
                text.reason(),
                text.contact(),
                text.ocidPrefix(),
                text.withheld(),
                "/v1/open-data/" + partnership,
                kept.revision(),
                kept.recordedAt(),
                kept.recordedBy());
    }
}
