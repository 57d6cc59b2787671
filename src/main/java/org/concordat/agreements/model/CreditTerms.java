package org.concordat.agreements.model;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.kernel.Money;

/**
 * Whether and how failure is credited (rule B3). Between councils credits are off by default: partners share over- and underspend
 * instead.
 *
 * @param basis {@code none}, {@code points} or {@code shortfall}
 * @param rate percent of the period's charge for each point; only with {@code points}
 * @param charges what each service is charged at; what is credited is a part of it
 * @param capPerService most that is credited for one service in a period, in percent of its charge; null for no cap
 * @param capInAggregate most that is credited in a period, in percent of all charges; null for no cap
 */
public record CreditTerms(
        String basis, BigDecimal rate, List<Charge> charges, BigDecimal capPerService, BigDecimal capInAggregate) {
    /** No credits. */
    public static final String NONE = "none";
    /** So much of the charge for each point. */
    public static final String POINTS = "points";
    /** So much of the charge as the target was missed by. */
    public static final String SHORTFALL = "shortfall";

    static final List<String> BASES = List.of(NONE, POINTS, SHORTFALL);

    /** Charges that were left out are none. */
    public CreditTerms {
        charges = VersionText.listed(charges);
    }

    /** Whether failure is credited at all. */
    public boolean arise() {
        return POINTS.equals(basis) || SHORTFALL.equals(basis);
    }

    /**
     * What a service is charged at.
     *
     * @param period for which: {@code month}, {@code quarter} or {@code year}
     */
    public record Charge(String service, MoneyText charge, String period) {}

    /** An amount of money as it is written: {@code {"amount":"12000.00","currency":"GBP"}}. */
    public record MoneyText(String amount, String currency) {

        /** The text of an amount. */
        public static MoneyText of(Money money) {
            return new MoneyText(money.amount(), money.currency());
        }
    }
}
