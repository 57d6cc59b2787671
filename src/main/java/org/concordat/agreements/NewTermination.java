package org.concordat.agreements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of an agreement. */
@Schema(description = "The end of an agreement: its last day, and why.")
public record NewTermination(
        @Schema(description = "Last day on which the agreement applies, not before today.", examples = "2027-03-31")
        @NotNull
        LocalDate lastDay,

        @Schema(description = "Why, at most 1,000 characters.", examples = "The service returns to the council.")
        @NotBlank
        @Size(max = 1_000)
        String reason) {}
