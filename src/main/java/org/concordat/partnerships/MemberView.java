package org.concordat.partnerships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.partnerships.model.MemberRole;
import org.concordat.partnerships.model.Terms;
import org.concordat.partnerships.model.Timeline;
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
        Instant acceptedAt,

        @Schema(
                description =
                        "Id of the decision by which the members let it be so (rule G2); null where their rules leave memberships to officers,"
                                + " or do not say who decides.")
        UUID decision,

        @Schema(
                description =
                        "What stays in effect until the terms above are accepted, or was in effect last; null where they are accepted, or"
                                + " where it has accepted nothing.")
        InEffect inEffect,

        @Schema(
                description =
                        "What it is, was and will be by all that its signatory has accepted, one after the other: no two share a day, and what"
                                + " is in effect on a day counts for that day (rules M3, G5). Empty where it has accepted nothing.")
        List<Stay> stays) {

    /** Days on which terms that were accepted are in effect. */
    @Schema(
            name = "MembershipStay",
            description =
                    "The days on which an organisation belongs to a partnership by terms that its signatory has accepted.")
    record Stay(
            @Schema(description = "What it is to the partnership.", examples = "[\"member\"]")
            List<String> roles,

            @Schema(description = "First day.", examples = "2026-04-01")
            LocalDate from,

            @Schema(description = "Last day; null for none.")
            LocalDate to,

            @Schema(description = "Votes on the board.", examples = "1")
            int votes,

            @Schema(
                    description =
                            "When the organisation's signatory accepted it; an earlier last day needs nobody's acceptance.",
                    examples = "2026-03-20T10:00:00Z")
            Instant acceptedAt,

            @Schema(
                    description =
                            "Id of the decision by which it is so, or ends when it does (rule G2); null where none was needed.")
            UUID decision) {

        private static Stay of(MemberStay stay) {
            return new Stay(
                    List.of(stay.roles), stay.fromDate, stay.toDate, stay.votes, stay.acceptedAt, stay.decision);
        }
    }

    /** Terms that were accepted. */
    @Schema(name = "MembershipInEffect", description = "The terms that an organisation accepted last.")
    record InEffect(
            @Schema(description = "What it is to the partnership.", examples = "[\"member\"]")
            List<String> roles,

            @Schema(description = "First day.", examples = "2026-04-01")
            LocalDate from,

            @Schema(description = "Last day; null for none.")
            LocalDate to,

            @Schema(description = "Votes on the board.", examples = "1")
            int votes) {

        private static InEffect of(Terms terms) {
            return new InEffect(
                    terms.roles().stream().map(MemberRole::text).sorted().toList(),
                    terms.from(),
                    terms.to(),
                    terms.votes());
        }
    }

    /** What it is asked to accept, or else what it has accepted last; beside it all that it has accepted. */
    static MemberView of(Member member, OrganisationEntry organisation, List<MemberStay> stays, LocalDate today) {
        Timeline accepted = MemberStays.timeline(stays);
        MemberStay last = stays.isEmpty() ? null : stays.get(stays.size() - 1);
        boolean settled = member.offered().isEmpty() && last != null;
        Terms terms = settled ? last.terms() : member.terms();
        return new MemberView(
                organisation.slug().value(),
                organisation.name(),
                List.of(MemberRole.texts(terms.roles())),
                terms.from(),
                terms.to(),
                terms.votes(),
                settled ? last.acceptedAt : null,
                settled ? last.decision : member.decision,
                settled ? null : accepted.present(today).map(InEffect::of).orElse(null),
                stays.stream().map(Stay::of).toList());
    }
}
