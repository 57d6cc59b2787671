package org.concordat.previews;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be foreseen. */
@Schema(description = "A version, in whatever state, to be tried on past periods (rule V5).")
record NewPreview(
        @NotBlank
        @Size(max = 130)
        @Schema(
                description = "Name of the agreement; council.name where councils have agreements of the same name.",
                examples = "sla-ket")
        String agreement,

        @NotNull @Min(1) @Max(1_000) @Schema(description = "Number of the version.", examples = "2")
        Integer version,

        @NotNull
        @Size(max = 20)
        @Schema(description = "The first period: a month, quarter or financial year.", examples = "2026-04")
        String from,

        @NotNull
        @Size(max = 20)
        @Schema(description = "The last period, of the same length; at most the twelfth month.", examples = "2026-06")
        String to) {

    /** How many months can be tried at once. */
    private static final int MOST_MONTHS = 12;

    /** @throws Rejected malformed, when the periods cannot be listed */
    List<Period> periods() {
        Period first = period(from, "/from");
        Period last = period(to, "/to");
        boolean ordered = first.length() == last.length() && first.compareTo(last) <= 0;
        List<Period> periods = ordered
                ? Stream.iterate(first, p -> p.compareTo(last) <= 0, Period::next)
                        .limit(MOST_MONTHS + 1L)
                        .toList()
                : List.of();
        if (periods.isEmpty() || periods.stream().flatMap(Period::months).count() > MOST_MONTHS) {
            throw Rejected.malformed(
                    "The periods cannot be tried.",
                    new Fault("/to", "is of the same length as from, not before it, and twelve months on at most"));
        }
        return periods;
    }

    private static Period period(String text, String pointer) {
        return Period.parse(text)
                .orElseThrow(() -> Rejected.malformed(
                        "There is no such period.",
                        new Fault(pointer, "is such as 2026-04, FY2026-27-Q1 or FY2026-27")));
    }
}
