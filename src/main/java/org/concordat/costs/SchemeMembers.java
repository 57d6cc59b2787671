package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.costs.model.Approval;
import org.concordat.costs.model.SchemeText;
import org.concordat.costs.model.Stay;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.Sides;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Roles;

/** Who shares cost in a partnership, and who approves how. */
@ApplicationScoped
class SchemeMembers {

    private final BookKeepers keepers;
    private final Sides sides;

    SchemeMembers(BookKeepers keepers, Sides sides) {
        this.keepers = keepers;
        this.sides = sides;
    }

    /** The days of each member, those who have left among them. */
    List<Stay> stays(PartnershipEntry partnership) {
        return partnership.members().stream()
                .flatMap(member -> keepers.stays(member).stream())
                .toList();
    }

    /**
     * Who is asked to approve a version of a scheme, with its votes: those who will pay by it. They are the members of the day on which it
     * commences, or of today once that has come; whoever leaves before is not asked, and who joins until then is.
     */
    SortedMap<String, Integer> asked(PartnershipEntry partnership, SchemeText text, LocalDate today) {
        return votes(partnership, text.commences().isAfter(today) ? text.commences() : today);
    }

    /**
     * Who has left last of those on whose days a version would apply, or end what applies, and who are not asked of it any more; empty
     * where everybody that it charges is asked.
     *
     * @param approved who has approved it, be it before it left
     */
    Optional<Stay> left(PartnershipEntry partnership, SchemeText text, LocalDate today, Collection<String> approved) {
        Set<String> asked = asked(partnership, text, today).keySet();
        return stays(partnership).stream()
                .filter(stay -> stay.endsBefore(today) && !stay.endsBefore(text.commences()))
                .filter(stay -> !asked.contains(stay.organisation()) && !approved.contains(stay.organisation()))
                .max(Comparator.comparing(Stay::to));
    }

    private SortedMap<String, Integer> votes(PartnershipEntry partnership, LocalDate on) {
        SortedMap<String, Integer> votes = new TreeMap<>();
        partnership.members().stream()
                .filter(member -> member.isMember(on))
                .forEach(member -> votes.put(keepers.slug(member.organisationId()), member.votes(on)));
        return votes;
    }

    /** Whose approval a scheme needs: every member's, where the partnership has not said otherwise. */
    Approval approval(PartnershipEntry partnership) {
        return Approval.parse(partnership.schemeApprovals()).orElse(Approval.EVERY_MEMBER);
    }

    /**
     * Lets through the signatory of a member.
     *
     * @throws Rejected forbidden, for anybody else
     */
    void requireSignatory(Acting acting, LocalDate today) {
        sides.requireParty(acting);
        boolean member = acting.partnership()
                .membership(acting.organisation().id())
                .filter(membership -> membership.isMember(today))
                .isPresent();
        if (!member || !acting.has(Roles.SIGNATORY)) {
            throw Rejected.forbidden("A sharing scheme is approved by the signatory of each member.");
        }
    }
}
