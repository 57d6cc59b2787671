package org.concordat.statements.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/**
 * What a council is told that it owes: positive where it pays, negative where it is paid.
 *
 * @param council its slug
 * @param lines in order of their items
 */
public record Statement(String council, List<Line> lines) {

    /** Nobody else can change it. */
    public Statement {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param due for the item, up to and with this statement
     * @param before what earlier statements have of it
     */
    public record Line(Item item, Money due, Money before) {

        /** What this statement has of it. */
        public Money amount() {
            return due.minus(before);
        }

        /** What is borne is told as long as it is; all else once. */
        private boolean says() {
            boolean borne = item.isCost() && due.pence() != 0;
            return borne || amount().pence() != 0;
        }
    }

    /** The sum of its lines. */
    public Money amount() {
        return lines.stream().map(Line::amount).reduce(Money.NOTHING, Money::plus);
    }

    /** The sum of its lines for some items. */
    public Money amount(Predicate<Item> of) {
        return lines.stream()
                .filter(line -> of.test(line.item()))
                .map(Line::amount)
                .reduce(Money.NOTHING, Money::plus);
    }

    /** What is left when the year is over: the amount, without the line that carries it forward. */
    public Money balance(Period year) {
        return amount(item -> !item.equals(Item.carriedForward(year)));
    }

    /** With the line that takes the balance out of its year: the next statement of a later one has it (rule M5). */
    Statement carriedForward(Period year) {
        return with(new Line(Item.carriedForward(year), Money.NOTHING.minus(amount()), Money.NOTHING));
    }

    /** Whether any of its lines has an amount. */
    boolean says() {
        return lines.stream().anyMatch(line -> line.amount().pence() != 0);
    }

    /** With a line more. */
    Statement with(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new Statement(council, more);
    }

    /** What is due, less what was stated before; lines that say nothing are left out. */
    static List<Line> lines(SortedMap<Item, Money> due, Map<Item, Money> before) {
        SortedMap<Item, Money> all = new TreeMap<>(due);
        before.keySet().forEach(item -> all.putIfAbsent(item, Money.NOTHING));
        return all.entrySet().stream()
                .map(item ->
                        new Line(item.getKey(), item.getValue(), before.getOrDefault(item.getKey(), Money.NOTHING)))
                .filter(Line::says)
                .toList();
    }

    /** The statement of all that several say: a line for each item. */
    public static Statement sum(String council, List<Statement> statements) {
        SortedMap<Item, Money> amounts = new TreeMap<>();
        statements.forEach(
                statement -> statement.lines().forEach(line -> amounts.merge(line.item(), line.amount(), Money::plus)));
        return new Statement(council, lines(amounts, Map.of()));
    }
}
