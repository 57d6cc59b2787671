package org.concordat.agreements.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.agreements.model.VersionEvent.Kind;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions are written "1 2026-04-01..2029-03-31; 2 ...", events "propose 1 client; sign 1 provider; end 1 provider 2027-03-31". */
class LifecycleTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private static Lifecycle life(String versions, String events) {
        Map<Integer, Lifecycle.Signed> texts = new TreeMap<>();
        for (String version : versions.split(";")) {
            String[] parts = version.strip().split(" ");
            String[] days = parts[1].split("\\.\\.", -1);
            LocalDate expires = days[1].isEmpty() ? null : LocalDate.parse(days[1]);
            VersionText text = new VersionText(
                    LocalDate.parse(days[0]),
                    expires,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    List.of());
            texts.put(Integer.parseInt(parts[0]), new Lifecycle.Signed(text, "digest " + parts[0]));
        }
        List<VersionEvent> happened = new ArrayList<>();
        for (String event : events == null ? new String[0] : events.split(";")) {
            happened.add(event(event.strip().split(" "), BEGIN.plusSeconds(happened.size())));
        }
        return new Lifecycle("sla", texts, happened);
    }

    private static VersionEvent event(String[] parts, Instant at) {
        Kind kind =
                switch (parts[0]) {
                    case "propose" -> Kind.PROPOSED;
                    case "counter" -> Kind.COUNTERED;
                    case "withdraw" -> Kind.WITHDRAWN;
                    case "sign" -> Kind.SIGNED;
                    default -> Kind.TERMINATED;
                };
        return new VersionEvent(
                Integer.parseInt(parts[1]),
                kind,
                parts[2].equals("client") ? Side.CLIENT : Side.PROVIDER,
                new UUID(0, 1),
                parts.length > 3 ? LocalDate.parse(parts[3]) : null,
                at);
    }

    @ParameterizedTest(name = "V1 {0}, on {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing yet                     | 1 2026-04-01..           |                                                                          | 2026-05-01 | draft
            proposed                        | 1 2026-04-01..           | propose 1 provider                                                       | 2026-05-01 | proposed
            withdrawn                       | 1 2026-04-01..           | propose 1 provider; withdraw 1 provider                                  | 2026-05-01 | withdrawn
            withdrawn after one signature   | 1 2026-04-01..           | propose 1 provider; sign 1 provider; withdraw 1 provider                 | 2026-05-01 | withdrawn
            countered: n+1 is proposed      | 1 2026-04-01..; 2 2026-04-01..   | propose 1 provider; counter 1 client; propose 2 client           | 2026-05-01 | countered proposed
            one signature is not both       | 1 2026-04-01..           | propose 1 provider; sign 1 client                                        | 2026-05-01 | proposed
            the same side twice             | 1 2026-04-01..           | propose 1 provider; sign 1 client; sign 1 client                         | 2026-05-01 | proposed
            both, before its day            | 1 2026-04-01..           | propose 1 provider; sign 1 client; sign 1 provider                       | 2026-03-31 | signed
            both, on its day                | 1 2026-04-01..           | propose 1 provider; sign 1 client; sign 1 provider                       | 2026-04-01 | active
            on its last day                 | 1 2026-04-01..2029-03-31 | propose 1 provider; sign 1 client; sign 1 provider                       | 2029-03-31 | active
            after its last day              | 1 2026-04-01..2029-03-31 | propose 1 provider; sign 1 client; sign 1 provider                       | 2029-04-01 | expired
            ended, on the last day          | 1 2026-04-01..2029-03-31 | propose 1 provider; sign 1 client; sign 1 provider; end 1 client 2027-03-31 | 2027-03-31 | active
            ended, after the last day       | 1 2026-04-01..2029-03-31 | propose 1 provider; sign 1 client; sign 1 provider; end 1 client 2027-03-31 | 2027-04-01 | terminated
            ended before it began           | 1 2026-04-01..           | propose 1 provider; sign 1 client; sign 1 provider; end 1 client 2026-03-01 | 2026-03-15 | terminated
            ended later than it expires     | 1 2026-04-01..2029-03-31 | propose 1 provider; sign 1 client; sign 1 provider; end 1 client 2030-03-31 | 2029-04-01 | expired
            the last word on the end holds  | 1 2026-04-01..           | propose 1 provider; sign 1 client; sign 1 provider; end 1 client 2027-03-31; end 1 client 2028-03-31 | 2027-06-01 | active
            followed, before the next day   | 1 2026-04-01..; 2 2027-04-01.. | propose 1 provider; sign 1 client; sign 1 provider; propose 2 client; sign 2 client; sign 2 provider | 2027-03-31 | active signed
            followed, from the next day     | 1 2026-04-01..; 2 2027-04-01.. | propose 1 provider; sign 1 client; sign 1 provider; propose 2 client; sign 2 client; sign 2 provider | 2027-04-01 | superseded active
            expired before the next day     | 1 2026-04-01..2026-06-30; 2 2026-09-01.. | propose 1 provider; sign 1 client; sign 1 provider; propose 2 client; sign 2 client; sign 2 provider | 2026-07-15 | expired signed
            expired, and a next one since   | 1 2026-04-01..2026-06-30; 2 2026-09-01.. | propose 1 provider; sign 1 client; sign 1 provider; propose 2 client; sign 2 client; sign 2 provider | 2026-09-02 | expired active
            the next is proposed only       | 1 2026-04-01..; 2 2027-04-01.. | propose 1 provider; sign 1 client; sign 1 provider; propose 2 client; sign 2 client | 2027-04-01 | active proposed
            the next one's day is earlier   | 1 2027-04-01..; 2 2026-04-01.. | propose 1 provider; sign 1 client; sign 1 provider; propose 2 client; sign 2 client; sign 2 provider | 2027-04-01 | superseded active
            """)
    void theEventsAndTheDateMakeTheState(String what, String versions, String events, LocalDate today, String states) {
        Lifecycle life = life(versions, events);
        assertEquals(
                states,
                life.texts().keySet().stream()
                        .map(version -> life.state(version, today).text())
                        .collect(Collectors.joining(" ")));
    }

    private static final String BOTH = "propose 1 provider; sign 1 client; sign 1 provider";
    private static final String BOTH_TWO = "; propose 2 client; sign 2 client; sign 2 provider";

    @ParameterizedTest(name = "V2 {0}")
    @CsvSource(delimiter = '|', textBlock = """
            one                              | 1 2026-04-01..2029-03-31                         |            | 1 2026-04-01..2029-03-31
            without an end                   | 1 2026-04-01..                                   |            | 1 2026-04-01..
            ended                            | 1 2026-04-01..2029-03-31                         | 2027-03-31 | 1 2026-04-01..2027-03-31
            ended later than it expires      | 1 2026-04-01..2029-03-31                         | 2030-03-31 | 1 2026-04-01..2029-03-31
            ended before it began            | 1 2026-04-01..2029-03-31                         | 2026-03-31 |
            followed                         | 1 2026-04-01..2029-03-31; 2 2027-04-01..         |            | 1 2026-04-01..2027-03-31, 2 2027-04-01..
            a gap                            | 1 2026-04-01..2027-03-31; 2 2027-06-01..         |            | 1 2026-04-01..2027-03-31, 2 2027-06-01..
            replaced from its first day      | 1 2026-04-01..; 2 2026-04-01..                   |            | 2 2026-04-01..
            replaced from an earlier day     | 1 2027-04-01..; 2 2026-04-01..                   |            | 2 2026-04-01..
            both ended                       | 1 2026-04-01..; 2 2027-04-01..                   | 2027-12-31 | 1 2026-04-01..2027-03-31, 2 2027-04-01..2027-12-31
            ended before the next one's day  | 1 2026-04-01..; 2 2027-04-01..                   | 2026-12-31 | 1 2026-04-01..2026-12-31
            """)
    void onADateOneVersionAppliesOrNone(String what, String versions, String end, String applying) {
        String events = BOTH + (versions.contains(";") ? BOTH_TWO : "") + (end == null ? "" : "; end 1 client " + end);
        List<TermsInForce> inForce = life(versions, events).inForce();
        assertEquals(
                applying == null ? "" : applying,
                inForce.stream()
                        .map(t -> t.version() + " " + t.from() + ".." + (t.to() == null ? "" : t.to()))
                        .collect(Collectors.joining(", ")));
        LocalDate.parse("2026-01-01").datesUntil(LocalDate.parse("2031-01-01")).forEach(day -> {
            long applies = inForce.stream().filter(t -> t.holdsOn(day)).count();
            assertEquals(applies == 0 ? 0 : 1, applies, () -> "on " + day);
        });
    }

    @ParameterizedTest(name = "V1 after \"{0}\" the {1} may sign: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            propose 1 provider                                      | client   | true
            propose 1 provider                                      | provider | true
            propose 1 provider; sign 1 client                       | client   | false
            propose 1 provider; sign 1 client                       | provider | true
            propose 1 provider; withdraw 1 provider                 | client   | false
            propose 1 provider; counter 1 client                    | provider | false
            propose 1 provider; sign 1 client; sign 1 provider      | client   | false
                                                                    | client   | false
            """)
    void whatMayBeSigned(String events, String side, boolean may) {
        Lifecycle life = life("1 2026-04-01..", events);
        Side of = side.equals("client") ? Side.CLIENT : Side.PROVIDER;
        LocalDate today = LocalDate.parse("2026-03-01");
        if (may) {
            assertDoesNotThrow(() -> life.requireSignable(1, of, today));
        } else {
            assertThrows(Rejected.class, () -> life.requireSignable(1, of, today));
        }
    }
}
