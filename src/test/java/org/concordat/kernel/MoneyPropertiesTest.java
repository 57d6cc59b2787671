package org.concordat.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.Money.Weight;

/** Rule M1 under any split: parts sum to the whole, mirror, and are never a penny or more off. */
class MoneyPropertiesTest {

    @Property(tries = 2000)
    void m1PartsSumToTheWhole(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long pence,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 100_000) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 997) int over) {
        List<Integer> some = new ArrayList<>(numbers);
        some.add(1);
        List<Weight> weights = IntStream.range(0, some.size())
                .mapToObj(i -> new Weight("c" + i, Fraction.of(some.get(i), over)))
                .toList();
        List<Money> shares = Money.ofPence(pence).split(weights);
        assertEquals(Money.ofPence(pence), shares.stream().reduce(Money.NOTHING, Money::plus));
        assertEquals(
                shares,
                Money.ofPence(-pence).split(weights).stream()
                        .map(share -> Money.NOTHING.minus(share))
                        .toList());
        Fraction all = weights.stream().map(Weight::weight).reduce(Fraction.ZERO, Fraction::plus);
        for (int i = 0; i < shares.size(); i++) {
            Fraction exact =
                    Fraction.of(pence, 100).times(weights.get(i).weight()).over(all);
            Fraction off = shares.get(i).exact().minus(exact);
            assertEquals(-1, off.compareTo(Fraction.of(1, 100)));
            assertEquals(1, off.compareTo(Fraction.of(-1, 100)));
        }
    }
}
