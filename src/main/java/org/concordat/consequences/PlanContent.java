package org.concordat.consequences;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rectification plan says (rule B5). */
@Schema(description = "Why a service level failed seriously, and what is done about it (rule B5).")
public record PlanContent(
        @Schema(description = "Why it failed.", examples = "Two of five officers left in April.")
        String cause,

        @Schema(
                description = "What it did to those whom the service is for.",
                examples = "14 traders waited a month longer.")
        String effect,

        @Schema(description = "What is done, step by step.") List<Step> steps) {

    /** One step. */
    @Schema(name = "PlanStep", description = "Something that is done by a day.")
    public record Step(
            @Schema(description = "What is done.", examples = "Two officers of Corby help out")
            String what,

            @Schema(description = "Who sees to it, by office.", examples = "Licensing team leader")
            String owner,

            @Schema(description = "By which day, inclusive.", examples = "2026-07-01")
            LocalDate by) {}
}
