package org.concordat.exclusions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.exclusions.model.State;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.DecisionsNeeded;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Turns;
import org.concordat.partnerships.model.Act;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** What the two sides do with a proposal, whatever is proposed: one makes it or takes it back, the other decides it. */
@ApplicationScoped
class Proceedings {

    private final Registry registry;
    private final Sides sides;
    private final States states;
    private final DecisionsNeeded decisions;
    private final ClosedPeriods closed;
    private final Turns turns;
    private final Clock clock;

    Proceedings(
            Registry registry,
            Sides sides,
            States states,
            DecisionsNeeded decisions,
            ClosedPeriods closed,
            Turns turns,
            Clock clock) {
        this.registry = registry;
        this.sides = sides;
        this.states = states;
        this.decisions = decisions;
        this.closed = closed;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * The council that something is proposed for.
     *
     * @throws Rejected under the kind's rule, when there is no such council or it is not the caller's to see
     */
    UUID council(Acting acting, Kind kind, String slug) {
        return Slug.parse(slug)
                .flatMap(registry::organisation)
                .map(OrganisationEntry::id)
                .filter(id -> acting.sees(id) && sides.hasAgreementFor(acting.partnership(), id))
                .orElseThrow(() -> Rejected.rule(
                        kind.rule(),
                        "Nothing can be proposed for this council.",
                        new Fault("/council", "is a member council whose two sides are taken by two organisations")));
    }

    /** Lets through who proposes for a side of a council's agreement, when its turn has come; answers the side. */
    Side proposing(Acting acting, Kind kind, UUID council) {
        Side side = sides.require(acting, Act.EXCUSE, council);
        await(acting, kind, council);
        return side;
    }

    /** Waits until nobody else writes proposals of a kind for a council, or closes a period, and keeps others waiting. */
    void await(Acting acting, Kind kind, UUID council) {
        closed.hold(acting.partnership().id(), List.of(council));
        turns.take(kind.table(), council);
    }

    /** A new proposal of the caller's; it is {@linkplain #begin begun} once it is stored. */
    Proposal made(Acting acting, Side side, UUID council, String reason, String evidence) {
        Instant now = clock.instant();
        return new Proposal(
                Ids.next(),
                council,
                reason,
                evidence,
                side,
                acting.organisation().id(),
                now,
                acting.who(),
                State.PROPOSED,
                null,
                null,
                1,
                now,
                acting.who());
    }

    /** Notes that a proposal waits for the other side. */
    void begin(Acting acting, Kind kind, Proposal made) {
        states.begin(of(acting, kind, made, made.at()));
    }

    /**
     * What a proposal becomes by the caller's decision, who speaks for the other side, or for the board where nobody is there to speak for
     * it, as when the council has left or the provider's term is over; it is {@linkplain #settle noted} apart.
     *
     * @throws Rejected forbidden, or in the wrong state; rule G2, where it takes effect by a decision of the members that is not carried
     */
    Settled decided(Acting acting, Kind kind, Proposal proposal, NewDecision given) {
        State state = moved(acting, kind, proposal, given.accepted());
        UUID decision = kind.matter()
                .filter(matter -> state == State.ACCEPTED)
                .flatMap(matter ->
                        decisions.require(acting, matter, proposal.id().toString(), null))
                .orElse(null);
        return new Settled(state, given.reason(), decision);
    }

    private State moved(Acting acting, Kind kind, Proposal proposal, boolean accepted) {
        if (sides.isVacant(
                acting.partnership(), proposal.councilId(), proposal.side().other())) {
            sides.requireBoardSecretary(acting);
            return proposal.proceeding(kind).decidedByBoard(acting.who().equals(proposal.by()), accepted);
        }
        Side side = sides.require(acting, Act.DECIDE, proposal.councilId());
        return proposal.proceeding(kind).decided(side, acting.organisation().id(), accepted);
    }

    /**
     * What a proposal becomes when the caller takes it back; it is {@linkplain #settle noted} apart.
     *
     * @throws Rejected forbidden, or in the wrong state
     */
    Settled withdrawn(Acting acting, Kind kind, Proposal proposal) {
        Side side = sides.require(acting, Act.EXCUSE, proposal.councilId());
        return new Settled(proposal.proceeding(kind).withdrawn(side), null, null);
    }

    /** Notes what settles a proposal. */
    void settle(Acting acting, Kind kind, Proposal proposal, Settled settled) {
        states.next(of(acting, kind, proposal, clock.instant()), settled, proposal.revision());
    }

    private static States.Of of(Acting acting, Kind kind, Proposal proposal, Instant at) {
        return new States.Of(kind, acting.partnership().id(), proposal.councilId(), proposal.id(), at, acting.who());
    }
}
