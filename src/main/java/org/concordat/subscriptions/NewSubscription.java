package org.concordat.subscriptions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as it is asked for. */
@Schema(description = "What somebody wants to be told, by e-mail or by a webhook, how often, and in which role.")
record NewSubscription(
        @Schema(
                description =
                        "The role in which you are told, one of those that your token gives you; it says what you are told of"
                                + " where `types` does not. As a member or secretary of the board, or as auditor, you are told of"
                                + " partnerships that have appointed you.",
                examples = "officer")
        @NotNull
        @Pattern(regexp = Subscription.ROLES)
        String role,

        @Schema(
                description =
                        "Slugs of partnerships of which you are told; none for all in which your organisation has a part, those that it"
                                + " joins later among them.",
                examples = "[\"nlc\"]")
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = Slug.FORM) String> partnerships,

        @Schema(
                description =
                        "Types of events, or all of a thing as `concordat.figure.*`; none for what the role usually has to know.",
                examples = "[\"concordat.figure.*\",\"concordat.query.*\"]")
        @Size(max = 50)
        List<@NotNull @Size(max = 100) String> types,

        @Schema(
                description =
                        "How often you are told: at once, with five minutes between two e-mails, at seven in the morning of each working"
                                + " day, or of the first of each week. Working days are those of the jurisdiction of the first"
                                + " partnership by its slug.",
                enumeration = {"immediate", "daily", "weekly"},
                examples = "daily")
        @NotNull
        @Pattern(regexp = "immediate|daily|weekly")
        String frequency,

        @Schema(
                description =
                        "Where e-mail is sent. A code is sent there first; nothing else before it has been given back. Left out where a"
                                + " webhook tells.",
                examples = "lead.officer@kettering.example")
        @Size(min = 1, max = 254)
        @Pattern(regexp = Subscription.ADDRESS)
        String email,

        @Schema(
                description =
                        "Id of a webhook of your organisation that takes digests: its `types` name `concordat.subscription.digest.v1`. It is"
                                + " called with the digest, at once and without a code, instead of e-mail. Left out where e-mail tells.",
                examples = "01928b70-3b5d-7f18-9c62-4d1a7e9b0f35")
        UUID webhook) {

    /** Lists that were left out are empty. */
    NewSubscription {
        partnerships = partnerships == null ? List.of() : partnerships;
        types = types == null ? List.of() : types;
    }
}
