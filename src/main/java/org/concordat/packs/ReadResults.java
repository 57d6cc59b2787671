package org.concordat.packs;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Period;
import org.concordat.performance.ResultView;

/**
 * The results that a pack is made of: those that it shows, and those of other periods that its points, triggers and signals come from.
 *
 * @param period the pack's
 * @param byId all of them
 * @param read the periods of which results were read
 * @param small the ids of those that rest on a small number, or from which one would follow (rule P3)
 */
record ReadResults(Period period, Map<String, ResultView> byId, Set<Period> read, Set<String> small) {

    private static final int SHOWN_BACK = 3;

    static ReadResults of(Period period, List<Period> read, List<ResultView> results) {
        Map<String, ResultView> byId = results.stream()
                .collect(Collectors.toMap(ResultView::id, Function.identity(), (a, b) -> a, HashMap::new));
        return new ReadResults(period, byId, new HashSet<>(read), SmallResults.of(byId.values()));
    }

    Optional<ResultView> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean isSmall(ResultView result) {
        return small.contains(result.id());
    }

    /**
     * Whether a result's points tell of one before it that is small: a failure that is doubled, or is not, says what became of the period before
     * (rule B2). Periods that neither break nor lengthen the chain are looked through.
     */
    boolean tellsOfFormer(ResultView result) {
        Period former = Period.parse(result.period()).orElseThrow().previous();
        while (read.contains(former)) {
            Period at = former;
            Optional<ResultView> before = find(result.id().replaceFirst("^[^.]+", at.toString()));
            if (before.isEmpty()) {
                return false;
            }
            if (isSmall(before.get())) {
                return true;
            }
            if (!isLookedThrough(before.get())) {
                return false;
            }
            former = at.previous();
        }
        return false;
    }

    private static boolean isLookedThrough(ResultView result) {
        return result.value() == null
                || result.smallSample()
                || result.beddingIn()
                || result.units().stream().anyMatch(unit -> unit.relieved() || unit.smallSample());
    }

    /** Whether nothing of a result's points may be told in public. */
    boolean isHidden(ResultView result) {
        return isSmall(result) || tellsOfFormer(result);
    }

    /** How many periods before the pack's one is; empty where the pack does not show it. */
    Optional<Integer> back(ResultView result) {
        Period asked = period;
        for (int back = 0; back <= SHOWN_BACK; back++) {
            if (asked.toString().equals(result.period())) {
                return Optional.of(back);
            }
            asked = asked.previous();
        }
        return Optional.empty();
    }

    /** Those of a council in which points arise in the pack's period: at the service levels' own periods that lie in it. */
    List<ResultView> scored(String council) {
        return byId.values().stream()
                .filter(result -> result.council().equals(council) && result.points() != null)
                .filter(result ->
                        !result.from().isBefore(period.first()) && !result.to().isAfter(period.last()))
                .sorted(Comparator.comparing(ResultView::id))
                .toList();
    }

    /**
     * Whether something that counts these periods of an agreement rests on a small number, or may.
     *
     * @param serviceLevel null for all of the agreement
     */
    boolean mayRestOnSmall(List<Period> periods, String council, String agreement, String serviceLevel) {
        return !read.containsAll(periods)
                || byId.values().stream()
                        .filter(result -> result.council().equals(council)
                                && result.agreement().equals(agreement))
                        .filter(result ->
                                serviceLevel == null || result.serviceLevel().equals(serviceLevel))
                        .filter(result ->
                                periods.contains(Period.parse(result.period()).orElseThrow()))
                        .anyMatch(this::isHidden);
    }
}
