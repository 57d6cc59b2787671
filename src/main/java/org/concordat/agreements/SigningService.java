package org.concordat.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.agreements.model.Lifecycle;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionEvent.Kind;
import org.concordat.agreements.model.VersionState;
import org.concordat.agreements.model.VersionText;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.DecisionsNeeded;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Turns;
import org.concordat.partnerships.model.Act;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Recorded;
import org.concordat.web.DryRun;

/** What the two sides do with a version: propose, counter, withdraw, sign, terminate (rules V1, V2). */
@ApplicationScoped
class SigningService {

    /** Whoever writes agreements of a council, drafts among them, takes this turn first. */
    static final String TURN = "agreements of";

    private static final String RULE = "V1";

    private final Agreements agreements;
    private final Versions versions;
    private final Events events;
    private final Lifecycles lifecycles;
    private final Drafts drafts;
    private final VersionService reading;
    private final TermsBook terms;
    private final VersionDigests digests;
    private final DecisionsNeeded decisions;
    private final Event<TermsChanged> changed;
    private final Actings actings;
    private final Sides sides;
    private final Turns turns;
    private final ClosedPeriods closed;
    private final DryRun tries;
    private final Clock clock;

    SigningService(
            Agreements agreements,
            Versions versions,
            Events events,
            Lifecycles lifecycles,
            Drafts drafts,
            VersionService reading,
            TermsBook terms,
            VersionDigests digests,
            DecisionsNeeded decisions,
            Event<TermsChanged> changed,
            Actings actings,
            Sides sides,
            Turns turns,
            ClosedPeriods closed,
            DryRun tries,
            Clock clock) {
        this.agreements = agreements;
        this.versions = versions;
        this.events = events;
        this.lifecycles = lifecycles;
        this.drafts = drafts;
        this.reading = reading;
        this.terms = terms;
        this.digests = digests;
        this.decisions = decisions;
        this.changed = changed;
        this.actings = actings;
        this.sides = sides;
        this.turns = turns;
        this.closed = closed;
        this.tries = tries;
        this.clock = clock;
    }

    /** One act of one side on one version, its turn taken. */
    private record Doing(
            Acting acting, Side side, Agreement agreement, int number, Lifecycle life, Instant now, LocalDate today) {}

    private Doing begin(String partnership, String name, int number, Act act) {
        Acting acting = actings.in(partnership);
        Agreement agreement = agreements.named(acting.partnership().id(), name);
        Side side = sides.require(acting, act, agreement.organisationId);
        closed.hold(acting.partnership().id(), List.of(agreement.organisationId));
        turns.take(TURN, agreement.organisationId);
        Instant now = clock.instant();
        Lifecycle life = lifecycles.of(agreement, now);
        if (!life.texts().containsKey(number)) {
            throw Rejected.missing();
        }
        LocalDate today = LocalDate.ofInstant(now, acting.partnership().timeZone());
        return new Doing(acting, side, agreement, number, life, now, today);
    }

    private void add(Doing doing, int number, Kind kind, Events.Said said) {
        events.add(doing.agreement(), number, kind, doing.side(), doing.acting(), doing.now(), said);
    }

    private VersionView told(Doing doing, int number) {
        Version version = versions.known(doing.agreement(), number, doing.now()).orElseThrow();
        return reading.view(doing.agreement(), version, doing.now(), doing.acting());
    }

    @Transactional
    VersionView propose(String partnership, String name, int number, boolean dryRun) {
        Doing doing = begin(partnership, name, number, Act.PROPOSE);
        doing.life().requireState(number, doing.today(), VersionState.DRAFT);
        drafts.requireWhole(doing.agreement(), doing.life().texts().get(number).text());
        add(doing, number, Kind.PROPOSED, Events.Said.NOTHING);
        tries.end(dryRun);
        return told(doing, number);
    }

    @Transactional
    CounterView counter(String partnership, String name, int number, VersionText text, boolean dryRun) {
        Doing doing = begin(partnership, name, number, Act.COUNTER);
        doing.life().requireState(number, doing.today(), VersionState.PROPOSED);
        if (doing.life().proposer(number).filter(doing.side()::equals).isPresent()) {
            throw Rejected.state(RULE, "A proposal is countered by the other side; withdraw your own.");
        }
        drafts.requireWhole(doing.agreement(), text);
        int next = doing.life().texts().size() + 1;
        Recorded recorded = Recorded.first(doing.now(), doing.acting().who());
        versions.persistAndFlush(new Version(doing.agreement(), next, CanonicalText.of(text), recorded));
        add(doing, number, Kind.COUNTERED, Events.Said.NOTHING);
        add(doing, next, Kind.PROPOSED, Events.Said.NOTHING);
        CounterView view = new CounterView(told(doing, next), reading.diff(doing.agreement(), number, next));
        tries.end(dryRun);
        return view;
    }

    @Transactional
    VersionView withdraw(String partnership, String name, int number, boolean dryRun) {
        Doing doing = begin(partnership, name, number, Act.WITHDRAW);
        doing.life().requireState(number, doing.today(), VersionState.PROPOSED);
        if (doing.life().proposer(number).filter(doing.side()::equals).isEmpty()) {
            throw Rejected.state(RULE, "A proposal is withdrawn by the side that made it; counter the other side's.");
        }
        add(doing, number, Kind.WITHDRAWN, Events.Said.NOTHING);
        tries.end(dryRun);
        return told(doing, number);
    }

    @Transactional
    VersionView sign(String partnership, String name, int number, NewSignature body, boolean dryRun) {
        Doing doing = begin(partnership, name, number, Act.SIGN);
        doing.life().requireSignable(number, doing.side(), doing.today());
        if (!doing.side().text().equals(body.capacity())) {
            throw Rejected.rule(
                    RULE,
                    "You do not sign for that side.",
                    new Fault("/capacity", "is " + doing.side().text()));
        }
        if (!doing.life().texts().get(number).digest().equals(body.digest())) {
            throw Rejected.rule(
                    RULE,
                    "The digest is not that of this version: read it again before you sign.",
                    new Fault("/digest", "is the digest of the version that is signed"));
        }
        if (doing.life().signedBy(number, doing.side().other())) {
            conclude(doing, number);
        } else {
            add(doing, number, Kind.SIGNED, Events.Said.NOTHING);
        }
        VersionView view = told(doing, number);
        tries.end(dryRun);
        return view;
    }

    /** The signature by which a version takes effect: on its own, or by the decision that the governance rules ask for (rule G2). */
    private void conclude(Doing doing, int number) {
        Lifecycle.Signed version = doing.life().texts().get(number);
        requireAlone(doing, version.text());
        Optional<UUID> decision = decisions.require(
                doing.acting(),
                DecisionsNeeded.AGREEMENT_VERSION,
                digests.ref(doing.agreement(), number),
                version.digest());
        add(doing, number, Kind.SIGNED, Events.Said.by(decision));
        changed.fire(new TermsChanged(
                doing.agreement().partnershipId,
                doing.agreement().organisationId,
                version.text().commences()));
    }

    private void requireAlone(Doing doing, VersionText text) {
        drafts.requireOpen(doing.agreement(), text);
        for (TermsInForce other :
                terms.inForce(doing.agreement().partnershipId, doing.agreement().organisationId, doing.now())) {
            boolean elsewhere = !other.agreement().equals(doing.agreement().ref);
            boolean sameDays = (text.expires() == null || !other.from().isAfter(text.expires()))
                    && (other.to() == null || !text.commences().isAfter(other.to()));
            if (elsewhere
                    && sameDays
                    && text.services().anyMatch(s -> other.text().services().anyMatch(s::equals))) {
                throw Rejected.state(
                        "V2",
                        "Agreement " + other.agreement()
                                + " covers a service of this one on the same days: end it first.");
            }
        }
    }

    @Transactional
    VersionView terminate(String partnership, String name, int number, NewTermination body, boolean dryRun) {
        Doing doing = begin(partnership, name, number, Act.TERMINATE);
        VersionState state = doing.life().state(number, doing.today());
        if (state != VersionState.ACTIVE && state != VersionState.SIGNED) {
            throw Rejected.state(
                    RULE, "Version " + number + " is " + state.text() + "; only what is signed or active ends.");
        }
        if (body.lastDay().isBefore(doing.today())) {
            throw Rejected.rule(
                    RULE, "An agreement does not end in the past.", new Fault("/lastDay", "is today or later"));
        }
        add(doing, number, Kind.TERMINATED, Events.Said.end(body.lastDay(), body.reason()));
        changed.fire(
                new TermsChanged(doing.agreement().partnershipId, doing.agreement().organisationId, body.lastDay()));
        VersionView view = told(doing, number);
        tries.end(dryRun);
        return view;
    }
}
