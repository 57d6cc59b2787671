package org.concordat.packs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.Period.Length;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When packs are due, as it is written and kept. */
@Schema(
        name = "NewReportSchedule",
        description = "When the packs of a partnership are due, and who sees to them (rule P4).")
record ScheduleText(
        @NotNull
        @Pattern(regexp = Slug.FORM)
        @Schema(description = "Slug of the calendar whose working days count.", examples = "england-and-wales")
        String calendar,

        @NotNull
        @Valid
        @Schema(description = "For which lengths of periods there is a pack, one or more, and when it is due.")
        Lengths packs,

        @NotNull @Valid @Schema(description = "Who sees to it.")
        Responsible responsible) {

    /**
     * By which working day after a period's last day the packs of each length of periods are published.
     *
     * @param month null where there is no pack of months; likewise the others
     */
    @Schema(
            name = "ReportDueBy",
            description =
                    "The working day after a period's last day by which its pack is published, for each length of periods that has packs.")
    record Lengths(
            @Min(1)
            @Max(MOST_DAYS)
            @Schema(description = "Of months, 1 to 120; null for no packs of months.", examples = "10")
            Integer month,

            @Min(1)
            @Max(MOST_DAYS)
            @Schema(description = "Of quarters, 1 to 120; null for no packs of quarters.", examples = "15")
            Integer quarter,

            @Min(1)
            @Max(MOST_DAYS)
            @Schema(description = "Of financial years, 1 to 120; null for no packs of years.", examples = "40")
            Integer year) {

        private static final int MOST_DAYS = 120;

        /** Those of which there are packs. */
        List<Due> all() {
            return Stream.of(new Due(Length.MONTH, month), new Due(Length.QUARTER, quarter), new Due(Length.YEAR, year))
                    .filter(due -> due.workingDays() != null)
                    .toList();
        }
    }

    /** When the packs of one length of periods are due. */
    record Due(Length length, Integer workingDays) {}

    /** Who sees to something: an office, never a person. */
    @Schema(
            name = "ReportOffice",
            description = "Who sees to it that packs are published: an organisation and an office in it.")
    record Responsible(
            @NotNull
            @Pattern(regexp = Slug.FORM)
            @Schema(description = "Slug of an organisation of the partnership.", examples = "northampton")
            String organisation,

            @NotBlank
            @Size(max = 200)
            @Schema(description = "The office, at most 200 characters.", examples = "Secretary of the board")
            String office) {}
}
