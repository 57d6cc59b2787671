package org.concordat.consequences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.agreements.model.ConsequenceTerms;
import org.concordat.agreements.model.ConsequenceTerms.Trigger;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.consequences.model.TriggerReading;
import org.concordat.consequences.model.TriggerReading.Counted;
import org.concordat.kernel.Period;
import org.concordat.performance.ResultId;
import org.concordat.performance.ResultView;
import org.concordat.web.Page;

/** Reads how far the rolling triggers of agreements are from being reached (rule B4). */
@ApplicationScoped
class TriggerService {

    private final Listings listings;

    TriggerService(Listings listings) {
        this.listings = listings;
    }

    @Transactional
    Page<TriggerView> page(String partnership, Asked asked, int limit, String cursor) {
        return listings.page(
                "triggers", partnership, asked, limit, cursor, findings -> views(findings, asked.period()));
    }

    private record Of(Agreed agreed, Trigger trigger) {}

    /** The triggers of a period's length, looking back from it, by council, agreement and their place in its text. */
    static Stream<TriggerView> views(Findings findings, Period period) {
        List<TermsInForce> versions = findings.versions(period).toList();
        Optional<List<Period>> lookedBackUpon = versions.stream()
                .flatMap(version -> triggers(version, period))
                .map(trigger -> TriggerReading.lookedBackUpon(trigger, period))
                .max(Comparator.comparing(List::size));
        if (lookedBackUpon.isEmpty()) {
            return Stream.empty(); // no results have to be read
        }
        findings.read(lookedBackUpon.get(), counted(versions, period));
        return findings.agreed(period)
                .flatMap(TriggerService::triggers)
                .map(of -> TriggerView.of(of.agreed(), reading(findings, of), findings));
    }

    /**
     * The results that triggers may count: of agreements with triggers, the service levels that these name. All of an agreement whose
     * triggers count every service level; and of one that has ended, for it is shown as long as any of its cases still count.
     */
    private static Predicate<ResultId> counted(List<TermsInForce> versions, Period period) {
        Set<String> wholly = new HashSet<>();
        Map<String, Set<String>> levels = new HashMap<>();
        for (TermsInForce version : versions) {
            boolean ended = version.to() != null && version.to().isBefore(period.first());
            triggers(version, period).forEach(trigger -> {
                if (ended || trigger.serviceLevel() == null) {
                    wholly.add(version.agreement());
                } else {
                    levels.computeIfAbsent(version.agreement(), agreement -> new HashSet<>())
                            .add(trigger.serviceLevel());
                }
            });
        }
        return result -> wholly.contains(result.agreement().value())
                || levels.getOrDefault(result.agreement().value(), Set.of())
                        .contains(result.serviceLevel().value());
    }

    private static Stream<Of> triggers(Agreed agreed) {
        return triggers(agreed.terms(), agreed.period()).map(trigger -> new Of(agreed, trigger));
    }

    /** The triggers of a version that count periods of that length. */
    private static Stream<Trigger> triggers(TermsInForce version, Period period) {
        ConsequenceTerms terms = version.text().consequences();
        return terms == null
                ? Stream.empty()
                : terms.triggers().stream()
                        .filter(trigger -> period.length().text().equals(trigger.period()));
    }

    private static TriggerReading reading(Findings findings, Of of) {
        return new TriggerReading(
                of.trigger(),
                TriggerReading.lookedBackUpon(of.trigger(), of.agreed().period()).stream()
                        .map(period -> new Counted(period, count(findings, of, period)))
                        .toList());
    }

    private static int count(Findings findings, Of of, Period period) {
        String only = of.trigger().serviceLevel();
        return findings.agreed(period)
                .filter(agreed -> agreed.council().equals(of.agreed().council())
                        && agreed.agreement().equals(of.agreed().agreement()))
                .flatMap(agreed -> agreed.results().stream())
                .filter(result -> only == null || only.equals(result.serviceLevel()))
                .mapToInt(result -> count(of.trigger(), result))
                .sum();
    }

    private static int count(Trigger trigger, ResultView result) {
        if (ConsequenceTerms.FAILURES.equals(trigger.counts())) {
            return Failures.of(result);
        }
        return result.points() == null ? 0 : result.points();
    }
}
