package org.concordat.board;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.concordat.board.TableView.Link;
import org.concordat.kernel.Period.Length;
import org.concordat.kernel.Slug;
import org.concordat.signals.SignalSight;
import org.concordat.signals.SignalSight.LevelSeen;
import org.concordat.tenancy.Acting;

/**
 * What the page of signals is about.
 *
 * @param levels of this page
 * @param council the only one that is asked for; null for all
 * @param names of councils, by slug
 */
record SignalScope(
        Acting acting,
        SignalSight sight,
        List<LevelSeen> levels,
        Slug council,
        SignalTime time,
        UnaryOperator<String> names,
        OpenMatters open) {

    /** Those whose charts have points of a length. */
    List<LevelSeen> by(Length length) {
        return levels.stream().filter(level -> level.point() == length).toList();
    }

    /** All control charts, of two years of months or three of quarters; read at once for each length. */
    List<ChartShown> charts() {
        return Stream.of(Length.MONTH, Length.QUARTER)
                .flatMap(length -> {
                    LevelRange range = LevelRange.upTo(time.last(length));
                    return sight.charts(range.from(), range.to(), by(length), council).stream()
                            .map(chart -> new ChartShown(chart, range, names.apply(chart.council())));
                })
                .toList();
    }

    /**
     * The page of a service level and a council over time.
     *
     * @param query what else its address says
     */
    Link chart(String service, String serviceLevel, String of, String query) {
        return new Link(
                Words.name(serviceLevel), LevelPages.address(acting, service, serviceLevel) + "?council=" + of + query);
    }

    /** The page that explains a result. */
    String explanation(String result) {
        return open.home() + "/results/" + result;
    }

    boolean has(String of) {
        return Optional.ofNullable(council).map(only -> only.value().equals(of)).orElse(true);
    }
}
