package org.concordat.costs.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.costs.model.Apportioning.Stretch;
import org.concordat.costs.model.Working.Fact;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;

/** The lines of one pool, and how they are shared. */
record PoolSum(String pool, List<PoolLine> lines) {

    /** What is not rounded yet, over all days. */
    private static final class Running {
        private final SortedMap<String, Fraction> amounts = new TreeMap<>();
        private final SortedMap<String, Fraction> shares = new TreeMap<>();
        private final List<Segment> segments = new ArrayList<>();
        private final List<Working> workings = new ArrayList<>();
        private final boolean byTariff;

        private Running(boolean byTariff) {
            this.byTariff = byTariff;
        }
    }

    PoolShares shared(List<Stretch> stretches) {
        bound(List.of());
        Money shared = sum(lines.stream().filter(line -> line.council() == null).toList());
        SortedMap<String, Money> extras = extras();
        Running running = new Running(
                stretches.stream().anyMatch(stretch -> stretch.scheme().keys().get(pool) instanceof Unit));
        long all = stretches.stream().mapToLong(Stretch::days).sum();
        stretches.forEach(stretch -> add(running, stretch, shared, all));
        if (running.byTariff) {
            bound(running.amounts.values());
            shareOfIncome(running);
        }
        SortedMap<String, Money> amounts =
                running.byTariff ? Money.parts(running.amounts) : Pence.split(shared, running.shares);
        Money charged = amounts.values().stream().reduce(Money.NOTHING, Money::plus);
        Money unrecovered = running.byTariff ? shared.minus(charged) : Money.NOTHING;
        Money total = extras.values().stream().reduce(shared, Money::plus);
        return new PoolShares(
                pool,
                total,
                shared,
                unrecovered,
                running.segments,
                councils(running, amounts, extras),
                working(running, shared, amounts, unrecovered),
                extras.keySet().stream().map(this::extra).toList());
    }

    /**
     * However they are added up, the pool's lines and what tariffs make of it are amounts.
     *
     * @throws Rejected rule M1, where they are too large for that
     */
    private void bound(Collection<Fraction> charged) {
        BigInteger pence = lines.stream()
                .map(line -> BigInteger.valueOf(line.amount().pence()).abs())
                .reduce(BigInteger.ZERO, BigInteger::add);
        Fraction all = new Fraction(pence, BigInteger.valueOf(100));
        for (Fraction amount : charged) {
            all = amount.signum() < 0 ? all.minus(amount) : all.plus(amount);
        }
        if (!Money.holds(all)) {
            throw Rejected.rule(
                    "M1",
                    "The amounts of pool " + pool + " come to more than any amount may be.",
                    new Fault(
                            "/pools/" + pool, "has lines, and tariffs times volumes, of less than a million millions"));
        }
    }

    private static Money sum(List<PoolLine> lines) {
        return lines.stream().map(PoolLine::amount).reduce(Money.NOTHING, Money::plus);
    }

    private SortedMap<String, Money> extras() {
        SortedMap<String, Money> extras = new TreeMap<>();
        lines.stream()
                .filter(line -> line.council() != null)
                .forEach(line -> extras.merge(line.council(), line.amount(), Money::plus));
        return extras;
    }

    private void add(Running running, Stretch stretch, Money shared, long all) {
        Fraction days = Fraction.of(stretch.days(), all);
        Key key = stretch.scheme().keys().get(pool);
        Charge charge = key.charge(new Slice(shared.exact().times(days), days, stretch.setting()));
        Map<String, Fraction> pounds = new TreeMap<>();
        Shares.add(pounds, charge.shares(), charge.pounds()::times);
        Shares.add(running.amounts, pounds, Fraction.ONE::times);
        Shares.add(running.shares, charge.shares(), days::times);
        running.segments.add(new Segment(
                stretch.from(),
                stretch.to(),
                stretch.scheme().scheme(),
                stretch.scheme().version(),
                charge.shares(),
                pounds));
        running.workings.add(new Working(
                "days",
                "M3",
                "The shares of these days, by version " + stretch.scheme().version() + " of scheme "
                        + stretch.scheme().scheme() + ".",
                List.of(
                        Fact.of("from", stretch.from()),
                        Fact.of("to", stretch.to()),
                        Fact.of("days", stretch.days()),
                        Fact.of("of days", all)),
                charge.workings(),
                Fact.each("share", charge.shares())));
    }

    /** With tariffs, a share is the part of all that is charged. */
    private static void shareOfIncome(Running running) {
        Fraction income = Shares.sum(running.amounts);
        boolean mixed = running.amounts.values().stream().anyMatch(amount -> amount.signum() * income.signum() < 0);
        running.shares.replaceAll((council, share) -> income.signum() == 0 || mixed
                ? share
                : running.amounts.get(council).over(income));
    }

    private static List<CouncilShare> councils(Running running, Map<String, Money> amounts, Map<String, Money> extras) {
        TreeSet<String> councils = new TreeSet<>(amounts.keySet());
        councils.addAll(extras.keySet());
        return councils.stream()
                .map(council -> new CouncilShare(
                        council,
                        running.shares.getOrDefault(council, Fraction.ZERO),
                        amounts.getOrDefault(council, Money.NOTHING),
                        extras.getOrDefault(council, Money.NOTHING)))
                .toList();
    }

    private Working working(Running running, Money shared, Map<String, Money> amounts, Money unrecovered) {
        List<Fact> result = new ArrayList<>(Fact.each("share", running.shares));
        result.addAll(Fact.each("exact", running.amounts));
        amounts.forEach((council, amount) -> result.add(new Fact("amount", council, amount.amount())));
        if (running.byTariff) {
            result.add(Fact.of("unrecovered", unrecovered.amount()));
        }
        return new Working(
                "pool",
                "M1",
                "The sum over the parts: the share of some days, times these days out of all. Of the pool's total each has its share,"
                        + " floored to the penny; then one penny each goes to the largest remainders, of equal ones to the first by"
                        + " slug. A negative total mirrors its positive one.",
                List.of(Fact.of("pool", pool), Fact.of("total", shared.amount())),
                running.workings,
                result);
    }

    /** The lines that are charged to one council only. */
    private Working extra(String council) {
        List<PoolLine> own =
                lines.stream().filter(line -> council.equals(line.council())).toList();
        List<Fact> facts = own.stream()
                .map(line ->
                        new Fact("line " + line.ref(), council, line.amount().amount()))
                .toList();
        return new Working(
                "extra",
                "M2",
                "Lines that are charged to this council only.",
                facts,
                List.of(),
                List.of(new Fact("amount", council, sum(own).amount())));
    }
}
