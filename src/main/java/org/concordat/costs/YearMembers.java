package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.costs.model.SharedDays;
import org.concordat.costs.model.Stay;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.MembershipEntry;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;

/** Who is, was or will be a member when: of a year that is closed as it was told when it was closed, of any other as it is told now. */
@ApplicationScoped
public class YearMembers {

    private final CostYears years;
    private final BookKeepers keepers;
    private final Registry registry;

    YearMembers(CostYears years, BookKeepers keepers, Registry registry) {
        this.years = years;
        this.keepers = keepers;
        this.registry = registry;
    }

    /** Every accepted member as it is told now, those that have left or have yet to come among them. */
    public List<MemberThen> now(PartnershipEntry partnership) {
        return partnership.members().stream()
                .filter(MembershipEntry::isAcceptedMember)
                .map(member -> new MemberThen(
                        keepers.slug(member.organisationId()),
                        member.from(),
                        member.to(),
                        keepers.keeps(partnership, member),
                        member.votes()))
                .toList();
    }

    /** The same, as all that is computed of a year rests on it. */
    List<MemberThen> of(PartnershipEntry partnership, Period year) {
        return years.closing(partnership.id(), year)
                .map(Closing::members)
                .filter(kept -> !kept.isEmpty())
                .orElseGet(() -> now(partnership));
    }

    /** The days of each. */
    List<Stay> stays(PartnershipEntry partnership, Period year) {
        return of(partnership, year).stream().map(MemberThen::stay).toList();
    }

    /** The votes of each, by its slug. */
    public SortedMap<String, Integer> votes(PartnershipEntry partnership, Period year) {
        SortedMap<String, Integer> votes = new TreeMap<>();
        of(partnership, year).forEach(member -> votes.put(member.council(), member.votes()));
        return votes;
    }

    /** The councils of which something can be counted in a year: whoever is a member now, and whoever was one when it was closed. */
    List<OrganisationEntry> councils(PartnershipEntry partnership, Period year) {
        Set<String> slugs = new TreeSet<>();
        of(partnership, year).forEach(member -> slugs.add(member.council()));
        now(partnership).forEach(member -> slugs.add(member.council()));
        return slugs.stream()
                .flatMap(slug -> registry.organisation(new Slug(slug)).stream())
                .sorted(Comparator.comparing(OrganisationEntry::slug))
                .toList();
    }

    /**
     * Who has to approve a charge of the host (rule M8): each member that shares its pool in its year and does not keep the books; of a
     * charge to one council that council alone.
     *
     * @param members of the year
     * @param alone the council that alone pays it, or null
     */
    List<UUID> approvers(List<MemberThen> members, SharedDays days, UUID alone) {
        return members.stream()
                .filter(member -> !member.keepsBooks())
                .filter(member -> alone != null || days.include(member.stay()))
                .flatMap(member -> registry.organisation(new Slug(member.council())).stream())
                .map(OrganisationEntry::id)
                .filter(id -> alone == null || alone.equals(id))
                .toList();
    }
}
