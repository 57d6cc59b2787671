package org.concordat.performance;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rate was divided by. */
@Schema(
        name = "ExplainedDriver",
        description =
                "The driver of a rate: the sum of the figures that were added, less those that were taken out (rule C3).")
public record DriverView(
        @Schema(description = "Areas that it is of; null among them stands for the council, or for the rest of it.")
        List<String> areas,

        @Schema(description = "The driver; null where there is none. Only a positive one divides.", examples = "9000")
        BigDecimal driver,

        @Schema(description = "The figures that were added.")
        List<ExplanationView.Used> added,

        @Schema(description = "Figures of areas within those that are not in it: they are taken out.")
        List<ExplanationView.Used> takenOut,

        @Schema(
                description =
                        "Areas without a figure of the period, of their own or of every area below them, so that there is no driver; null"
                                + " among them stands for the council.")
        List<String> missing,

        @Schema(description = "Figures that were used though the areas below come to another amount (rule F4).")
        List<ExplanationView.Difference> differences) {}
