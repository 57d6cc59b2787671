package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.TenantTransactions;

/** Keeps what the cases of closed months come to, council by council; as evaluation, which alone may write it. */
@ApplicationScoped
class Snapshots {

    private final PhaseCounts counts;
    private final ClosedCounts kept;
    private final TenantTransactions transactions;

    Snapshots(PhaseCounts counts, ClosedCounts kept, TenantTransactions transactions) {
        this.counts = counts;
        this.kept = kept;
        this.transactions = transactions;
    }

    /** Keeps months as they stand at their closing. */
    void keep(Acting acting, List<YearMonth> months, Instant closing) {
        UUID partnership = acting.partnership().id();
        Span span = Span.of(months.stream(), month -> new Instants(closing, closing));
        acting.councils().stream().sorted().forEach(council -> keep(partnership, council, span, closing, c -> true));
    }

    /**
     * Keeps the months of one service level anew, judged at their closing by what is known at a restatement (rule F2).
     *
     * @param span each month with its closing instant and that of the restatement
     */
    void restate(UUID partnership, UUID council, String agreement, String serviceLevel, Span span, Instant at) {
        List<YearMonth> months = span.months().stream().map(Span.At::month).toList();
        transactions.evaluating(partnership, council, () -> {
            kept.supersede(partnership, council, agreement, serviceLevel, months, at);
            kept.restate(partnership, council, agreement, serviceLevel, months, at);
            return null;
        });
        keep(
                partnership,
                council,
                span,
                at,
                c -> c.agreement().equals(agreement) && c.serviceLevel().equals(serviceLevel));
    }

    private void keep(UUID partnership, UUID council, Span span, Instant at, Predicate<PhaseCounts.Counted> which) {
        transactions.evaluating(partnership, council, () -> {
            kept.keep(
                    partnership,
                    council,
                    at,
                    counts.held(Councils.of(partnership, council), span).stream()
                            .filter(which)
                            .toList());
            return null;
        });
    }
}
