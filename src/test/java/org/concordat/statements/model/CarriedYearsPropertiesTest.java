package org.concordat.statements.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/** Rule M5 over two years: a balance that is carried forward is told of twice and counted once. */
class CarriedYearsPropertiesTest {

    @Provide
    Arbitrary<CarriedYears> years() {
        return Arbitraries.longs().map(CarriedYears::new);
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.NOTHING, Money::plus);
    }

    private static Stream<Statement> all(CarriedYears years) {
        return CarriedYears.YEARS.stream().map(years::statements).flatMap(Collection::stream);
    }

    @Property(tries = 500)
    void m5_theStatementOfAYearIsTheSumOfItsBillsAndItsReconciliation(@ForAll("years") CarriedYears years) {
        for (Period year : CarriedYears.YEARS) {
            for (Statement statement : years.statements(year)) {
                List<Money> told = years.of(year).stream()
                        .filter(each -> each.council().equals(statement.council()))
                        .map(Statement::amount)
                        .toList();
                assertEquals(sum(told.stream()), statement.amount());
            }
        }
    }

    @Property(tries = 500)
    void m5_theStatementsOfBothYearsComeToWhatWasSpentInBoth(@ForAll("years") CarriedYears years) {
        Money spent = sum(years.ends().values().stream()
                .map(end -> end.gain().outturn().plus(end.gain().provider())));
        Money open = sum(all(years).map(of -> of.amount(Item.carriedForward(CarriedYears.YEARS.get(1))::equals)));
        assertEquals(
                spent.plus(years.credited()).plus(open),
                sum(all(years).map(Statement::amount)),
                "open: " + open.amount());
    }

    @Property(tries = 500)
    void m5_whatTheFirstYearCarriesTheSecondHasToThePenny(@ForAll("years") CarriedYears years) {
        Item item = Item.carriedForward(CarriedYears.YEARS.get(0));
        for (Statement first : years.statements(CarriedYears.YEARS.get(0))) {
            Money second = sum(years.statements(CarriedYears.YEARS.get(1)).stream()
                    .filter(of -> of.council().equals(first.council()))
                    .map(of -> of.amount(item::equals)));
            assertEquals(Money.NOTHING, first.amount(item::equals).plus(second));
        }
    }

    @Property(tries = 500)
    void m5_aReconciliationThatCarriesEverythingComesToNothing(@ForAll("years") CarriedYears years) {
        years.ends().forEach((year, end) -> end.statements().stream()
                .filter(of -> of.lines().stream().anyMatch(line -> line.item().equals(Item.carriedForward(year))))
                .forEach(of -> assertEquals(Money.NOTHING, of.amount())));
    }
}
