package org.concordat.statements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.consequences.CreditView;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.statements.model.Gained;
import org.concordat.statements.model.Item;
import org.concordat.statements.model.Statement;
import org.concordat.statements.model.Successions.Passed;

/**
 * Tells how the lines of one council's statement came about that are not shares of pools. Of others it tells what its own lines are made
 * of: what they weigh together, what flooring left of their pennies, and what passes to it from a council that it succeeds.
 *
 * @param gained null where no gain is shared
 * @param credits what is credited, by council and reference
 * @param reconciliation of a council and a year; null where it is issued with this statement
 * @param issued when the statement is issued
 */
record OwnWorkingsMaker(
        String partnership,
        Period year,
        WorkingsMaker pools,
        Gained gained,
        List<Passed> passed,
        BiFunction<String, String, CreditView> credits,
        BiFunction<String, String, UUID> reconciliation,
        Instant issued) {

    OwnWorkings of(Statement statement) {
        String council = statement.council();
        boolean gains = lines(statement, Item.Kind.GAIN_SHARE).findAny().isPresent();
        Workings alone = pools.of(council);
        return new OwnWorkings(
                alone.pools(),
                gains ? GainShareWorkings.of(gained, council) : null,
                passed.stream()
                        .filter(of -> concerns(of, council))
                        .map(SuccessionWorkings::of)
                        .toList(),
                lines(statement, Item.Kind.CREDIT)
                        .map(line -> credit(council, line))
                        .toList(),
                lines(statement, Item.Kind.CARRIED_FORWARD)
                        .map(line -> balance(council, line))
                        .toList(),
                alone.leftOut());
    }

    private CreditWorkings credit(String council, Statement.Line line) {
        CreditView made = credits.apply(council, line.item().reference());
        return CreditWorkings.of(partnership, council, line, made, issued);
    }

    private static Stream<Statement.Line> lines(Statement statement, Item.Kind kind) {
        return statement.lines().stream().filter(line -> line.item().kind() == kind);
    }

    private static boolean concerns(Passed passed, String council) {
        return passed.succession().council().equals(council)
                || passed.succession().successors().containsKey(council);
    }

    private BalanceWorkings balance(String council, Statement.Line line) {
        boolean out = line.item().equals(Item.carriedForward(year));
        Money balance = out ? Money.NOTHING.minus(line.amount()) : line.amount();
        String of = line.item().reference();
        return new BalanceWorkings(
                of, MoneyText.of(balance), out ? "out" : "in", out ? null : reconciliation.apply(council, of));
    }
}
