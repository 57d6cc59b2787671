package org.concordat.consequences.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.agreements.model.CreditTerms;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/**
 * What services are charged at for a period of one length, exactly: of a year's charge a month has a twelfth.
 *
 * @param byService pounds, by slug of the service
 */
public record Charges(Map<String, Fraction> byService) {

    /** The charges of a version, for periods of a length. */
    public static Charges of(List<CreditTerms.Charge> charges, Period.Length length) {
        Map<String, Fraction> byService = new TreeMap<>();
        charges.forEach(charge -> byService.put(charge.service(), of(charge, length)));
        return new Charges(byService);
    }

    private static Fraction of(CreditTerms.Charge charge, Period.Length length) {
        Money money = Money.parse(charge.charge().amount(), charge.charge().currency())
                .orElseThrow();
        Period.Length whole = Period.Length.parse(charge.period()).orElseThrow();
        return money.exact().times(Fraction.of(length.months(), whole.months()));
    }

    /** The charge of a service; nothing where it has none. */
    public Fraction of(String service) {
        return byService.getOrDefault(service, Fraction.ZERO);
    }

    /** The charge of all services. */
    public Fraction all() {
        return byService.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    /** So many percent of a charge. */
    static Fraction percent(BigDecimal percent, Fraction charge) {
        return Fraction.percent(Fraction.of(percent)).times(charge);
    }
}
