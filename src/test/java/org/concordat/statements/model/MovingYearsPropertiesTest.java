package org.concordat.statements.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.costs.model.Apportioning;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.Before;
import org.concordat.costs.model.CostType;
import org.concordat.costs.model.Fixed;
import org.concordat.costs.model.Key;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.SchemeInForce;
import org.concordat.costs.model.Stage;
import org.concordat.costs.model.Stay;
import org.concordat.costs.model.Succession;
import org.concordat.costs.model.Volumes;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/**
 * Whole years from lines, keys and stays to statements, whatever is restated and whoever joins, leaves, is succeeded and comes back between two
 * bills: counted day by day by whoever is there, by none of the classes that made them (rules M1, M3, M5, G5).
 */
class MovingYearsPropertiesTest {

    private static final LocalDate FIRST = Figured.YEAR.first();
    private static final List<String> COUNCILS = List.of("alfa", "bravo", "charlie", "delta");
    private static final Map<String, Fraction> PERCENTS = Map.of(
            "alfa",
            Fraction.of(40, 1),
            "bravo",
            Fraction.of(30, 1),
            "charlie",
            Fraction.of(20, 1),
            "delta",
            Fraction.of(10, 1));
    private static final Volumes NONE = new Volumes() {
        @Override
        public Optional<Fraction> volume(String driver, String organisation, Basis basis) {
            return Optional.empty();
        }

        @Override
        public boolean exists(String driver) {
            return false;
        }
    };

    /** A year as it goes on. */
    private static final class Moving {
        private final Random random;
        private final LocalDate ended = FIRST.plusDays(60);
        private final Map<String, List<Stay>> stays = new TreeMap<>();
        private final Figured.Run run;
        private final Successions successions;
        private List<PoolLine> lines;
        private Charging charging;

        Moving(long seed) {
            random = new Random(seed);
            successions = new Successions(List.of(new Successions.Succession(
                    "charlie", ended, new TreeMap<>(Map.of("bravo", BigDecimal.valueOf(100))))));
            List.of("alfa", "bravo").forEach(council -> stays.put(council, List.of(new Stay(council, FIRST, null))));
            stays.put("charlie", List.of(new Stay("charlie", FIRST, ended.minusDays(1))));
            if (random.nextBoolean()) {
                stays.put("delta", List.of(new Stay("delta", FIRST.plusDays(random.nextInt(300)), null)));
            }
            run = new Figured.Run(Billing.QUARTERLY, () -> successions.until(stays));
            for (int bill = 0; bill < 4; bill++) {
                move(FIRST.plusMonths(3L * bill));
                run.bill(charged());
            }
            move(FIRST.plusYears(1));
            run.reconcile(charged(), GainShare.NONE);
        }

        /** Somebody leaves or comes back, by a day that has not come. */
        private void move(LocalDate today) {
            for (String council : List.of("charlie", "delta")) {
                List<Stay> had = stays.getOrDefault(council, List.of());
                Stay last = had.isEmpty() ? null : had.get(had.size() - 1);
                List<Stay> now = new ArrayList<>(had);
                LocalDate day = today.plusDays(random.nextInt(200));
                if (random.nextInt(3) == 0 && last != null && last.to() == null && !day.isBefore(last.from())) {
                    now.set(now.size() - 1, new Stay(council, last.from(), day));
                } else if (random.nextInt(3) == 0
                        && (last == null
                                || last.to() != null && day.isAfter(last.to().plusDays(1)))) {
                    now.add(new Stay(council, day, null));
                }
                stays.put(council, now);
            }
        }

        private YearShares charged() {
            lines = List.of(
                    line("shared", random.nextInt(2_000_000) - 200_000, null),
                    line("own", random.nextInt(100_000), "charlie"));
            Key key = new Fixed(PERCENTS);
            List<SchemeInForce> schemes = List.of(new SchemeInForce(
                    "all", 1, FIRST, null, Map.of("pool", key), List.of(new Succession("charlie", "bravo", ended))));
            List<Stay> all = stays.values().stream().flatMap(List::stream).toList();
            charging = new Charging(
                    new Apportioning(Figured.YEAR, Stage.BUDGET, all, schemes, NONE, Before.NONE).of(lines),
                    lines,
                    stays);
            return charging.shares();
        }

        private static PoolLine line(String ref, long pence, String council) {
            return new PoolLine(
                    ref,
                    "pool",
                    null,
                    CostType.EMPLOYEES,
                    Stage.BUDGET,
                    Figured.YEAR,
                    Money.ofPence(pence),
                    false,
                    council,
                    null,
                    null);
        }

        private boolean isSucceeded(LocalDate day) {
            return !day.isBefore(ended)
                    && stays.get("charlie").stream()
                            .noneMatch(stay ->
                                    stay.from().isAfter(ended) && !stay.from().isAfter(day));
        }

        /** Of every council what it bears of what is shared, in pence, day by day. */
        private Map<String, Fraction> counted() {
            Map<String, Fraction> counted = new HashMap<>();
            Fraction daily = Fraction.of(lines.get(0).amount().pence(), 365);
            for (LocalDate day = FIRST; !day.isAfter(Figured.YEAR.last()); day = day.plusDays(1)) {
                Map<String, Fraction> there = there(day);
                Fraction all = there.values().stream().reduce(Fraction.ZERO, Fraction::plus);
                there.forEach((council, percent) ->
                        counted.merge(council, daily.times(percent).over(all), Fraction::plus));
            }
            return counted;
        }

        private Map<String, Fraction> there(LocalDate day) {
            Map<String, Fraction> there = new HashMap<>();
            for (String council : COUNCILS) {
                boolean passes = council.equals("charlie") && isSucceeded(day);
                String bearer = passes ? "bravo" : council;
                if (stays.getOrDefault(bearer, List.of()).stream().anyMatch(stay -> stay.holdsOn(day))) {
                    there.merge(bearer, PERCENTS.get(council), Fraction::plus);
                }
            }
            return there;
        }
    }

    @Property(tries = 300)
    void m3_eachBearsItsDaysAndThePoolIsBorneWhole(@ForAll long seed) {
        Moving year = new Moving(seed);
        Map<String, Fraction> counted = year.counted();
        Map<String, Statement> told = year.run.year();
        Money whole = Money.NOTHING;
        for (String council : COUNCILS) {
            Money own = told.containsKey(council) ? told.get(council).amount(Item::isShared) : Money.NOTHING;
            Fraction off = Fraction.of(own.pence(), 1).minus(counted.getOrDefault(council, Fraction.ZERO));
            assertTrue(off.compareTo(Fraction.ONE) < 0 && off.compareTo(Fraction.of(-1, 1)) > 0, council + " " + off);
            whole = whole.plus(own);
        }
        assertEquals(year.lines.get(0).amount(), whole);
    }

    @Property(tries = 300)
    void m5_theYearIsItsBillsAndItsReconciliationAndNothingIsLost(@ForAll long seed) {
        Moving year = new Moving(seed);
        Map<String, Statement> told = year.run.year();
        told.forEach((council, statement) -> assertEquals(
                statement.amount(),
                year.run.statements().stream()
                        .filter(each -> each.council().equals(council))
                        .map(Statement::amount)
                        .reduce(Money.NOTHING, Money::plus)));
        Money all = told.values().stream().map(Statement::amount).reduce(Money.NOTHING, Money::plus);
        assertEquals(year.lines.get(0).amount().plus(year.lines.get(1).amount()), all);
        assertEquals(year.lines.get(1).amount(), told.get("charlie").amount(item -> item.kind() == Item.Kind.EXTRA));
    }

    /** There are years in which charlie comes back, and what is stated then is its own. */
    @Property(tries = 200)
    void g5_whatIsStatedOnceItIsBackIsItsOwn(@ForAll long seed) {
        Moving year = new Moving(seed);
        List<Statement> own = year.run.statements().stream()
                .filter(each -> each.council().equals("charlie"))
                .toList();
        Statement reconciled = own.get(own.size() - 1);
        boolean back = !year.isSucceeded(FIRST.plusYears(1));
        boolean passes =
                reconciled.lines().stream().anyMatch(line -> line.item().kind() == Item.Kind.SUCCESSION);
        assertTrue(!(back && passes), () -> year.stays.get("charlie") + " " + reconciled);
    }
}
