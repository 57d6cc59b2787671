package org.concordat.events;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about a pack says. */
record ReportData(
        @Schema(description = "The period.", examples = "2026-05")
        String period,

        @Schema(description = "Revision of the period's pack, from 1.", examples = "1")
        int revision,

        @Schema(
                description = "SHA-256 of the text of the whole version.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String exemptDigest,

        @Schema(
                description = "SHA-256 of the text of the public version.",
                examples = "sha256:3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d")
        String publicDigest) {}
