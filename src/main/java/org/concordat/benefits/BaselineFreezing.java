package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.benefits.model.BaselineState;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.DecisionsNeeded;
import org.concordat.tenancy.Acting;

/**
 * What a baseline needs to be frozen (rule R1): it is frozen before the service goes live, and there is one of a council's service. Else the
 * members have decided that it stands.
 */
@ApplicationScoped
class BaselineFreezing {

    private static final String RULE = "R1";

    private final Baselines baselines;
    private final BaselineEvents events;
    private final DecisionsNeeded decisions;
    private final GoneLive goneLive;

    BaselineFreezing(Baselines baselines, BaselineEvents events, DecisionsNeeded decisions, GoneLive goneLive) {
        this.baselines = baselines;
        this.events = events;
        this.decisions = decisions;
        this.goneLive = goneLive;
    }

    /** @throws Rejected as its state, where it is late, or another is frozen, and no decision about it was carried */
    Freezing by(Acting acting, Baseline baseline, Instant now) {
        BaselineText text = baseline.written();
        Optional<String> late = goneLive.since(acting, baseline, now);
        Optional<String> standing = standing(baseline, text, now);
        if (late.isEmpty() && standing.isEmpty()) {
            return Freezing.PLAIN;
        }
        String terms = new FreezingTerms(baseline.slug, baseline.digest, standing.orElse(null)).decided();
        UUID decision = decisions.carried(acting, terms).orElseThrow(() -> {
            String why = standing.map(other -> "The baseline " + other + " of this service is frozen already")
                    .or(() -> late)
                    .orElseThrow();
            return Rejected.state(
                    RULE,
                    why
                            + ": this one is frozen once the board, or every member, has carried a decision that it is, of"
                            + " matter other with the digest " + terms
                            + ". The board's secretary drafts it: POST /decisions.");
        });
        return new Freezing(decision, late.isPresent(), standing.orElse(null));
    }

    /** The frozen baseline of the same service of the council. */
    private Optional<String> standing(Baseline baseline, BaselineText text, Instant now) {
        List<String> others = baselines.known(baseline.partnershipId, now).stream()
                .filter(other -> other.organisationId.equals(baseline.organisationId)
                        && !other.slug.equals(baseline.slug)
                        && other.written().service().equals(text.service()))
                .map(other -> other.slug)
                .toList();
        Map<String, List<BaselineEvent>> done = events.of(baseline.partnershipId, others, now);
        Map<String, String> superseded = events.superseded(baseline.partnershipId, others, now);
        return others.stream()
                .filter(other ->
                        BaselineEvents.life(done.getOrDefault(other, List.of())).state() == BaselineState.FROZEN)
                .filter(other -> !superseded.containsKey(other))
                .findFirst();
    }
}
