package org.concordat.readlog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A read as it is answered. */
@Schema(
        name = "CaseRead",
        description =
                "One answer that held cases of a council and was given to somebody who acts for another organisation.")
public record CaseReadView(
        @Schema(
                description =
                        "Id of the answer: where it held cases of several councils, it is the same in what each is"
                                + " told of it.",
                examples = "0199d3a0-5d7e-7c4a-9f21-3b6f0d2c8e24")
        UUID id,

        @Schema(description = "Slug of the council whose cases they are.", examples = "kettering")
        String council,

        @Schema(description = "When they were read.", examples = "2026-04-10T09:30:00Z")
        Instant readAt,

        @Schema(description = "Slug of the organisation that was answered.", examples = "consortium")
        String organisation,

        @Schema(
                description = "Who of it: the organisation and the subject that its issuer gives.",
                examples = "consortium:officer-1")
        String readBy,

        @Schema(
                description = "In which capacity it acted.",
                enumeration = {"provider", "auditor"},
                examples = "provider")
        String capacity,

        @Schema(description = "Id of the operation that answered.", maxLength = 80, examples = "listCases")
        String operation,

        @Schema(
                description =
                        "What was asked for: an address below the partnership, where `{ref}` stands for the name of a"
                                + " case.",
                maxLength = 1000,
                examples = "cases")
        String subject,

        @Schema(description = "How many of the council's cases the answer held.", minimum = "1", examples = "2")
        int count,

        @Schema(description = "Which cases: all of them, up to the 200th.")
        List<Case> cases) {

    /** A case by its name. */
    @Schema(name = "ReadCase", description = "Names a case that was read.")
    public record Case(
            @Schema(
                    description =
                            "Slug of its service; null of a row of a load that was refused, of which it is not kept.",
                    examples = "premises-licensing")
            String service,

            @Schema(description = "Ref of the case.", maxLength = 300, examples = "K-2026-0001")
            String ref) {}

    /** The same without telling of which. */
    CaseReadView withoutCases() {
        return new CaseReadView(
                id, council, readAt, organisation, readBy, capacity, operation, subject, count, List.of());
    }

    static CaseReadView of(CaseRead read, Function<UUID, String> slug) {
        return new CaseReadView(
                read.id(),
                slug.apply(read.councilId()),
                read.readAt(),
                slug.apply(read.readerId()),
                read.readBy(),
                read.capacity(),
                read.operation(),
                read.subject(),
                read.cases(),
                read.named().stream().map(n -> new Case(n.service(), n.ref())).toList());
    }
}
