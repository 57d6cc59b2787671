package org.concordat.signals;

import java.util.Comparator;
import java.util.Optional;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.performance.ResultId;
import org.concordat.performance.ResultView;

/**
 * What a control chart is about; its name says it all: {@code council.agreement.serviceLevel} and, for an area, {@code .area}. The ids of its
 * results are a month and this.
 */
record ChartId(Slug council, String agreement, Slug serviceLevel, Optional<Slug> area) implements Comparable<ChartId> {

    private static final String ANY_MONTH = "2000-01.";

    private static final Comparator<ChartId> ORDER = Comparator.comparing(ChartId::council)
            .thenComparing(ChartId::serviceLevel)
            .thenComparing(ChartId::agreement)
            .thenComparing(id -> id.area().map(Slug::value).orElse(""));

    /** @throws Rejected missing, where the text names no chart */
    static ChartId parse(String text) {
        ResultId result = ResultId.parse(ANY_MONTH + text);
        if (result.remainder()) {
            throw Rejected.missing();
        }
        return new ChartId(result.council(), result.agreement().value(), result.serviceLevel(), result.area());
    }

    static ChartId of(ResultId result) {
        return new ChartId(result.council(), result.agreement().value(), result.serviceLevel(), result.area());
    }

    static ChartId of(ResultView result) {
        return new ChartId(
                new Slug(result.council()),
                result.agreement(),
                new Slug(result.serviceLevel()),
                Optional.ofNullable(result.area()).map(Slug::new));
    }

    @Override
    public int compareTo(ChartId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String whole = council + "." + agreement + "." + serviceLevel;
        return area.map(a -> whole + "." + a).orElse(whole);
    }
}
