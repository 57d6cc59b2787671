package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.board.AskedSignals.Kind;
import org.concordat.board.TableView.Link;
import org.concordat.consequences.ConsequenceBook;
import org.concordat.kernel.Period.Length;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.signals.SignalSight;
import org.concordat.signals.SignalSight.LevelSeen;
import org.concordat.signals.SignalSight.Of;
import org.concordat.signals.SignalsSeen;
import org.concordat.tenancy.Acting;

/**
 * Makes the page of what is a signal now. Where there are many, it goes by service level, as many on a page as have at most {@value
 * #MOST_CHARTS} control charts together, so that fifty councils with thirty service levels each cost what five have.
 */
@ApplicationScoped
class SignalPages {

    static final int MOST_CHARTS = 250;

    private final Entrance entrance;
    private final Names names;
    private final SignalsSeen signals;
    private final BoardQueries queries;
    private final ConsequenceBook consequences;
    private final Clock clock;

    SignalPages(
            Entrance entrance,
            Names names,
            SignalsSeen signals,
            BoardQueries queries,
            ConsequenceBook consequences,
            Clock clock) {
        this.entrance = entrance;
        this.names = names;
        this.signals = signals;
        this.queries = queries;
        this.consequences = consequences;
        this.clock = clock;
    }

    @Transactional
    SignalsView signals(Slug partnership, AskedSignals asked) {
        Acting acting = entrance.toResults(partnership);
        AskedSignals.Read read = asked.read();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, acting.partnership().timeZone());
        SignalSight sight = signals.at(acting, now, names);
        SignalTime time = new SignalTime(today, read.period());
        List<LevelSeen> all = sight.levels(time.last(Length.MONTH), new Of(null, null, null));
        List<Slug> councils = sight.councils();
        read.council().filter(council -> !councils.contains(council)).ifPresent(council -> {
            throw Rejected.missing();
        });
        List<LevelSeen> wanted = all.stream()
                .filter(level -> read.service().map(level.service()::equals).orElse(true))
                .toList();
        if (wanted.isEmpty() && read.service().isPresent() && read.period().isEmpty()) {
            throw Rejected.missing();
        }
        List<List<LevelSeen>> pages = paged(wanted, read.council().isPresent());
        if (read.page() > pages.size()) {
            throw Rejected.missing();
        }
        List<LevelSeen> levels = pages.get(read.page() - 1);
        OpenMatters open = new OpenMatters(
                "/board/" + partnership,
                queries.open(acting, null, now),
                consequences.openPlans(partnership.value(), now));
        SignalItems items = new SignalItems(
                new SignalScope(acting, sight, levels, read.council().orElse(null), time, names, open));
        return view(acting, read, new Choosable(all, councils, today), pages, items.parts(read));
    }

    /** What may be chosen. */
    private record Choosable(List<LevelSeen> levels, List<Slug> councils, LocalDate today) {}

    /** At least one service level on each page; one page at least. */
    static List<List<LevelSeen>> paged(List<LevelSeen> levels, boolean oneCouncil) {
        List<List<LevelSeen>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        int charts = 0;
        for (LevelSeen level : levels) {
            int more = oneCouncil ? 1 : level.charts();
            if (charts > 0 && charts + more > MOST_CHARTS) {
                pages.add(new ArrayList<>());
                charts = 0;
            }
            pages.get(pages.size() - 1).add(level);
            charts += more;
        }
        return pages;
    }

    private SignalsView view(
            Acting acting,
            AskedSignals.Read read,
            Choosable choosable,
            List<List<LevelSeen>> pages,
            SignalItems.Found found) {
        String here = "/board/" + acting.partnership().slug() + "/signals";
        return new SignalsView(
                Frame.of(acting, BoardSection.SIGNALS, List.of()),
                "What is real"
                        + read.period()
                                .map(period -> ", " + PeriodChoices.inWords(period))
                                .orElse(" now"),
                here,
                choosers(read, choosable),
                PeriodChoices.withLatest(choosable.today(), read.period()),
                found.summary(),
                found.parts(),
                pages.size() == 1 ? "" : paging(read.page(), pages),
                others(here, read, pages.size()),
                data(acting, found));
    }

    private List<Chooser> choosers(AskedSignals.Read read, Choosable choosable) {
        return List.of(
                Chooser.of(
                        "service",
                        "Service",
                        "All services",
                        choosable.levels().stream().map(level -> level.service().value()),
                        read.service().map(Slug::value).orElse(""),
                        Words::name),
                Chooser.of(
                        "council",
                        "Council",
                        "All councils",
                        choosable.councils().stream().map(Slug::value),
                        read.council().map(Slug::value).orElse(""),
                        names),
                Chooser.of("kind", "Kind", read.kind(), Kind.values()));
    }

    private static String paging(int page, List<List<LevelSeen>> pages) {
        int before = pages.subList(0, page - 1).stream().mapToInt(List::size).sum();
        int all = pages.stream().mapToInt(List::size).sum();
        return "Service levels " + (before + 1) + " to "
                + (before + pages.get(page - 1).size()) + " of " + all
                + ", by service and name; everything on this page is about these.";
    }

    private static List<Link> others(String here, AskedSignals.Read read, int pages) {
        List<Link> links = new ArrayList<>();
        if (read.page() > 1) {
            links.add(new Link("Service levels before", here + read.query(read.page() - 1)));
        }
        if (read.page() < pages) {
            links.add(new Link("Service levels after", here + read.query(read.page() + 1)));
        }
        return links;
    }

    private static List<String> data(Acting acting, SignalItems.Found found) {
        String api = "/v1/partnerships/" + acting.partnership().slug();
        return Stream.concat(
                        Stream.of(api + "/control-charts"),
                        found.running().stream().map(period -> api + "/early-warnings?period=" + period))
                .toList();
    }
}
