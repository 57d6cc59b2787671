package org.concordat.statements.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/** A year whose shares are written down as weights by days, and which is run from its first bill to its reconciliation. */
final class Figured {

    static final Period YEAR = Period.parse("FY2026-27").orElseThrow();

    private Figured() {}

    /** From a day of the year on, these weights. */
    record Key(LocalDate from, Map<String, Integer> weights) {}

    /** What a pool costs, and by which keys it is shared. */
    static YearShares.Pool pool(String name, Money amount, List<Key> keys) {
        List<YearShares.Segment> segments = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            LocalDate from = keys.get(i).from();
            LocalDate to =
                    i + 1 == keys.size() ? YEAR.last() : keys.get(i + 1).from().minusDays(1);
            long days = to.toEpochDay() - from.toEpochDay() + 1;
            Fraction part = amount.exact().times(Fraction.of(days, 365));
            long all = keys.get(i).weights().values().stream()
                    .mapToLong(Integer::longValue)
                    .sum();
            Map<String, Fraction> pounds = new HashMap<>();
            keys.get(i)
                    .weights()
                    .forEach((council, weight) -> pounds.put(council, part.times(Fraction.of(weight, all))));
            segments.add(new YearShares.Segment(from, to, pounds));
        }
        return new YearShares.Pool(Item.share(name), segments);
    }

    static YearShares one(String amount, Key... keys) {
        return new YearShares(
                List.of(pool("licensing", Money.parse(amount, "GBP").orElseThrow(), List.of(keys))));
    }

    static Key from(int month, int day, Map<String, Integer> weights) {
        return new Key(LocalDate.of(month < 4 ? 2027 : 2026, month, day), weights);
    }

    /** A year that runs: what was sent is kept as it goes on. */
    static final class Run {

        private final Billing billing;
        private final Supplier<Successions> successions;
        final Balances claims = new Balances();
        private final Balances sent = new Balances();
        private final List<Statement> statements = new ArrayList<>();
        private int number;

        Run(Billing billing, Successions successions) {
            this(billing, () -> successions);
        }

        /** Where it is known later only who comes back. */
        Run(Billing billing, Supplier<Successions> successions) {
            this.billing = billing;
            this.successions = successions;
        }

        private YearAccount account() {
            return new YearAccount(YEAR, billing, successions.get(), claims, sent);
        }

        YearAccount.Bills bill(YearShares budget) {
            YearAccount.Bills bills = account().bills(budget, ++number);
            keep(bills.statements());
            return bills;
        }

        YearAccount.Reconciliation reconcile(YearShares outturn, GainShare terms) {
            YearAccount.Reconciliation made = account().reconciliation(outturn, terms);
            keep(made.statements());
            return made;
        }

        private void keep(List<Statement> more) {
            statements.addAll(more);
            sent.add(more);
        }

        Map<String, Statement> year() {
            Map<String, Statement> year = new TreeMap<>();
            YearAccount.year(statements).forEach(statement -> year.put(statement.council(), statement));
            return year;
        }

        /** What a council was told, one after the other. */
        List<String> amounts(String council) {
            return statements.stream()
                    .filter(statement -> statement.council().equals(council))
                    .map(statement -> statement.amount().amount())
                    .toList();
        }

        List<Statement> statements() {
            return statements;
        }
    }
}
