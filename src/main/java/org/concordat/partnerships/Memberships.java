package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.Timeline;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Registry;

/** Ends memberships for the room in which that is decided (rule G5). */
@ApplicationScoped
public class Memberships {

    private final Members members;
    private final MemberStays accepted;
    private final Stays stays;
    private final Registry registry;
    private final Turns turns;
    private final CostsTurn costs;
    private final Clock clock;

    Memberships(
            Members members,
            MemberStays accepted,
            Stays stays,
            Registry registry,
            Turns turns,
            CostsTurn costs,
            Clock clock) {
        this.members = members;
        this.accepted = accepted;
        this.stays = stays;
        this.registry = registry;
        this.turns = turns;
        this.costs = costs;
        this.clock = clock;
    }

    /** Nobody writes a membership until the end of the transaction; take it before {@link CostsTurn}. */
    public void hold(UUID partnershipId) {
        turns.take(MemberService.LIST, partnershipId);
    }

    /**
     * Gives a membership its last day. Shares re-total from the day after; the past stays.
     *
     * @param decision by which it ends; null where none was needed
     * @throws Rejected missing, where there is none; state, when it would end before it begins
     */
    public void end(Acting acting, UUID organisation, LocalDate last, UUID decision) {
        turns.take(MemberService.LIST, acting.partnership().id());
        costs.share(acting.partnership().id());
        Instant at = clock.instant();
        MemberId id = new MemberId(acting.partnership().id(), organisation);
        Member member = members.findByIdOptional(id).orElseThrow(Rejected::missing);
        Timeline had = MemberStays.timeline(accepted.of(id));
        Timeline after = had.ending(last);
        stays.requireKept(acting.partnership(), had, after);
        member.end(last, at, acting.who());
        members.flush();
        accepted.tell(id, after, decision, at, acting.who());
        registry.refreshAfterCommit();
    }
}
