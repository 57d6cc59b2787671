package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.governance.model.DecisionState;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.PartnershipEntry;

/** What this room knows as a caller may know it, the same that the API tells. Call it within a transaction. */
@ApplicationScoped
public class GovernanceSeen {

    /** How many of a kind are shown: the latest. */
    public static final int MOST = 200;

    private final RulesService rules;
    private final Meetings meetings;
    private final MeetingViews meetingViews;
    private final Decisions decisions;
    private final DecisionViews decisionViews;
    private final Effects effects;
    private final VotingPowerService power;
    private final ActionService actions;
    private final Responsibilities responsibilities;
    private final LeavingService leavings;
    private final SuccessionService successions;

    GovernanceSeen(
            RulesService rules,
            Meetings meetings,
            MeetingViews meetingViews,
            Decisions decisions,
            DecisionViews decisionViews,
            Effects effects,
            VotingPowerService power,
            ActionService actions,
            Responsibilities responsibilities,
            LeavingService leavings,
            SuccessionService successions) {
        this.rules = rules;
        this.meetings = meetings;
        this.meetingViews = meetingViews;
        this.decisions = decisions;
        this.decisionViews = decisionViews;
        this.effects = effects;
        this.power = power;
        this.actions = actions;
        this.responsibilities = responsibilities;
        this.leavings = leavings;
        this.successions = successions;
    }

    /**
     * How the members decide, and what they have decided, the latest first.
     *
     * @param rules of today
     * @param effects when something that the caller sees took effect by a decision, by decision
     */
    public record Decided(
            RulesInForceView rules,
            List<MeetingView> meetings,
            List<DecisionView> decisions,
            Map<UUID, Instant> effects) {}

    /** What was decided, as it is now. */
    public Decided decided(Acting acting, LocalDate today, Instant now) {
        PartnershipEntry partnership = acting.partnership();
        return new Decided(
                rules.inForce(acting, today, now),
                meetingViews.all(partnership, meetings.latest(partnership.id(), MOST)),
                decisionViews.all(partnership, decisions.latest(partnership.id(), MOST)),
                effects.of(partnership.id()));
    }

    /**
     * What the board has before it.
     *
     * @param open decisions that votes are taken on, those that end first before the others
     * @param drafts how many decisions are drafted and not opened yet
     * @param meeting the next one that is planned; empty where none is
     */
    public record Ahead(List<Open> open, int drafts, Optional<Next> meeting) {

        /** An open decision; {@code until} is null where votes are taken until everybody who is there has voted. */
        public record Open(String title, Instant until) {}

        /** A meeting to come. */
        public record Next(String title, LocalDate on) {}
    }

    /** What is to be decided, from a day on. */
    public Ahead ahead(Acting acting, LocalDate today) {
        UUID partnership = acting.partnership().id();
        return new Ahead(
                inState(partnership, DecisionState.OPEN).stream()
                        .map(decision -> new Ahead.Open(decision.title, decision.votesUntil))
                        .sorted(Comparator.comparing(
                                Ahead.Open::until, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList(),
                inState(partnership, DecisionState.DRAFT).size(),
                meetings.page(partnership, Meeting.PLANNED, null, MOST).stream()
                        .filter(meeting -> !meeting.heldOn.isBefore(today))
                        .min(Comparator.comparing((Meeting meeting) -> meeting.heldOn))
                        .map(meeting -> new Ahead.Next(meeting.title, meeting.heldOn)));
    }

    private List<Decision> inState(UUID partnership, DecisionState state) {
        return decisions.page(partnership, new DecisionFilter(null, null, state.text()), null, MOST);
    }

    /** What the votes of a day are worth. */
    public VotingPowerView power(Acting acting, LocalDate today, Instant now) {
        return power.compute(acting, today, now);
    }

    /** What is to be done and what was, the latest first. */
    public List<ActionView> actions(Acting acting, LocalDate today) {
        return actions.latest(acting, today, MOST);
    }

    /** Who answers for which service, at any time. */
    public List<ResponsibilitiesView> responsibilities(Acting acting, Instant now) {
        return responsibilities.page(acting.partnership().id(), now, null, MOST).stream()
                .map(kept -> ResponsibilitiesView.of(kept, null))
                .toList();
    }

    /** Who leaves. */
    public List<LeavingView> leavings(Acting acting) {
        return leavings.latest(acting, MOST);
    }

    /** Who takes whose place. */
    public List<SuccessionView> successions(Acting acting) {
        return successions.latest(acting, MOST);
    }
}
