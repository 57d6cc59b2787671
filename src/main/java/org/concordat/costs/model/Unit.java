package org.concordat.costs.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.costs.model.Working.Fact;
import org.concordat.kernel.Fraction;

/**
 * Volume times tariff: each unit at the tariff of the band that it falls into. What that brings other than the pool is nobody's: it
 * is told as unrecovered (rule M4).
 *
 * @param bands from the lowest; the last has no upper end
 */
public record Unit(String driver, List<Band> bands) implements Key {

    /**
     * Units of a year from the former band's end on.
     *
     * @param upTo the last unit of the band; null for no end
     * @param tariff pounds a unit
     */
    public record Band(Fraction upTo, Fraction tariff) {}

    /** Keeps its own copy. */
    public Unit {
        bands = List.copyOf(bands);
    }

    /** What so many units of a year cost, in pounds. */
    Fraction price(Fraction volume) {
        Fraction price = Fraction.ZERO;
        Fraction reached = Fraction.ZERO;
        for (Band band : bands) {
            Fraction end = band.upTo() == null || band.upTo().compareTo(volume) > 0 ? volume : band.upTo();
            if (end.compareTo(reached) > 0) {
                price = price.plus(end.minus(reached).times(band.tariff()));
                reached = end;
            }
        }
        return price;
    }

    @Override
    public Charge charge(Slice slice) {
        boolean estimated = slice.setting().stage() == Stage.BUDGET;
        Map<String, Fraction> volumes = slice.setting().volumes(driver, estimated ? Basis.ESTIMATE : Basis.ACTUAL);
        Map<String, Fraction> amounts = new TreeMap<>();
        volumes.forEach((member, volume) -> amounts.put(member, price(volume).times(slice.days())));
        Fraction income = Shares.sum(amounts);
        Map<String, Fraction> shares = new TreeMap<>();
        amounts.forEach(
                (member, amount) -> shares.put(member, income.signum() == 0 ? Fraction.ZERO : amount.over(income)));
        Working working = new Working(
                "unit",
                "M2",
                "The year's volume of " + driver
                        + " at the tariffs of the bands that its units fall into, times these days' part of"
                        + " the year's days.",
                Working.facts(
                        List.of(Fact.of("driver", driver)),
                        bandFacts(),
                        Fact.each(estimated ? "estimate" : "actual", volumes)),
                List.of(),
                Fact.each("amount", amounts));
        return new Charge(shares, income, List.of(working));
    }

    private List<Fact> bandFacts() {
        List<Fact> facts = new ArrayList<>();
        for (Band band : bands) {
            facts.add(Fact.of("up to", band.upTo() == null ? "no end" : band.upTo()));
            facts.add(Fact.of("tariff", band.tariff()));
        }
        return facts;
    }
}
