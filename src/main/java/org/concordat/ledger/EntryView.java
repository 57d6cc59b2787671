package org.concordat.ledger;

import java.time.Instant;
import java.util.List;
import org.concordat.ledger.model.Hash;
import org.concordat.web.CanonicalJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry as it is answered. */
@Schema(
        name = "LedgerEntry",
        description =
                "What one transaction changed of what concerns one party. Of entries that concern another council only the number and the"
                        + " leaf hash are told; they prove the rest all the same.")
record EntryView(
        @Schema(description = "How many entries there are before it.", minimum = "0", examples = "41")
        long number,

        @Schema(
                description =
                        "Hash of the leaf (RFC 6962): SHA-256 of a zero byte and the `content` in UTF-8, in hexadecimal digits.",
                pattern = Hash.FORM,
                examples = "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")
        String leafHash,

        @Schema(
                description =
                        "What the leaf is the hash of: canonical JSON (RFC 8785), which the following fields say again; null where it"
                                + " concerns another council.",
                maxLength = 65536,
                examples = "{\"at\":\"2026-04-10T01:00:00.000000Z\"}")
        String content,

        @Schema(description = "When it was recorded; null with `content`.", examples = "2026-04-10T01:00:00Z")
        Instant at,

        @Schema(
                description =
                        "Id of the operation; `background` for what no request did, `sql-of-` and a name for whoever is not the application;"
                                + " null with `content`.",
                maxLength = 80,
                examples = "signVersion")
        String operation,

        @Schema(
                description =
                        "Slug of the organisation that acted, or `operator`; null for what no request did, and with `content`.",
                examples = "kettering")
        String organisation,

        @Schema(
                description =
                        "Salted hash of who acted; null for what no request did, and with `content`. The salt is kept apart, so that it can be"
                                + " erased.",
                examples = "sha256:2f6a1b0c4d5e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718")
        String who,

        @Schema(
                description =
                        "Slug of the organisation that it concerns; null where it concerns all, and with `content`.",
                examples = "kettering")
        String concerns,

        @Schema(
                description =
                        "What the operation was done to: an address below the partnership, without what may name a person; null for what no"
                                + " request did, and with `content`.",
                maxLength = 1000,
                examples = "agreements/sla-ket/versions/3/signatures")
        String subject,

        @Schema(description = "What happened to which tables; null with `content`.")
        List<ChangeView> changes) {

    static EntryView of(Ledger.Entry entry) {
        String leaf = entry.leaf().toString();
        if (entry.content() == null) {
            return new EntryView(entry.number(), leaf, null, null, null, null, null, null, null, null);
        }
        Content said = CanonicalJson.read(entry.content(), Content.class);
        return new EntryView(
                entry.number(),
                leaf,
                entry.content(),
                said.at(),
                said.operation(),
                said.organisation(),
                said.who(),
                said.concerns(),
                said.subject(),
                said.changes());
    }
}
