package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.concordat.benefits.model.BaselineLife;
import org.concordat.benefits.model.BaselineLife.Kind;
import org.concordat.benefits.model.BaselineState;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.model.Act;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Acting;

/** What is done with a baseline: it is proposed, taken back, and signed by both sides, which freezes it (rule R1). */
@ApplicationScoped
class BaselineSigningService {

    private static final String RULE = "R1";

    private final Baselines baselines;
    private final BaselineEvents events;
    private final BaselineRules rules;
    private final BaselineFreezing freezing;
    private final BaselineService reading;
    private final Sides sides;
    private final Keeping keeping;

    BaselineSigningService(
            Baselines baselines,
            BaselineEvents events,
            BaselineRules rules,
            BaselineFreezing freezing,
            BaselineService reading,
            Sides sides,
            Keeping keeping) {
        this.baselines = baselines;
        this.events = events;
        this.rules = rules;
        this.freezing = freezing;
        this.reading = reading;
        this.sides = sides;
        this.keeping = keeping;
    }

    /** One act on one baseline, its turn taken. */
    private record Doing(Acting acting, Baseline baseline, BaselineLife life, Instant now) {}

    private Doing begin(Acting acting, Slug slug) {
        Instant now = keeping.now();
        Baseline baseline =
                baselines.known(acting.partnership().id(), slug.value(), now).orElseThrow(Rejected::missing);
        List<BaselineEvent> done =
                events.of(baseline.partnershipId, List.of(baseline.slug), now).getOrDefault(baseline.slug, List.of());
        return new Doing(acting, baseline, BaselineEvents.life(done), now);
    }

    private BaselineView done(Doing doing, Kind kind, Side side, boolean trial) {
        boolean freezes = kind == Kind.SIGNED && doing.life().signedBy(side.other());
        Freezing by = freezes ? freezing.by(doing.acting(), doing.baseline(), doing.now()) : Freezing.PLAIN;
        events.persistAndFlush(new BaselineEvent(doing.baseline(), kind, side, by, doing.acting(), doing.now()));
        BaselineView view = reading.view(doing.acting(), doing.baseline(), doing.now());
        keeping.end(trial);
        return view;
    }

    @Transactional
    BaselineView propose(Slug partnership, Slug slug, boolean trial) {
        Acting acting = keeping.keeper(partnership, BaselineService.LIST);
        Doing doing = begin(acting, slug);
        doing.life().requireState(BaselineState.DRAFT);
        rules.checked(acting, doing.baseline().written(), java.util.Optional.of(doing.baseline()));
        return done(doing, Kind.PROPOSED, null, trial);
    }

    @Transactional
    BaselineView withdraw(Slug partnership, Slug slug, boolean trial) {
        Acting acting = keeping.keeper(partnership, BaselineService.LIST);
        Doing doing = begin(acting, slug);
        doing.life().requireState(BaselineState.PROPOSED);
        return done(doing, Kind.WITHDRAWN, null, trial);
    }

    @Transactional
    BaselineView sign(Slug partnership, Slug slug, NewBaselineSignature body, boolean trial) {
        Acting acting = keeping.reader(partnership);
        keeping.take(acting, BaselineService.LIST);
        Doing doing = begin(acting, slug);
        Side side = sides.require(acting, Act.SIGN, doing.baseline().organisationId);
        doing.life().requireSignable(side);
        if (!side.text().equals(body.capacity())) {
            throw Rejected.rule(RULE, "You do not sign for that side.", new Fault("/capacity", "is " + side.text()));
        }
        if (!doing.baseline().digest.equals(body.digest())) {
            throw Rejected.rule(
                    RULE,
                    "The digest is not that of this baseline: read it again before you sign.",
                    new Fault("/digest", "is the digest of the baseline that is signed"));
        }
        return done(doing, Kind.SIGNED, side, trial);
    }
}
