package org.concordat.subscriptions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code as it is given back. */
@Schema(name = "SubscriptionCode", description = "The code that was sent to the address, which shows that it is yours.")
record NewCode(
        @Schema(description = "The code, as it stands in the e-mail.", examples = "K7QM-2XRD-9FWA-C3TH")
        @NotNull
        @Pattern(regexp = Code.FORM)
        String code) {}
