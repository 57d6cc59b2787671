package org.concordat.packs.model;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a pack is said in public (rules P2, P3). Sections that are exempt are left out whole, and so are free texts, unless they were marked for
 * publication, and which queries there are. Of results that rest on a small number no number is told; and nothing is told either of which such
 * a number could be computed: composites of the council and period, sums of the council, triggers that count it, plans and signals
 * that tell of it.
 *
 * @param exempt the sections that are kept from the public
 * @param marked texts that were marked: {@code plans/}, {@code reliefs/}, {@code risks/} or {@code decisions/} with the id
 */
public record PublicVersion(Set<PackSection> exempt, Set<String> marked) {

    /** Keeps its own copies. */
    public PublicVersion {
        exempt = Set.copyOf(exempt);
        marked = Set.copyOf(marked);
    }

    /** The public version of a whole pack. */
    public Pack of(Pack whole) {
        Hidden hidden = Hidden.of(whole.results());
        return new Pack(
                whole.partnership(),
                whole.title(),
                whole.period(),
                whole.from(),
                whole.to(),
                whole.revision(),
                Pack.PUBLIC,
                whole.knownOn(),
                whole.exemptions(),
                whole.councils(),
                whole.services(),
                each(PackSection.RESULTS, whole.results(), hidden::told),
                each(PackSection.STANDINGS, whole.standings(), hidden::told),
                some(PackSection.PLANS, whole.plans(), hidden::mayTell, plan -> plan.inPublic(is(plan.mark()))),
                each(PackSection.TRIGGERS, whole.triggers(), hidden::told),
                each(PackSection.EXCLUSIONS, whole.exclusions(), PackExclusions::inPublic),
                each(PackSection.RELIEFS, whole.reliefs(), relief -> relief.inPublic(is(relief.mark()))),
                each(PackSection.QUERIES, whole.queries(), PackQueries::inPublic),
                exempt.contains(PackSection.COSTS) ? null : whole.costs().inPublic(),
                each(PackSection.RISKS, whole.risks(), risk -> risk.inPublic(is(risk.mark()))),
                each(PackSection.BENEFITS, whole.benefits(), Function.identity()),
                some(
                        PackSection.DECISIONS,
                        whole.decisions(),
                        decision -> decision.wasPut() || is(decision.mark()),
                        decision -> decision.inPublic(is(decision.mark()))),
                some(PackSection.SIGNALS, whole.signals(), hidden::mayTell, PackSignal::inPublic));
    }

    private boolean is(String mark) {
        return marked.contains(mark);
    }

    private <T> List<T> each(PackSection section, List<T> whole, Function<T, T> told) {
        return some(section, whole, item -> true, told);
    }

    private <T> List<T> some(PackSection section, List<T> whole, Predicate<T> which, Function<T, T> told) {
        return exempt.contains(section)
                ? null
                : whole.stream().filter(which).map(told).toList();
    }

    /** Every text of a pack that may be marked. */
    public static Set<String> marks(Pack whole) {
        return Stream.of(
                        whole.plans().stream().map(PackPlan::mark),
                        whole.reliefs().stream().map(PackRelief::mark),
                        whole.risks().stream().map(PackRisk::mark),
                        whole.decisions().stream().map(PackDecision::mark))
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Which results are not told, and what follows from it.
     *
     * @param councils with any such result in the pack's own period
     * @param agreements with any, in whatever period, as council and agreement
     * @param levels with any, in whatever period, as council, agreement and service level
     * @param results by their ids
     */
    private record Hidden(Set<String> councils, Set<String> agreements, Set<String> levels, Set<String> results) {

        private static final String BETWEEN = " ";

        static Hidden of(List<PackResult> results) {
            Set<String> periods = results.stream()
                    .filter(PackResult::restsOnSmall)
                    .map(small -> small.council() + BETWEEN + small.period())
                    .collect(Collectors.toSet());
            List<PackResult> hidden = results.stream()
                    .filter(result -> result.restsOnSmall()
                            || result.madeOfOthers() && periods.contains(result.council() + BETWEEN + result.period()))
                    .toList();
            return new Hidden(
                    hidden.stream()
                            .filter(result -> result.back() == 0)
                            .map(PackResult::council)
                            .collect(Collectors.toSet()),
                    hidden.stream()
                            .map(result -> result.council() + BETWEEN + result.agreement())
                            .collect(Collectors.toSet()),
                    hidden.stream()
                            .map(result -> level(result.council(), result.agreement(), result.serviceLevel()))
                            .collect(Collectors.toSet()),
                    hidden.stream().map(PackResult::id).collect(Collectors.toSet()));
        }

        private static String level(String council, String agreement, String serviceLevel) {
            return String.join(BETWEEN, council, agreement, serviceLevel);
        }

        PackResult told(PackResult result) {
            return results.contains(result.id()) ? result.suppress() : result.inPublic();
        }

        PackStanding told(PackStanding standing) {
            return standing.inPublic(councils.contains(standing.council()));
        }

        PackTrigger told(PackTrigger trigger) {
            return trigger.inPublic(agreements.contains(trigger.council() + BETWEEN + trigger.agreement()));
        }

        boolean mayTell(PackPlan plan) {
            return !Boolean.TRUE.equals(plan.small()) && !results.contains(plan.plan());
        }

        boolean mayTell(PackSignal signal) {
            return !Boolean.TRUE.equals(signal.small())
                    && !levels.contains(level(signal.council(), signal.agreement(), signal.serviceLevel()));
        }
    }
}
