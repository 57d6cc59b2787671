package org.concordat.costs;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.costs.model.ValueReader;
import org.concordat.intake.TextRows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A volume of a driver as it is sent; its bounds are checked row by row ({@link ValueReader}). */
@Schema(description = "A council's volume of a driver in a year; one that is there is restated.")
record NewDriverValue(
        @Schema(description = "Slug of the council.", required = true, examples = "kettering")
        String council,

        @Schema(description = "The financial year, from 1 April to 31 March.", required = true, examples = "FY2026-27")
        String year,

        @Schema(
                description = "Whether it was expected before the year, or is what it turned out to be.",
                required = true,
                enumeration = {"estimate", "actual"},
                examples = "estimate")
        String basis,

        @Schema(
                description = "The volume, in the driver's unit; not negative; at most 18 digits, 6 of them decimals.",
                required = true,
                minimum = "0",
                examples = "103649")
        BigDecimal value,

        @Schema(
                description = "Where it comes from, at most 500 characters; left out where the driver says it.",
                examples = "ONS mid-2025 estimates")
        String source,

        @Schema(
                description =
                        "Why it is restated, at most 2,000 characters; required where it changes a volume that is there (rule F2).",
                examples = "Revised by the ONS in June")
        String reason) {

    /** How volumes are read. */
    static final TextRows.Form<NewDriverValue> FORM = new TextRows.Form<>(
            NewDriverValue.class,
            NewDriverValue::texts,
            ValueReader.FIELDS,
            ValueReader.REQUIRED,
            NewDriverValue::named);

    private static String named(UnaryOperator<String> field) {
        return Stream.of("council", "year", "basis")
                .map(field)
                .filter(text -> text != null)
                .collect(Collectors.joining(" "));
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        texts.put("council", council);
        texts.put("year", year);
        texts.put("basis", basis);
        texts.put("value", value == null ? null : value.toString());
        texts.put("source", source);
        texts.put("reason", reason);
        return texts;
    }

    /** A load of volumes in JSON, as the document shows it; it is read item by item, never as a whole. */
    @Schema(name = "NewDriverValues", description = "A load of volumes of a driver.")
    record Load(
            @Schema(description = "The volumes, each a row.", required = true)
            List<NewDriverValue> items) {}
}
