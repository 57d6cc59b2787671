package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.concordat.kernel.Rejected;
import org.concordat.queries.QueryableResults;
import org.concordat.tenancy.Acting;

/** The results about which queries can be raised: those that the caller sees now. */
@ApplicationScoped
class QueriedResults implements QueryableResults {

    private final ResultService results;
    private final Clock clock;

    QueriedResults(ResultService results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    @Override
    public Optional<Queryable> find(Acting acting, String id) {
        Instant now = clock.instant();
        try {
            ResultRow row = results.find(acting, ResultId.parse(id), now, now).row();
            boolean whole = row.area().isEmpty() && !row.remainder();
            return Optional.of(new Queryable(
                    row.id().toString(),
                    row.council().id(),
                    row.agreement(),
                    whole ? row.serviceLevel() : null,
                    row.period()));
        } catch (Rejected refused) {
            if (refused.kind() == Rejected.Kind.MISSING) {
                return Optional.empty(); // here an answer, not the end of the request
            }
            throw refused;
        }
    }
}
