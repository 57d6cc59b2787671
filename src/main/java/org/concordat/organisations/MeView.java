package org.concordat.organisations;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller as the server sees it. */
@Schema(name = "Me", description = "The caller as the server sees it.")
public record MeView(
        @Schema(
                description = "Slug of the organisation that the token's issuer speaks for; null for the operator.",
                examples = "kettering")
        String organisation,

        @Schema(
                description = "Name of that organisation; null for the operator.",
                examples = "Kettering Borough Council")
        String organisationName,

        @Schema(description = "Issuer of the token (`iss`).", examples = "https://login.kettering.example/realms/main")
        String issuer,

        @Schema(description = "Subject of the token (`sub`).", examples = "officer-7")
        String subject,

        @Schema(description = "The token's roles, cut to those that its issuer may grant; by name.")
        List<String> roles,

        @Schema(description = "The partnerships in which the caller has a part today, by slug.")
        List<Part> partnerships,

        @Schema(
                description =
                        "Slugs of the partnerships that the organisation was a council of and has left, whichever the page: it"
                                + " still reads what it was told of its cost there, and nothing else.",
                examples = "[\"nlc\"]")
        List<String> formerly,

        @Schema(description = "Cursor of the partnerships that follow; null where these are all.")
        String next) {

    /** The caller's part in one partnership. */
    @Schema(name = "MyPart", description = "The caller's part in a partnership.")
    public record Part(
            @Schema(description = "Slug of the partnership.", examples = "nlc")
            String partnership,

            @Schema(description = "Its title.", examples = "Northamptonshire Licensing Consortium")
            String title,

            @Schema(
                    description = "Its model of collaboration, which says who may draft, sign and confirm.",
                    enumeration = {"shared-service-entity", "host-organisation", "joint-services-board"},
                    examples = "shared-service-entity")
            String model,

            @Schema(
                    description =
                            "What the organisation is there: member, provider, host, board. Empty for somebody who"
                                    + " is only appointed.")
            List<String> memberRoles,

            @Schema(
                    description = "In which capacity the caller acts there; it decides whose rows are seen. `invited`:"
                            + " the membership is not accepted yet.",
                    enumeration = {"member", "provider", "board", "auditor", "invited"},
                    examples = "member")
            String capacity,

            @Schema(description = "The caller's roles that count there: those by appointment only where appointed.")
            List<String> roles,

            @Schema(description = "Slugs of the councils whose rows the capacity sees.")
            List<String> councils) {}
}
