package org.concordat.costs.model;

import static org.concordat.costs.model.SharingTables.POOL;
import static org.concordat.costs.model.SharingTables.YEAR;
import static org.concordat.costs.model.SharingTables.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.concordat.costs.model.Composite.Part;
import org.concordat.costs.model.Limited.Damping;
import org.concordat.costs.model.Limited.Limit;
import org.concordat.costs.model.SharingTables.Known;
import org.concordat.costs.model.Staged.Group;
import org.concordat.costs.model.Unit.Band;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;

/** What holds for any amounts, signs and keys (rules M1 to M4). */
class ApportioningPropertiesTest {

    private static final List<String> MEMBERS = List.of("ash", "beech", "cedar", "elm", "fir");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long MOST = 10_000_000_000L;

    /** Estimates and actuals of three drivers, of all members; the first always has some. */
    private static Known volumes(long seed) {
        Random random = new Random(seed);
        Known known = new Known();
        for (String driver : List.of("population", "cases", "calls")) {
            for (Basis basis : Basis.values()) {
                Map<String, Fraction> values = new TreeMap<>();
                MEMBERS.forEach(member -> values.put(member, Fraction.of(random.nextInt(1000), 1 + random.nextInt(9))));
                values.put("ash", Fraction.of(1 + random.nextInt(1000), 7));
                known.with(driver, basis, values);
            }
        }
        return known;
    }

    @Provide
    Arbitrary<Sharing> keys() {
        Arbitrary<Sharing> leaves = Arbitraries.oneOf(fixed(), Arbitraries.just(new Equal(List.of())), drivers());
        Arbitrary<Sharing> composite = Combinators.combine(
                        leaves, leaves, Arbitraries.integers().between(0, 100))
                .as((one, other, percent) -> new Composite(List.of(
                        new Part(Fraction.of(percent, 1), one), new Part(Fraction.of(100 - percent, 1), other))));
        Arbitrary<Sharing> staged = Combinators.combine(
                        drivers(), Arbitraries.integers().between(1, 99))
                .as((key, percent) -> new Staged(List.of(
                        new Group("one", Fraction.of(percent, 1), List.of("ash", "beech"), key),
                        new Group("two", Fraction.of(100 - percent, 1), MEMBERS.subList(2, 5), new Equal(List.of())))));
        Arbitrary<Sharing> limited = Combinators.combine(
                        composite,
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(20, 100))
                .as((key, low, high) ->
                        new Limited(key, List.of(new Limit(null, Fraction.of(low, 1), Fraction.of(high, 1))), null));
        Arbitrary<Sharing> damped = Combinators.combine(
                        composite, Arbitraries.integers().between(26, 100))
                .as((key, percent) -> new Limited(key, List.of(), new Damping(Fraction.of(percent, 1), alike())));
        Arbitrary<Sharing> among = Arbitraries.of("population", "calls")
                .map(driver -> new ByDriver(driver, List.of("ash", "fir", "elm"), null));
        return Arbitraries.oneOf(leaves, composite, staged, limited, damped, among);
    }

    /** With one that leaves, the others may have 125 percent of what they had, and so bear it all. */
    private static Map<String, Fraction> alike() {
        return MEMBERS.stream().collect(Collectors.toMap(member -> member, member -> Fraction.of(20, 1)));
    }

    @Provide
    Arbitrary<Key> allKeys() {
        Arbitrary<Key> unit = Arbitraries.integers()
                .between(1, 900)
                .map(end -> new Unit(
                        "calls",
                        List.of(new Band(Fraction.of(end, 7), Fraction.of(7, 3)), new Band(null, Fraction.of(5, 4)))));
        return Arbitraries.oneOf(keys().map(key -> key), unit);
    }

    private static Arbitrary<Sharing> fixed() {
        return Arbitraries.integers().between(0, 10_000).list().ofSize(5).map(weights -> {
            Map<String, Fraction> percents = new TreeMap<>();
            for (int i = 0; i < weights.size(); i++) {
                percents.put(MEMBERS.get(i), Fraction.of(weights.get(i), 100));
            }
            percents.merge("ash", Fraction.of(1, 100), Fraction::plus);
            return new Fixed(percents);
        });
    }

    private static Arbitrary<Sharing> drivers() {
        return Combinators.combine(
                        Arbitraries.of("population", "cases", "calls"),
                        Arbitraries.integers().between(0, 30).injectNull(0.5))
                .as((driver, tolerance) ->
                        new ByDriver(driver, List.of(), tolerance == null ? null : Fraction.of(tolerance, 1)));
    }

    private static Apportioning year(List<String> members, List<Key> keys, Stage stage, long seed, int day) {
        List<Stay> stays = members.stream()
                .map(m -> new Stay(
                        m,
                        YEAR.first().minusYears(1),
                        m.equals("fir") ? YEAR.first().plusDays(200) : null))
                .toList();
        List<SchemeInForce> schemes = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            boolean last = i + 1 == keys.size();
            schemes.add(new SchemeInForce(
                    "s",
                    i + 1,
                    i == 0 ? YEAR.first() : YEAR.first().plusDays(day),
                    last ? null : YEAR.first().plusDays(day - 1L),
                    Map.of(POOL, keys.get(i)),
                    List.of()));
        }
        return new Apportioning(YEAR, stage, stays, schemes, volumes(seed), Before.NONE);
    }

    private static PoolShares shared(Apportioning year, long pence) {
        return year.of(List.of(line(POOL, Money.ofPence(pence), null))).pools().get(0);
    }

    /** Shares, or nothing where what is asked for is impossible; it is so for every amount and order then. */
    private static Map<String, Money> amounts(Apportioning year, long pence) {
        try {
            return SharingTables.amounts(shared(year, pence));
        } catch (Rejected e) {
            assertEquals("M4", e.rule());
            return Map.of();
        }
    }

    @Property(tries = 600)
    void partsSumToTheWhole(
            @ForAll("keys") Sharing one,
            @ForAll("keys") Sharing other,
            @ForAll Stage stage,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 364) int day,
            @ForAll @LongRange(min = -MOST, max = MOST) long pence) {
        Map<String, Money> amounts = amounts(year(MEMBERS, List.of(one, other), stage, seed, day), pence);
        if (!amounts.isEmpty()) {
            assertEquals(Money.ofPence(pence), SharingTables.sum(amounts));
        }
    }

    @Property(tries = 400)
    void theAmountsCanBeComputedAgainFromTheWorkingsAlone(
            @ForAll("keys") Sharing one,
            @ForAll("allKeys") Key other,
            @ForAll Stage stage,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 364) int day,
            @ForAll @LongRange(min = 0, max = MOST) long pence) {
        try {
            PoolShares shares = shared(year(MEMBERS, List.of(one, other), stage, seed, day), pence);
            Map<String, Long> told = new TreeMap<>();
            shares.councils().forEach(c -> told.put(c.council(), c.shared().pence()));
            assertEquals(told, Recounted.pence(JSON.valueToTree(shares.working())));
        } catch (Rejected e) {
            assertEquals("M4", e.rule());
        }
    }

    @Property(tries = 300)
    void theOrderOfMembersDoesNotMatter(
            @ForAll("keys") Sharing key, @ForAll long seed, @ForAll @LongRange(min = -MOST, max = MOST) long pence) {
        List<String> shuffled = new ArrayList<>(MEMBERS);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(
                amounts(year(MEMBERS, List.of(key), Stage.ACTUAL, seed, 1), pence),
                amounts(year(shuffled, List.of(key), Stage.ACTUAL, seed, 1), pence));
    }

    @Property(tries = 300)
    void aRefundMirrorsACharge(
            @ForAll("keys") Sharing key, @ForAll long seed, @ForAll @LongRange(min = 0, max = MOST) long pence) {
        Apportioning year = year(MEMBERS, List.of(key), Stage.ACTUAL, seed, 1);
        Map<String, Money> mirrored = amounts(year, -pence).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Money.NOTHING.minus(e.getValue())));
        assertEquals(amounts(year, pence), mirrored);
    }

    @Property(tries = 300)
    void aPoolOfKTimesAsMuchGivesSharesOfKTimesAsMuchUpToAPenny(
            @ForAll("keys") Sharing key,
            @ForAll long seed,
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long pence,
            @ForAll @IntRange(min = 1, max = 1000) int k) {
        Apportioning year = year(MEMBERS, List.of(key), Stage.BUDGET, seed, 1);
        Map<String, Money> once = amounts(year, pence);
        Map<String, Money> scaled = amounts(year, pence * k);
        scaled.forEach((member, amount) -> {
            Fraction exact = shared(year, pence).of(member).orElseThrow().share();
            Fraction wanted = exact.times(Fraction.of(pence * k, 1));
            assertTrue(Fraction.of(amount.pence(), 1)
                            .minus(wanted)
                            .rounded(0, RoundingMode.DOWN)
                            .signum()
                    == 0);
            assertTrue(Math.abs(amount.pence() - k * once.get(member).pence()) <= k);
        });
    }

    @Property(tries = 500)
    void limitsHoldOnceClamped(
            @ForAll("keys") Sharing key,
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 25) int low,
            @ForAll @IntRange(min = 20, max = 100) int high) {
        Limit limit = new Limit(null, Fraction.of(low, 1), Fraction.of(high, 1));
        Key limited = new Limited(key, List.of(limit), null);
        Apportioning year = year(MEMBERS.subList(0, 4), List.of(limited), Stage.ACTUAL, seed, 1);
        try {
            shared(year, 100).councils().forEach(council -> {
                assertTrue(council.share().compareTo(Fraction.of(low, 100)) >= 0);
                assertTrue(council.share().compareTo(Fraction.of(high, 100)) <= 0);
            });
        } catch (Rejected e) {
            assertEquals("M4", e.rule());
        }
    }

    @Property(tries = 300)
    void tariffsAndWhatIsUnrecoveredSumToThePool(
            @ForAll("keys") Sharing other,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 364) int day,
            @ForAll @LongRange(min = -MOST, max = MOST) long pence) {
        Key unit = new Unit(
                "calls", List.of(new Band(Fraction.of(50, 1), Fraction.of(7, 3)), new Band(null, Fraction.of(5, 4))));
        try {
            PoolShares shares = shared(year(MEMBERS, List.of(unit, other), Stage.BUDGET, seed, day), pence);
            assertEquals(
                    Money.ofPence(pence),
                    SharingTables.sum(SharingTables.amounts(shares)).plus(shares.unrecovered()));
        } catch (Rejected e) {
            assertEquals("M4", e.rule());
        }
    }
}
