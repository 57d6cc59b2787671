package org.concordat.consequences;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.concordat.agreements.model.ConsequenceTerms;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rating in the place of the one that the band stands for. */
@Schema(
        description =
                "A rating of the Procurement Act 2023 in the place of the one that the band stands for (rule B7).")
record NewRating(
        @NotNull
        @Schema(
                description = "The rating.",
                enumeration = {"Good", "Approaching target", "Requires improvement", "Inadequate", "Other"},
                examples = "Approaching target")
        String rating,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "Why, at most 2,000 characters. Everybody who sees the result can read it.",
                examples =
                        "The register of the county was down for two days; without them the target was missed by one case.")
        String reason) {

    /** @throws Rejected rule B7, when there is no such rating */
    NewRating checked() {
        if (!ConsequenceTerms.RATINGS.contains(rating)) {
            throw Rejected.rule(
                    "B7",
                    "There is no such rating.",
                    new Fault("/rating", "is one of " + String.join(", ", ConsequenceTerms.RATINGS)));
        }
        return this;
    }
}
