package org.concordat.signals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.concordat.signals.model.BinomialCounts;
import org.concordat.tenancy.Acting;

/** What this room knows as a caller may know it, the same that the API tells. Call it within a transaction. */
@ApplicationScoped
public class SignalsSeen {

    private final SignalSources sources;
    private final BinomialCounts counts;

    SignalsSeen(SignalSources sources, BinomialCounts counts) {
        this.sources = sources;
        this.counts = counts;
    }

    /**
     * What is to be seen at an instant.
     *
     * @param names of the councils, by slug, as sentences have them
     */
    public SignalSight at(Acting acting, Instant now, UnaryOperator<String> names) {
        return new SignalSight(new Seen(sources, acting, now, now), counts, names);
    }
}
