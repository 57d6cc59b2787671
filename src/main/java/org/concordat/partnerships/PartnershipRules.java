package org.concordat.partnerships;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the members of a partnership decide together. */
@Schema(description = "How the members of a partnership decide together.")
record PartnershipRules(
        @NotNull @Valid @Schema(description = "How they decide on sharing schemes (rule M2).")
        SharingSchemes sharingSchemes) {

    /** How the members decide on how they share cost. */
    @Schema(name = "SharingSchemeRules", description = "How the members decide on how they share cost.")
    record SharingSchemes(
            @NotNull
            @Pattern(regexp = "every-member|majority|double-majority")
            @Schema(
                    description = "Whose approval a version of a sharing scheme needs before it takes effect.",
                    enumeration = {"every-member", "majority", "double-majority"},
                    examples = "every-member")
            String approvals) {}

    /** The rules with one that was said; where nobody said, every member's approval is needed. */
    static PartnershipRules of(String approvals) {
        return new PartnershipRules(new SharingSchemes(approvals == null ? "every-member" : approvals));
    }
}
