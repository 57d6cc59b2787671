package org.concordat.packs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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
        @Size(min = 1, max = 3)
        @Schema(description = "The lengths of periods for which there is a pack, each once.")
        List<@NotNull @Valid Due> packs,

        @NotNull @Valid @Schema(description = "Who sees to it.")
        Responsible responsible) {

    /** When the packs of one length of periods are due. */
    @Schema(name = "ReportDueBy", description = "When the packs of periods of one length are due.")
    record Due(
            @NotNull
            @Pattern(regexp = "month|quarter|year")
            @Schema(
                    description = "How long the periods are.",
                    enumeration = {"month", "quarter", "year"},
                    examples = "quarter")
            String length,

            @Min(1)
            @Max(120)
            @Schema(
                    description = "The working day after the period's last day by which it is published, 1 to 120.",
                    required = true,
                    examples = "15")
            int workingDays) {}

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
