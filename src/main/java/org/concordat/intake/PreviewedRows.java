package org.concordat.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.concordat.intake.ImportPreviewView.Field;
import org.concordat.intake.model.Columns;
import org.concordat.intake.model.FieldReading;
import org.concordat.intake.model.FieldReading.Origin;
import org.concordat.intake.model.ProfileText;
import org.concordat.intake.model.Reading;
import org.concordat.intake.model.Times;
import org.concordat.kernel.Fault;

/**
 * Shows the first rows of a file as a load would understand them, with the same readers and rules.
 *
 * @param form how a record is read
 * @param rules what is wrong with a row that could be read
 */
record PreviewedRows<T>(ProfileText profile, Times times, RowForm<?, T> form, Function<T, List<Fault>> rules) {

    /** How many rows are shown. */
    static final int SHOWN = 20;

    /** What was read: the header, the first rows, and whether there are more. */
    record Beginning(List<String> header, List<ImportPreviewView.Row> rows, boolean more) {}

    Beginning of(byte[] sample) {
        List<String> header = new ArrayList<>();
        List<ImportPreviewView.Row> rows = new ArrayList<>();
        boolean[] more = {false};
        try {
            CsvRows.read(new ByteArrayInputStream(sample), profile.delimiter(), records -> {
                header.addAll(records.next().getFields());
                more[0] = show(header, records, rows);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not break off", e);
        }
        return new Beginning(List.copyOf(header), List.copyOf(rows), more[0]);
    }

    private boolean show(List<String> header, Iterator<CsvRecord> records, List<ImportPreviewView.Row> rows) {
        boolean readable = profile.faultsIn(header).isEmpty();
        Columns columns = profile.asFarAsIn(header);
        while (rows.size() < SHOWN && records.hasNext()) {
            List<String> texts = records.next().getFields();
            rows.add(
                    columns.fit(texts)
                            ? row(rows.size() + 1L, readable, columns, texts)
                            : row(CsvRows.misfit(rows.size() + 1L, columns.width(), texts.size()), List.of()));
        }
        return records.hasNext();
    }

    private ImportPreviewView.Row row(long number, boolean readable, Columns columns, List<String> texts) {
        List<FieldReading> fields = columns.readings(texts);
        return row(readable ? form.row(number, columns, texts) : unreadable(number, fields), fields);
    }

    /** A file without all its columns is refused as a whole; each row shows for which fields. */
    private Row<T> unreadable(long number, List<FieldReading> fields) {
        List<Fault> missing = fields.stream()
                .filter(field -> field.origin() == Origin.MISSING)
                .map(field -> new Fault(
                        "/" + field.field().replaceFirst("\\.", "/"),
                        "its column " + field.column() + " is not in the file"))
                .toList();
        List<Fault> faults = missing.isEmpty() ? List.of(new Fault("", "a column stands twice in the file")) : missing;
        return new Row<>(number, null, new Reading.Faulty<>(faults));
    }

    private ImportPreviewView.Row row(Row<T> row, List<FieldReading> fields) {
        List<Fault> faults = row.reading().as(rules, Function.identity());
        return new ImportPreviewView.Row(
                row.number(),
                row.ref(),
                faults.isEmpty(),
                fields.stream()
                        .map(field -> Field.of(field, profile.kind(), times))
                        .toList(),
                faults);
    }
}
