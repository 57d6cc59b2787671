package org.concordat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.intake.model.CaseReader;
import org.concordat.intake.model.CaseRow;
import org.concordat.intake.model.Columns;
import org.concordat.intake.model.ProfileText;
import org.concordat.intake.model.Reading;
import org.concordat.intake.model.RowFault;
import org.concordat.intake.model.RowKind;
import org.junit.jupiter.api.Test;

/** Real data, dirty as it is: the export of one city reads through a profile (rule C5). */
class BostonProfileTest {

    private static final Path FILE = Path.of("src/test/resources/data/boston-311-2015-sample.csv");

    @Test
    void c5TwelveThousandRealRowsRead() throws IOException {
        List<CaseRow> good = new ArrayList<>();
        List<RowFault> faults = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(FILE)) {
            Iterator<CsvRecord> records = csv.iterator();
            Columns columns = profile(FILE).in(records.next().getFields());
            CaseReader reader = new CaseReader(profile(FILE).times());
            for (long row = 1; records.hasNext(); row++) {
                take(row, reader.read(columns.caseText(records.next().getFields())), good, faults);
            }
        }
        assertEquals(16, faults.size());
        assertEquals(11_984, good.size());
        assertTrue(faults.stream().allMatch(f -> f.pointer().equals("/closed")));
        assertEquals("closed before received", faults.get(0).detail());
        assertTrue(good.stream().anyMatch(row -> row.area() == null), "a blank neighbourhood is no area");
    }

    private static void take(long row, Reading<CaseRow> reading, List<CaseRow> good, List<RowFault> faults) {
        reading.as(good::add, all -> {
            all.forEach(fault -> faults.add(new RowFault(row, null, fault.pointer(), fault.detail())));
            return false;
        });
    }

    /** How the city's export is read: departments are services, neighbourhoods are areas. */
    static ProfileText profile(Path file) throws IOException {
        Map<String, String> services = new TreeMap<>();
        Map<String, String> areas = new TreeMap<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            csv.stream().skip(1).forEach(record -> {
                services.put(record.getField(6), slug(record.getField(6)));
                areas.put(record.getField(9), slug(record.getField(9)));
            });
        }
        areas.keySet().removeIf(String::isBlank);
        return new ProfileText(
                RowKind.CASES,
                ',',
                ZoneId.of("America/New_York"),
                List.of("MM/dd/yyyy hh:mm:ss a"),
                Map.of(
                        "ref", "CASE_ENQUIRY_ID",
                        "received", "OPEN_DT",
                        "due", "TARGET_DT",
                        "closed", "CLOSED_DT",
                        "service", "SUBJECT",
                        "area", "neighborhood"),
                Map.of(),
                Map.of("service", services, "area", areas),
                Map.of("council", "boston"),
                Set.of());
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
