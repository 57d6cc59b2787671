package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.Act;
import org.concordat.partnerships.model.CollaborationModel;
import org.concordat.partnerships.model.MemberRole;
import org.concordat.partnerships.model.Party;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.MembershipStay;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Roles;

/**
 * Who may do what in a partnership, as its model says. Someone who is there by appointment (a board member, an auditor) speaks for
 * no organisation and so stands on no side.
 */
@ApplicationScoped
public class Sides {

    private final Clock clock;

    Sides(Clock clock) {
        this.clock = clock;
    }

    /** The model of a partnership. */
    public CollaborationModel model(PartnershipEntry partnership) {
        return CollaborationModel.parse(partnership.model()).orElseThrow();
    }

    /** An organisation as its membership makes it today; without a membership in effect it has no roles. */
    public Party party(PartnershipEntry partnership, UUID organisation) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), partnership.timeZone());
        Set<MemberRole> roles = partnership
                .membership(organisation)
                .flatMap(membership -> membership.on(today))
                .map(MembershipStay::roles)
                .orElse(Set.of())
                .stream()
                .flatMap(role -> MemberRole.parse(role).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Party(organisation, roles);
    }

    /** On which side the caller stands in the agreement for a council; empty where it has no part in it. */
    public Optional<Side> sideOf(Acting acting, UUID council) {
        PartnershipEntry partnership = acting.partnership();
        return speaker(acting).flatMap(party -> model(partnership).sideOf(party, party(partnership, council)));
    }

    /** Whether nobody is there today to speak for a side of the agreement for a council, as when the council has left, or the provider's term is over. */
    public boolean isVacant(PartnershipEntry partnership, UUID council, Side side) {
        Party of = party(partnership, council);
        return partnership.members().stream()
                .map(member -> party(partnership, member.organisationId()))
                .flatMap(party -> model(partnership).sideOf(party, of).stream())
                .noneMatch(side::equals);
    }

    /** Whether there can be an agreement for a council today. */
    public boolean hasAgreementFor(PartnershipEntry partnership, UUID council) {
        return model(partnership).hasAgreementFor(party(partnership, council));
    }

    /** Whether the caller may do something in the agreement for a council. */
    public boolean may(Acting acting, Act act, UUID council) {
        return sideOf(acting, council).flatMap(act::role).filter(acting::has).isPresent();
    }

    /**
     * The side for which the caller does something in the agreement for a council.
     *
     * @throws Rejected forbidden, when the caller's side or role does not allow it
     */
    public Side require(Acting acting, Act act, UUID council) {
        Side side = sideOf(acting, council)
                .orElseThrow(
                        () -> Rejected.forbidden("Your organisation has no side in the agreement for this council."));
        String role = act.role(side)
                .orElseThrow(
                        () -> Rejected.forbidden("This is the " + side.other().text() + "'s to do."));
        if (!acting.has(role)) {
            throw Rejected.forbidden("For the " + side.text() + " this is done by its " + role + ".");
        }
        return side;
    }

    /**
     * Lets through who keeps the services, measures and calendars: the manager of the provider, of the host, or of a joint board.
     *
     * @throws Rejected forbidden, for anybody else
     */
    public void requireCatalogueKeeper(Acting acting) {
        if (!isKeeper(acting)) {
            throw Rejected.forbidden(
                    "Services, measures and calendars are kept by the manager of the provider, of the host, or of a joint board.");
        }
    }

    /**
     * Lets through who keeps the books of what the partnership costs: the same manager who keeps its catalogue.
     *
     * @throws Rejected forbidden, for anybody else
     */
    public void requireBookKeeper(Acting acting) {
        if (!isKeeper(acting)) {
            throw Rejected.forbidden(
                    "What the partnership costs is kept by the manager of the provider, of the host, or of a joint board.");
        }
    }

    /**
     * Lets through who keeps other things of the partnership: the same manager who keeps its catalogue.
     *
     * @param things what is kept, as a sentence begins with it
     * @throws Rejected forbidden, for anybody else
     */
    public void requireKeeper(Acting acting, String things) {
        if (!isKeeper(acting)) {
            throw Rejected.forbidden(
                    things + " are kept by the manager of the provider, of the host, or of a joint board.");
        }
    }

    private boolean isKeeper(Acting acting) {
        return acting.has(Roles.MANAGER)
                && speaker(acting)
                        .filter(model(acting.partnership())::keepsCatalogue)
                        .isPresent();
    }

    /**
     * Lets through who speaks for an organisation of the partnership.
     *
     * @throws Rejected forbidden, for who is there by appointment and so sends nothing
     */
    public void requireParty(Acting acting) {
        if (speaker(acting).isEmpty()) {
            throw Rejected.forbidden("Someone who is here by appointment reads; an organisation's own officer writes.");
        }
    }

    /**
     * Lets through who speaks for the board between the sides: its secretary, by appointment.
     *
     * @throws Rejected forbidden, for anybody else
     */
    public void requireBoardSecretary(Acting acting) {
        if (acting.capacity() != Capacity.BOARD || !acting.has(Roles.BOARD_SECRETARY)) {
            throw Rejected.forbidden("This is the board's to do, by its secretary.");
        }
    }

    /** Whether the board is itself a side of the agreement for a council today, and so nobody who stands between the two. */
    public boolean boardIsSide(PartnershipEntry partnership, UUID council) {
        Party of = party(partnership, council);
        return partnership.members().stream()
                .map(member -> party(partnership, member.organisationId()))
                .filter(party -> party.roles().contains(MemberRole.BOARD))
                .anyMatch(board -> model(partnership).sideOf(board, of).isPresent());
    }

    private Optional<Party> speaker(Acting acting) {
        if (acting.organisation() == null || acting.capacity() == Capacity.AUDITOR) {
            return Optional.empty();
        }
        Party party = party(acting.partnership(), acting.organisation().id());
        boolean byAppointment =
                acting.capacity() == Capacity.BOARD && !party.roles().contains(MemberRole.BOARD);
        return byAppointment ? Optional.empty() : Optional.of(party);
    }
}
