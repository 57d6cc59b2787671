package org.concordat.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.agreements.model.EffectiveLevel;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.TermsRules.MeasureFacts;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.kernel.Ratio;
import org.concordat.kernel.Slug;
import org.concordat.performance.model.Amount;
import org.concordat.performance.model.Counts;
import org.concordat.performance.model.Parcel;
import org.concordat.performance.model.WeightedMean;

/**
 * The mean of other service levels by their weights, each pooled over what the score is of before it is weighed (rules B8, C3): those
 * of the same agreement, service and own period that are in percent and improve the same way, and are no composites themselves.
 *
 * @param parts rows of the service levels that are weighed, of the same council, period and area
 * @param levels of the composite itself
 * @param definitions how often terms and measure of the composite were given anew
 * @param made what each of the rows is made of, also for other areas
 * @param knownOn up to when what the results of a row are made of was recorded
 */
record CompositeEvidence(
        List<ResultRow> parts,
        LevelsOfRow levels,
        int definitions,
        Territory territory,
        Function<ResultRow, Evidence> made,
        Function<ResultRow, Instant> knownOn)
        implements Evidence {

    static CompositeEvidence of(ResultRow row, Reading reading, Predicate<Slug> relieved) {
        LevelsOfRow levels = row.levels(reading, row.period().first(), relieved);
        Map<ResultRow, Evidence> known = new HashMap<>();
        return new CompositeEvidence(
                parts(row, reading),
                levels,
                row.definitions(reading),
                Territory.of(row, row.areas(reading), area -> Territory.Held.of(levels, area)),
                part -> known.computeIfAbsent(part, p -> p.evidence(reading)),
                part -> reading.instants(part).knownOn());
    }

    private static List<ResultRow> parts(ResultRow row, Reading reading) {
        List<ServiceLevel> inPeriod = inPeriod(row, reading);
        MeasureFacts composite = MeasureFacts.of(row.measure().definition());
        Optional<String> own = inPeriod.stream()
                .filter(level -> level.ref().equals(row.serviceLevel()))
                .map(ServiceLevel::period)
                .findFirst();
        return inPeriod.stream()
                .filter(level -> level.service().equals(row.service()))
                .filter(level -> own.filter(level.period()::equals).isPresent())
                .sorted(Comparator.comparing(ServiceLevel::ref))
                .flatMap(level -> reading.definitions(row.period()).measure(new Slug(level.measure())).stream()
                        .filter(measure -> composite.weighs(MeasureFacts.of(measure.definition())))
                        .map(measure -> row.of(level, measure)))
                .toList();
    }

    /** The service levels of the agreement that were in force in the period, each as the latest version has it. */
    private static List<ServiceLevel> inPeriod(ResultRow row, Reading reading) {
        Set<String> seen = new HashSet<>();
        return row.terms(reading).stream()
                .filter(terms -> !terms.from().isAfter(row.period().last()))
                .filter(terms ->
                        terms.to() == null || !terms.to().isBefore(row.period().first()))
                .sorted(Comparator.comparing(TermsInForce::from).reversed())
                .flatMap(terms -> terms.text().serviceLevels().stream())
                .filter(level -> seen.add(level.ref()))
                .toList();
    }

    /**
     * A service level in a score.
     *
     * @param weight as it applies in the first area of what the score is of
     * @param amount pooled; empty without data
     */
    record Part(String serviceLevel, MeasureEntry measure, int weight, Optional<Amount> amount) {

        Optional<Ratio> value() {
            return amount.map(a -> measure.definition().inUnit(new Ratio(a.numerator(), a.denominator())));
        }

        Optional<WeightedMean.Weighted> weighted() {
            return value().map(value -> new WeightedMean.Weighted(weight, value));
        }
    }

    private List<Part> parts(Parcel of, Function<Evidence, Optional<Amount>> amount) {
        return parts.stream()
                .map(part -> new Part(part.serviceLevel(), part.measure(), weight(part, of), amount(part, of, amount)))
                .toList();
    }

    private int weight(ResultRow part, Parcel of) {
        Slug first = of.areas().get(0);
        Evidence evidence = made.apply(part.at(first));
        return evidence.levels()
                .of(first)
                .or(() -> evidence.shares().stream().map(Share::level).findFirst())
                .map(EffectiveLevel::weight)
                .orElse(1);
    }

    private Optional<Amount> amount(ResultRow part, Parcel of, Function<Evidence, Optional<Amount>> amount) {
        Stream<Amount> in = amounts(part, of.areas(), amount);
        if (part.measure().kind() == MeasureKind.VALUE) {
            // A value is of its own area only, and not pooled (rule F4).
            return of.areas().size() == 1 && of.without().isEmpty() ? in.findFirst() : Optional.empty();
        }
        Amount out = amounts(part, of.without(), amount).reduce(Amount.NONE, Amount::plus);
        return Optional.of(in.reduce(Amount.NONE, Amount::plus).minus(out))
                .filter(rest -> rest.denominator().signum() > 0);
    }

    private Stream<Amount> amounts(ResultRow part, List<Slug> areas, Function<Evidence, Optional<Amount>> amount) {
        return areas.stream().flatMap(area -> amount.apply(made.apply(part.at(area))).stream());
    }

    private static Optional<Amount> score(List<Part> parts) {
        return WeightedMean.of(
                        parts.stream().flatMap(p -> p.weighted().stream()).toList())
                .map(mean -> new Amount(new BigDecimal(mean.numerator()), new BigDecimal(mean.denominator())));
    }

    @Override
    public Optional<Amount> amount() {
        return territory.whole().flatMap(whole -> score(parts(whole, Evidence::amount)));
    }

    @Override
    public Optional<Amount> exclusionsIgnored() {
        return territory.whole().flatMap(whole -> score(parts(whole, Evidence::exclusionsIgnored)));
    }

    @Override
    public boolean hasExclusions() {
        return parts.stream().map(made).anyMatch(Evidence::hasExclusions);
    }

    /** It has no cases of its own. */
    @Override
    public Counts counts() {
        return Counts.NONE;
    }

    @Override
    public int figures() {
        return 0;
    }

    @Override
    public int revision() {
        return definitions
                + parts.stream().map(made).mapToInt(Evidence::revision).sum();
    }

    /** Restating a part restates the score. */
    @Override
    public Instant recordedAt(Instant otherwise) {
        return parts.stream()
                .map(part -> made.apply(part).recordedAt(knownOn.apply(part)))
                .filter(otherwise::isBefore)
                .max(Instant::compareTo)
                .orElse(otherwise);
    }

    @Override
    public List<Share> shares() {
        return territory.units().values().stream()
                .map(unit -> new Share(
                        unit.areas(),
                        score(parts(unit.parcel(), Evidence::amount)),
                        Counts.NONE,
                        unit.held().level(),
                        unit.held().unit().relieved()))
                .toList();
    }

    @Override
    public WorkingsView workings() {
        List<WorkingsView.Score> units = territory.units().values().stream()
                .map(unit -> score(unit.areas(), unit.parcel()))
                .toList();
        return WorkingsView.scores(territory.whole().map(whole -> score(Territory.texts(whole.areas()), whole)), units);
    }

    private WorkingsView.Score score(List<String> areas, Parcel of) {
        List<Part> scored = parts(of, Evidence::amount);
        return WorkingsView.Score.of(areas, scored, score(scored));
    }
}
