package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.costs.model.Apportioning;
import org.concordat.costs.model.Apportionment;
import org.concordat.costs.model.Before;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.SchemeInForce;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Period;
import org.concordat.tenancy.PartnershipEntry;

/** Who bears what of a year's pools, by the schemes that are approved (rules M1 to M4). Call it within a transaction. */
@ApplicationScoped
public class Apportionments {

    private static final Predicate<String> ALL = pool -> true;

    private final PoolLines lines;
    private final DriverVolumes volumes;
    private final SchemeBook book;
    private final YearMembers members;
    private final CostYears years;
    private final BookKeepers keepers;

    Apportionments(
            PoolLines lines,
            DriverVolumes volumes,
            SchemeBook book,
            YearMembers members,
            CostYears years,
            BookKeepers keepers) {
        this.lines = lines;
        this.volumes = volumes;
        this.book = book;
        this.members = members;
        this.years = years;
        this.keepers = keepers;
    }

    /**
     * What each council bears of the year's lines as they were known and as far as the caller sees them: a member sees no extras of
     * others. Pools without lines are left out. A closed year stands: whatever is asked for, it is computed as it was known when it was
     * closed, of the members of then.
     *
     * @throws org.concordat.kernel.Rejected rule M2, where a pool with lines is shared by no approved version, or a volume is not
     *     known; rule M4, where no share can be computed
     */
    public Apportionment of(UUID partnership, Period year, Stage stage, Instant knownOn) {
        return of(partnership, year, stage, knownOn, ALL);
    }

    /** The same of lines that the caller has read: those of the year and stage, as they were known then. */
    public Apportionment of(UUID partnership, Period year, Stage stage, Instant knownOn, List<PoolLine> read) {
        return of(partnership, year, stage, knownOn, read, inForce(partnership, year, knownOn));
    }

    /** The same of some pools; what is wrong with others is no concern. */
    Apportionment of(UUID partnership, Period year, Stage stage, Instant knownOn, Predicate<String> pools) {
        List<SchemeInForce> schemes = inForce(partnership, year, knownOn);
        return of(partnership, year, stage, knownOn, pools, schemes);
    }

    /** The approved versions by which a year is shared. */
    List<SchemeInForce> inForce(UUID partnership, Period year, Instant knownOn) {
        return book.inForce(partnership, years.known(partnership, year, knownOn));
    }

    /** The same by schemes that are given. */
    Apportionment of(
            UUID partnership,
            Period year,
            Stage stage,
            Instant knownOn,
            Predicate<String> pools,
            List<SchemeInForce> schemes) {
        List<PoolLine> some = lines.ofYear(partnership, year, stage, knownOn).stream()
                .filter(line -> pools.test(line.pool()))
                .toList();
        return of(partnership, year, stage, knownOn, some, schemes);
    }

    private Apportionment of(
            UUID partnership,
            Period year,
            Stage stage,
            Instant knownOn,
            List<PoolLine> some,
            List<SchemeInForce> schemes) {
        Set<String> named = some.stream().map(PoolLine::pool).collect(Collectors.toSet());
        return asked(partnership, year, stage, knownOn, schemes, named, Optional.empty())
                .of(some);
    }

    /**
     * All but the lines. A damped share needs the year before, and that may need the year before it: where one is closed, those that it
     * starts from are computed as they were known when it was closed, be they closed later, or never.
     *
     * @param after the earliest closing of the years that start from this one
     */
    private Apportioning asked(
            UUID partnership,
            Period year,
            Stage stage,
            Instant knownOn,
            List<SchemeInForce> schemes,
            Set<String> pools,
            Optional<Closing> after) {
        PartnershipEntry entry = keepers.partnership(partnership);
        Optional<Closing> closing = years.closing(partnership, year)
                .map(own -> own.orEarlier(after.orElse(null)))
                .or(() -> after);
        Instant known = closing.map(at -> at.known(knownOn)).orElse(knownOn);
        return new Apportioning(
                year,
                stage,
                members.stays(entry, closing, known),
                schemes,
                volumes.of(partnership, year, known),
                before(partnership, year, stage, known, schemes, pools, closing));
    }

    private Before before(
            UUID partnership,
            Period year,
            Stage stage,
            Instant knownOn,
            List<SchemeInForce> schemes,
            Set<String> pools,
            Optional<Closing> closing) {
        List<String> damped = pools.stream()
                .filter(pool -> schemes.stream().anyMatch(scheme -> scheme.damps(pool, year)))
                .toList();
        if (damped.isEmpty()) {
            return Before.NONE;
        }
        Period last = year.previous();
        boolean stands = years.closing(partnership, last).isPresent();
        List<SchemeInForce> then = stands ? inForce(partnership, last, knownOn) : schemes;
        List<String> needed = damped.stream()
                .filter(pool -> then.stream().anyMatch(scheme -> scheme.shares(pool, last)))
                .toList();
        return needed.isEmpty()
                ? Before.NONE
                : asked(partnership, last, stage, knownOn, then, Set.copyOf(needed), closing)
                        .ofPools(needed.stream())
                        .asBefore();
    }
}
