package org.concordat.partnerships;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An area as its council describes it. */
@Schema(description = "A part of a council's territory, and where it stands in the tree of the council's areas.")
record NewArea(
        @NotBlank @Size(max = 200) @Schema(description = "Name as people use it.", examples = "Burton Latimer")
        String name,

        @Pattern(regexp = "[A-Z][0-9]{8}")
        @Schema(
                description =
                        "Government Statistical Service code, where there is one. One that has ended is accepted with a warning.",
                examples = "E05008889")
        String gssCode,

        @Pattern(regexp = Slug.FORM)
        @Schema(description = "Slug of the area above; null directly below the council.", examples = "kettering-rural")
        String parent,

        @Schema(
                description =
                        "First day below that parent; before it the area keeps its former place. May be left out for a new"
                                + " area (since ever) and where the parent does not change.",
                examples = "2026-10-01")
        LocalDate parentFrom) {

    Slug parentSlug() {
        return parent == null ? null : new Slug(parent);
    }
}
