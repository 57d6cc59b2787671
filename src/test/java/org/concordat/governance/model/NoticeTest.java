package org.concordat.governance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long before it leaves a member says so (rule G5). */
class NoticeTest {

    @ParameterizedTest(name = "given {0}, {1} months, ends with a {2}: {3}")
    @CsvSource({
        "2026-11-30,3,day,2027-02-28",
        "2026-11-26,12,day,2027-11-26",
        "2026-11-26,12,month,2027-11-30",
        "2026-11-26,12,year,2028-03-31",
        "2026-03-31,12,year,2027-03-31",
        "2026-04-01,12,year,2028-03-31",
        "2026-11-26,0,day,2026-11-26"
    })
    void g5_theEarliestLastDay(LocalDate given, int months, String ends, LocalDate earliest) {
        Notice notice = new Notice(months, Notice.Ends.parse(ends).orElseThrow());
        assertEquals(earliest, notice.earliest(given));
        assertEquals(true, notice.allows(given, earliest));
        assertEquals(false, notice.allows(given, earliest.minusDays(1)));
        assertEquals(ends.equals("day"), notice.allows(given, earliest.plusDays(1)));
    }
}
