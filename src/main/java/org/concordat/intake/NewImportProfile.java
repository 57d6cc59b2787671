package org.concordat.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.intake.model.ProfileText;
import org.concordat.intake.model.RowKind;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import profile as it is sent, and as it is kept. */
@Schema(description = "How the CSV export of one system is read, so that it can be sent unchanged as it is.")
record NewImportProfile(
        @NotBlank @Size(max = 200) @Schema(description = "Title.", examples = "Uniform, nightly export")
        String title,

        @NotNull
        @Pattern(regexp = "cases|figures")
        @Schema(
                description = "What its rows are.",
                enumeration = {"cases", "figures"},
                examples = "cases")
        String kind,

        @Pattern(regexp = "[,;|\\t]")
        @Schema(
                description = "Between the fields of a record: a comma (default), semicolon, bar or tab.",
                defaultValue = ",",
                examples = ",")
        String delimiter,

        @Size(max = 64)
        @Schema(
                description =
                        "Time zone of times without an offset; the partnership's by default. A local time that never was"
                                + " (clocks go forward) is read as so much later as the clocks jumped; of two times of one name"
                                + " (clocks go back) the earlier is meant.",
                examples = "America/New_York")
        String timeZone,

        @Size(max = 10)
        @Schema(
                description =
                        "Patterns of times, tried in order (letters as in Java's DateTimeFormatter: yyyy MM dd HH hh mm ss a XXX)."
                                + " A date alone is the beginning of its day. RFC 3339 is always understood as well.",
                examples = "[\"MM/dd/yyyy hh:mm:ss a\"]")
        List<@NotBlank @Size(max = 60) String> dateFormats,

        @NotNull
        @Size(max = 30)
        @Schema(
                description =
                        "The column that each field is read from. Fields of cases: ref, service, council, area, received, due,"
                                + " closed, paused, resumed, pauseReason, outcome, asAt, void, voidReason; of figures: measure,"
                                + " council, area, period, numerator, denominator, value. Columns that no field names are ignored.",
                examples = "{\"ref\":\"CASE_ENQUIRY_ID\",\"received\":\"OPEN_DT\"}")
        Map<String, @NotNull @Size(min = 1, max = 200) String> columns,

        @Size(max = 50)
        @Schema(
                description = "The column that each attribute of a case is read from.",
                examples = "{\"premisesType\":\"Type of premises\"}")
        Map<String, @NotNull @Size(min = 1, max = 200) String> attributes,

        @Size(max = 30)
        @Schema(
                description =
                        "For a field, what stands in the export and what it means here; a text that is not listed stays as it"
                                + " is, one that means \"\" is blank.",
                examples = "{\"area\":{\"East Boston\":\"east-boston\"}}")
        Map<String, @NotNull @Size(max = 2000) Map<String, @NotNull @Size(max = 200) String>> values,

        @Size(max = 30)
        @Schema(description = "Fields that are the same in every row.", examples = "{\"council\":\"boston\"}")
        Map<String, @NotNull @Size(max = 200) String> fixed,

        @Size(max = 20)
        @Schema(
                description = "Texts that mean nothing is there, beside the empty one: the field counts as not given.",
                examples = "[\"N/A\"]")
        Set<@NotNull @Size(max = 50) String> blanks) {

    /**
     * The profile as it reads.
     *
     * @param ofPartnership the time zone where the profile names none
     * @throws Rejected when it cannot be used
     */
    ProfileText text(ZoneId ofPartnership) {
        return new ProfileText(
                RowKind.parse(kind).orElseThrow(),
                delimiter == null ? ',' : delimiter.charAt(0),
                timeZone == null ? ofPartnership : zone(timeZone),
                dateFormats == null ? List.of() : dateFormats,
                columns,
                attributes == null ? Map.of() : attributes,
                values == null ? Map.of() : values,
                fixed == null ? Map.of() : fixed,
                blanks == null ? Set.of() : blanks);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Rejected.rule(
                    "C5",
                    "The profile cannot be used.",
                    new Fault("/timeZone", "is not a time zone such as Europe/London"));
        }
    }
}
