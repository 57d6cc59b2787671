package org.concordat.web.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.web.tables.Column.Holds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a list becomes CSV. */
class CsvTextTest {

    record Money(String amount, String currency) {}

    record Part(Integer met, Money charge) {}

    record Item(
            @JsonProperty("import") String id,
            LocalDate on,
            Instant at,
            BigDecimal value,
            Part part,
            List<String> roles,
            Map<String, String> attributes,
            boolean open) {}

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Columns COLUMNS = new Columns(MAPPER);

    private static String csv(Item... items) {
        return CsvText.of(new Tables(MAPPER, COLUMNS).of(Item.class, List.of(items)));
    }

    private static Item named(String id) {
        return new Item(id, null, null, null, null, null, null, false);
    }

    @Test
    void columnsComeFromTheTypeWhateverIsInTheList() {
        assertEquals(
                "import,on,at,value,part.met,part.charge.amount,part.charge.currency,roles,attributes,open\r\n", csv());
        assertEquals(
                List.of(
                        Holds.AS_WRITTEN,
                        Holds.DATE,
                        Holds.INSTANT,
                        Holds.AS_WRITTEN,
                        Holds.AS_WRITTEN,
                        Holds.AMOUNT,
                        Holds.AS_WRITTEN,
                        Holds.AS_WRITTEN,
                        Holds.AS_WRITTEN,
                        Holds.AS_WRITTEN),
                COLUMNS.of(Item.class).stream().map(Column::holds).toList());
    }

    @Test
    void cellsAreWhatJsonSays() {
        Item full = new Item(
                "a\"b,c",
                LocalDate.of(2026, 4, 1),
                Instant.parse("2026-04-01T09:00:00Z"),
                new BigDecimal("-90.00"),
                new Part(3, new Money("-12.30", "GBP")),
                List.of("reader", "a,b"),
                Map.of("k", "v"),
                true);
        assertEquals(
                "\"a\"\"b,c\",2026-04-01,2026-04-01T09:00:00Z,-90.00,3,-12.30,GBP,\"[\"\"reader\"\",\"\"a,b\"\"]\",\"{\"\"k\"\":\"\"v\"\"}\",true",
                csv(full).split("\r\n")[1]);
    }

    @Test
    void nullIsEmptyAndAnEmptyTextIsQuotes() {
        assertEquals(",,,,,,,,,false", csv(named(null)).split("\r\n")[1]);
        assertEquals("\"\",,,,,,,,,false", csv(named("")).split("\r\n")[1]);
    }

    @ParameterizedTest(name = "The text {0} is the cell {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1,               '=1+1",
                "+44 1536 410333,    '+44 1536 410333",
                "-2+3,               '-2+3",
                "@SUM(A1),           '@SUM(A1)",
                "'tis,               ''tis",
                "'=1,                ''=1",
                "-12.30,             -12.30",
                "-12.,               '-12.",
                "--5,                '--5",
                "a=1,                a=1",
                "2026-04,            2026-04",
                "kettering,          kettering"
            })
    void aSpreadsheetRunsNothing(String text, String cell) {
        assertEquals(cell + ",,,,,,,,,false", csv(named(text)).split("\r\n")[1]);
    }

    @ParameterizedTest(name = "A text that begins with the character {0} is guarded")
    @CsvSource({"9", "10", "13"})
    void nothingHidesBehindABlank(int character) {
        String cell = csv(named(Character.toString(character) + "=1")).split("\r\n", 2)[1];
        assertEquals('\'', cell.charAt(cell.charAt(0) == '"' ? 1 : 0));
    }
}
