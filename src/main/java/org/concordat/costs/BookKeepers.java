package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.costs.model.Stay;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.partnerships.model.MemberRole;
import org.concordat.partnerships.model.Party;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.MembershipEntry;
import org.concordat.tenancy.MembershipStay;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;

/** Who keeps a partnership's books, and whom it charges. */
@ApplicationScoped
class BookKeepers {

    private final Sides sides;
    private final Registry registry;
    private final Areas areas;

    BookKeepers(Sides sides, Registry registry, Areas areas) {
        this.sides = sides;
        this.registry = registry;
        this.areas = areas;
    }

    /**
     * Lets through who keeps the books: the manager of the provider, of the host, or of a joint board.
     *
     * @throws Rejected forbidden, for anybody else
     */
    void require(Acting acting) {
        sides.requireBookKeeper(acting);
    }

    /** The councils that the service is provided for, those that have left among them, by their slugs. */
    List<OrganisationEntry> councils(PartnershipEntry partnership) {
        return partnership.members().stream()
                .filter(member -> member.isAcceptedMember())
                .flatMap(member -> registry.organisation(member.organisationId()).stream())
                .sorted(Comparator.comparing(OrganisationEntry::slug))
                .toList();
    }

    /** Whether a council keeps the books itself on a day. */
    boolean keeps(PartnershipEntry partnership, UUID council, LocalDate day) {
        return partnership
                .membership(council)
                .flatMap(member -> member.on(day))
                .filter(stay -> keeps(partnership, council, stay))
                .isPresent();
    }

    boolean keeps(PartnershipEntry partnership, UUID council, MembershipStay stay) {
        Set<MemberRole> roles = stay.roles().stream()
                .flatMap(role -> MemberRole.parse(role).stream())
                .collect(Collectors.toUnmodifiableSet());
        return sides.model(partnership).keepsCatalogue(new Party(council, roles));
    }

    /** Whether a council is a member on some day of a period. */
    boolean takesPart(PartnershipEntry partnership, UUID council, Period period) {
        return stays(partnership, council).stream().anyMatch(stay -> stay.overlaps(period.first(), period.last()));
    }

    /** Whether a council's last day lies before a day. */
    boolean hasLeft(PartnershipEntry partnership, UUID council, LocalDate on) {
        return stays(partnership, council).stream().allMatch(stay -> stay.endsBefore(on));
    }

    private List<Stay> stays(PartnershipEntry partnership, UUID council) {
        return partnership.membership(council).map(this::stays).orElse(List.of());
    }

    /** The days on which an organisation is one of the councils that the service is provided for. */
    List<Stay> stays(MembershipEntry member) {
        String slug = slug(member.organisationId());
        return Stay.joined(member.stays().stream()
                .filter(MembershipStay::isMember)
                .map(stay -> new Stay(slug, stay.from(), stay.to()))
                .toList());
    }

    /** The areas that a council has, or has had. */
    AreaTree areas(UUID council) {
        return areas.tree(council, null);
    }

    /** Of which councils a caller sees what is charged to them only, by their slugs. */
    Predicate<String> sight(Acting acting) {
        Set<String> seen = acting.councils().stream().map(this::slug).collect(Collectors.toUnmodifiableSet());
        return seen::contains;
    }

    /** Whether a caller sees what is charged to every council. */
    boolean seesAll(Acting acting) {
        return councils(acting.partnership()).stream().allMatch(council -> acting.sees(council.id()));
    }

    PartnershipEntry partnership(UUID id) {
        return registry.partnership(id).orElseThrow();
    }

    /** The slug of an organisation that is registered. */
    String slug(UUID organisation) {
        return registry.organisation(organisation).orElseThrow().slug().value();
    }
}
