package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.performance.ResultView;
import org.concordat.signals.ChartLineView;
import org.concordat.signals.StandingSignals;
import org.concordat.signals.WarningView;
import org.concordat.tenancy.Acting;

/** What slipped, and what signals say of it. */
@ApplicationScoped
class Signalled {

    private final StandingSignals signals;

    Signalled(StandingSignals signals) {
        this.signals = signals;
    }

    /** What missed its target in a window's period, within the caller's transaction. */
    List<Slip> slips(Acting acting, Window window, List<Shown> shown, Instant now) {
        List<ResultView> slipped =
                shown.stream().filter(Shown::slipped).map(Shown::result).toList();
        if (slipped.isEmpty()) {
            return List.of();
        }
        Map<String, ChartLineView> charts =
                signals.charts(acting.partnership().slug().value(), slipped, window.period(), now).stream()
                        .collect(Collectors.toMap(ChartLineView::chart, Function.identity()));
        return Slip.of(window, shown, charts);
    }

    /** Early warnings of what is running now, within the caller's transaction. */
    List<WarningView> warnings(Acting acting, Instant now) {
        return signals.warnings(acting.partnership().slug().value(), now);
    }
}
