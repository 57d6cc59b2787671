package org.concordat.costs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cost pool as who keeps the books describes it. */
@Schema(description = "A pool of costs that are shared together (rule M2).")
record NewCostPool(
        @NotBlank @Size(max = 200) @Schema(description = "Title.", examples = "Licensing service")
        String title,

        @NotBlank
        @Size(max = 2000)
        @Schema(description = "What it pays for, in words.", examples = "The licensing team, its office and its system")
        String purpose,

        @Size(max = 50)
        @Schema(
                description =
                        "Slugs of the services that it pays for, out of the catalogue; left out or empty where it pays for whatever"
                                + " there is.",
                examples = "[\"premises-licensing\"]")
        Set<@NotNull @Pattern(regexp = Slug.FORM) String> services) {

    /** The services, by slug. */
    List<String> paidFor() {
        return services == null ? List.of() : services.stream().sorted().toList();
    }
}
