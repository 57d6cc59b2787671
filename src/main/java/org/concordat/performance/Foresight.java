package org.concordat.performance;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.exclusions.model.ExcludedCases;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;

/** A reading in which a draft stands in the place of an agreement's versions for some months; all else is as it is (rule V5). */
final class Foresight extends Reading {

    private final Instant now;
    private final UUID council;
    private final TermsInForce draft;
    private final Set<YearMonth> months;
    private final Map<String, List<PhaseCounts.Counted>> judged;
    private final Map<Definitions, Definitions> overlaid = new HashMap<>();

    /**
     * A reading beside an actual one.
     *
     * @param judged what the council's cases come to in the months by the draft, by service level
     */
    Foresight(
            ResultSources sources,
            UUID partnership,
            List<Period> periods,
            Instants asked,
            UUID council,
            TermsInForce draft,
            Map<String, List<PhaseCounts.Counted>> judged) {
        super(
                sources,
                partnership,
                periods.get(0).first(),
                periods.get(periods.size() - 1).last(),
                asked);
        this.now = asked.knownOn();
        this.council = council;
        this.draft = draft;
        this.months = Set.copyOf(
                periods.stream().flatMap(Period::months).map(Period::start).toList());
        this.judged = judged;
    }

    private boolean isForeseen(Period period) {
        return period.months().map(Period::start).allMatch(months::contains);
    }

    @Override
    Definitions definitions(Period period) {
        Definitions actual = super.definitions(period);
        return isForeseen(period) ? overlaid.computeIfAbsent(actual, Overlaid::new) : actual;
    }

    @Override
    List<PhaseCounts.Counted> counted(UUID of, String agreement, String serviceLevel, Period period) {
        if (!of.equals(council) || !agreement.equals(draft.agreement()) || !isForeseen(period)) {
            return super.counted(of, agreement, serviceLevel, period);
        }
        return judged.getOrDefault(serviceLevel, List.of()).stream()
                .filter(c -> period.contains(c.month()))
                .toList();
    }

    /** Definitions with the draft in the place of the agreement's versions. */
    private final class Overlaid extends Definitions {

        private final Definitions actual;

        Overlaid(Definitions actual) {
            super(null, null, Batches.NONE, null);
            this.actual = actual;
        }

        @Override
        List<TermsInForce> terms(UUID of) {
            if (!of.equals(council)) {
                return actual.terms(of);
            }
            List<TermsInForce> all = new ArrayList<>(actual.terms(of));
            all.removeIf(t -> t.agreement().equals(draft.agreement()));
            all.add(draft);
            return all;
        }

        @Override
        AreaTree areas(UUID of) {
            return actual.areas(of);
        }

        @Override
        ExcludedCases excluded(UUID of) {
            return actual.excluded(of);
        }

        @Override
        Optional<MeasureEntry> measure(Slug measure) {
            return actual.measure(measure).or(() -> definitions(now).measure(measure));
        }
    }
}
