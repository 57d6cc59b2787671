package org.concordat.opendata.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackName;
import org.concordat.packs.model.PackResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever something is called, a row stays a row and a spreadsheet runs nothing; numbers are written out. */
class ResultsCsvTest {

    private static Source source(String name, PackResult... results) {
        Pack pack = new Pack(
                "nlc",
                "Consortium",
                "2026-05",
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 5, 31),
                2,
                Pack.PUBLIC,
                Instant.parse("2026-06-20T09:00:00Z"),
                List.of(),
                List.of(new PackName("kettering", name), new PackName("kettering-old", "Old")),
                List.of(),
                List.of(results),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new Source(
                pack,
                "sha256:" + "0".repeat(64),
                Licence.OGL_UK_3_0,
                null,
                null,
                "https://data.example/nlc/2026-05/2",
                ZoneId.of("Europe/London"),
                Map.of(),
                "Concordat");
    }

    private static PackResult result(String unit, BigDecimal value, Boolean suppressed) {
        return result("kettering", "sla", unit, value, suppressed);
    }

    private static PackResult result(
            String council, String agreement, String unit, BigDecimal value, Boolean suppressed) {
        return new PackResult(
                "2026-05." + council + "." + agreement + ".level",
                council,
                "licensing",
                agreement,
                "level",
                "2026-05",
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 5, 31),
                0,
                "value",
                unit,
                null,
                null,
                value,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "closed",
                null,
                suppressed,
                null,
                null,
                "/v1/none");
    }

    private static String row(Source source) {
        return ResultsCsv.of(source).split("\r\n", 2)[1];
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "Kettering             | Kettering",
                "Kettering, old        | \"Kettering, old\"",
                "The \"old\" borough   | \"The \"\"old\"\" borough\"",
                "=HYPERLINK(1)         | '=HYPERLINK(1)",
                "@kettering            | '@kettering",
                "'t Hof                | ''t Hof",
                "-1 borough            | '-1 borough",
                "-12.5                 | -12.5",
            })
    void aNameIsOneCellThatRunsNothing(String name, String written) {
        assertTrue(
                row(source(name, result("percent", BigDecimal.TEN, null)))
                        .startsWith("nlc,Consortium,kettering," + written + ",,licensing,"),
                () -> row(source(name, result("percent", BigDecimal.TEN, null))));
    }

    @Test
    void aNameWithALineBreakStaysInItsCell() {
        String row = row(source("Old\r\nborough", result("percent", BigDecimal.TEN, null)));
        assertTrue(row.startsWith("nlc,Consortium,kettering,\"Old\r\nborough\",,licensing,"), row);
    }

    @Test
    void aLargeNumberIsWrittenOut() {
        assertTrue(
                row(source("K", result("pounds", new BigDecimal("1E+7"), null))).contains(",10000000,"));
    }

    @Test
    void moneyIsAValueAndOthersAreMeasures() {
        ReleasePackage told = Contracting.of(source("K", result("pounds", new BigDecimal("12.5"), null)));
        ReleasePackage.Observation money = observation(told);
        assertEquals(new ReleasePackage.Value(new BigDecimal("12.5"), "GBP"), money.value());
        assertEquals(null, money.measure());
        ReleasePackage.Observation days =
                observation(Contracting.of(source("K", result("days", BigDecimal.ONE, null))));
        assertEquals(BigDecimal.ONE, days.measure());
        assertEquals("days", days.unit().name());
        assertEquals("2026-05-01T00:00:00+01:00", days.period().startDate());
        assertEquals("2026-05-31T23:59:59+01:00", days.period().endDate());
    }

    @Test
    void whatHasNoPrefixAndNoTargetSaysNeither() {
        ReleasePackage told = Contracting.of(source("K", result("days", null, null)));
        assertEquals("nlc.kettering.sla", told.releases().get(0).ocid());
        assertEquals(List.of("implementationUpdate"), told.releases().get(0).tag());
        assertEquals(null, told.releases().get(0).contracts().get(0).agreedMetrics());
        assertEquals("There were no data.", observation(told).notes());
        assertTrue(observation(Contracting.of(source("K", result("days", null, true))))
                .notes()
                .startsWith("Not told"));
    }

    private static ReleasePackage.Observation observation(ReleasePackage of) {
        return of.releases()
                .get(0)
                .contracts()
                .get(0)
                .implementation()
                .metrics()
                .get(0)
                .observations()
                .get(0);
    }

    @Test
    void agreementsOfTwoCouncilsWhoseNamesRunTogetherAreTwo() {
        ReleasePackage told = Contracting.of(source(
                "K",
                result("kettering-old", "sla", "days", BigDecimal.ONE, null),
                result("kettering", "old-sla", "days", BigDecimal.TEN, null)));
        assertEquals(
                List.of("nlc.kettering-old.sla", "nlc.kettering.old-sla"),
                told.releases().stream().map(ReleasePackage.Release::ocid).toList());
    }
}
