package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the address of the page of all results says, and how it is written again. */
class FiltersTest {

    private static Filters read(String query) {
        Map<String, String> given = query.isEmpty()
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(part -> part.split("=", -1))
                        .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        return Filters.of(new AskedResults(
                given.get("period"),
                given.get("service"),
                given.get("council"),
                given.get("show"),
                given.get("status"),
                given.get("sort"),
                given.get("page")));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "'', ''",
        "period=&service=&council=&show=&status=&sort=&page=, ''",
        "period=2026-09, ?period=2026-09",
        "sort=council&period=FY2026-27, ?period=FY2026-27&sort=council",
        "page=1, ''",
        "page=2&show=no-data&status=final, ?show=no-data&status=final&page=2",
        "service=licences&council=a--b, ?service=licences&council=a--b"
    })
    void isWrittenAsItIsRead(String query, String written) {
        assertEquals(written, read(query).query());
        assertEquals(read(query), read(written.replaceFirst("^\\?", "")));
    }

    @Test
    @DisplayName("All that cannot be followed is told at once")
    void tellsAllFaults() {
        Rejected refused = assertThrows(
                Rejected.class, () -> read("period=2011-13&service=A B&council=.&show=all&status=x&sort=y&page=-1"));
        assertEquals(
                List.of("period", "service", "council", "show", "status", "sort", "page"),
                refused.faults().stream().map(Fault::pointer).toList());
    }

    @Test
    @DisplayName("Whoever chooses anew begins at the first page")
    void beginsAnew() {
        Filters third = read("period=2026-09&page=3");
        assertEquals(
                "?period=2026-09&show=slipped",
                third.showing(Filters.Show.SLIPPED).query());
        assertEquals("?period=2026-09&page=4", third.on(4).query());
    }
}
