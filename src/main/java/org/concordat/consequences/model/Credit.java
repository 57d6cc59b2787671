package org.concordat.consequences.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.agreements.model.CreditTerms;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Money.Weight;
import org.concordat.kernel.Period;

/**
 * What is credited in one period of one agreement (rule B3): claims, capped for each service, then in aggregate, all scaled in
 * proportion; nothing is rounded but the total, half-up, and the lines are its shares, so that they sum to it (rule M1).
 */
public record Credit(List<Line> lines, List<Cap> caps, Money total) {

    /** No credits, since none were agreed. */
    public static final Credit NONE = new Credit(List.of(), List.of(), Money.NOTHING);

    /**
     * What is claimed for one scoring unit.
     *
     * @param unit its number among the units of the service level, from 0
     */
    public record Claim(String serviceLevel, int unit, String service, Ground ground) {

        /** Decides between equal remainders. */
        private String name() {
            return String.format(Locale.ROOT, "%s.%04d", serviceLevel, unit);
        }
    }

    /**
     * What is credited for one claim.
     *
     * @param charge of the service in the period, in pounds
     * @param claimed before the caps, in pounds
     * @param capped after both caps, in pounds
     * @param amount its share of the total
     */
    public record Line(Claim claim, Fraction charge, Fraction claimed, Fraction capped, Money amount) {}

    /**
     * A cap.
     *
     * @param service whose; empty for all together
     * @param percent of the charge
     * @param charge of the service, or of all, in pounds
     * @param claimed what came to it, in pounds: for all together after the services' caps
     */
    public record Cap(Optional<String> service, BigDecimal percent, Fraction charge, Fraction claimed) {

        /** The most that it lets through, in pounds. */
        public Fraction most() {
            return Charges.percent(percent, charge);
        }

        /** Whether more was claimed than it lets through. */
        public boolean applied() {
            return claimed.compareTo(most()) > 0;
        }

        private Fraction scale() {
            return applied() ? most().over(claimed) : Fraction.ONE;
        }
    }

    /** What is credited for the claims of a period of a length, by what was agreed. */
    public static Credit of(CreditTerms terms, Period.Length length, List<Claim> claims) {
        Charges charges = Charges.of(terms.charges(), length);
        List<Cap> caps = new ArrayList<>();
        Map<String, Fraction> scales = new TreeMap<>();
        if (terms.capPerService() != null) {
            charges.byService().forEach((service, charge) -> {
                Fraction claimed = sum(claims, service, charge);
                Cap cap = new Cap(Optional.of(service), terms.capPerService(), charge, claimed);
                caps.add(cap);
                scales.put(service, cap.scale());
            });
        }
        Fraction together = claims.stream()
                .map(claim -> claimed(claim, charges).times(scales.getOrDefault(claim.service(), Fraction.ONE)))
                .reduce(Fraction.ZERO, Fraction::plus);
        Fraction scale = Fraction.ONE;
        if (terms.capInAggregate() != null) {
            Cap cap = new Cap(Optional.empty(), terms.capInAggregate(), charges.all(), together);
            caps.add(cap);
            scale = cap.scale();
        }
        return shared(claims, charges, scales, scale, caps);
    }

    private static Fraction claimed(Claim claim, Charges charges) {
        return claim.ground().part().times(charges.of(claim.service()));
    }

    private static Fraction sum(List<Claim> claims, String service, Fraction charge) {
        return claims.stream()
                .filter(claim -> claim.service().equals(service))
                .map(claim -> claim.ground().part().times(charge))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Credit shared(
            List<Claim> claims, Charges charges, Map<String, Fraction> scales, Fraction scale, List<Cap> caps) {
        List<Claim> ordered =
                claims.stream().sorted(Comparator.comparing(Claim::name)).toList();
        List<Weight> weights = ordered.stream()
                .map(claim -> new Weight(
                        claim.name(),
                        claimed(claim, charges)
                                .times(scales.getOrDefault(claim.service(), Fraction.ONE))
                                .times(scale)))
                .toList();
        Fraction exact = weights.stream().map(Weight::weight).reduce(Fraction.ZERO, Fraction::plus);
        Money total = Money.rounded(exact);
        List<Money> shares = exact.signum() == 0 ? List.of() : total.split(weights);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Claim claim = ordered.get(i);
            lines.add(new Line(
                    claim,
                    charges.of(claim.service()),
                    claimed(claim, charges),
                    weights.get(i).weight(),
                    shares.isEmpty() ? Money.NOTHING : shares.get(i)));
        }
        return new Credit(List.copyOf(lines), List.copyOf(caps), total);
    }
}
