package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.costs.model.SharedDays;
import org.concordat.costs.model.Stay;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.MembershipStay;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;

/** Who is, was or will be a member when: of a year that is closed as it was told when it was closed, of any other, and before that, as it is known. */
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

    /**
     * The stays of every member as they were told at an instant, those that have ended or have yet to come among them.
     *
     * @param knownOn null for now
     */
    public List<MemberThen> told(PartnershipEntry partnership, Instant knownOn) {
        return partnership.members().stream()
                .flatMap(member -> member.stays(knownOn).stream()
                        .filter(MembershipStay::isMember)
                        .map(stay -> new MemberThen(
                                keepers.slug(member.organisationId()),
                                stay.from(),
                                stay.to(),
                                keepers.keeps(partnership, member.organisationId(), stay),
                                stay.votes(),
                                stay.told())))
                .toList();
    }

    /** The same, as all that is computed of a year rests on it. */
    List<MemberThen> of(PartnershipEntry partnership, Period year, Instant knownOn) {
        return of(partnership, years.closing(partnership.id(), year), knownOn);
    }

    private List<MemberThen> of(PartnershipEntry partnership, Optional<Closing> closing, Instant knownOn) {
        return closing.filter(closed -> knownOn == null || !knownOn.isBefore(closed.at()))
                .map(Closing::members)
                .filter(kept -> !kept.isEmpty())
                .orElseGet(() -> told(partnership, knownOn));
    }

    /** The days of each as they were told at a closing, or as they were known. */
    List<Stay> stays(PartnershipEntry partnership, Optional<Closing> closing, Instant knownOn) {
        return Stay.joined(
                of(partnership, closing, knownOn).stream().map(MemberThen::stay).toList());
    }

    /** The days of each, those of other years among them, in order, by its slug; as all that is computed of a year rests on them. */
    public SortedMap<String, List<Stay>> stays(PartnershipEntry partnership, Period year, Instant knownOn) {
        SortedMap<String, List<Stay>> stays = new TreeMap<>();
        Stay.joined(of(partnership, year, knownOn).stream()
                        .map(MemberThen::stay)
                        .toList())
                .forEach(stay -> stays.computeIfAbsent(stay.organisation(), council -> new ArrayList<>())
                        .add(stay));
        return stays;
    }

    /** The votes of each in a year, by its slug: those that it had last. */
    public SortedMap<String, Integer> votes(PartnershipEntry partnership, Period year, Instant knownOn) {
        List<MemberThen> members = of(partnership, year, knownOn);
        SortedMap<String, Integer> votes = new TreeMap<>();
        members.forEach(member -> votes.put(member.council(), member.votes()));
        members.stream()
                .filter(member -> member.stay().overlaps(year.first(), year.last()))
                .forEach(member -> votes.put(member.council(), member.votes()));
        return votes;
    }

    /** The councils of which something can be counted in a year: whoever is a member now, and whoever was one when it was closed. */
    List<OrganisationEntry> councils(PartnershipEntry partnership, Period year) {
        Set<String> slugs = new TreeSet<>();
        of(partnership, year, null).forEach(member -> slugs.add(member.council()));
        told(partnership, null).forEach(member -> slugs.add(member.council()));
        return slugs.stream()
                .flatMap(slug -> registry.organisation(new Slug(slug)).stream())
                .sorted(Comparator.comparing(OrganisationEntry::slug))
                .toList();
    }

    /**
     * Who has to approve a charge of the host (rule M8): each member that shares its pool in its year and is not the host whose charge it
     * is; of a charge to one council that council alone. Who had left when the charge was written could say nothing and is not
     * asked, not when it comes back either; who leaves without a word has not approved.
     *
     * @param members of the year
     * @param charge as it was written or restated last
     */
    List<UUID> approvers(PartnershipEntry partnership, List<MemberThen> members, SharedDays days, LineEntry charge) {
        ZoneId zone = partnership.timeZone();
        Instant written = charge.recordedAt();
        UUID alone = charge.council();
        List<MemberThen> known = told(partnership, written);
        Set<String> keeping = keeping(known, charge.line().period(), LocalDate.ofInstant(written, zone));
        Set<String> gone = new TreeSet<>(gone(known, written, zone));
        gone.addAll(gone(members, written, zone));
        return members.stream()
                .filter(member -> !keeping.contains(member.council()) && !gone.contains(member.council()))
                .filter(member -> alone != null || days.include(member.stay()))
                .flatMap(member -> registry.organisation(new Slug(member.council())).stream())
                .map(OrganisationEntry::id)
                .filter(id -> alone == null || alone.equals(id))
                .distinct()
                .toList();
    }

    /** Whose charge it is, as it was known: who keeps the books on days of its period, or where nobody does, when it is written. */
    private static Set<String> keeping(List<MemberThen> known, Period period, LocalDate written) {
        Set<String> then = keeping(known, stay -> stay.overlaps(period.first(), period.last()));
        return then.isEmpty() ? keeping(known, stay -> stay.holdsOn(written)) : then;
    }

    private static Set<String> keeping(List<MemberThen> known, Predicate<Stay> on) {
        return known.stream()
                .filter(member -> member.keepsBooks() && on.test(member.stay()))
                .map(MemberThen::council)
                .collect(Collectors.toSet());
    }

    /** Who had left, by every one of its stays, when something was written. */
    private static Set<String> gone(List<MemberThen> told, Instant written, ZoneId zone) {
        Map<String, Boolean> left = new TreeMap<>();
        told.forEach(member -> left.merge(member.council(), member.hadLeft(written, zone), Boolean::logicalAnd));
        left.values().removeIf(gone -> !gone);
        return left.keySet();
    }
}
