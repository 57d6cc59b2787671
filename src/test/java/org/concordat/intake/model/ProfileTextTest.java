package org.concordat.intake.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTextTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest(name = "C5 {0} as {1} in {2} is {3}")
    @CsvSource({
        "02/04/2026 15:20,        dd/MM/yyyy HH:mm,       Europe/London,    2026-04-02T14:20:00Z",
        "01/02/2015 03:04:05 PM,  MM/dd/yyyy hh:mm:ss a,  America/New_York, 2015-01-02T20:04:05Z",
        "01/02/2015 12:00:00 AM,  MM/dd/yyyy hh:mm:ss a,  America/New_York, 2015-01-02T05:00:00Z",
        "02.04.26,                dd.MM.yy,               Europe/London,    2026-04-01T23:00:00Z",
        "2026-04-02T15:20+02:00,  yyyy-MM-dd'T'HH:mmXXX,  Europe/London,    2026-04-02T13:20:00Z",
        "2026-04-02T15:20:00Z,    dd/MM/yyyy,             Europe/London,    2026-04-02T15:20:00Z",
        "29/03/2026 01:30,        dd/MM/yyyy HH:mm,       Europe/London,    2026-03-29T01:30:00Z",
        "25/10/2026 01:30,        dd/MM/yyyy HH:mm,       Europe/London,    2026-10-25T00:30:00Z",
        "30/02/2026 01:30,        dd/MM/yyyy HH:mm,       Europe/London,    ",
        "04/31/2026,              MM/dd/yyyy,             Europe/London,    ",
        "13/13/2026,              dd/MM/yyyy,             Europe/London,    "
    })
    void c5TimesOfAProfile(String text, String pattern, ZoneId zone, Instant expected) {
        assertEquals(expected, Times.local(List.of(pattern), zone).read(text).orElse(null));
    }

    @Test
    void aRecordBecomesACase() {
        ProfileText profile = new ProfileText(
                RowKind.CASES,
                ';',
                LONDON,
                List.of("dd/MM/yyyy HH:mm"),
                Map.of("ref", "No", "received", "In", "closed", "Out", "area", "Ward", "paused", "Hold"),
                Map.of("premisesType", "Type"),
                Map.of("area", Map.of("Burton Latimer", "burton-latimer", "Unknown", "")),
                Map.of("service", "licensing", "council", "kettering"),
                Set.of("-"));
        Columns columns = profile.in(List.of("No", "In", "Out", "Ward", "Hold", "Type", "Other"));
        CaseText text = columns.caseText(List.of("7", "02/04/2026 15:20", "-", "Burton Latimer", "-", "pub", "x"));
        assertEquals("burton-latimer", text.area());
        assertEquals(null, text.closed());
        assertEquals(List.of(), text.clock());
        assertEquals(Map.of("premisesType", "pub"), text.attributes());
        CaseText without = columns.caseText(List.of("7", "02/04/2026 15:20", "", "Unknown", "a", "", ""));
        assertEquals(null, without.area());
        assertEquals("pause", without.clock().get(0).action());
        assertFalse(columns.fit(List.of("7", "02/04/2026 15:20")));
    }

    @Test
    void aColumnThatTheFileLacksIsRefused() {
        ProfileText profile =
                ProfileText.plain(RowKind.FIGURES, LONDON, List.of("measure", "council", "period", "value"));
        profile.in(List.of("measure", "council", "period", "value"));
        Rejected refused = assertThrows(Rejected.class, () -> profile.in(List.of("measure", "council", "value")));
        assertEquals("/period", refused.faults().get(0).pointer());
    }

    @Test
    void aProfileThatCannotBeUsedIsRefused() {
        Rejected refused = assertThrows(
                Rejected.class,
                () -> new ProfileText(
                        RowKind.CASES,
                        ',',
                        LONDON,
                        List.of("dd/MM/yyyy", "no pattern"),
                        Map.of("ref", "No", "recieved", "In", "council", "C"),
                        Map.of(),
                        Map.of(),
                        Map.of("service", "licensing", "council", "kettering"),
                        Set.of()));
        assertEquals(
                List.of("/columns/recieved", "/columns/received", "/fixed/council", "/dateFormats/1"),
                refused.faults().stream().map(Fault::pointer).toList());
    }
}
