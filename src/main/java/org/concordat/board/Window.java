package org.concordat.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Period;
import org.concordat.performance.ResultView;

/**
 * The results of a period and of the three before it, read at once.
 *
 * @param periods the earliest first; the last is the one that is shown
 * @param results by period, in their order
 */
record Window(List<Period> periods, Map<String, List<ResultView>> results) {

    /** How many periods are looked back upon. */
    private static final int BEFORE = 3;

    /** A period and those before it, the earliest first. */
    static List<Period> upTo(Period last) {
        List<Period> periods = new ArrayList<>(List.of(last));
        for (int i = 0; i < BEFORE; i++) {
            periods.add(periods.get(i).previous());
        }
        Collections.reverse(periods);
        return List.copyOf(periods);
    }

    static Window of(List<Period> periods, List<ResultView> results) {
        return new Window(periods, results.stream().collect(Collectors.groupingBy(ResultView::period)));
    }

    /** The period that is shown. */
    Period period() {
        return periods.get(periods.size() - 1);
    }

    /**
     * The latest of the periods that there are data of, and not of a few results only: of half as many, at least, as of the one with
     * most. A quarter with the first cases of a new year says nothing yet of how councils are served.
     */
    Optional<Period> latestWithMost() {
        long most = periods.stream().mapToLong(this::withData).max().orElse(0);
        return periods.stream()
                .filter(period -> most > 0 && 2 * withData(period) >= most)
                .reduce((earlier, later) -> later);
    }

    /** How many results of a period have data. */
    long withData(Period period) {
        return of(period).stream().filter(Window::hasData).count();
    }

    /** How many results of a period there are, with data or without. */
    int all(Period period) {
        return of(period).size();
    }

    private static boolean hasData(ResultView result) {
        return result.value() != null
                || result.counts().running() > 0
                || result.counts().noTarget() > 0;
    }

    private List<ResultView> of(Period period) {
        return results.getOrDefault(period.toString(), List.of());
    }

    /** The results of the period, each with how it stood before and the open queries that concern it. */
    List<Shown> shown(Queried queried) {
        Map<String, List<ResultView>> before = periods.subList(0, BEFORE).stream()
                .flatMap(period -> of(period).stream())
                .collect(Collectors.groupingBy(Window::about));
        List<Trend.Named> named =
                periods.subList(0, BEFORE).stream().map(Trend.Named::of).toList();
        return of(period()).stream()
                .map(result -> new Shown(
                        result,
                        Trend.of(result, named, before.getOrDefault(about(result), List.of())),
                        queried.concerning(result, period())))
                .toList();
    }

    /** The results of each of the periods before by what they are about, the latest period first. */
    List<Map<String, ResultView>> before() {
        List<Map<String, ResultView>> before = new ArrayList<>();
        for (int i = BEFORE - 1; i >= 0; i--) {
            before.add(of(periods.get(i)).stream()
                    .collect(Collectors.toMap(Window::about, Function.identity(), (one, other) -> one)));
        }
        return before;
    }

    /** What a result is about, whatever its period: the rest of its id. */
    static String about(ResultView result) {
        return result.id().substring(result.period().length());
    }
}
