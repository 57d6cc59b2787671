package org.concordat.benefits.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/**
 * What a quantity of a social good is worth (rule R3): times the value of the proxy's version in force on the last day of the year, less
 * what would have happened anyway, and of that the part that is owed to the partnership. Rounded once, to the penny, half-up.
 *
 * @param deadweight percent that would have happened anyway
 * @param attribution percent of the rest that the partnership brought about
 */
public record SocialValue(Proxy proxy, BigDecimal deadweight, BigDecimal attribution) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /**
     * A quantity's value, and how it was computed.
     *
     * @param version the proxy's that it was computed with
     * @param exact in pounds, before it was rounded
     * @param says the computation, to be done again by hand
     */
    public record Valued(ProxyVersion version, Fraction exact, Money value, String says) {}

    /** The value of a quantity in a financial year; empty where the proxy has no version in force. */
    public Optional<Valued> of(Period year, BigDecimal quantity) {
        return proxy.inForce(year.last()).map(version -> of(version, quantity));
    }

    private Valued of(ProxyVersion version, BigDecimal quantity) {
        Fraction exact = Fraction.of(quantity)
                .times(version.value().exact())
                .times(Fraction.percent(Fraction.of(ALL.subtract(deadweight))))
                .times(Fraction.percent(Fraction.of(attribution)));
        Money value = Money.rounded(exact);
        String says = plain(quantity) + " " + proxy.unit() + " x "
                + version.value().amount() + " (" + proxy.name()
                + ", version " + version.number() + ") x (100 - " + plain(deadweight) + ") % x " + plain(attribution)
                + " % = " + exact + ", rounded " + value.amount();
        return new Valued(version, exact, value, says);
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
