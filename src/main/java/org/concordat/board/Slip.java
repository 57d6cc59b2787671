package org.concordat.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.Period;
import org.concordat.performance.ResultView;
import org.concordat.signals.ChartLineView;

/**
 * A result that missed its target.
 *
 * @param since the first of the periods in a row that missed it, as far as the page looks back
 * @param orEarlier whether it may have begun before that
 * @param real whether it is more than normal variation
 */
record Slip(Shown shown, Period since, boolean orEarlier, Real real) {

    /** From the best to the worst. */
    private static final List<String> BANDS = List.of("met", "minor", "serious", "severe", "critical");

    /** The worst first, then what has missed for longest, then by name. */
    static final Comparator<Slip> WORST = Comparator.comparing((Slip slip) -> -severity(slip.shown()))
            .thenComparing(Slip::since)
            .thenComparing(slip -> slip.shown().council())
            .thenComparing(slip -> slip.shown().serviceLevel());

    /** Whether a miss is more than normal variation (rule S1). */
    enum Real {
        OUTSIDE("outside normal variation"),
        WITHIN("within normal variation"),
        UNKNOWN("too few months to tell");

        private final String text;

        Real(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        /**
         * What a control chart says of a period.
         *
         * @param chart null where there is none
         */
        static Real of(ChartLineView chart, Period period) {
            if (chart == null
                    || chart.latest() == null
                    || chart.latest().standing().equals("too-few")) {
                return UNKNOWN;
            }
            boolean outside = chart.signals().stream()
                    .filter(signal -> !Boolean.TRUE.equals(signal.better()))
                    .anyMatch(signal -> meets(signal.from(), signal.to(), period));
            return outside ? OUTSIDE : WITHIN;
        }

        private static boolean meets(String from, String to, Period period) {
            return !Period.parse(from).orElseThrow().first().isAfter(period.last())
                    && !Period.parse(to).orElseThrow().last().isBefore(period.first());
        }
    }

    /** How bad a result is: 0 where it met its target or has no data, 4 at most. */
    static int severity(Shown shown) {
        return Math.max(0, BANDS.indexOf(String.valueOf(shown.result().band())));
    }

    /** What control charts go by: council, agreement and service level. */
    static String chart(ResultView result) {
        return result.council() + "." + result.agreement() + "." + result.serviceLevel();
    }

    /** What missed its target in a window's period, the worst first. */
    static List<Slip> of(Window window, List<Shown> shown, Map<String, ChartLineView> charts) {
        List<Map<String, ResultView>> before = window.before();
        return shown.stream()
                .filter(Shown::slipped)
                .map(each ->
                        of(window.period(), before, each, Real.of(charts.get(chart(each.result())), window.period())))
                .sorted(WORST)
                .toList();
    }

    private static Slip of(Period period, List<Map<String, ResultView>> before, Shown shown, Real real) {
        Period since = period;
        for (Map<String, ResultView> ofPeriod : before) {
            ResultView earlier = ofPeriod.get(Window.about(shown.result()));
            if (earlier == null || !Shown.slipped(earlier)) {
                return new Slip(shown, since, false, real);
            }
            since = Period.parse(earlier.period()).orElseThrow();
        }
        return new Slip(shown, since, true, real);
    }

    /** Since when, in words. */
    String inWords() {
        return "since " + PeriodChoices.inWords(since) + (orEarlier ? " or earlier" : "");
    }
}
