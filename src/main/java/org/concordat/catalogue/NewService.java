package org.concordat.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service as the catalogue's keeper describes it. */
@Schema(description = "A service that the partnership provides.")
record NewService(
        @NotBlank @Size(max = 200) @Schema(description = "Title.", examples = "Premises licences")
        String title,

        @Size(max = 500)
        @Schema(description = "On what law the service and its delegation rest.", examples = "LGA 1972 s101")
        String legalBasis,

        @Pattern(regexp = "provider|client")
        @Schema(
                description = "Which side sends the service's cases (rule C7).",
                enumeration = {"provider", "client"},
                defaultValue = "provider",
                examples = "provider")
        String casesFrom,

        @Size(max = 50)
        @Schema(
                description =
                        "The names that attributes of its cases may have; others are refused. None of personal data.",
                examples = "[\"premisesType\"]")
        Set<@NotNull @Pattern(regexp = "[a-z][A-Za-z0-9]{0,62}") String> attributes,

        @Min(1)
        @Max(9999)
        @Schema(description = "Id in the Local Government Services List, where it has one.", examples = "436")
        Integer lgslId) {}
