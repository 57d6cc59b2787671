package org.concordat.performance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.agreements.model.EffectiveLevel;
import org.concordat.agreements.model.EffectiveTerms;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.agreements.model.VersionText.Variation;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;

/**
 * The service level of a row as it applies for each area: on the last day of the period, or on the last day on which it was in
 * force before, be it that the agreement ended, a later version dropped it, or a variation took the area out (rule V6). So every
 * case that was judged has a ladder.
 */
final class LevelsOfRow {

    private final String serviceLevel;
    private final LocalDate last;
    private final AreaTree areas;
    private final List<TermsInForce> terms;
    private final Map<Slug, Optional<EffectiveLevel>> known = new HashMap<>();
    private final LocalDate notBefore;
    private final Predicate<Slug> relieved;

    /**
     * The levels of a service level.
     *
     * @param last day of the period
     * @param notBefore how long ago it may have ended; null for any time
     * @param terms of one agreement
     * @param relieved whether an area, or the council as a whole (null), is excused in the period (rule B6)
     */
    LevelsOfRow(
            String serviceLevel,
            LocalDate notBefore,
            LocalDate last,
            AreaTree areas,
            List<TermsInForce> terms,
            Predicate<Slug> relieved) {
        this.relieved = relieved;
        this.serviceLevel = serviceLevel;
        this.notBefore = notBefore;
        this.last = last;
        this.areas = areas;
        this.terms = terms.stream()
                .filter(t -> !t.from().isAfter(last))
                .sorted(Comparator.comparing(TermsInForce::from).reversed())
                .toList();
    }

    /** The level for an area, or for the council as a whole (null); empty where it was never in force there. */
    Optional<EffectiveLevel> of(Slug area) {
        Optional<EffectiveLevel> level = known.get(area);
        if (level == null) {
            level = terms.stream().flatMap(t -> lastOf(t, area).stream()).findFirst();
            known.put(area, level);
        }
        return level;
    }

    /** What areas share that are one scoring unit: a ladder, and whether they are excused (rules B6, B8). */
    record Unit(List<BandText> bands, boolean relieved) {}

    /** The scoring unit that an area, or what has none (null), belongs to; empty where the level was never in force there. */
    Optional<Unit> unit(Slug area) {
        return of(area).map(level -> new Unit(level.bands(), relieved.test(area)));
    }

    private Optional<EffectiveLevel> lastOf(TermsInForce inForce, Slug area) {
        LocalDate end = inForce.to() != null && inForce.to().isBefore(last) ? inForce.to() : last;
        return Stream.concat(Stream.of(end), endings(inForce, area).sorted(Comparator.reverseOrder()))
                .filter(on -> inForce.holdsOn(on) && !on.isAfter(end))
                .filter(on -> notBefore == null || !on.isBefore(notBefore))
                .flatMap(on -> EffectiveTerms.resolve(inForce, serviceLevel, path(area, on), on).stream())
                .findFirst();
    }

    /** The days after which an area may stand under other terms within one version: variations begin or end, the area moves. */
    private Stream<LocalDate> endings(TermsInForce inForce, Slug area) {
        Stream<LocalDate> varied = inForce.text().variations().stream().flatMap(LevelsOfRow::endings);
        Stream<LocalDate> moved =
                area == null ? Stream.empty() : areas.changes().stream().map(day -> day.minusDays(1));
        return Stream.concat(varied, moved).distinct();
    }

    private static Stream<LocalDate> endings(Variation variation) {
        return Stream.concat(Stream.of(variation.from().minusDays(1)), Optional.ofNullable(variation.to()).stream());
    }

    private List<String> path(Slug area, LocalDate on) {
        return area == null
                ? List.of()
                : areas.path(area, on).stream().map(Slug::value).toList();
    }
}
