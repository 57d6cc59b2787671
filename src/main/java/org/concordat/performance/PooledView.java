package org.concordat.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.kernel.Ratio;
import org.concordat.performance.model.Amount;

/**
 * One service level of several councils together, pooled from what each was counted out of (rule C3); never an average of their values.
 *
 * @param measure slug; councils whose service level of that ref has another measure are pooled apart
 * @param councils how many have data
 * @param numerator of all of them; 0 where nothing is pooled
 * @param denominator of all of them; 1 for a count, 0 where nothing is pooled
 * @param value half-up to two decimals; null without data, and for what is never pooled: values, percentiles, composites (rule F4)
 * @param pools whether the measure's kind is pooled at all
 * @param parts whether what it was counted out of says more than the value
 */
public record PooledView(
        String service,
        String serviceLevel,
        String measure,
        int councils,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        String unit,
        boolean pools,
        boolean parts) {

    /** Pools amounts of one measure; those without a value are left out. */
    static PooledView of(
            String service, String serviceLevel, MeasureEntry measure, Collection<Optional<Amount>> amounts) {
        boolean pools =
                switch (measure.kind()) {
                    case VALUE, PERCENTILE, COMPOSITE -> false;
                    case TIMELINESS, RATIO, COUNT, MEAN, RATE -> true;
                };
        List<Amount> known = amounts.stream()
                .flatMap(Optional::stream)
                .filter(amount -> amount.denominator().signum() > 0)
                .toList();
        Amount sum = pools ? known.stream().reduce(Amount.NONE, Amount::plus) : Amount.NONE;
        Amount pooled = measure.kind() == MeasureKind.COUNT && !known.isEmpty()
                ? new Amount(sum.numerator(), BigDecimal.ONE)
                : sum;
        Ratio value = measure.definition().inUnit(new Ratio(pooled.numerator(), pooled.denominator()));
        return new PooledView(
                service,
                serviceLevel,
                measure.slug().value(),
                known.size(),
                pooled.numerator(),
                pooled.denominator(),
                value.hasValue() ? value.rounded(ResultMaker.SHOWN_DECIMALS, RoundingMode.HALF_UP) : null,
                measure.unit(),
                pools,
                pools && measure.kind() != MeasureKind.COUNT);
    }
}
