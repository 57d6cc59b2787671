package org.concordat.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as it is asked for. */
@Schema(description = "Where an organisation wants to be told of events, and of which.")
record NewWebhook(
        @Schema(
                description =
                        "Address that events are posted to: https, at a public address, port 443 or one from 1024 on.",
                examples = "https://hooks.kettering.example/concordat")
        @NotBlank
        @Size(max = 2000)
        String url,

        @Schema(
                description =
                        "Slugs of partnerships of which it is told; none for all in which the organisation has a part, those that it"
                                + " joins later among them.",
                examples = "[\"nlc\"]")
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = Slug.FORM) String> partnerships,

        @Schema(
                description =
                        "Types of events, or all of a thing as `concordat.figure.*`; none for all that feeds have. Digests of your"
                                + " people's subscriptions come where `concordat.subscription.digest.v1` is asked for by name.",
                examples = "[\"concordat.agreement.*\",\"concordat.result.changed.v1\"]")
        @Size(max = 50)
        List<@NotNull @Size(max = 100) String> types,

        @Schema(description = "What it is for.", examples = "Case system") @Size(max = 500)
        String description,

        @Schema(
                description =
                        "How deliveries are signed: `ed25519`, verified by a public key, or `hmac` (HMAC-SHA256), verified by a secret;"
                                + " `ed25519` by default. It stays as it is.",
                enumeration = {"ed25519", "hmac"},
                examples = "ed25519")
        @Pattern(regexp = "ed25519|hmac")
        String signature,

        @Schema(
                description =
                        "Whether it is called; true by default. Events of meanwhile are sent when it is called again.",
                examples = "true")
        Boolean enabled) {

    private static final String RULE = "events-1";
    private static final String DEFAULT_SIGNATURE = "ed25519";

    /** Lists that were left out are empty. */
    NewWebhook {
        partnerships = partnerships == null ? List.of() : partnerships;
        types = types == null ? List.of() : types;
    }

    String state() {
        return Boolean.FALSE.equals(enabled) ? Webhook.DISABLED : Webhook.ACTIVE;
    }

    /** The scheme that is asked for. */
    String scheme() {
        return signature == null ? DEFAULT_SIGNATURE : signature;
    }

    /** @throws Rejected under rule events-1, when a type is not one */
    void requireTypes() {
        List<Fault> faults = EventTypes.unknown(types);
        if (!faults.isEmpty()) {
            throw Rejected.rule(RULE, "There is no such event.", faults);
        }
    }
}
