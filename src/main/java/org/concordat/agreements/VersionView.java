package org.concordat.agreements;

import java.util.List;
import java.util.UUID;
import org.concordat.agreements.model.VersionText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version as it is answered. */
@Schema(description = "A version of an agreement: its text, its state, the digest that signatures cover.")
public record VersionView(
        @Schema(description = "Name of the agreement.", examples = "sla-ket")
        String agreement,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "Number of the version.", minimum = "1", examples = "1")
        int number,

        @Schema(
                description =
                        "draft, proposed, countered, withdrawn, signed, active, superseded, terminated or expired.",
                examples = "proposed")
        String state,

        @Schema(
                description = "SHA-256 of the canonical JSON (RFC 8785) of the text.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String digest,

        @Schema(description = "The side that proposed it, null while it is a draft.", examples = "provider")
        String proposedBy,

        @Schema(description = "The sides that have signed it.")
        List<String> signedBy,

        @Schema(
                description =
                        "Id of the decision of the members by which it takes effect; null while it is not signed by both sides, and"
                                + " where the governance rules ask for none.")
        UUID decision,

        @Schema(description = "Revision, also the ETag.", minimum = "1", examples = "1")
        int revision,

        @Schema(description = "The text.") VersionText text) {}
