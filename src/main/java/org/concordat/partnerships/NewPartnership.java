package org.concordat.partnerships;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partnership as the operator describes it. */
@Schema(description = "A partnership: its model, which decides who may do what, and its time.")
record NewPartnership(
        @NotBlank @Size(max = 200) @Schema(description = "Title.", examples = "Northamptonshire Licensing Consortium")
        String title,

        @NotNull
        @Pattern(regexp = "shared-service-entity|host-organisation|joint-services-board")
        @Schema(
                description = "Model of collaboration; it never changes.",
                enumeration = {"shared-service-entity", "host-organisation", "joint-services-board"},
                examples = "host-organisation")
        String model,

        @NotNull
        @Size(max = 60)
        @Schema(
                description = "Time zone of its periods and dates, by its IANA name; it never changes.",
                examples = "Europe/London")
        String timeZone,

        @NotNull
        @Pattern(regexp = Slug.FORM)
        @Schema(
                description =
                        "Whose law and holidays: england-and-wales, scotland, northern-ireland, or another's slug.",
                examples = "england-and-wales")
        String jurisdiction,

        @NotNull
        @Schema(
                description = "Whether it is for trying out: the same rules, never in a board's view.",
                examples = "false")
        Boolean sandbox,

        @Valid
        @Schema(
                description =
                        "What the members have settled on how they decide together; where it is left out, whatever needs approval needs"
                                + " every member's.")
        PartnershipRules rules) {

    /** @throws Rejected malformed, when there is no such time zone */
    NewPartnership checked() {
        try {
            if (timeZone.contains("/") || timeZone.equals("UTC")) {
                ZoneId.of(timeZone);
                return this;
            }
        } catch (DateTimeException e) {
            throw unknownZone();
        }
        throw unknownZone();
    }

    private Rejected unknownZone() {
        return Rejected.malformed(
                "The time zone is not known.", new Fault("/timeZone", "is a name such as Europe/London"));
    }
}
