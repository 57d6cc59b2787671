package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.performance.ResultQuery;
import org.concordat.performance.ResultService;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;

/** The results as the pages need them: as of now, as known now, a period together with those before it. */
@ApplicationScoped
class BoardResults {

    private static final Set<String> COUNCILS = Set.of("council", "serviceLevel");
    private static final Set<String> AREAS = Set.of("council", "area", "serviceLevel");

    /** How many windows are searched for the latest quarter with data: together at least two years. */
    private static final int MOST_WINDOWS = 3;

    private final ResultService results;

    BoardResults(ResultService results) {
        this.results = results;
    }

    /**
     * The results of the period that is shown.
     *
     * @param unasked says why it is this one; null where it was asked for
     */
    record Found(Window window, Unasked unasked) {}

    /**
     * The results of a period, within the caller's transaction.
     *
     * @param only the council whose areas are wanted; null for all councils, as wholes
     * @param asked null for the latest complete quarter with most of its data
     */
    Found find(Acting acting, OrganisationEntry only, Period asked, LocalDate today, Instant now) {
        Function<Period, Window> read = period -> window(acting, only, period, now);
        return asked != null ? new Found(read.apply(asked), null) : latest(read, today);
    }

    private Window window(Acting acting, OrganisationEntry only, Period period, Instant now) {
        List<Period> periods = Window.upTo(period);
        ResultQuery query = new ResultQuery(
                periods,
                only == null ? null : only.slug(),
                null,
                null,
                null,
                only == null ? COUNCILS : AREAS,
                false,
                now,
                now);
        return Window.of(periods, results.all(acting.partnership().slug().value(), query));
    }

    private static Found latest(Function<Period, Window> read, LocalDate today) {
        Period running = Period.containing(today, Length.QUARTER);
        Window first = read.apply(running.previous());
        Window window = first;
        for (int i = 1; i < MOST_WINDOWS && window.latestWithMost().isEmpty(); i++) {
            window = read.apply(window.periods().get(0).previous());
        }
        Period latest = window.latestWithMost().orElse(first.period());
        Window shown = Stream.of(first, window)
                .filter(each -> each.period().equals(latest))
                .findFirst()
                .orElseGet(() -> read.apply(latest));
        return new Found(shown, Unasked.of(latest, first, running));
    }
}
