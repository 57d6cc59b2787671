package org.concordat.statements.model;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.concordat.kernel.Money;

/** Amounts of councils by item: what is due, or what statements have had so far. */
public final class Balances {

    private final SortedMap<String, SortedMap<Item, Money>> amounts = new TreeMap<>();

    /** Adds to what a council has for an item. */
    public Balances add(String council, Item item, Money amount) {
        amounts.computeIfAbsent(council, c -> new TreeMap<>()).merge(item, amount, Money::plus);
        return this;
    }

    /** Adds what statements say. */
    public Balances add(Collection<Statement> statements) {
        statements.forEach(
                statement -> statement.lines().forEach(line -> add(statement.council(), line.item(), line.amount())));
        return this;
    }

    /** What a council has, by item. */
    public Map<Item, Money> of(String council) {
        return amounts.getOrDefault(council, new TreeMap<>());
    }

    /** The councils that have something, in order. */
    public Collection<String> councils() {
        return amounts.keySet();
    }

    /** What a council has of the costs that councils share; what it alone is charged is no other council's to know. */
    public Money shared(String council) {
        return of(council).entrySet().stream()
                .filter(entry -> entry.getKey().isShared())
                .map(Map.Entry::getValue)
                .reduce(Money.NOTHING, Money::plus);
    }

    /** What all councils have of some items. */
    Money total(Predicate<Item> of) {
        return amounts.values().stream()
                .flatMap(items -> items.entrySet().stream())
                .filter(entry -> of.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Money.NOTHING, Money::plus);
    }

    /** What all councils have of the costs that they share. */
    public Money shared() {
        return councils().stream().map(this::shared).reduce(Money.NOTHING, Money::plus);
    }
}
