package org.concordat.partnerships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.tenancy.OrganisationEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A membership as it is answered. */
@Schema(description = "An organisation's part in a partnership.")
record MemberView(
        @Schema(description = "Slug of the organisation.", examples = "kettering")
        String organisation,

        @Schema(description = "Its name.", examples = "Kettering Borough Council")
        String name,

        @Schema(description = "What it is to the partnership.", examples = "[\"member\"]")
        List<String> roles,

        @Schema(description = "First day.", examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "Last day; null for none.") LocalDate to,

        @Schema(description = "Votes on the board.", examples = "1")
        int votes,

        @Schema(
                description =
                        "When the organisation's signatory accepted; null until then, and until then this has no effect, while"
                                + " what it has accepted before stays in effect.",
                examples = "2026-03-20T10:00:00Z")
        Instant acceptedAt) {

    static MemberView of(Member member, OrganisationEntry organisation) {
        return new MemberView(
                organisation.slug().value(),
                organisation.name(),
                List.of(member.roles),
                member.fromDate,
                member.toDate,
                member.votes,
                member.acceptedAt);
    }
}
