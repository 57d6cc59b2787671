package org.concordat.benefits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.concordat.benefits.model.Scoring;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A risk as it is written and kept. */
@Schema(
        name = "NewRisk",
        description = "Something that may go wrong, how likely and how bad it is, and what is done about it (rule R5).")
record RiskText(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "Title.", examples = "The licensing system is not supported any more")
        String title,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "What would bring it about, at most 2,000 characters.",
                examples = "The maker ends support in 2028.")
        String cause,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "What it would do, at most 2,000 characters.",
                examples = "Applications would be taken on paper.")
        String effect,

        @Pattern(regexp = Slug.FORM)
        @Schema(
                description =
                        "Slug of the council that it is a risk to alone; left out where it is one to all. It stays.",
                examples = "kettering")
        String council,

        @Min(1)
        @Max(5)
        @Schema(description = "How likely it is: 1 rare to 5 almost certain.", required = true, examples = "3")
        int likelihood,

        @Min(1)
        @Max(5)
        @Schema(description = "How bad it would be: 1 negligible to 5 critical.", required = true, examples = "4")
        int impact,

        @Min(1)
        @Max(25)
        @Schema(
                description = "The score that is aimed at: likelihood times impact, 1 to 25.",
                required = true,
                examples = "6")
        int target,

        @NotNull @Valid @Schema(description = "Who sees to it.")
        BenefitText.Owner owner,

        @NotNull @Schema(description = "By which day it is looked at again, inclusive.", examples = "2026-09-30")
        LocalDate reviewOn,

        @NotNull
        @Pattern(regexp = Words.RESPONSES)
        @Schema(
                description = "What is done about it.",
                enumeration = {"treat", "tolerate", "transfer", "terminate"},
                examples = "treat")
        String response,

        @Size(max = 2000)
        @Schema(
                description = "How that is done, at most 2,000 characters; left out where nothing is.",
                examples = "Tender for a new system by March 2027.")
        String action,

        @Size(max = 50)
        @Schema(
                description =
                        "Slugs of the services that it threatens, out of the catalogue; left out or none for no one in particular.",
                examples = "[\"premises-licensing\"]")
        Set<@NotNull @Pattern(regexp = Slug.FORM) String> services,

        @Size(max = 50)
        @Schema(
                description =
                        "Refs of the service levels that it threatens, out of the signed agreements of the council, or of any"
                                + " council where it is a risk to all; left out or none for no one in particular.",
                examples = "[\"premises-in-time\"]")
        Set<@NotNull @Pattern(regexp = Slug.FORM) String> serviceLevels) {

    Scoring scoring() {
        return new Scoring(likelihood, impact, target);
    }

    List<String> threatened() {
        return services == null ? List.of() : services.stream().sorted().toList();
    }

    List<String> threatenedLevels() {
        return serviceLevels == null
                ? List.of()
                : serviceLevels.stream().sorted().toList();
    }
}
