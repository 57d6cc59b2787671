package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final SchemeMembers members;
    private final BookKeepers keepers;

    Apportionments(
            PoolLines lines, DriverVolumes volumes, SchemeBook book, SchemeMembers members, BookKeepers keepers) {
        this.lines = lines;
        this.volumes = volumes;
        this.book = book;
        this.members = members;
        this.keepers = keepers;
    }

    /**
     * What each council bears of the year's lines as they were known and as far as the caller sees them: a member sees no extras of
     * others. Pools without lines are left out.
     *
     * @throws org.concordat.kernel.Rejected rule M2, where a pool with lines is shared by no approved version, or a volume is not
     *     known; rule M4, where no share can be computed
     */
    public Apportionment of(UUID partnership, Period year, Stage stage, Instant knownOn) {
        return of(partnership, year, stage, knownOn, ALL);
    }

    /** The same of lines that the caller has read: those of the year and stage, as they were known then. */
    public Apportionment of(UUID partnership, Period year, Stage stage, Instant knownOn, List<PoolLine> read) {
        return of(partnership, year, stage, knownOn, read, book.inForce(partnership, knownOn));
    }

    /** The same of some pools; what is wrong with others is no concern. */
    Apportionment of(UUID partnership, Period year, Stage stage, Instant knownOn, Predicate<String> pools) {
        List<SchemeInForce> schemes = book.inForce(partnership, knownOn);
        return of(partnership, year, stage, knownOn, pools, schemes);
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
        return asked(partnership, year, stage, knownOn, schemes, named).of(some);
    }

    /** All but the lines. A damped share needs the year before, and that may need the year before it. */
    private Apportioning asked(
            UUID partnership,
            Period year,
            Stage stage,
            Instant knownOn,
            List<SchemeInForce> schemes,
            Set<String> pools) {
        PartnershipEntry entry = keepers.partnership(partnership);
        return new Apportioning(
                year,
                stage,
                members.stays(entry),
                schemes,
                volumes.of(partnership, year, knownOn),
                before(partnership, year, stage, knownOn, schemes, pools));
    }

    private Before before(
            UUID partnership,
            Period year,
            Stage stage,
            Instant knownOn,
            List<SchemeInForce> schemes,
            Set<String> pools) {
        Period last = year.previous();
        List<String> needed = new ArrayList<>();
        for (String pool : pools) {
            boolean damped = schemes.stream().anyMatch(scheme -> scheme.damps(pool, year));
            if (damped && schemes.stream().anyMatch(scheme -> scheme.shares(pool, last))) {
                needed.add(pool);
            }
        }
        return needed.isEmpty()
                ? Before.NONE
                : asked(partnership, last, stage, knownOn, schemes, Set.copyOf(needed))
                        .ofPools(needed.stream())
                        .asBefore();
    }
}
