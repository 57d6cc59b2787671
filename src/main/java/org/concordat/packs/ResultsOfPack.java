package org.concordat.packs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.packs.model.PackResult;
import org.concordat.packs.model.PackResult.PackCounts;
import org.concordat.packs.model.PackResult.PackWithout;
import org.concordat.performance.ResultQuery;
import org.concordat.performance.ResultService;
import org.concordat.performance.ResultView;

/** Reads the results that a pack shows and that its other sections come from. */
@ApplicationScoped
class ResultsOfPack {

    /** How many periods of each length are read: the months that control charts have, and the same time in longer periods. */
    private static final Map<Length, Integer> READ =
            new EnumMap<>(Map.of(Length.MONTH, 24, Length.QUARTER, 8, Length.YEAR, 4));

    /** The pack's period and the three before it. */
    private static final int SHOWN = 4;

    private static final Set<String> BY = Set.of("council", "serviceLevel");

    private final ResultService results;

    ResultsOfPack(ResultService results) {
        this.results = results;
    }

    ReadResults read(String partnership, Period period, Instant now) {
        List<Period> read = new ArrayList<>();
        List<ResultView> found = new ArrayList<>();
        Stream.of(Length.values())
                .filter(length -> length.compareTo(period.length()) <= 0)
                .map(length -> upTo(Period.containing(period.last(), length), back(length, period.length())))
                .forEach(periods -> {
                    read.addAll(periods);
                    found.addAll(results.all(
                            partnership, new ResultQuery(periods, null, null, null, null, BY, false, now, now)));
                });
        return ReadResults.of(period, read, found);
    }

    /** At least so far that every period that is shown is read by its parts as well. */
    private static int back(Length length, Length ofPack) {
        return Math.max(READ.get(length), SHOWN * ofPack.months() / length.months());
    }

    private static List<Period> upTo(Period last, int size) {
        List<Period> periods = new ArrayList<>(
                Stream.iterate(last, Period::previous).limit(size).toList());
        Collections.reverse(periods);
        return periods;
    }

    /** The months of a control chart up to its last. */
    static List<Period> charted(Period last) {
        return upTo(last, READ.get(Length.MONTH));
    }

    /** Those that the pack shows, by council, service level and agreement, the pack's own period before those before it. */
    List<PackResult> shown(ReadResults read, Addresses addresses) {
        return read.byId().values().stream()
                .flatMap(result -> read.back(result).map(back -> shown(result, back, read, addresses)).stream())
                .sorted(Comparator.comparing(PackResult::council)
                        .thenComparing(PackResult::serviceLevel)
                        .thenComparing(PackResult::agreement)
                        .thenComparing(PackResult::back))
                .toList();
    }

    private static PackResult shown(ResultView of, int back, ReadResults read, Addresses addresses) {
        return new PackResult(
                of.id(),
                of.council(),
                of.service(),
                of.agreement(),
                of.serviceLevel(),
                of.period(),
                of.from(),
                of.to(),
                back,
                of.kind(),
                of.unit(),
                of.hasParts() ? of.numerator() : null,
                of.hasParts() ? of.denominator() : null,
                of.value(),
                of.target(),
                of.band(),
                of.points(),
                of.units().stream().anyMatch(ResultView.Unit::repeat),
                of.units().stream().anyMatch(ResultView.Unit::relieved),
                of.smallSample(),
                of.beddingIn(),
                of.computedFrom().equals("cases") ? counts(of) : null,
                without(of),
                of.status(),
                of.closedAt(),
                null,
                read.isSmall(of),
                read.tellsOfFormer(of),
                addresses.result(of.id()));
    }

    private static PackCounts counts(ResultView of) {
        return new PackCounts(
                of.counts().running(), of.counts().noTarget(), of.counts().excluded());
    }

    private static PackWithout without(ResultView of) {
        if (of.withExclusionsIgnored() == null && of.withReliefsIgnored() == null) {
            return null;
        }
        return new PackWithout(
                of.withExclusionsIgnored() == null
                        ? null
                        : of.withExclusionsIgnored().value(),
                of.withReliefsIgnored() == null ? null : of.withReliefsIgnored().band(),
                of.withReliefsIgnored() == null ? null : of.withReliefsIgnored().points());
    }
}
