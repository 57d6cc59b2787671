package org.concordat.benefits;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.benefits.model.BenefitKind;
import org.concordat.benefits.model.Proxy;
import org.concordat.benefits.model.SocialValue;
import org.concordat.benefits.model.YearAmounts;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/** What a benefit comes to in pounds, by year: as it was sent, or by its proxy (rules R2, R3). */
final class BenefitValues {

    private final BenefitText text;
    private final SocialValue social;

    /** @param proxies by slug, all that were known */
    BenefitValues(BenefitText text, Map<String, Proxy> proxies) {
        this.text = text;
        this.social = text.sort() == BenefitKind.SOCIAL_VALUE
                ? new SocialValue(proxies.get(text.proxy()), text.anyway(), text.owed())
                : null;
    }

    /** By year; nothing of what does not come to pounds. */
    YearAmounts amounts(String benefit) {
        SortedMap<Period, Money> planned = new TreeMap<>();
        SortedMap<Period, Money> actual = new TreeMap<>();
        if (text.sort().comesToPounds()) {
            text.planned()
                    .forEach(each ->
                            planned.put(period(each.year()), value(each.year(), each.amount(), each.quantity())));
            text.known()
                    .forEach(each ->
                            actual.put(period(each.year()), value(each.year(), each.amount(), each.quantity())));
        }
        return new YearAmounts(benefit, planned, actual);
    }

    private Money value(String year, MoneyText amount, BigDecimal quantity) {
        return social == null
                ? Amounts.kept(amount)
                : social.of(period(year), quantity).orElseThrow().value();
    }

    /** How the value of a quantity was computed; null of what is no social value. */
    String working(String year, BigDecimal quantity) {
        return social == null || quantity == null
                ? null
                : social.of(period(year), quantity).orElseThrow().says();
    }

    static Period period(String year) {
        return Period.parse(year).orElseThrow();
    }
}
