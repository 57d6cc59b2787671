package org.concordat.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.Period;

/**
 * An organisation's part in a partnership: the stays that its signatory has accepted, one after the other, and what it is asked to accept.
 *
 * @param stays as they are told now, in order; empty where nothing was accepted: until then the membership has no effect
 * @param history the same and all that were told before
 * @param offered what it is asked to accept; null for nothing
 * @param wasMember whether it has been one of the councils that the service is provided for, on days that were not kept
 */
public record MembershipEntry(
        UUID organisationId,
        List<MembershipStay> stays,
        List<MembershipStay> history,
        MembershipStay offered,
        boolean wasMember) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 4, 1);

    static MembershipEntry of(
            UUID organisationId, List<MembershipStay> history, MembershipStay offered, boolean wasMember) {
        List<MembershipStay> sorted = sorted(history.stream());
        return new MembershipEntry(
                organisationId,
                sorted.stream().filter(stay -> stay.supersededAt() == null).toList(),
                sorted,
                offered,
                wasMember);
    }

    private static List<MembershipStay> sorted(Stream<MembershipStay> stays) {
        return stays.sorted(Comparator.comparing(MembershipStay::from)).toList();
    }

    /**
     * The accepted stays as they were told at an instant, in order.
     *
     * @param knownOn null for now
     */
    public List<MembershipStay> stays(Instant knownOn) {
        return knownOn == null
                ? stays
                : history.stream().filter(stay -> stay.knownOn(knownOn)).toList();
    }

    /** What is in effect on a day. */
    public Optional<MembershipStay> on(LocalDate day) {
        return stays.stream().filter(stay -> stay.holdsOn(day)).findFirst();
    }

    /** Whether the membership is in effect on a day. */
    public boolean inEffect(LocalDate day) {
        return on(day).isPresent();
    }

    /** Whether the organisation is on a day one of the councils that the service is provided for. */
    public boolean isMember(LocalDate day) {
        return on(day).filter(MembershipStay::isMember).isPresent();
    }

    /** Whether it is one of them on one of some days, both ends inclusive. */
    public boolean isMember(LocalDate first, LocalDate last) {
        return stays.stream().anyMatch(stay -> stay.isMember() && stay.overlaps(first, last));
    }

    /** Its votes on the board on a day. */
    public int votes(LocalDate day) {
        return on(day).map(MembershipStay::votes).orElse(0);
    }

    /** Its roles on a day: where none are in effect those of the stay before, or else of what comes first. */
    public Set<String> roles(LocalDate day) {
        return on(day).or(() -> last(day))
                .or(() -> stays.stream().findFirst())
                .or(() -> Optional.ofNullable(offered))
                .map(MembershipStay::roles)
                .orElse(Set.of());
    }

    private Optional<MembershipStay> last(LocalDate day) {
        return stays.stream().filter(stay -> stay.endedBefore(day)).reduce((one, later) -> later);
    }

    /** The last day of the stay before a day on which the membership is not in effect; empty where there is none. */
    Optional<LocalDate> leftBefore(LocalDate day) {
        return inEffect(day) ? Optional.empty() : last(day).map(MembershipStay::to);
    }

    /** Whether its signatory has accepted that it belongs there, be it before or later. */
    public boolean accepted() {
        return !stays.isEmpty();
    }

    /** Whether it is asked to accept terms that have not ended before a day. */
    boolean isInvited(LocalDate day) {
        return offered != null && !offered.endedBefore(day);
    }

    /** Whether it is asked to accept other terms, which have not ended before a day. */
    boolean awaited(LocalDate day) {
        return isInvited(day) && accepted();
    }

    /** Whether it was such a council as the service is provided for, and is nothing on a day, although it may become one again. */
    boolean isFormer(LocalDate on, ZoneId zone) {
        return !inEffect(on)
                && (wasMember || history.stream().anyMatch(stay -> stay.isMember() && stay.beganBy(on, zone)));
    }

    /** The financial years of which a day before another lies within a stay as a council; none before those that have a name. */
    List<Period> years(LocalDate on) {
        return stays.stream()
                .filter(stay -> stay.isMember() && stay.endedBefore(on))
                .flatMap(MembershipEntry::years)
                .distinct()
                .toList();
    }

    private static Stream<Period> years(MembershipStay ended) {
        LocalDate from = ended.from().isBefore(EARLIEST) ? EARLIEST : ended.from();
        return Stream.iterate(
                Period.containing(from, Period.Length.YEAR),
                year -> !year.first().isAfter(ended.to()),
                Period::next);
    }

    /**
     * Whether it was a council before a period and is none in it, as it was told at an instant.
     *
     * @param knownOn null for now
     */
    public boolean hasLeft(Period period, Instant knownOn) {
        List<MembershipStay> known =
                stays(knownOn).stream().filter(MembershipStay::isMember).toList();
        return known.stream().anyMatch(stay -> stay.endedBefore(period.first()))
                && known.stream().noneMatch(stay -> stay.overlaps(period.first(), period.last()));
    }

    /** Whether it is, was, or will be such a council: its signatory has accepted. */
    public boolean isAcceptedMember() {
        return stays.stream().anyMatch(MembershipStay::isMember);
    }

    /** The same, or it is asked to become one. */
    public boolean isMember() {
        return isAcceptedMember() || offered != null && offered.isMember();
    }

    /** Whether rows of its own may be there, as of a council: it is, was or will be one, or has been one by what was told before. */
    boolean hasCouncilsRows() {
        return wasMember || history.stream().anyMatch(MembershipStay::isMember);
    }
}
