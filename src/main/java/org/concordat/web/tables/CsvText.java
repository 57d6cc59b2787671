package org.concordat.web.tables;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * A table as CSV (RFC 4180, UTF-8, lines end in CRLF) with a header. What is null is empty, an empty text is a pair of quotes. A list
 * or a map is one cell of JSON. A spreadsheet would run a text that begins like a formula, so such a text has an apostrophe before
 * it; since a text that begins with an apostrophe gets one as well, taking off one gives every text back. Numbers stay as they are,
 * those that JSON has as texts too.
 */
final class CsvText {

    private static final String RUNS = "=+-@\t\r\n";
    private static final char GUARD = '\'';
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private CsvText() {}

    static String of(Table table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(text)) {
            csv.writeRecord(table.columns().stream().map(Column::name).toList());
            for (JsonNode row : table.rows()) {
                csv.writeRecord(table.columns().stream()
                        .map(column -> cell(column.cell(row)))
                        .toArray(String[]::new));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text takes what is written to it", e);
        }
        return text.toString();
    }

    private static String cell(JsonNode cell) {
        if (cell.isMissingNode() || cell.isNull()) {
            return null;
        }
        if (cell.isContainerNode()) {
            return cell.toString();
        }
        if (cell.isFloatingPointNumber()) {
            return cell.decimalValue().toPlainString();
        }
        return cell.isTextual() ? guarded(cell.textValue()) : cell.asText();
    }

    private static String guarded(String text) {
        boolean guard = !text.isEmpty()
                && (text.charAt(0) == GUARD || RUNS.indexOf(text.charAt(0)) >= 0)
                && !NUMBER.matcher(text).matches();
        return guard ? GUARD + text : text;
    }
}
