package org.concordat.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.intake.model.FieldReading;
import org.concordat.intake.model.ProfileText;
import org.concordat.intake.model.RowKind;
import org.concordat.intake.model.Times;
import org.concordat.kernel.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the first rows of a file are understood, as it is answered. */
@Schema(name = "ImportPreview", description = "How the first rows of a file are understood through a profile.")
record ImportPreviewView(
        @Schema(description = "Slug of the profile, as the address names it.", examples = "case-system")
        String profile,

        @Schema(
                description = "Revision of the saved profile; null where the profile came with the request.",
                examples = "1")
        Integer revision,

        @Schema(
                description = "What its rows are.",
                enumeration = {"cases", "figures"},
                examples = "cases")
        String kind,

        @Schema(
                description =
                        "Whether a load of the file would be read at all: not where columns are missing or stand twice.",
                examples = "true")
        boolean readable,

        @Schema(description = "The columns of the file in their order, each with what is read from it.")
        List<Column> columns,

        @Schema(description = "Columns of the file that nothing is read from.", examples = "[\"Officer\"]")
        List<String> unusedColumns,

        @Schema(
                description =
                        "Columns that the profile names and the file does not have, or has twice: a load would be refused for"
                                + " them.")
        List<Fault> columnErrors,

        @Schema(description = "How many of the rows would be taken, as far as it shows now.", examples = "19")
        int accepted,

        @Schema(description = "How many would be refused.", examples = "1")
        int rejected,

        @Schema(description = "Whether more rows were sent than are shown.", examples = "false")
        boolean more,

        @Schema(description = "The first rows, at most 20.") List<Row> items) {

    /** Fields whose texts are times. */
    private static final Set<String> TIMES = Set.of("received", "due", "event", "closed", "paused", "resumed", "asAt");

    /** A column of the file. */
    @Schema(name = "ImportPreviewColumn", description = "A column of the file and what is read from it.")
    record Column(
            @Schema(description = "Its head.", examples = "OPEN_DT")
            String column,

            @Schema(description = "The fields that are read from it; empty for none.", examples = "[\"received\"]")
            List<String> fields) {

        static Column of(String head, ProfileText profile) {
            return new Column(
                    head,
                    Stream.concat(
                                    profile.columns().entrySet().stream()
                                            .filter(e -> e.getValue().equals(head))
                                            .map(Map.Entry::getKey),
                                    profile.attributes().entrySet().stream()
                                            .filter(e -> e.getValue().equals(head))
                                            .map(e -> "attributes." + e.getKey()))
                            .sorted()
                            .toList());
        }
    }

    /** A row of the file. */
    @Schema(name = "ImportPreviewRow", description = "A row of the file, as it is understood.")
    record Row(
            @Schema(description = "The n-th data record, from 1; a header is not counted.", examples = "1")
            long row,

            @Schema(description = "How the row names itself; null where it cannot be read.", examples = "K-2026-0001")
            String ref,

            @Schema(
                    description =
                            "Whether a load would take it, as far as it shows without what is stored: a locked or queried figure"
                                    + " is refused by the load only.",
                    examples = "true")
            boolean accepted,

            @Schema(description = "Its fields in the order of the file, then those that the profile fixes.")
            List<Field> fields,

            @Schema(description = "What is wrong, by field; the receipt of a load would say the same.")
            List<Fault> errors) {}

    /** A field of a row. */
    @Schema(name = "ImportPreviewField", description = "A field of a row and where it came from.")
    record Field(
            @Schema(description = "Name of the field; attributes.name for an attribute.", examples = "received")
            String field,

            @Schema(description = "Column that it is read from; null where the profile fixes it.", examples = "OPEN_DT")
            String column,

            @Schema(
                    description = "What stands in the file; null where nothing of it is read.",
                    examples = "04/02/2026 03:20:00 PM")
            String raw,

            @Schema(
                    description =
                            "What it is understood as, a time as an instant in UTC; null where it counts as not given, or is no time.",
                    examples = "2026-04-02T19:20:00Z")
            String value,

            @Schema(
                    description =
                            "column: as it stands; values: as the profile says what it means; fixed: the profile's; blank: nothing"
                                    + " stands there; missing: the file does not have the column.",
                    enumeration = {"column", "values", "fixed", "blank", "missing"},
                    examples = "column")
            String from) {

        static Field of(FieldReading reading, RowKind kind, Times times) {
            boolean time = kind == RowKind.CASES && TIMES.contains(reading.field()) && reading.text() != null;
            String value =
                    time ? times.read(reading.text()).map(Instant::toString).orElse(null) : reading.text();
            return new Field(
                    reading.field(),
                    reading.column(),
                    reading.raw(),
                    value,
                    reading.origin().text());
        }
    }

    static ImportPreviewView of(
            String profile, Integer revision, ProfileText text, List<String> header, boolean more, List<Row> items) {
        List<Column> columns =
                header.stream().map(head -> Column.of(head, text)).toList();
        int accepted = (int) items.stream().filter(Row::accepted).count();
        List<Fault> faults = text.faultsIn(header);
        return new ImportPreviewView(
                profile,
                revision,
                text.kind().text(),
                faults.isEmpty(),
                columns,
                columns.stream()
                        .filter(c -> c.fields().isEmpty())
                        .map(Column::column)
                        .toList(),
                faults,
                accepted,
                items.size() - accepted,
                more,
                items);
    }
}
