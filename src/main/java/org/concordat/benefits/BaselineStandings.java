package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.tenancy.Acting;

/** How frozen baselines stand, for what is measured against them. */
@ApplicationScoped
class BaselineStandings {

    private final Baselines baselines;
    private final BaselineEvents events;

    BaselineStandings(Baselines baselines, BaselineEvents events) {
        this.baselines = baselines;
        this.events = events;
    }

    /**
     * How one stands.
     *
     * @param inTime whether it was frozen before go-live; null while it is not frozen
     * @param supersededBy slug of the one that has taken its place; null while none has
     */
    record Standing(Boolean inTime, String supersededBy) {}

    /** Of all baselines that the caller sees, by slug. */
    Map<String, Standing> of(Acting acting, Instant known) {
        UUID id = acting.partnership().id();
        List<Baseline> all = baselines.known(id, known);
        List<String> slugs = all.stream().map(baseline -> baseline.slug).toList();
        Map<String, List<BaselineEvent>> done = events.of(id, slugs, known);
        Map<String, String> superseded = events.superseded(id, slugs, known);
        Map<String, Standing> standings = new HashMap<>();
        for (Baseline baseline : all) {
            Boolean inTime = BaselineView.inTime(
                    baseline.written(),
                    done.getOrDefault(baseline.slug, List.of()),
                    acting.partnership().timeZone());
            standings.put(baseline.slug, new Standing(inTime, superseded.get(baseline.slug)));
        }
        return standings;
    }
}
