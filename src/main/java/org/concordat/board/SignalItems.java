package org.concordat.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.concordat.board.AskedSignals.Kind;
import org.concordat.board.SignalsView.Item;
import org.concordat.board.SignalsView.Part;
import org.concordat.board.TableView.Link;
import org.concordat.board.model.Glyph;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.kernel.Slug;
import org.concordat.signals.ChartSeen;
import org.concordat.signals.FunnelSeen;
import org.concordat.signals.FunnelView;
import org.concordat.signals.SignalSight;
import org.concordat.signals.SignalSight.LevelSeen;
import org.concordat.signals.WarningSeen;

/**
 * Finds what is a signal now among some service levels.
 *
 * @param council the only one that is asked for; null for all
 */
record SignalItems(
        org.concordat.tenancy.Acting acting,
        SignalSight sight,
        List<LevelSeen> levels,
        Slug council,
        LocalDate today,
        UnaryOperator<String> names,
        OpenMatters open) {

    /** A target that is missed with a smaller probability is not warned of. */
    private static final BigDecimal WARNED_FROM = new BigDecimal("0.25");

    private static final BigDecimal LIKELY_FROM = new BigDecimal("0.5");

    /**
     * What was found.
     *
     * @param running periods that were foretold
     */
    record Found(List<String> summary, List<Part> parts, List<Period> running) {}

    /** The kinds that are asked for. */
    Found parts(AskedSignals.Read asked) {
        List<String> summary = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        List<Period> running = List.of();
        if (asked.wants(Kind.SPECIAL_CAUSE)) {
            parts.add(causes(summary));
        }
        if (asked.wants(Kind.EARLY_WARNING)) {
            running = running();
            parts.add(warnings(running, summary));
        }
        if (asked.wants(Kind.FUNNEL)) {
            parts.add(outliers(summary));
        }
        return new Found(summary, parts, running);
    }

    private Link chart(String service, String serviceLevel, String of) {
        return new Link(Words.name(serviceLevel), LevelPages.address(acting, service, serviceLevel) + "?council=" + of);
    }

    private List<LevelSeen> by(Length length) {
        return levels.stream().filter(level -> level.point() == length).toList();
    }

    private Stream<ChartShown> charts() {
        return Stream.of(Length.MONTH, Length.QUARTER).flatMap(length -> {
            LevelRange range = LevelRange.upTo(Period.containing(today, length).previous());
            return sight.charts(range.from(), range.to(), by(length), council).stream()
                    .map(chart -> new ChartShown(chart, range, names.apply(chart.council())));
        });
    }

    private Part causes(List<String> summary) {
        List<ChartShown> charts = charts().toList();
        List<ChartShown> special =
                charts.stream().filter(chart -> last(chart) != Glyph.NORMAL).toList();
        long few = charts.stream()
                .filter(chart ->
                        chart.seen().chart().latest().flatMap(s -> s.limits()).isEmpty())
                .count();
        summary.add(Words.count(charts.size(), "control chart") + ": " + special.size()
                + " with a special cause in the latest period, " + (charts.size() - special.size() - few)
                + " within normal variation" + (few == 0 ? "" : ", " + few + " with too few data to tell") + ".");
        return new Part(
                Kind.SPECIAL_CAUSE.text(),
                Kind.SPECIAL_CAUSE.label(),
                "The latest period with data is not explained by normal variation (rule S1).",
                "Nothing in the latest period is beyond normal variation.",
                special.stream()
                        .sorted(Comparator.comparing(SignalItems::last, Comparator.comparing(SignalItems::rank))
                                .thenComparing(ChartShown::name))
                        .map(this::cause)
                        .toList());
    }

    private static Glyph last(ChartShown chart) {
        return chart.latest().map(point -> chart.glyph(point.period())).orElse(Glyph.NORMAL);
    }

    /** The worse first. */
    private static int rank(Glyph glyph) {
        return List.of(Glyph.WORSE, Glyph.UNUSUAL, Glyph.BETTER, Glyph.NORMAL).indexOf(glyph);
    }

    private Item cause(ChartShown shown) {
        ChartSeen chart = shown.seen();
        ChartSeen.Point point = shown.latest().orElseThrow();
        Glyph glyph = last(shown);
        return new Item(
                shown.name(),
                Words.name(chart.serviceLevel()),
                glyph.text(),
                Words.first(glyph.word()),
                chart(chart.service(), chart.serviceLevel(), chart.council()),
                shown.figure(point.value()),
                PeriodChoices.inWords(point.period()),
                open.home() + "/results/" + point.result(),
                shown.sentence(),
                List.of(),
                open.about(point.result()));
    }

    /** The running periods that the service levels are judged by. */
    private List<Period> running() {
        return Stream.of(Length.values())
                .filter(length -> levels.stream().anyMatch(level -> level.ownPeriod() == length))
                .map(length -> Period.containing(today, length))
                .toList();
    }

    private Part warnings(List<Period> running, List<String> summary) {
        List<WarningSeen> foretold = running.stream()
                .flatMap(period -> sight.warnings(period, levels, council).stream())
                .filter(warning -> warning.view().probability() != null)
                .toList();
        List<WarningSeen> warned = foretold.stream()
                .filter(warning -> warning.view().probability().compareTo(WARNED_FROM) >= 0)
                .sorted(Comparator.comparing((WarningSeen w) -> w.view().probability())
                        .reversed())
                .toList();
        summary.add(Words.count(foretold.size(), "target") + " of running periods can be foretold: " + warned.size()
                + " will be missed with a probability of a quarter or more.");
        return new Part(
                Kind.EARLY_WARNING.text(),
                Kind.EARLY_WARNING.label(),
                "How likely the running period misses its target, if the cases to come are like those decided so far"
                        + " (rule S3).",
                "No target of a running period is likely to be missed.",
                warned.stream().map(this::warning).toList());
    }

    private Item warning(WarningSeen warning) {
        boolean likely = warning.view().probability().compareTo(LIKELY_FROM) >= 0;
        long decided = warning.view().met() + warning.view().missed();
        return new Item(
                names.apply(warning.view().council()),
                Words.name(warning.view().serviceLevel()),
                likely ? "worse" : "unusual",
                likely ? "Likely to miss" : "May miss",
                chart(
                        warning.view().service(),
                        warning.view().serviceLevel(),
                        warning.view().council()),
                warning.view().met() + " of " + decided + " so far",
                PeriodChoices.inWords(Period.parse(warning.view().period()).orElseThrow()),
                open.home() + "/results/" + warning.view().result(),
                warning.sentence(),
                needed(warning),
                open.about(warning.view().result()));
    }

    /** What must happen yet; nothing where the number of cases alone does not say it. */
    private static List<String> needed(WarningSeen warning) {
        long toCome = warning.view().toCome();
        if (warning.needed().isEmpty()) {
            return warning.view().probability().compareTo(BigDecimal.ONE) < 0
                    ? List.of()
                    : List.of("To still meet the target more cases must come than the about " + toCome
                            + " that are expected: it is missed even if all of those are in time.");
        }
        long needed = warning.needed().getAsLong();
        return List.of(
                needed == 0
                        ? "The target is met whatever comes at this pace."
                        : "To still meet the target at least " + needed + " of the about " + toCome
                                + " to come must be in time.");
    }

    private Part outliers(List<String> summary) {
        List<Item> items = new ArrayList<>();
        int within = 0;
        for (Length length : List.of(Length.MONTH, Length.QUARTER)) {
            Period period = Period.containing(today, length).previous();
            for (FunnelSeen funnel : sight.funnels(period, by(length))) {
                List<FunnelView.UnitView> units = funnel.view().units().stream()
                        .filter(unit -> council == null || unit.council().equals(council.value()))
                        .toList();
                units.stream()
                        .filter(unit -> !unit.place().equals("within"))
                        .forEach(unit -> items.add(outlier(funnel, unit, period)));
                within += (int) units.stream()
                        .filter(unit -> unit.place().equals("within"))
                        .count();
            }
        }
        summary.add(Words.count(items.size() + within, "result") + " compared across councils: " + items.size()
                + " outside the limits, " + within + " within what chance explains.");
        items.sort(Comparator.comparing((Item item) -> item.style().equals("better"))
                .thenComparing(Item::council));
        return new Part(
                Kind.FUNNEL.text(),
                Kind.FUNNEL.label(),
                "The last complete period differs from the rate of all councils together by more than chance explains"
                        + " (rule S2).",
                "No council lies outside the limits.",
                items);
    }

    private Item outlier(FunnelSeen funnel, FunnelView.UnitView unit, Period period) {
        Glyph glyph = FunnelShown.glyph(unit);
        String name = names.apply(unit.council());
        String better = unit.better() == null ? "" : unit.better() ? ", which is better" : ", which is worse";
        String limits = unit.place().equals("beyond-99.8")
                ? "99.8 % limits, which chance alone hardly explains"
                : "95 % limits, as one in twenty does by chance";
        return new Item(
                name,
                Words.name(funnel.view().serviceLevel()),
                glyph.text(),
                Words.first(glyph.word()),
                chart(funnel.service(), funnel.view().serviceLevel(), unit.council()),
                Words.figure(unit.rate(), "percent"),
                PeriodChoices.inWords(period),
                open.home() + "/results/" + unit.result(),
                name + " lies " + unit.side() + " the rate of all councils together, "
                        + Words.figure(funnel.view().rate(), "percent") + better + ", beyond the " + limits + ".",
                List.of(),
                open.about(unit.result()));
    }
}
