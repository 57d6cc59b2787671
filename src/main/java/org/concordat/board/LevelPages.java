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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.board.LevelView.Choice;
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

    /** What the page is made of. */
    private record Page(
            Acting acting,
            Slug service,
            Slug serviceLevel,
            AskedLevel.Read asked,
            LevelRange range,
            LocalDate today,
            SignalSight sight,
            ChartsSeen charts) {

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

        boolean has(Slug council) {
            return charts.each().stream().anyMatch(chart -> chart.council().equals(council.value()));
        }
    }

    /** The address of the page of a service level. */
    static String address(Acting acting, String service, String serviceLevel) {
        return "/board/" + acting.partnership().slug() + "/service-levels/" + service + "/" + serviceLevel;
    }

    @Transactional
    LevelView level(Slug partnership, Slug service, Slug serviceLevel, AskedLevel asked) {
        Acting acting = entrance.into(partnership);
        AskedLevel.Read read = asked.read();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, acting.partnership().timeZone());
        SignalSight sight = signals.at(acting, now, names);
        Of of = new Of(null, service, serviceLevel);
        Length by = read.by().orElseGet(() -> point(sight, of, today));
        LevelRange range = LevelRange.of(read, by, today);
        ChartsSeen charts = sight.charts(range.from(), range.to(), of);
        Page page = new Page(acting, service, serviceLevel, read, range, today, sight, charts);
        if (charts.each().isEmpty()) {
            requireAny(page, of);
        }
        read.council()
                .filter(council -> !charts.each().isEmpty() && !page.has(council))
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
        List<ChartShown> each = page.charts().each().stream()
                .map(chart -> shown(page, chart, name(page, chart)))
                .toList();
        List<LevelView.Chart> charts = new ArrayList<>();
        for (ChartShown chart : large) {
            charts.add(chart(page, chart, charts.size() + 1));
        }
        return new LevelView(
                Frame.of(
                        page.acting(),
                        BoardSection.SIGNALS,
                        List.of(new Link(BoardSection.SIGNALS.text(), page.home() + "/signals"))),
                Words.name(page.serviceLevel().value()),
                Words.name(page.service().value()),
                page.here(),
                councils(page),
                Stream.of(Length.MONTH, Length.QUARTER)
                        .map(length -> new Choice(
                                length.text(),
                                Words.name(length.text()),
                                length == page.range().by()))
                        .toList(),
                periods(page.range().firsts(page.today()), page.range().from()),
                periods(page.range().lasts(page.today()), page.range().to()),
                notes(page, large),
                charts,
                page.charts().each().size() < 2 ? List.of() : small(page, each),
                page.charts().each().isEmpty() ? null : compared(page),
                data(page));
    }

    private static List<Choice> periods(List<Period> choices, Period chosen) {
        return choices.stream()
                .map(period -> new Choice(period.toString(), PeriodChoices.inWords(period), period.equals(chosen)))
                .toList();
    }

    private List<Choice> councils(Page page) {
        String chosen = page.asked().council().map(Slug::value).orElse("");
        Stream<Choice> all = Stream.of(new Choice("", "All councils", chosen.isEmpty()));
        Stream<Choice> each = page.charts().each().stream()
                .map(ChartSeen::council)
                .distinct()
                .map(council -> new Choice(council, names.apply(council), council.equals(chosen)))
                .sorted(java.util.Comparator.comparing(Choice::text));
        return Stream.concat(all, each).toList();
    }

    /** Those of the council that is asked for; else all together; else the only one that there is. */
    private List<ChartShown> large(Page page) {
        ChartsSeen charts = page.charts();
        Optional<Slug> council = page.asked().council();
        if (council.isPresent() || charts.each().size() == 1) {
            return charts.each().stream()
                    .filter(chart -> council.isEmpty()
                            || chart.council().equals(council.get().value()))
                    .map(chart -> shown(page, chart, name(page, chart)))
                    .toList();
        }
        return charts.pooled() == null ? List.of() : List.of(shown(page, charts.pooled(), "all councils together"));
    }

    private static ChartShown shown(Page page, ChartSeen chart, String name) {
        return new ChartShown(chart, page.range(), name);
    }

    /** The agreement is named where a council has several with a service level of that ref. */
    private String name(Page page, ChartSeen chart) {
        long of = page.charts().each().stream()
                .filter(other -> other.council().equals(chart.council()))
                .count();
        return names.apply(chart.council()) + (of > 1 ? ", " + chart.agreement() : "");
    }

    private static List<String> notes(Page page, List<ChartShown> large) {
        if (page.charts().each().isEmpty()) {
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

    private static List<LevelView.Small> small(Page page, List<ChartShown> each) {
        List<LevelView.Small> small = new ArrayList<>();
        for (ChartShown chart : each) {
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

    /** The period in which councils are compared: where nobody says, the last one of which there are data. */
    private static Period compare(Page page) {
        return page.asked().period().orElseGet(() -> page.charts().each().stream()
                .map(chart -> shown(page, chart, ""))
                .flatMap(chart -> chart.latest().stream())
                .map(ChartSeen.Point::period)
                .max(Comparator.naturalOrder())
                .orElse(page.range().to()));
    }

    private LevelView.Compared compared(Page page) {
        Period period = compare(page);
        List<Choice> kept = Stream.of(
                        new Choice(
                                "council",
                                page.asked().council().map(Slug::value).orElse(""),
                                false),
                        new Choice("by", page.range().by().text(), false),
                        new Choice("from", page.range().from().toString(), false),
                        new Choice("to", page.range().to().toString(), false))
                .filter(choice -> !choice.text().isEmpty())
                .toList();
        return new FunnelShown(
                        page.sight().funnel(period, page.service(), page.serviceLevel()), period, page.home(), names)
                .compared(
                        PeriodChoices.around(page.today(), period),
                        kept,
                        Words.name(page.serviceLevel().value()));
    }

    private static List<String> data(Page page) {
        String api = "/v1/partnerships/" + page.acting().partnership().slug();
        String months = "?from=" + page.range().from() + "&to=" + page.range().to();
        String list = api + "/control-charts" + months + "&service=" + page.service() + "&serviceLevel="
                + page.serviceLevel();
        Period period = compare(page);
        Stream<String> charts = page.asked().council().stream().flatMap(council -> page.charts().each().stream()
                .filter(chart -> chart.council().equals(council.value()))
                .map(chart -> api + "/control-charts/" + chart.id() + months));
        return Stream.of(charts, Stream.of(list, api + "/funnels/" + page.serviceLevel() + "?period=" + period))
                .flatMap(each -> each)
                .collect(Collectors.toList());
    }
}
