package org.concordat.queries;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A query about a figure. */
@Schema(description = "A query about a figure as it was read (rules F1, G4).")
record NewFigureQuery(
        @NotNull
        @Min(1)
        @Schema(
                description = "The revision that was read; a figure that has changed since is not queried (412).",
                examples = "1")
        Integer revision,

        @NotBlank
        @Size(max = 2_000)
        @Schema(
                description = "What is wrong with it, at most 2,000 characters.",
                examples = "Our switchboard counted 20 more calls in the last week.")
        String reason,

        @Pattern(regexp = "https://\\S+")
        @Size(max = 500)
        @Schema(
                description = "Address of evidence, https, at most 500 characters; it is only shown.",
                examples = "https://documents.kettering.example/calls-2026-04.pdf")
        String evidence) {}
