package org.concordat.statements.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.kernel.Money;
import org.concordat.statements.model.Figured.Run;
import org.concordat.statements.model.GainShare.Band;

/** What holds of every year, whatever is budgeted, restated and spent in it, and whoever joins, leaves or is succeeded. */
class YearPropertiesTest {

    private static final List<String> COUNCILS = List.of("alfa", "bravo", "charlie", "delta", "echo");
    private static final GainShare TERMS = new GainShare(
            List.of(
                    new Band(BigDecimal.ONE, BigDecimal.ZERO),
                    new Band(BigDecimal.TEN, new BigDecimal("33.3")),
                    new Band(null, new BigDecimal("50"))),
            List.of(new Band(null, new BigDecimal("12.5"))));

    /** A year drawn from a seed: so the whole sequence of what happens in it is told by one number. */
    @Provide
    Arbitrary<Drawn> years() {
        return Arbitraries.longs().map(Drawn::new);
    }

    static final class Drawn {

        private final Random random;
        private final Run run;
        private final Map<String, Money> credited = new TreeMap<>();
        private YearShares budget;
        private final YearAccount.Reconciliation end;
        private final long seed;

        private Drawn(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            Billing billing = random.nextBoolean() ? Billing.MONTHLY : Billing.QUARTERLY;
            this.run = new Run(billing, random.nextInt(3) == 0 ? ended(random) : Successions.NONE);
            this.budget = shares();
            int bills = billing.periods(Figured.YEAR).size();
            for (int bill = 0; bill < bills; bill++) {
                budget = random.nextInt(3) == 0 ? shares() : budget;
                credits();
                run.bill(budget);
            }
            credits();
            this.end = run.reconcile(shares(), TERMS);
        }

        /** Echo ends in September; now and then it comes back. */
        private static Successions ended(Random random) {
            LocalDate from = LocalDate.of(2026, 9, 15);
            return new Successions(List.of(new Successions.Succession(
                    "echo",
                    from,
                    random.nextBoolean() ? from.plusDays(1 + random.nextInt(220)) : null,
                    new TreeMap<>(Map.of("alfa", new BigDecimal("33.3"), "bravo", new BigDecimal("66.7"))))));
        }

        /** Between two statements a credit may arise or be restated. */
        private void credits() {
            if (random.nextInt(3) == 0) {
                String council = council();
                Money more = Money.ofPence(random.nextInt(200_000) - 150_000);
                run.claims.add(council, new Item(Item.Kind.CREDIT, "2026-0" + (4 + random.nextInt(5))), more);
                credited.merge(council, more, Money::plus);
            }
        }

        private String council() {
            return COUNCILS.get(random.nextInt(COUNCILS.size()));
        }

        private YearShares shares() {
            List<YearShares.Pool> pools = new ArrayList<>();
            for (String name : List.of("calls", "licensing", "waste")) {
                if (random.nextInt(4) > 0) {
                    long pence = random.nextInt(5) == 0 ? -random.nextInt(1_000_000) : random.nextInt(2_000_000_000);
                    pools.add(Figured.pool(name, Money.ofPence(pence), keys()));
                }
            }
            return new YearShares(pools);
        }

        /** One to four keys; whoever has no weight in one has not joined, or has left. */
        private List<Figured.Key> keys() {
            TreeSet<LocalDate> days = new TreeSet<>(List.of(Figured.YEAR.first()));
            for (int more = random.nextInt(4); more > 0; more--) {
                days.add(Figured.YEAR.first().plusDays(random.nextInt(365)));
            }
            return days.stream().map(day -> new Figured.Key(day, weights())).toList();
        }

        private Map<String, Integer> weights() {
            Map<String, Integer> weights = new HashMap<>(Map.of(council(), 1 + random.nextInt(1000)));
            for (String council : COUNCILS) {
                if (random.nextInt(3) > 0) {
                    weights.put(council, random.nextInt(100_000) + 1);
                }
            }
            return weights;
        }

        @Override
        public String toString() {
            return "year of seed " + seed;
        }
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.NOTHING, Money::plus);
    }

    @Property(tries = 500)
    void m5_theStatementOfAYearIsTheSumOfItsBillsAndItsReconciliation(@ForAll("years") Drawn year) {
        year.run.year().forEach((council, statement) -> {
            List<Money> told = year.run.statements().stream()
                    .filter(each -> each.council().equals(council))
                    .map(Statement::amount)
                    .toList();
            assertEquals(sum(told), statement.amount());
        });
    }

    @Property(tries = 500)
    void m5_whatCouncilsHaveOfAPoolInTheEndIsTheirShareOfTheOutturn(@ForAll("years") Drawn year) {
        year.run.year().forEach((council, statement) -> statement.lines().stream()
                .filter(line -> line.item().isCost())
                .forEach(line -> {
                    YearAccount.Borne borne = year.end.outturn().stream()
                            .filter(pool -> pool.item().equals(line.item()))
                            .findFirst()
                            .orElseThrow();
                    assertEquals(borne.pennies().parts().get(council), line.amount());
                }));
    }

    @Property(tries = 500)
    void m6_allCouncilsTogetherPayTheOutturnAndTheProvidersPart(@ForAll("years") Drawn year) {
        Money paid = sum(year.run.year().values().stream()
                .map(statement -> statement.amount().minus(statement.amount(item -> item.kind() == Item.Kind.CREDIT)))
                .toList());
        Money spent = sum(year.end.outturn().stream()
                .map(borne -> borne.pennies().whole())
                .toList());
        assertEquals(spent.plus(year.end.gain().provider()), paid);
        assertEquals(
                year.end.gain().outturn(),
                sum(year.end.outturn().stream()
                        .filter(borne -> borne.item().isShared())
                        .map(borne -> borne.pennies().whole())
                        .toList()));
    }

    @Property(tries = 500)
    void m5_balancesSumToTheBudgetLessTheOutturn(@ForAll("years") Drawn year) {
        Money balances = sum(year.end.statements().stream()
                .map(statement -> Money.NOTHING.minus(statement.amount(Item::isShared)))
                .toList());
        assertEquals(year.budget.total().minus(year.end.gain().outturn()), balances);
        assertEquals(year.budget.total(), year.end.gain().budget());
    }

    @Property(tries = 500)
    void b3_noCreditIsLostOrCountedTwice(@ForAll("years") Drawn year) {
        year.credited.forEach((council, credited) ->
                assertEquals(credited, told(year, council).amount(item -> item.kind() == Item.Kind.CREDIT)));
    }

    private static Statement told(Drawn year, String council) {
        return year.run.year().getOrDefault(council, new Statement(council, List.of()));
    }

    @Property(tries = 500)
    void m5_whatPassesBetweenCouncilsIsLostToNone(@ForAll("years") Drawn year) {
        Money passed = sum(year.run.year().values().stream()
                .map(statement -> statement.amount(item -> item.kind() == Item.Kind.SUCCESSION))
                .toList());
        assertEquals(Money.NOTHING, passed);
    }
}
