package org.concordat.statements.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.statements.model.GainShare.Band;
import org.concordat.statements.model.Successions.Succession;

/**
 * Two years, all drawn from one number: what is budgeted and spent, credits, a gain that is shared, a council that ends, and balances of which
 * some are carried forward. The first is reconciled while the second is being billed.
 */
public final class CarriedYears {

    public static final List<Period> YEARS = List.of(year("FY2025-26"), year("FY2026-27"));

    private static final List<String> COUNCILS = List.of("alfa", "bravo", "charlie", "delta");
    private static final Billing QUARTERLY = Billing.QUARTERLY;

    private final Random random;
    private final long seed;
    private final List<Issued> issued = new ArrayList<>();
    private final Map<Period, YearAccount.Reconciliation> ends = new HashMap<>();
    private final Balances credits = new Balances();
    private Money credited = Money.NOTHING;
    private final Predicate<Money> carries;
    private final Map<Period, Successions> successions = new HashMap<>();

    /** A bill or a reconciliation, and what it was made with; of a bill there is no gain. */
    public record Issued(
            Period year, Statement statement, GainShare.Part gain, Gained gained, List<Successions.Passed> passed) {}

    public CarriedYears(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        int which = random.nextInt(3);
        this.carries = amount -> amount.pence() != 0 && (which == 0 || (which == 1) == amount.pence() < 0);
        YEARS.forEach(year -> successions.put(year, random.nextInt(3) == 0 ? ended(year) : Successions.NONE));
        int early = random.nextInt(5);
        bill(YEARS.get(0), 1, 4);
        bill(YEARS.get(1), 1, early);
        reconcile(YEARS.get(0));
        bill(YEARS.get(1), early + 1, 4);
        reconcile(YEARS.get(1));
    }

    private static Period year(String text) {
        return Period.parse(text).orElseThrow();
    }

    public List<Issued> issued() {
        return issued;
    }

    public Map<Period, YearAccount.Reconciliation> ends() {
        return ends;
    }

    public Money credited() {
        return credited;
    }

    /** The statements of a year: one for each council. */
    public List<Statement> statements(Period year) {
        return YearAccount.year(of(year));
    }

    List<Statement> of(Period year) {
        return issued.stream()
                .filter(each -> each.year().equals(year))
                .map(Issued::statement)
                .toList();
    }

    private Successions ended(Period year) {
        BigDecimal part = BigDecimal.valueOf(1 + random.nextInt(998), 1);
        return new Successions(List.of(
                new Succession("delta", year.first().plusMonths(random.nextInt(12)), halves("charlie", "alfa", part)),
                new Succession("charlie", year.first().plusMonths(6), halves("alfa", "bravo", part))));
    }

    private static TreeMap<String, BigDecimal> halves(String one, String other, BigDecimal part) {
        return new TreeMap<>(Map.of(one, part, other, new BigDecimal(100).subtract(part)));
    }

    private void bill(Period year, int from, int to) {
        for (int number = from; number <= to; number++) {
            credit();
            YearAccount.Bills bills = account(year).bills(shares(year), number);
            bills.statements().forEach(of -> issued.add(new Issued(year, of, null, null, bills.passed())));
        }
    }

    private void reconcile(Period year) {
        credit();
        YearAccount.Reconciliation end =
                account(year).reconciliation(shares(year), terms()).carrying(year, carries);
        ends.put(year, end);
        end.statements().forEach(of -> issued.add(new Issued(year, of, end.gain(), end.gained(), end.passed())));
    }

    /** The claims are what is credited, and of what was carried what its reconciliation came to. */
    private YearAccount account(Period year) {
        Balances claims = new Balances();
        COUNCILS.forEach(council -> credits.of(council).forEach((item, amount) -> claims.add(council, item, amount)));
        ends.forEach((of, end) -> end.statements().stream()
                .filter(statement -> carries.test(statement.balance(of)))
                .forEach(statement -> claims.add(statement.council(), Item.carriedForward(of), statement.amount())));
        Balances sent = new Balances();
        for (Issued each : issued) {
            for (Statement.Line line : each.statement().lines()) {
                boolean everywhere =
                        line.item().kind() == Item.Kind.CREDIT || line.item().kind() == Item.Kind.CARRIED_FORWARD;
                if (everywhere || each.year().equals(year)) {
                    sent.add(each.statement().council(), line.item(), line.amount());
                }
            }
        }
        return new YearAccount(year, QUARTERLY, successions.get(year), claims, sent);
    }

    private void credit() {
        if (random.nextInt(3) == 0) {
            Money more = Money.ofPence(-random.nextInt(90_000));
            String council = COUNCILS.get(random.nextInt(COUNCILS.size()));
            credits.add(council, new Item(Item.Kind.CREDIT, "2026-0" + (1 + random.nextInt(9)) + ".sla"), more);
            credited = credited.plus(more);
        }
    }

    private GainShare terms() {
        return new GainShare(
                List.of(
                        new Band(BigDecimal.valueOf(random.nextInt(40) + 1, 1), new BigDecimal("12.5")),
                        new Band(null, BigDecimal.valueOf(random.nextInt(1000), 1))),
                List.of(new Band(null, BigDecimal.valueOf(random.nextInt(1000), 1))));
    }

    private YearShares shares(Period year) {
        List<YearShares.Pool> pools = new ArrayList<>();
        for (String pool : List.of("calls", "licensing")) {
            Money whole = Money.ofPence(random.nextInt(50_000_000) - (random.nextInt(9) == 0 ? 50_000_000 : 0));
            Map<String, Fraction> pounds = new HashMap<>();
            long left = 1_000;
            for (String council : COUNCILS.subList(0, 3)) {
                // alike now and then, so that remainders are
                long weight = random.nextInt(4) == 0 ? left / 4 : random.nextInt((int) left);
                left -= weight;
                pounds.put(council, whole.exact().times(Fraction.of(weight, 1_000)));
            }
            pounds.put("delta", whole.exact().times(Fraction.of(left, 1_000)));
            pools.add(new YearShares.Pool(
                    Item.share(pool), List.of(new YearShares.Segment(year.first(), year.last(), pounds))));
        }
        return new YearShares(pools);
    }

    @Override
    public String toString() {
        return "years of seed " + seed;
    }
}
