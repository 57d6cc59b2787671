package org.concordat.statements;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.costs.model.Apportionment;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.PoolShares;
import org.concordat.costs.model.Working;
import org.concordat.kernel.Money;
import org.concordat.statements.PoolWorkings.Bears;
import org.concordat.statements.PoolWorkings.Days;
import org.concordat.statements.PoolWorkings.Line;
import org.concordat.statements.model.DueToDate;
import org.concordat.statements.model.Item;

/**
 * Tells how what is due came about: of what is shared to every member, of an extra to its council only. Of other members it tells what the
 * sharing needs: the values of the drivers that the pools' keys name, one for each member, and the shares that they make.
 */
record WorkingsMaker(
        Apportionment apportionment, List<PoolLine> lines, List<LeftOutCharge> leftOut, List<DueToDate> due) {

    /** Of what is shared. */
    Workings open() {
        return new Workings(
                due.stream()
                        .filter(of -> of.item().kind() == Item.Kind.SHARE)
                        .map(this::shared)
                        .toList(),
                leftOut(null));
    }

    /** Of what one council has extra. */
    Workings of(String council) {
        return new Workings(
                due.stream()
                        .filter(of -> of.item().kind() == Item.Kind.EXTRA
                                && of.pounds().containsKey(council))
                        .map(of -> extra(of, council))
                        .toList(),
                leftOut(council));
    }

    /** Of what one council alone would pay; null of what all would share. */
    private List<LeftOutCharge> leftOut(String council) {
        return leftOut.stream()
                .filter(charge -> Objects.equals(charge.council(), council))
                .toList();
    }

    private PoolWorkings shared(DueToDate of) {
        PoolShares pool = apportionment.pool(of.item().reference()).orElseThrow();
        return workings(of, pool.shared(), pool.unrecovered(), line -> !line.isDirect(), pool.working());
    }

    private PoolWorkings extra(DueToDate of, String council) {
        Predicate<PoolLine> own = line -> council.equals(line.council());
        Money amount = lines(of, own).map(PoolLine::amount).reduce(Money.NOTHING, Money::plus);
        return workings(of, amount, Money.NOTHING, own, null);
    }

    private Stream<PoolLine> lines(DueToDate of, Predicate<PoolLine> which) {
        return lines.stream()
                .filter(line -> line.pool().equals(of.item().reference()))
                .filter(which);
    }

    private PoolWorkings workings(
            DueToDate of, Money amount, Money unrecovered, Predicate<PoolLine> which, Working key) {
        return new PoolWorkings(
                of.item().reference(),
                of.item().kind().text(),
                MoneyText.of(amount),
                MoneyText.of(unrecovered),
                lines(of, which).map(Line::of).toList(),
                of.parts().stream().map(WorkingsMaker::days).toList(),
                PoolWorkings.due(of.pounds(), of.pennies()),
                MoneyText.of(of.pennies().whole()),
                key);
    }

    private static Days days(DueToDate.Part part) {
        return new Days(
                part.segment().from(),
                part.segment().to(),
                ChronoUnit.DAYS.between(part.segment().from(), part.segment().to()) + 1,
                part.passed().toString(),
                part.segment().line(),
                new TreeMap<>(part.segment().pounds())
                        .entrySet().stream()
                                .map(of -> new Bears(of.getKey(), of.getValue().toString()))
                                .toList());
    }
}
