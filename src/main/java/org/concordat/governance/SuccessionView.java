package org.concordat.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A succession as it is answered. */
@Schema(
        name = "MemberSuccession",
        description = "That one or more members take the place of another: who, whose, from which day (rule G5).")
public record SuccessionView(
        @Schema(description = "Id of the succession.") UUID id,

        @Schema(description = "Slug of the member that ends.", examples = "kettering")
        String predecessor,

        @Schema(description = "The last day of the predecessor.", examples = "2027-03-31")
        LocalDate lastDay,

        @Schema(description = "The first day of the successors.", examples = "2027-04-01")
        LocalDate from,

        @Schema(
                description = "Slugs of the members that take its place, in order.",
                examples = "[\"north-northamptonshire\"]")
        List<String> successors,

        @Schema(
                description =
                        "Slug of the one that takes over actions that are due from that day on, and responsibilities.",
                examples = "north-northamptonshire")
        String takesOver,

        @Schema(
                description = "The law by which the predecessor ends.",
                examples = "The Northamptonshire (Structural Changes) Order 2020")
        String legalBasis,

        @Schema(
                description = "How far it has come.",
                enumeration = {"recorded", "settled", "withdrawn"},
                examples = "recorded")
        String state,

        @Schema(
                description =
                        "SHA-256 of the canonical JSON (RFC 8785) of id, predecessor, from, successors, takesOver and legalBasis: what a"
                                + " decision about the membership is about.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String digest,

        @Schema(
                description =
                        "Id of the decision by which it was settled; null until then, and where the rules leave memberships to an officer.")
        UUID decision,

        @Schema(description = "Revision, from 1; the ETag.", minimum = "1", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-11-26T12:00:00Z")
        Instant recordedAt,

        @Schema(description = "Who recorded it.", examples = "nlc-board:secretary-1")
        String recordedBy) {

    static SuccessionView of(Succession succession, String predecessor) {
        return new SuccessionView(
                succession.id,
                predecessor,
                succession.lastDay(),
                succession.fromDate,
                List.of(succession.successors),
                succession.takesOver,
                succession.legalBasis,
                succession.state,
                succession.terms(predecessor).digest(),
                succession.decision,
                succession.revision,
                succession.recordedAt,
                succession.recordedBy);
    }
}
