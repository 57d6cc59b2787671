package org.concordat.signals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A process change as the catalogue's keeper marks it. */
@Schema(
        description =
                "From which month on a process is another one, so that control charts have limits of their own from then on (rule S1).")
record NewProcessChange(
        @NotNull
        @Pattern(regexp = Slug.FORM)
        @Schema(description = "Slug of the measure whose charts it is about.", examples = "premises-in-time")
        String measure,

        @Pattern(regexp = Slug.FORM)
        @Schema(
                description = "Slug of the council whose charts it is about; left out for those of every council.",
                examples = "kettering")
        String council,

        @NotNull
        @Pattern(regexp = MONTH)
        @Schema(description = "Its first month, a local month of the partnership.", examples = "2026-04")
        String from,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "What was changed in the process, at most 2,000 characters; every chart shows it.",
                examples = "Applications are taken in online since April")
        String reason,

        @Schema(
                description = "true takes the mark back: the limits are those without it. It stays in the list.",
                defaultValue = "false",
                examples = "false")
        Boolean withdrawn) {

    static final String MONTH = "\\d{4}-\\d{2}";

    boolean isWithdrawn() {
        return Boolean.TRUE.equals(withdrawn);
    }

    /** @throws Rejected rule S1, when there is no such month */
    Period month() {
        return Period.parse(from)
                .orElseThrow(() -> Rejected.rule(
                        "S1",
                        "A process change begins with a month.",
                        new Fault("/from", "is a month of the years 1900 to 2199, as 2026-04")));
    }
}
