package org.concordat.exclusions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.concordat.intake.model.Numbers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New numbers of a locked figure. */
@Schema(description = "New numbers of a figure whose period is closed, and why (rule F2).")
record NewFigureRestatement(
        @Schema(description = "Of a ratio, a share or a mean: the new numerator. At most 6 decimals.", examples = "950")
        BigDecimal numerator,

        @Schema(
                description = "Of a ratio, a share or a mean: the new denominator; not negative.",
                minimum = "0",
                examples = "1020")
        BigDecimal denominator,

        @Schema(description = "Of a count or a value: the new number. At most 6 decimals.", examples = "12")
        BigDecimal value,

        @Schema(
                description = "Why, at most 2,000 characters. Name no person.",
                examples = "The telephone system counted internal calls until 12 April.")
        @NotBlank
        @Size(max = 2_000)
        String reason,

        @Schema(
                description = "Address (https) of what proves it, at most 1,000 characters.",
                examples = "https://records.kettering.example/incidents/418")
        @Pattern(regexp = Evidence.FORM)
        @Size(max = Evidence.LONGEST)
        String evidence) {

    Numbers numbers() {
        return new Numbers(numerator, denominator, value);
    }
}
