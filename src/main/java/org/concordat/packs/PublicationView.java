package org.concordat.packs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.packs.NewPublication.Exempt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A publication as it is answered. */
@Schema(
        name = "Publication",
        description =
                "That the pack of a period was published: which revision, of which instant, with the digests of its texts (rule P1).")
public record PublicationView(
        @Schema(description = "Id of the publication.", examples = "0199d3a0-5d7e-7c4a-9f21-3b6f0d2c8e24")
        UUID id,

        @Schema(description = "The period.", examples = "2026-05")
        String period,

        @Schema(
                description = "Revision of the period's pack, from 1; earlier ones stay.",
                minimum = "1",
                examples = "1")
        int revision,

        @Schema(
                description = "The instant that it was made of: nothing that was recorded later is in it.",
                examples = "2026-06-20T09:00:00Z")
        Instant knownOn,

        @Schema(description = "Who published it: organisation and subject.", examples = "northampton:secretary-1")
        String publishedBy,

        @Schema(
                description = "SHA-256 of the text of the whole version, as it is answered, to the byte.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String exemptDigest,

        @Schema(
                description = "SHA-256 of the text of the public version, as it is answered, to the byte.",
                examples = "sha256:3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d")
        String publicDigest,

        @Schema(description = "The sections that the public version does not have, and why.")
        List<Exempt> exemptions,

        @Schema(
                description = "The free texts that the public version has too.",
                examples = "[\"plans/2026-05.kettering.sla-ket.premises-in-time\"]")
        List<String> texts,

        @Schema(
                description = "Address of the pack, in this revision.",
                examples = "/v1/partnerships/nlc/reports/2026-05?revision=1")
        String address) {

    static PublicationView of(Publication of, String partnership) {
        return new PublicationView(
                of.id(),
                of.period(),
                of.revision(),
                of.at(),
                of.by(),
                of.exemptDigest(),
                of.publicDigest(),
                of.chosen().exemptions(),
                of.chosen().texts(),
                "/v1/partnerships/" + partnership + "/reports/" + of.period() + "?revision=" + of.revision());
    }
}
