package org.concordat.statements.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/**
 * The account of a year (rule M5). Every statement says what is due up to now less what earlier statements had: a bill for the shares of the
 * budget as it then stands, so that a restatement is caught up with by the next one; the reconciliation for the shares of the outturn.
 * Credits and what former years carried forward come to whichever statement is next.
 *
 * @param claims what is due of what arises outside the year: credits of agreements, and balances carried forward
 * @param sent what earlier statements had: of claims since ever, of all else in this year
 */
public record YearAccount(Period year, Billing billing, Successions successions, Balances claims, Balances sent) {

    /**
     * The bills of one billing period.
     *
     * @param due of each pool
     * @param statements one for each council that there is something to say to, in order
     * @param passed what of them passes on
     */
    public record Bills(
            Period period,
            boolean last,
            List<DueToDate> due,
            List<Statement> statements,
            List<Successions.Passed> passed) {}

    /**
     * The reconciliation of a year.
     *
     * @param outturn what councils bear in the end
     * @param gain what the provider gains or bears
     * @param gained how that falls to councils
     * @param statements one for each council, in order
     * @param passed what of them passes on
     */
    public record Reconciliation(
            List<Borne> outturn,
            GainShare.Part gain,
            Gained gained,
            List<Statement> statements,
            List<Successions.Passed> passed) {

        /** The same, with the balances that are carried forward taken out of the year: a later statement has them. */
        public Reconciliation carrying(Period year, Predicate<Money> carries) {
            List<Statement> less = statements.stream()
                    .map(of -> carries.test(of.amount()) ? of.carriedForward(year) : of)
                    .toList();
            return new Reconciliation(outturn, gain, gained, less, passed);
        }
    }

    /**
     * What councils bear of a pool, or one has extra in it, for the whole year.
     *
     * @param pounds by council, exactly
     * @param pennies the same, rounded once
     */
    public record Borne(Item item, SortedMap<String, Fraction> pounds, WholePennies pennies) {

        private static Borne of(YearShares.Pool pool) {
            SortedMap<String, Fraction> pounds = pool.annual();
            return new Borne(pool.item(), pounds, WholePennies.of(pounds));
        }
    }

    /** Makes the bills of a period: of the shares of the budget as it now stands. */
    public Bills bills(YearShares budget, int number) {
        List<Period> periods = billing.periods(year);
        List<DueToDate> due = budget.pools().stream()
                .map(pool -> DueToDate.of(pool, periods, number))
                .toList();
        Balances owed = claimed();
        due.forEach(
                pool -> pool.pennies().parts().forEach((council, amount) -> owed.add(council, pool.item(), amount)));
        Period period = periods.get(number - 1);
        Successions.Told told = told(owed, period.last());
        List<Statement> statements = told.statements().stream()
                .filter(statement -> statement.says() || !isGone(statement.council(), budget, period))
                .toList();
        return new Bills(period, number == periods.size(), due, statements, told.passed());
    }

    /** Whether all that a council bears lies before a period: it is billed no more unless something changes. */
    private static boolean isGone(String council, YearShares budget, Period period) {
        LocalDate last = Charging.lastDays(budget).get(council);
        return last != null && last.isBefore(period.first());
    }

    /** Makes the reconciliation, once all bills are sent: of the shares of what was really spent. */
    public Reconciliation reconciliation(YearShares outturn, GainShare terms) {
        List<Borne> borne = outturn.pools().stream().map(Borne::of).toList();
        Balances owed = claimed();
        borne.forEach(
                pool -> pool.pennies().parts().forEach((council, amount) -> owed.add(council, pool.item(), amount)));
        GainShare.Part gain = terms.of(sent.shared(), owed.shared());
        Gained gained = gained(gain.provider(), owed);
        gained.parts()
                .forEach((council, amount) ->
                        owed.add(council, new Item(Item.Kind.GAIN_SHARE, year.toString()), amount));
        Successions.Told told = told(owed, year.last());
        return new Reconciliation(borne, gain, gained, told.statements(), told.passed());
    }

    /** What the provider keeps or bears of what is shared falls to those who share it. */
    private Gained gained(Money provider, Balances owed) {
        SortedMap<String, Fraction> billed = new TreeMap<>();
        councils(owed).stream()
                .filter(council -> bears(council, owed) || bears(council, sent))
                .forEach(council -> billed.put(council, sent.shared(council).exact()));
        return Gained.of(provider, billed);
    }

    private static boolean bears(String council, Balances balances) {
        return balances.of(council).keySet().stream().anyMatch(Item::isShared);
    }

    private Balances claimed() {
        Balances owed = new Balances();
        claims.councils()
                .forEach(council -> claims.of(council).forEach((item, amount) -> owed.add(council, item, amount)));
        return owed;
    }

    private SortedSet<String> councils(Balances owed) {
        SortedSet<String> councils = new TreeSet<>(owed.councils());
        councils.addAll(sent.councils());
        return councils;
    }

    private Successions.Told told(Balances owed, LocalDate on) {
        List<Statement> statements = new ArrayList<>();
        for (String council : councils(owed)) {
            SortedMap<Item, Money> due = new TreeMap<>(owed.of(council));
            SortedMap<Item, Money> before = new TreeMap<>(sent.of(council));
            before.keySet().removeIf(item -> item.kind() == Item.Kind.SUCCESSION);
            Statement statement = new Statement(council, Statement.lines(due, before));
            if (!statement.lines().isEmpty()) {
                statements.add(statement);
            }
        }
        return successions.pass(statements, on);
    }

    /** The statements of the year: of each council, all that its bills and its reconciliation say. */
    public static List<Statement> year(Collection<Statement> statements) {
        SortedMap<String, List<Statement>> byCouncil = new TreeMap<>();
        statements.forEach(statement -> byCouncil
                .computeIfAbsent(statement.council(), c -> new ArrayList<>())
                .add(statement));
        return byCouncil.entrySet().stream()
                .map(of -> Statement.sum(of.getKey(), of.getValue()))
                .toList();
    }
}
