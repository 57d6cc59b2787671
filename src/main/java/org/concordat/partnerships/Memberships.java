package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Registry;

/** Ends memberships for the room in which that is decided (rule G5). */
@ApplicationScoped
public class Memberships {

    private final Members members;
    private final Registry registry;
    private final Turns turns;

    Memberships(Members members, Registry registry, Turns turns) {
        this.members = members;
        this.registry = registry;
        this.turns = turns;
    }

    /**
     * Gives a membership its last day. Shares re-total from the day after; the past stays.
     *
     * @throws Rejected missing, where there is none; state, when it would end before it begins
     */
    public void end(Acting acting, UUID organisation, LocalDate last, Instant at) {
        turns.take(MemberService.LIST, acting.partnership().id());
        Member member = members.findByIdOptional(
                        new MemberId(acting.partnership().id(), organisation))
                .orElseThrow(Rejected::missing);
        member.end(last, at, acting.who());
        members.flush();
        registry.refreshAfterCommit();
    }
}
