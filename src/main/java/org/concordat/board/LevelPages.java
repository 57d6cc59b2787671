package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.board.TableView.Link;
import org.concordat.board.model.Canvas;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.signals.ChartSeen;
import org.concordat.signals.ChartsSeen;
import org.concordat.signals.SignalSight;
import org.concordat.signals.SignalSight.LevelSeen;
import org.concordat.signals.SignalSight.Of;
import org.concordat.signals.SignalsSeen;
import org.concordat.tenancy.Acting;

/** Makes the page of one service level over time: the results of its periods are read once for all councils, those compared once more. */
@ApplicationScoped
class LevelPages {

    private final Entrance entrance;
    private final Names names;
    private final SignalsSeen signals;
    private final Clock clock;

    LevelPages(Entrance entrance, Names names, SignalsSeen signals, Clock clock) {
        this.entrance = entrance;
        this.names = names;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * What the page is made of.
     *
     * @param each the chart of each council
     * @param pooled of all councils together; null where there is none
     */
    private record Page(
            Acting acting,
            Slug service,
            Slug serviceLevel,
            AskedLevel.Read asked,
            LevelRange range,
            LocalDate today,
            SignalSight sight,
            List<ChartShown> each,
            ChartShown pooled) {

        String home() {
            return "/board/" + acting.partnership().slug();
        }

        String here() {
            return address(acting, service.value(), serviceLevel.value());
        }

        /** The address of the page of a council, of the same periods. */
        String of(String council) {
            return here() + "?council=" + council + "&by=" + range.by().text() + "&from=" + range.from() + "&to="
                    + range.to();
        }

        List<ChartShown> of(Slug council) {
            return each.stream()
                    .filter(chart -> chart.seen().council().equals(council.value()))
                    .toList();
        }

        /** The period in which councils are compared: where nobody says, the last one of which there are data. */
        Period compared() {
            return asked.period().orElseGet(() -> each.stream()
                    .flatMap(chart -> chart.latest().stream())
                    .map(ChartSeen.Point::period)
                    .max(Comparator.naturalOrder())
                    .orElse(range.to()));
        }
    }

    /** The address of the page of a service level. */
    static String address(Acting acting, String service, String serviceLevel) {
        return "/board/" + acting.partnership().slug() + "/service-levels/" + service + "/" + serviceLevel;
    }

    @Transactional
    LevelView level(Slug partnership, Slug service, Slug serviceLevel, AskedLevel asked) {
        Acting acting = entrance.toResults(partnership);
        AskedLevel.Read read = asked.read();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, acting.partnership().timeZone());
        SignalSight sight = signals.at(acting, now, names);
        Of of = new Of(null, service, serviceLevel);
        Length by = read.by().orElseGet(() -> point(sight, of, today));
        LevelRange range = LevelRange.of(read, by, today);
        ChartsSeen charts = sight.charts(range.from(), range.to(), of);
        Page page = new Page(
                acting,
                service,
                serviceLevel,
                read,
                range,
                today,
                sight,
                charts.each().stream()
                        .map(chart -> new ChartShown(chart, range, name(charts, chart)))
                        .toList(),
                charts.pooled() == null ? null : new ChartShown(charts.pooled(), range, "all councils together"));
        if (page.each().isEmpty()) {
            requireAny(page, of);
        }
        read.council()
                .filter(council -> !page.each().isEmpty() && page.of(council).isEmpty())
                .ifPresent(council -> {
                    throw Rejected.missing();
                });
        return view(page);
    }

    /** What a point is where nobody says: the service level's own period, as of its last complete month. */
    private static Length point(SignalSight sight, Of of, LocalDate today) {
        return sight.levels(Period.containing(today, Length.MONTH).previous(), of).stream()
                .findFirst()
                .map(LevelSeen::point)
                .orElse(Length.MONTH);
    }

    /** A service level that was never in force, as far as the caller sees, is missing; one that was not in these periods is told so. */
    private static void requireAny(Page page, Of of) {
        LevelRange usual = LevelRange.upTo(
                Period.containing(page.today(), page.range().by()).previous());
        if (page.sight().charts(usual.from(), usual.to(), of).each().isEmpty()) {
            throw Rejected.missing();
        }
    }

    private LevelView view(Page page) {
        List<ChartShown> large = large(page);
        List<LevelView.Chart> charts = new ArrayList<>();
        for (ChartShown chart : large) {
            charts.add(chart(page, chart, charts.size() + 1));
        }
        Period compared = page.compared();
        return new LevelView(
                Frame.of(
                        page.acting(),
                        BoardSection.SIGNALS,
                        List.of(new Link(BoardSection.SIGNALS.text(), page.home() + "/signals"))),
                Words.name(page.serviceLevel().value()),
                Words.name(page.service().value()),
                page.here(),
                choosers(page),
                notes(page, large),
                charts,
                page.each().size() < 2 ? List.of() : small(page),
                page.each().isEmpty() ? null : compared(page, compared),
                data(page, compared));
    }

    private List<Chooser> choosers(Page page) {
        LevelRange range = page.range();
        return List.of(
                Chooser.of(
                        "council",
                        "Council",
                        "All councils",
                        page.each().stream().map(chart -> chart.seen().council()),
                        page.asked().council().map(Slug::value).orElse(""),
                        names),
                new Chooser(
                        "by",
                        "By",
                        Stream.of(Length.MONTH, Length.QUARTER)
                                .map(length ->
                                        new Choice(length.text(), Words.name(length.text()), length == range.by()))
                                .toList()),
                periods("from", "From", range.firsts(page.today()), range.from()),
                periods("to", "To", range.lasts(page.today()), range.to()));
    }

    private static Chooser periods(String name, String label, List<Period> choices, Period chosen) {
        return new Chooser(
                name,
                label,
                choices.stream()
                        .map(period ->
                                new Choice(period.toString(), PeriodChoices.inWords(period), period.equals(chosen)))
                        .toList());
    }

    /** Those of the council that is asked for; else all together; else the only one that there is. */
    private static List<ChartShown> large(Page page) {
        if (page.asked().council().isPresent()) {
            return page.of(page.asked().council().get());
        }
        return page.each().size() == 1
                ? page.each()
                : Stream.ofNullable(page.pooled()).toList();
    }

    /** The agreement is named where a council has several with a service level of that ref. */
    private String name(ChartsSeen charts, ChartSeen chart) {
        long of = charts.each().stream()
                .filter(other -> other.council().equals(chart.council()))
                .count();
        return names.apply(chart.council()) + (of > 1 ? ", " + chart.agreement() : "");
    }

    private static List<String> notes(Page page, List<ChartShown> large) {
        if (page.each().isEmpty()) {
            return List.of("This service level was not in force in these "
                    + Words.plural(page.range().by()) + ".");
        }
        if (!large.isEmpty() && large.get(0).seen().council().isEmpty()) {
            return List.of("All councils together are pooled from their counts, period by period (rule C3). Choose a"
                    + " council to see its own chart and numbers.");
        }
        return large.isEmpty()
                ? List.of("The councils are of several measures, or of one that is not pooled (rules C3, F4). Choose a"
                        + " council to see its chart and numbers.")
                : List.of();
    }

    private static LevelView.Chart chart(Page page, ChartShown chart, int number) {
        String title = Words.name(page.serviceLevel().value()) + ", " + chart.name() + ": control chart by "
                + page.range().by().text();
        return new LevelView.Chart(
                "chart-" + number,
                Words.first(chart.name()),
                chart.sentence(),
                title,
                chart.description(),
                List.of(chart.drawn(Canvas.WIDE), chart.drawn(Canvas.NARROW)),
                "Up: " + chart.seen().unit().replace('-', ' ') + ". Across: "
                        + Words.plural(page.range().by()) + ", up to the last complete one.",
                Keys.of(chart.drawn(Canvas.WIDE)),
                chart.facts(),
                chart.reasons(),
                new ChartTable(chart, page.home()).of("numbers-" + number));
    }

    private static List<LevelView.Small> small(Page page) {
        List<LevelView.Small> small = new ArrayList<>();
        for (ChartShown chart : page.each()) {
            Optional<ChartSeen.Point> latest = chart.latest();
            small.add(new LevelView.Small(
                    "small-" + (small.size() + 1),
                    chart.name(),
                    new Link(chart.name(), page.of(chart.seen().council())),
                    latest.map(point -> chart.figure(point.value())).orElse("No data"),
                    latest.map(point -> PeriodChoices.inWords(point.period())).orElse(""),
                    latest.map(point -> new Link("", page.home() + "/results/" + point.result()))
                            .orElse(null),
                    chart.drawn(Canvas.SMALL),
                    chart.description(),
                    chart.sentence()));
        }
        return small;
    }

    private LevelView.Compared compared(Page page, Period period) {
        List<LevelView.Kept> kept = Stream.of(
                        new LevelView.Kept(
                                "council",
                                page.asked().council().map(Slug::value).orElse("")),
                        new LevelView.Kept("by", page.range().by().text()),
                        new LevelView.Kept("from", page.range().from().toString()),
                        new LevelView.Kept("to", page.range().to().toString()))
                .filter(each -> !each.value().isEmpty())
                .toList();
        return new FunnelShown(
                        page.sight().funnel(period, page.service(), page.serviceLevel()), period, page.home(), names)
                .compared(
                        PeriodChoices.around(page.today(), period),
                        kept,
                        Words.name(page.serviceLevel().value()));
    }

    private static List<String> data(Page page, Period compared) {
        String api = "/v1/partnerships/" + page.acting().partnership().slug();
        String months = "?from=" + page.range().from() + "&to=" + page.range().to();
        String list = api + "/control-charts" + months + "&service=" + page.service() + "&serviceLevel="
                + page.serviceLevel();
        Stream<String> charts = page.asked().council().stream()
                .flatMap(council -> page.of(council).stream())
                .map(chart -> api + "/control-charts/" + chart.seen().id() + months);
        return Stream.concat(charts, Stream.of(list, api + "/funnels/" + page.serviceLevel() + "?period=" + compared))
                .toList();
    }
}
