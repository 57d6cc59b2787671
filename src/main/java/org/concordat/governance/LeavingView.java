package org.concordat.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice as it is answered. */
@Schema(name = "Leaving", description = "That a member leaves: its notice, its last day, on what terms (rule G5).")
public record LeavingView(
        @Schema(description = "Id of the notice.") UUID id,

        @Schema(description = "Slug of the member.", examples = "kettering")
        String member,

        @Schema(description = "The day of the notice.", examples = "2026-11-26")
        LocalDate givenOn,

        @Schema(description = "The last day of the membership.", examples = "2028-03-31")
        LocalDate lastDay,

        @Schema(
                description = "The earliest last day by the governance rules of the day of the notice.",
                examples = "2028-03-31")
        LocalDate earliest,

        @Schema(description = "Why.", maxLength = 2000, examples = "The council joins a new unitary authority.")
        String reason,

        @Schema(description = "What it owes the others for leaving; null where nothing is settled.")
        MoneyText compensation,

        @Schema(
                description = "How far it has come.",
                enumeration = {"given", "settled", "withdrawn"},
                examples = "given")
        String state,

        @Schema(
                description =
                        "SHA-256 of the canonical JSON (RFC 8785) of leaving, member, lastDay and compensation: what a decision about the"
                                + " membership is about, and what the signatory of the member agrees to.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String digest,

        @Schema(
                description =
                        "When the signatory of the member agreed to these terms; null until then. Needed where they are others than those of the"
                                + " notice.",
                examples = "2026-11-27T12:00:00Z")
        Instant agreedAt,

        @Schema(
                description = "Who agreed to these terms for the member; null until then.",
                examples = "kettering:signatory-1")
        String agreedBy,

        @Schema(description = "Id of the decision by which it was settled; null until then, and where none is needed.")
        UUID decision,

        @Schema(description = "Revision, from 1; the ETag.", minimum = "1", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-11-26T12:00:00Z")
        Instant recordedAt,

        @Schema(description = "Who recorded it.", examples = "kettering:signatory-1")
        String recordedBy) {

    static LeavingView of(Leaving leaving, String member, LocalDate earliest) {
        return new LeavingView(
                leaving.id,
                member,
                leaving.givenOn,
                leaving.lastDay,
                earliest,
                leaving.reason,
                leaving.compensation(),
                leaving.state,
                leaving.terms(member).digest(),
                leaving.hasAgreed(member) ? leaving.agreedAt : null,
                leaving.hasAgreed(member) ? leaving.agreedBy : null,
                leaving.decision,
                leaving.revision,
                leaving.recordedAt,
                leaving.recordedBy);
    }
}
