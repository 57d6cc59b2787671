package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.MeasureDefinition;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.kernel.Slug;
import org.concordat.performance.model.Amount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Councils pool by what each was counted out of (rules C3, C4, F4). */
class PooledViewTest {

    private static MeasureEntry measure(String kind, String unit) {
        MeasureKind of = MeasureKind.parse(kind).orElseThrow();
        ComputedFrom from = of == MeasureKind.PERCENTILE
                ? ComputedFrom.CASES
                : of == MeasureKind.COMPOSITE ? ComputedFrom.SERVICE_LEVELS : ComputedFrom.FIGURES;
        return new MeasureEntry(
                new Slug("measure"),
                "Measure",
                new MeasureDefinition(
                        of,
                        unit,
                        Direction.HIGHER_IS_BETTER,
                        from,
                        null,
                        null,
                        null,
                        of == MeasureKind.PERCENTILE ? 95 : null,
                        of == MeasureKind.RATE ? 1000 : null,
                        of == MeasureKind.RATE ? new Slug("population") : null),
                1);
    }

    private static Optional<Amount> amount(String text) {
        String[] parts = text.split("/");
        return text.equals("none")
                ? Optional.empty()
                : Optional.of(new Amount(new BigDecimal(parts[0]), new BigDecimal(parts[1])));
    }

    @ParameterizedTest(name = "{0} in {1} of {2} is {3} from {4} councils")
    @CsvSource(
            nullValues = "-",
            value = {
                // The example of rule C3: not 85.00, the mean of the percentages.
                "timeliness, percent, 9/10 180/200 45/60, 86.67, 3, 234/270",
                "ratio, percent, 1/2 0/0 none, 50.00, 1, 1/2",
                "ratio, visits, 3/2 5/2, 2.00, 2, 8/4",
                "mean, days, 30/10 2/1, 2.91, 2, 32/11",
                "count, cases, 12/1 30/1, 42.00, 2, 42/1",
                "count, cases, none 0/1, 0.00, 1, 0/1",
                "rate, incidents, 5/1000 9/3000 4/0, 3.50, 2, 14/4000",
                "timeliness, percent, none 0/0, -, 0, 0/0",
                "value, points, 5/1 7/1, -, 2, 0/0",
                "percentile, calendar-days, 5/1 7/1, -, 2, 0/0",
                "composite, percent, 90/1, -, 1, 0/0"
            })
    void pools(String kind, String unit, String amounts, BigDecimal value, int councils, String of) {
        List<Optional<Amount>> each =
                Arrays.stream(amounts.split(" ")).map(PooledViewTest::amount).toList();
        PooledView pooled = PooledView.of("service", "level", measure(kind, unit), each);
        assertEquals(councils, pooled.councils());
        assertEquals(0, pooled.numerator().compareTo(amount(of).orElseThrow().numerator()), pooled.toString());
        assertEquals(0, pooled.denominator().compareTo(amount(of).orElseThrow().denominator()), pooled.toString());
        if (value == null) {
            assertNull(pooled.value());
        } else {
            assertEquals(value, pooled.value());
        }
    }
}
