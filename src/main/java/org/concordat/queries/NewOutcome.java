package org.concordat.queries;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.concordat.intake.model.Numbers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a query ends. */
@Schema(description = "How a query ends, and of a figure whose query is upheld the corrected numbers (rule G4).")
record NewOutcome(
        @NotNull
        @Pattern(regexp = "upheld|not-upheld|withdrawn")
        @Schema(
                description =
                        "upheld: the query is right; not-upheld: it is not; withdrawn: by the side that raised it.",
                enumeration = {"upheld", "not-upheld", "withdrawn"},
                examples = "upheld")
        String outcome,

        @NotBlank
        @Size(max = 2_000)
        @Schema(
                description = "Why, at most 2,000 characters.",
                examples = "The last week was counted without its Saturday.")
        String note,

        @Schema(
                description = "Of a ratio, a share or a mean: the corrected numerator. At most 6 decimals.",
                examples = "950")
        BigDecimal numerator,

        @Schema(
                description = "Of a ratio, a share or a mean: the corrected denominator; not negative.",
                minimum = "0",
                examples = "1020")
        BigDecimal denominator,

        @Schema(description = "Of a count or a value: the corrected number. At most 6 decimals.", examples = "12")
        BigDecimal value) {

    Numbers numbers() {
        return new Numbers(numerator, denominator, value);
    }
}
