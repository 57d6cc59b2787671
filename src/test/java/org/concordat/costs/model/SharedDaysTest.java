package org.concordat.costs.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule M8: who bears a part of a pool's lines in a year, and so is asked. */
class SharedDaysTest {

    private static SchemeInForce scheme(String pool, LocalDate from, LocalDate to) {
        return new SchemeInForce("scheme", 1, from, to, Map.of(pool, new Equal(List.of())), List.of());
    }

    @ParameterizedTest(name = "M8: shared {0} to {1}, a member {2} to {3}: {4}")
    @CsvSource({
        "2026-04-01, , 2020-04-01, , true",
        "2020-04-01, , 2026-10-01, , true",
        "2020-04-01, , 2027-03-31, , true",
        "2020-04-01, , 2027-04-01, , false",
        "2020-04-01, , 2020-04-01, 2026-04-01, true",
        "2020-04-01, , 2020-04-01, 2026-03-31, false",
        "2020-04-01, 2026-09-30, 2026-10-01, , false",
        "2020-04-01, 2026-10-01, 2026-10-01, , true",
        "2026-10-01, , 2020-04-01, 2026-09-30, false",
        "2026-10-01, , 2020-04-01, 2026-10-01, true",
        // Shared in other years only: no day of the year is yet, and any may become one.
        "2020-04-01, 2026-03-31, 2026-10-01, , true",
        "2027-04-01, , 2020-04-01, 2026-04-01, true",
        "2027-04-01, , 2027-04-01, , false"
    })
    void include(LocalDate from, LocalDate to, LocalDate joins, LocalDate leaves, boolean asked) {
        LocalDate ever = LocalDate.of(2000, 4, 1);
        SharedDays days = new SharedDays(
                SharingTables.POOL,
                SharingTables.YEAR,
                List.of(scheme(SharingTables.POOL, from, to), scheme("other", ever, null)));
        assertEquals(asked, days.include(new Stay("a", joins, leaves)));
    }
}
