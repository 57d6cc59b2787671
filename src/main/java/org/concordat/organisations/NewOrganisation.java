package org.concordat.organisations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator says of an organisation. */
@Schema(description = "An organisation: a council or any other body. Each is a tenant.")
public record NewOrganisation(
        @Schema(description = "Full name, at most 200 characters.", examples = "Kettering Borough Council")
        @NotBlank
        @Size(max = 200)
        String name,

        @Schema(
                description = "What kind of body it is, in kebab-case, such as district-council, county-council,"
                        + " shared-service, joint-board, charity.",
                examples = "district-council")
        @NotNull
        @Pattern(regexp = "[a-z][a-z-]{1,62}")
        String kind,

        @Schema(description = "Its GSS code where it has one: a letter and eight digits.", examples = "E07000153")
        @Pattern(regexp = "[A-Z]\\d{8}")
        String gssCode) {}
