package org.concordat.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.concordat.intake.model.Columns;
import org.concordat.intake.model.ProfileText;
import org.concordat.kernel.Rejected;

/**
 * CSV (RFC 4180, UTF-8) with a header, read through a profile. Blank lines are not counted.
 *
 * @param delimiter between fields
 * @param profile the profile to read by, given the header
 * @param form how a record is read, given the profile
 */
record CsvRows<B, T>(
        InputStream body,
        char delimiter,
        Function<List<String>, ProfileText> profile,
        Function<ProfileText, RowForm<B, T>> form)
        implements Rows<T> {

    /** The longest record, in characters: beyond it a quote was never closed. */
    private static final int LONGEST = 256 * 1024;

    @Override
    public void forEach(Consumer<Row<T>> each) throws IOException {
        read(body, delimiter, records -> read(records, each));
    }

    /**
     * Reads the records of a file, of which the first is the header.
     *
     * @throws IOException when the file breaks off
     * @throws Rejected malformed, when it is no CSV or has no header
     */
    static void read(InputStream file, char delimiter, Consumer<Iterator<CsvRecord>> reading) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST)
                .ofCsvRecord(file)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw Rejected.malformed("The file has no header.");
            }
            reading.accept(records);
        } catch (CsvParseException e) {
            throw Rejected.malformed(
                    "The file cannot be read as CSV: a quote is not closed, or stands where none may.");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void read(Iterator<CsvRecord> records, Consumer<Row<T>> each) {
        List<String> header = records.next().getFields();
        ProfileText readBy = profile.apply(header);
        Columns columns = readBy.in(header);
        RowForm<B, T> rows = form.apply(readBy);
        for (long number = 1; records.hasNext(); number++) {
            List<String> texts = records.next().getFields();
            each.accept(
                    columns.fit(texts)
                            ? rows.row(number, columns, texts)
                            : misfit(number, columns.width(), texts.size()));
        }
    }

    /** @param width how many fields the header has */
    static <T> Row<T> misfit(long number, int width, int fields) {
        return Row.faulty(number, null, "", "has " + fields + " fields, where the header has " + width);
    }
}
