package org.concordat.benefits;

import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/** Reads amounts and financial years of what was sent; what cannot be read is a fault. */
final class Amounts {

    private static final long MOST_PENCE = 100_000_000_000L;

    /** Of a unit: so that a million units come to an amount that there can be. */
    private static final long MOST_PENCE_OF_UNIT = 100_000_000L;

    private Amounts() {}

    /** An amount that is not negative; nothing where it is at fault. */
    static Money read(MoneyText text, String pointer, List<Fault> faults) {
        return read(text, MOST_PENCE, pointer, faults);
    }

    /** What one unit of something is worth. */
    static Money ofUnit(MoneyText text, String pointer, List<Fault> faults) {
        return read(text, MOST_PENCE_OF_UNIT, pointer, faults);
    }

    private static Money read(MoneyText text, long most, String pointer, List<Fault> faults) {
        Money money = Money.parse(text.amount(), text.currency()).orElse(null);
        if (money == null || money.pence() < 0 || money.pence() > most) {
            faults.add(new Fault(
                    pointer + "/amount",
                    "is from 0.00 to " + Money.ofPence(most).amount() + ", with two decimals at most, in GBP"));
            return Money.NOTHING;
        }
        return money;
    }

    /** An amount that was read before. */
    static Money kept(MoneyText text) {
        return Money.parse(text.amount(), text.currency()).orElseThrow();
    }

    /** As it is answered; null where there is none. */
    static MoneyText text(Money money) {
        return money == null ? null : MoneyText.of(money);
    }

    /** A financial year; null where it is at fault. */
    static Period year(String text, String pointer, List<Fault> faults) {
        Period year = Period.parse(text)
                .filter(period -> period.length() == Period.Length.YEAR)
                .orElse(null);
        if (year == null) {
            faults.add(new Fault(pointer, "is a financial year such as FY2026-27"));
        }
        return year;
    }
}
