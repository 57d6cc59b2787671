package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.board.Slip.Real;
import org.concordat.governance.GovernanceSeen.Ahead;
import org.concordat.kernel.Period;
import org.concordat.performance.ResultView;
import org.concordat.performance.model.Counts;
import org.concordat.signals.ChartLineView;
import org.concordat.signals.SignalView;
import org.concordat.signals.StretchView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a period in sentences, and what it is found in. */
class InShortTest {

    private static final Period JUNE = Period.parse("2026-06").orElseThrow();
    private static final InShort IN_SHORT = new InShort("/board/p", JUNE, ZoneOffset.UTC, Words::name);

    private static ResultView result(String period, String council, String band) {
        Period of = Period.parse(period).orElseThrow();
        return new ResultView(
                period + "." + council + ".sla.in-time",
                council,
                null,
                "licences",
                "sla",
                "in-time",
                period,
                of.first(),
                of.last(),
                BigDecimal.ONE,
                BigDecimal.TEN,
                band.equals("none") ? null : BigDecimal.TEN,
                "percent",
                "timeliness",
                "cases",
                "due",
                new BigDecimal(95),
                band.equals("none") ? null : band,
                null,
                Counts.NONE,
                null,
                null,
                0,
                false,
                false,
                "provisional",
                null,
                1,
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                List.of());
    }

    /** The bands of March to June, of one council after the other; a stop where there is no result. */
    private static List<Slip> slips(Map<String, ChartLineView> charts, String... councils) {
        List<ResultView> results = new ArrayList<>();
        for (String council : councils) {
            String[] parts = council.split(" ");
            for (int month = 3; month <= 6; month++) {
                if (!parts[month - 2].equals(".")) {
                    results.add(result("2026-0" + month, parts[0], parts[month - 2]));
                }
            }
        }
        Window window = Window.of(Window.upTo(JUNE), results);
        return Slip.of(window, window.shown(new Queried(List.of())), charts);
    }

    @ParameterizedTest(name = "{0} in March to June is missed {1}")
    @CsvSource({
        "met met met minor, since June 2026",
        "minor met minor minor, since May 2026",
        "met critical severe serious, since April 2026",
        "minor minor minor minor, since March 2026 or earlier",
        "minor minor none minor, since June 2026",
        "minor minor . minor, since June 2026"
    })
    void saysSinceWhen(String bands, String since) {
        assertEquals(since, slips(Map.of(), "alfa " + bands).get(0).inWords());
    }

    @Test
    @DisplayName(
            "What met its target, or has no data, has not slipped; the worst comes first, then what has missed for longest")
    void ordersWhatSlipped() {
        List<Slip> slips = slips(
                Map.of(),
                "alfa met met met minor",
                "bravo met met met critical",
                "charlie minor minor minor critical",
                "delta minor minor minor met",
                "echo minor minor minor none");
        assertEquals(
                List.of("charlie", "bravo", "alfa"),
                slips.stream().map(slip -> slip.shown().council()).toList());
        assertEquals(
                "3 of 4 results that were judged missed the target, 2 of them new in this month and 1 of them since March 2026"
                        + " or earlier; the worst is In time in Charlie, 10\u202f%, critical.",
                IN_SHORT.slipped(slips, 4, "/x").text());
        assertEquals(
                "Nothing: of the 1 result that was judged, none missed its target.",
                IN_SHORT.slipped(List.of(), 1, "/x").text());
        assertEquals(
                "Nothing of June 2026 has been judged yet.",
                IN_SHORT.slipped(List.of(), 0, "/x").text());
    }

    private static ChartLineView chart(String standing, SignalView... signals) {
        StretchView stretch = new StretchView("2025-07", "2026-06", 12, standing, null, null, null, null);
        return new ChartLineView(
                "alfa.sla.in-time",
                "alfa",
                null,
                "licences",
                "sla",
                "in-time",
                "in-time",
                "percent",
                "higher-is-better",
                "",
                stretch,
                List.of(signals),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @ParameterizedTest(name = "S1 {0}: a signal of {1} to {2}, better {3}, makes June {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "settled, 2026-06, 2026-06, false, OUTSIDE",
                "provisional, 2026-01, 2026-07, false, OUTSIDE",
                "settled, 2026-06, 2026-06, -, OUTSIDE",
                "settled, 2026-06, 2026-06, true, WITHIN",
                "settled, 2026-04, 2026-05, false, WITHIN",
                "settled, 2026-07, 2026-07, false, WITHIN",
                "too-few, 2026-06, 2026-06, false, UNKNOWN"
            })
    void tellsWhatIsReal(String standing, String from, String to, Boolean better, Real real) {
        ChartLineView chart = chart(standing, new SignalView("run", "below", from, to, better));
        assertEquals(real, Real.of(chart, JUNE));
        assertEquals(Real.UNKNOWN, Real.of(null, JUNE));
    }

    @Test
    @DisplayName("S1 How many are real is said with the names of three")
    void countsWhatIsReal() {
        SignalView signal = new SignalView("beyond-limits", "below", "2026-06", "2026-06", false);
        Map<String, ChartLineView> charts = Map.of(
                "alfa.sla.in-time", chart("settled", signal),
                "bravo.sla.in-time", chart("settled"));
        assertEquals(
                "1 of 3 is more than normal variation: In time in Alfa; 1 is as the service usually runs; of 1 there are too few"
                        + " months to tell.",
                IN_SHORT.real(slips(charts, "alfa . . . minor", "bravo . . . minor", "charlie . . . minor"))
                        .text());
        Map<String, ChartLineView> usual =
                Map.of("alfa.sla.in-time", chart("settled"), "bravo.sla.in-time", chart("settled"));
        assertEquals(
                "None stands out; 2 are as the service usually runs.",
                IN_SHORT.real(slips(usual, "alfa . . . minor", "bravo . . . minor"))
                        .text());
    }

    @ParameterizedTest(name = "S1 What slipped alone: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "alfa . . . minor | It is more than normal variation.",
                "bravo . . . minor | It is as the service usually runs.",
                "charlie . . . minor | There are too few months to tell."
            })
    void saysWhetherOneIsReal(String slip, String told) {
        SignalView signal = new SignalView("beyond-limits", "below", "2026-06", "2026-06", false);
        Map<String, ChartLineView> charts =
                Map.of("alfa.sla.in-time", chart("settled", signal), "bravo.sla.in-time", chart("settled"));
        assertEquals(told, IN_SHORT.real(slips(charts, slip)).text());
    }

    @Test
    @DisplayName("G1 What is to be decided names the decision that ends first, and the next meeting")
    void tellsWhatIsAhead() {
        assertEquals(
                "No decision is open; no meeting is planned.",
                IN_SHORT.ahead(new Ahead(List.of(), 0, Optional.empty())).text());
        Ahead ahead = new Ahead(
                List.of(
                        new Ahead.Open("Budget", Instant.parse("2026-07-01T12:00:00Z")),
                        new Ahead.Open("Scheme", null)),
                1,
                Optional.of(new Ahead.Next("Board", LocalDate.parse("2026-07-09"))));
        assertEquals(
                "2 decisions are open, the first: Budget (votes until 1 July 2026); 1 is drafted; the next meeting is on 9 July"
                        + " 2026.",
                IN_SHORT.ahead(ahead).text());
    }
}
