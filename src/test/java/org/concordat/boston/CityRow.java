package org.concordat.boston;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A row of the city's export, read here a second time and in another way than the product reads it, so that the test compares two
 * readings.
 *
 * @param number of the row, from 1, the header not counted
 * @param verdict the city's own: ONTIME, OVERDUE or blank
 */
record CityRow(
        int number,
        String ref,
        LocalDateTime opened,
        LocalDateTime due,
        LocalDateTime closed,
        String verdict,
        String department,
        String neighbourhood) {

    /** The instant of the export, local time: it decides open cases. */
    static final LocalDateTime EXPORTED = LocalDateTime.of(2016, 1, 13, 0, 0);

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.US);

    /** All rows, in the order of the file. */
    static List<CityRow> all() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        CityRow.class.getResourceAsStream("/data/boston-311-2015-sample.csv"),
                        StandardCharsets.UTF_8))) {
            int[] number = {0};
            return reader.stream().map(each -> read(++number[0], each)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it is. */
    static byte[] file() {
        try (var in = CityRow.class.getResourceAsStream("/data/boston-311-2015-sample.csv")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CityRow read(int number, NamedCsvRecord row) {
        return new CityRow(
                number,
                row.getField("CASE_ENQUIRY_ID"),
                instant(row.getField("OPEN_DT")),
                instant(row.getField("TARGET_DT")),
                instant(row.getField("CLOSED_DT")),
                row.getField("OnTime_Status"),
                row.getField("SUBJECT"),
                row.getField("neighborhood"));
    }

    private static LocalDateTime instant(String text) {
        return text.isEmpty() ? null : LocalDateTime.parse(text, FORM);
    }

    /** Whether the row contradicts itself. */
    boolean closedBeforeOpened() {
        return closed != null && closed.isBefore(opened);
    }

    /** What the product has to make of it on the day of the export. */
    String expected() {
        if (due == null) {
            return "no-target";
        }
        if (closed == null) {
            return due.isBefore(EXPORTED) ? "missed" : "running";
        }
        return closed.isAfter(due) ? "missed" : "met";
    }

    /** What the city made of it, in the product's words; empty where it says nothing or can say nothing. */
    String cityVerdict() {
        if (closed == null || due == null || verdict.isEmpty()) {
            return "";
        }
        return verdict.equals("ONTIME") ? "met" : "missed";
    }

    /** A name of the city's as a slug. */
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
