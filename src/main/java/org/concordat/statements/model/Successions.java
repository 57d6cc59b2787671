package org.concordat.statements.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.costs.model.Stay;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;

/**
 * Who succeeds councils that end within a year (rule G5). What is stated for a period before stays the council's own, whenever it is issued: so a
 * year comes to the same whether its bills are issued in time or entered later. What is stated for a period that reaches its end, or a later
 * one, passes to its successors whole, in lines of both, what is put right of earlier periods among it.
 */
public record Successions(List<Succession> all) {

    /** No council ends. */
    public static final Successions NONE = new Successions(List.of());

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    /** Nobody else can change them. */
    public Successions {
        all = List.copyOf(all);
    }

    /**
     * The end of a council.
     *
     * @param from the first day on which it is no more
     * @param back the first day on which it is a member anew, or at the latest is succeeded again; null for none
     * @param successors percentages by slug, 100 together
     */
    public record Succession(String council, LocalDate from, LocalDate back, SortedMap<String, BigDecimal> successors) {

        /** Of a council that does not come back. */
        public Succession(String council, LocalDate from, SortedMap<String, BigDecimal> successors) {
            this(council, from, null, successors);
        }

        private Succession until(List<Stay> stays, List<Succession> all) {
            Stream<LocalDate> anew = stays.stream()
                    .filter(stay -> stay.beginsAnew(council, from))
                    .map(Stay::from);
            Stream<LocalDate> again = all.stream()
                    .filter(other -> other.council.equals(council) && other.from.isAfter(from))
                    .map(Succession::from);
            return new Succession(
                    council,
                    from,
                    Stream.concat(anew, again).min(Comparator.naturalOrder()).orElse(null),
                    successors);
        }

        private boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (back == null || back.isAfter(day));
        }
    }

    /**
     * The same, each until its council is a member anew: what is stated for a period that reaches that day is the council's own again.
     *
     * @param stays of each council, those that touch in one
     */
    public Successions until(Map<String, List<Stay>> stays) {
        return new Successions(all.stream()
                .map(succession -> succession.until(stays.getOrDefault(succession.council(), List.of()), all))
                .toList());
    }

    /**
     * What of a statement passes on.
     *
     * @param amount all that the ended council's statement comes to
     * @param pounds of each successor, exactly
     * @param parts the same in whole pennies
     */
    public record Passed(
            Succession succession, Money amount, SortedMap<String, Fraction> pounds, SortedMap<String, Money> parts) {

        private static Passed of(Succession succession, Money amount) {
            SortedMap<String, Fraction> pounds = new TreeMap<>();
            succession
                    .successors()
                    .forEach((council, percent) -> pounds.put(
                            council, Fraction.percent(Fraction.of(percent)).times(amount.exact())));
            return new Passed(
                    succession, amount, pounds, WholePennies.of(pounds).parts());
        }
    }

    /** Statements, with the lines of what passed on between them. */
    record Told(List<Statement> statements, List<Passed> passed) {}

    /** The statements with what passes on, of those that have ended by a day. */
    Told pass(List<Statement> statements, LocalDate on) {
        SortedMap<String, Statement> byCouncil = new TreeMap<>();
        statements.forEach(statement -> byCouncil.put(statement.council(), statement));
        List<Passed> passed = new ArrayList<>();
        for (Succession succession : ordered(on)) {
            Statement ended = byCouncil.get(succession.council());
            if (ended != null && ended.amount().pence() != 0) {
                Passed part = Passed.of(succession, ended.amount());
                pass(byCouncil, part);
                passed.add(part);
            }
        }
        return new Told(List.copyOf(byCouncil.values()), passed);
    }

    private static void pass(SortedMap<String, Statement> byCouncil, Passed passed) {
        String ended = passed.succession().council();
        for (Map.Entry<String, Money> part : passed.parts().entrySet()) {
            if (part.getValue().pence() != 0) {
                byCouncil.computeIfPresent(
                        ended, (of, rest) -> rest.with(line(part.getKey(), Money.NOTHING.minus(part.getValue()))));
                byCouncil.merge(
                        part.getKey(),
                        new Statement(part.getKey(), List.of(line(ended, part.getValue()))),
                        (one, other) -> one.with(other.lines().get(0)));
            }
        }
    }

    private static Statement.Line line(String other, Money amount) {
        return new Statement.Line(new Item(Item.Kind.SUCCESSION, other), amount, Money.NOTHING);
    }

    /** Each before those that succeed it, so that what passes on can pass on again. */
    private List<Succession> ordered(LocalDate on) {
        List<Succession> ended = new ArrayList<>(all);
        ended.removeIf(succession -> !succession.holdsOn(on));
        List<Succession> ordered = new ArrayList<>();
        while (!ended.isEmpty()) {
            Set<String> later = new HashSet<>();
            ended.forEach(succession -> later.addAll(succession.successors().keySet()));
            List<Succession> next = ended.stream()
                    .filter(succession -> !later.contains(succession.council()))
                    .toList();
            if (next.isEmpty()) {
                throw Rejected.state(
                        "M5",
                        "By the rules of the year councils succeed each other in a circle on " + on
                                + ", as memberships are told now: "
                                + ended.stream()
                                        .map(Succession::council)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ". Put the rules of the year right first.");
            }
            ordered.addAll(next);
            ended.removeAll(next);
        }
        return ordered;
    }

    /** Whether the percentages of each are 100 together, and on no day a council succeeds itself in the end. */
    public boolean hold() {
        boolean whole = all.stream().allMatch(succession -> succession.successors().values().stream()
                .map(Fraction::of)
                .reduce(Fraction.ZERO, Fraction::plus)
                .equals(HUNDRED));
        return whole && all.stream().map(Succession::from).allMatch(this::isOrdered);
    }

    /** A circle is closed by the last of its successions, on its first day. */
    private boolean isOrdered(LocalDate on) {
        try {
            ordered(on);
            return true;
        } catch (Rejected circle) {
            return false;
        }
    }
}
