package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.governance.model.Seat;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.Roles;

/** Who is a member on a day, with how many votes, and who speaks for it. */
@ApplicationScoped
class BoardSeats {

    private final Registry registry;

    BoardSeats(Registry registry) {
        this.registry = registry;
    }

    /** The votes of each member on a day, by slug; those without any among them. */
    SortedMap<String, Integer> members(PartnershipEntry partnership, LocalDate on) {
        SortedMap<String, Integer> members = new TreeMap<>();
        partnership.members().stream()
                .filter(member -> member.isMember(on))
                .forEach(member -> members.put(slug(member.organisationId()), member.votes(on)));
        return members;
    }

    /** Who has a vote on the board on a day, by slug. */
    List<Seat> seats(PartnershipEntry partnership, LocalDate on) {
        return members(partnership, on).entrySet().stream()
                .filter(member -> member.getValue() > 0)
                .map(member -> new Seat(member.getKey(), member.getValue()))
                .toList();
    }

    String slug(UUID organisation) {
        return registry.organisation(organisation)
                .map(OrganisationEntry::slug)
                .map(Slug::value)
                .orElseThrow();
    }

    /**
     * The member for which the caller votes, by its own signatory or by whoever is appointed to the board from it.
     *
     * @throws Rejected forbidden, for anybody else
     */
    String voter(Acting acting, LocalDate today) {
        if (!isMember(acting, today) || !(acting.has(Roles.SIGNATORY) || acting.has(Roles.BOARD_MEMBER))) {
            throw Rejected.forbidden("A member votes by its signatory, or by whoever of it is appointed to the board.");
        }
        return acting.organisation().slug().value();
    }

    /**
     * The member for which the caller speaks as its own signatory.
     *
     * @param otherwise what anybody else is told
     * @throws Rejected forbidden, for anybody else
     */
    String signatory(Acting acting, LocalDate today, String otherwise) {
        if (!isMember(acting, today) || !acting.has(Roles.SIGNATORY)) {
            throw Rejected.forbidden(otherwise);
        }
        return acting.organisation().slug().value();
    }

    private static boolean isMember(Acting acting, LocalDate today) {
        return Optional.ofNullable(acting.organisation())
                .flatMap(own -> acting.partnership().membership(own.id()))
                .filter(membership -> membership.isMember(today))
                .isPresent();
    }
}
