package org.concordat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.agreements.model.ProcedureTerms;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.time.Calendar;
import org.concordat.time.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pure part of agreement by lapse: from which instant on a figure counts as agreed (rule F1). */
class LapseOfTest {

    private static final UUID COUNCIL = new UUID(1, 1);

    /** England and Wales around Easter and the early May bank holiday of 2026, known to the end of that year. */
    private static Calendar england(String zone) {
        return new Calendar(
                ZoneId.of(zone),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                        .collect(Collectors.toMap(
                                d -> d, d -> List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0))))),
                Set.of(
                        LocalDate.parse("2026-04-03"),
                        LocalDate.parse("2026-04-06"),
                        LocalDate.parse("2026-05-04"),
                        LocalDate.parse("2026-12-25"),
                        LocalDate.parse("2026-12-28")),
                Map.of(),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"));
    }

    private static TermsInForce terms(String agreement, String from, String to, String measures, Integer days) {
        List<ServiceLevel> levels = Stream.of(measures.split(" "))
                .map(m -> new ServiceLevel(m, "calls", m, "level", null, "month", null, List.of()))
                .toList();
        VersionText text = new VersionText(
                null,
                null,
                null,
                null,
                List.of(),
                levels,
                null,
                null,
                null,
                days == null ? null : new ProcedureTerms(days, null),
                List.of());
        return new TermsInForce(
                agreement, 1, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), text, "digest");
    }

    private static Instant lapse(String submitted, String zone, Optional<Calendar> calendar, TermsInForce... terms) {
        return new LapseOf(Instant.parse(submitted), ZoneId.of(zone), () -> calendar, council -> List.of(terms))
                .lapsesAt(COUNCIL, new Slug("answered"), Period.parse("2026-04").orElseThrow());
    }

    @ParameterizedTest(name = "F1 submitted {0}, agreed after {1} working days, in {2}: {3}")
    @CsvSource({
        "2026-05-05T09:00:00Z, 10, Europe/London,   2026-05-19T23:00:00Z",
        "2026-05-05T22:59:59Z, 1,  Europe/London,   2026-05-06T23:00:00Z",
        "2026-05-05T23:00:00Z, 1,  Europe/London,   2026-05-07T23:00:00Z",
        "2026-04-02T09:00:00Z, 1,  Europe/London,   2026-04-07T23:00:00Z",
        "2026-03-27T09:00:00Z, 1,  Europe/London,   2026-03-30T23:00:00Z",
        "2026-03-26T09:00:00Z, 1,  Europe/London,   2026-03-28T00:00:00Z",
        "2026-05-02T09:00:00Z, 1,  Europe/London,   2026-05-05T23:00:00Z",
        "2026-05-01T09:00:00Z, 1,  Europe/London,   2026-05-05T23:00:00Z",
        "2026-10-22T09:00:00Z, 2,  Europe/London,   2026-10-27T00:00:00Z",
        "2026-05-05T20:00:00Z, 1,  Asia/Kathmandu,  2026-05-07T18:15:00Z",
        "2026-05-05T09:00:00Z, 1,  America/New_York, 2026-05-07T04:00:00Z",
        "2026-12-30T09:00:00Z, 1,  Europe/London,   2027-01-01T00:00:00Z",
        "2026-12-30T09:00:00Z, 2,  Europe/London,   ",
        "2026-05-05T09:00:00Z, 2147483647, Europe/London, ",
    })
    void f1AtTheEndOfTheLastDayLocalTime(String submitted, int days, String zone, Instant lapsesAt) {
        TermsInForce terms = terms("sla", "2026-01-01", null, "answered", days);
        assertEquals(lapsesAt, lapse(submitted, zone, Optional.of(england(zone)), terms));
    }

    @Test
    void f1WithoutACalendarNothingLapses() {
        TermsInForce terms = terms("sla", "2026-01-01", null, "answered", 1);
        assertEquals(null, lapse("2026-05-05T09:00:00Z", "Europe/London", Optional.empty(), terms));
    }

    /** Agreements as {@code name from..to measures: days}, of which a figure of April is submitted on 5 May. */
    @ParameterizedTest(name = "F1 under {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    sla 2026-01-01.. answered: 3                                          | 2026-05-08
                    sla 2026-01-01.. answered: never                                      | never
                    sla 2026-01-01.. missed: 3                                            | never
                    sla 2026-01-01..2026-03-31 answered: 3                                | never
                    sla 2026-01-01..2026-04-15 answered: 3                                | 2026-05-08
                    sla 2026-05-01.. answered: 3                                          | never
                    sla 2026-01-01..2026-04-29 answered: 3; sla 2026-04-30.. answered: 5  | 2026-05-12
                    sla 2026-01-01..2026-04-30 answered: 3; sla 2026-05-01.. answered: 5  | 2026-05-08
                    sla 2026-01-01.. answered: 3; sla-2 2026-01-01.. answered waiting: 5  | 2026-05-12
                    sla 2026-01-01.. answered: 3; sla-2 2026-01-01.. answered: never      | never
                    sla 2026-01-01.. answered: 3; sla-2 2026-01-01.. waiting: never       | 2026-05-08
                    """)
    void f1TheAgreementOfTheLastDayOfThePeriodSays(String agreements, String lastDay) {
        TermsInForce[] terms =
                Stream.of(agreements.split("; ")).map(LapseOfTest::terms).toArray(TermsInForce[]::new);
        Instant at = lapse("2026-05-05T09:00:00Z", "UTC", Optional.of(england("UTC")), terms);
        assertEquals(
                lastDay,
                at == null
                        ? "never"
                        : LocalDate.ofInstant(at, ZoneId.of("UTC")).minusDays(1).toString());
    }

    private static TermsInForce terms(String text) {
        String[] parts = text.split(": ");
        String[] words = parts[0].split(" ", 3);
        String[] days = words[1].split("\\.\\.", -1);
        return terms(
                words[0],
                days[0],
                days[1].isEmpty() ? null : days[1],
                words[2],
                parts[1].equals("never") ? null : Integer.valueOf(parts[1]));
    }
}
