package org.concordat.costs.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;

/**
 * All that shares are computed from, but for the lines (rules M1 to M4).
 *
 * @param year a financial year
 * @param members who is or was a member, and when
 * @param schemes with the days on which they apply; no two share a pool on one day
 * @param volumes of that year
 */
public record Apportioning(
        Period year, Stage stage, List<Stay> members, List<SchemeInForce> schemes, Volumes volumes, Before before) {

    /** Keeps its own copies. */
    public Apportioning {
        members = List.copyOf(members);
        schemes = schemes.stream()
                .sorted(Comparator.comparing(SchemeInForce::from))
                .toList();
    }

    /** The days of a segment and the scheme that shares the pool on them. */
    record Stretch(LocalDate from, LocalDate to, SchemeInForce scheme, Setting setting) {

        long days() {
            return Segment.days(from, to);
        }
    }

    /** What keys gave already, by day and version: pools are often shared by the same. */
    private static final class Known {
        private final Map<String, Map<Sharing, Sharing.Outcome>> outcomes = new HashMap<>();

        Map<Sharing, Sharing.Outcome> of(LocalDate day, SchemeInForce scheme) {
            String at = day + " " + scheme.scheme() + " " + scheme.version();
            return outcomes.computeIfAbsent(at, none -> new HashMap<>());
        }
    }

    /**
     * Who bears what of the lines, in whatever order they come.
     *
     * @throws Rejected rule M2, where a pool is shared by no scheme or a volume is not known; rule M4, where no share can be computed
     */
    public Apportionment of(List<PoolLine> lines) {
        Known known = new Known();
        Map<String, List<PoolLine>> byPool = new TreeMap<>();
        lines.forEach(line ->
                byPool.computeIfAbsent(line.pool(), pool -> new ArrayList<>()).add(line));
        return new Apportionment(
                year,
                stage,
                byPool.entrySet().stream()
                        .map(pool ->
                                new PoolSum(pool.getKey(), pool.getValue()).shared(stretches(pool.getKey(), known)))
                        .toList());
    }

    /** The shares of pools as they would be of any lines: nothing is in them but the shares. */
    public Apportionment ofPools(Stream<String> pools) {
        Known known = new Known();
        return new Apportionment(
                year,
                stage,
                pools.sorted()
                        .map(pool -> new PoolSum(pool, List.of()).shared(stretches(pool, known)))
                        .toList());
    }

    /** The days of the year on which a pool is shared, in pieces throughout which nothing changes. */
    private List<Stretch> stretches(String pool, Known known) {
        List<SchemeInForce> sharing =
                schemes.stream().filter(s -> s.shares(pool, year)).toList();
        if (sharing.isEmpty()) {
            throw Rejected.rule(
                    "M2",
                    "Pool " + pool + " is shared by no scheme that is in force in " + year + ".",
                    new Fault("/pools/" + pool, "is shared by an approved version of a scheme"));
        }
        List<Stretch> stretches = new ArrayList<>();
        List<LocalDate> starts = starts(sharing);
        for (int i = 0; i < starts.size(); i++) {
            LocalDate from = starts.get(i);
            LocalDate to = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : year.last();
            sharing.stream()
                    .filter(s -> s.holdsOn(from))
                    .findFirst()
                    .ifPresent(s -> stretches.add(new Stretch(from, to, s, setting(from, pool, s, known))));
        }
        return stretches;
    }

    /** The days on which something is another than the day before. */
    private List<LocalDate> starts(List<SchemeInForce> sharing) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        starts.add(year.first());
        for (SchemeInForce scheme : sharing) {
            change(starts, scheme.from(), scheme.to());
            scheme.successions().forEach(succession -> change(starts, succession.from(), null));
        }
        members.forEach(stay -> change(starts, stay.from(), stay.to()));
        starts.removeIf(day -> !year.contains(day));
        return List.copyOf(starts);
    }

    private static void change(TreeSet<LocalDate> starts, LocalDate from, LocalDate to) {
        starts.add(from);
        if (to != null) {
            starts.add(to.plusDays(1));
        }
    }

    private Setting setting(LocalDate day, String pool, SchemeInForce scheme, Known known) {
        List<String> there = members.stream()
                .filter(stay -> stay.holdsOn(day))
                .map(Stay::organisation)
                .toList();
        List<Succession> holding = scheme.successions().stream()
                .filter(succession -> succession.holdsOn(day, members))
                .toList();
        return new Setting(
                there,
                holding.stream()
                        .filter(succession -> stands(succession, holding, there, holding.size()))
                        .toList(),
                this,
                known.of(day, scheme),
                organisation -> before.share(pool, organisation));
    }

    /** Whether somebody is there who has the place in the end: until then whoever is succeeded bears its own, as long as it is there. */
    private static boolean stands(Succession of, List<Succession> holding, List<String> there, int hops) {
        return there.contains(of.by())
                || hops > 0
                        && holding.stream()
                                .anyMatch(next ->
                                        next.organisation().equals(of.by()) && stands(next, holding, there, hops - 1));
    }
}
