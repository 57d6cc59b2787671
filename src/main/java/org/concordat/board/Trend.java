package org.concordat.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.performance.ResultView;

/**
 * How a result stood in the three periods before.
 *
 * @param figures the values, the earliest first; says so where there are none; empty where nothing is to be compared
 * @param words the same for who hears the page: each period with its value and band
 * @param line the values drawn, this period's last
 */
public record Trend(String figures, String words, TrendLine line) {

    /** Nothing to compare, before or now. */
    static final Trend NONE = new Trend("", "", TrendLine.NONE);

    /** A period, named once for all results of a page. */
    record Named(String id, String words) {

        static Named of(Period period) {
            return new Named(period.toString(), PeriodChoices.inWords(period));
        }
    }

    /**
     * The trend up to a result.
     *
     * @param periods before it, the earliest first
     * @param before the results about the same in those periods, as far as there are any
     */
    static Trend of(ResultView now, List<Named> periods, List<ResultView> before) {
        List<Optional<ResultView>> each = periods.stream()
                .map(period -> before.stream()
                        .filter(result -> result.period().equals(period.id()) && result.value() != null)
                        .findFirst())
                .toList();
        if (each.stream().allMatch(Optional::isEmpty)) {
            return now.value() == null ? NONE : new Trend("no earlier figures", "", TrendLine.NONE);
        }
        List<BigDecimal> values = new ArrayList<>(each.stream()
                .map(result -> result.map(ResultView::value).orElse(null))
                .toList());
        String figures = figures(values, now.unit());
        values.add(now.value());
        return new Trend(figures, words(periods, each), TrendLine.of(values, now.target()));
    }

    /** With as many decimals each as any of them needs; the unit stands once, at the last. */
    private static String figures(List<BigDecimal> values, String unit) {
        int decimals = values.stream()
                .filter(Objects::nonNull)
                .mapToInt(value -> Math.max(0, value.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        int last = Collections.max(Stream.iterate(0, i -> i + 1)
                .limit(values.size())
                .filter(i -> values.get(i) != null)
                .toList());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            String number = value == null ? "no data" : value.setScale(decimals).toPlainString();
            texts.add(i == last ? number + Words.unit(unit) : number);
        }
        return String.join(" \u2192 ", texts);
    }

    private static String words(List<Named> periods, List<Optional<ResultView>> each) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            String what = each.get(i)
                    .map(result -> Stream.of(Words.figure(result.value(), result.unit()), Words.band(result.band()))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(", ")))
                    .orElse("no data");
            words.add(periods.get(i).words() + " " + what);
        }
        return String.join("; ", words);
    }
}
