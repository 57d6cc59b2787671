package org.concordat.fairness.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.Volumes;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;

/** The variable cost of a component: which councils take part, and what each costs. */
public sealed interface Variable {

    /** The councils that are named, as often as they are. */
    List<String> councils();

    /** The drivers that it follows; none where it is given. */
    List<String> drivers();

    /**
     * What a council costs; empty where it takes no part.
     *
     * @throws Rejected rule M2, when no volume of it is known
     */
    Optional<StandAlone.Part> part(String component, String council, Volumes volumes, Basis basis);

    /** An amount for each council that takes part. */
    record Amounts(List<OfCouncil> amounts) implements Variable {

        /** What a council costs. */
        public record OfCouncil(String council, Money cost) {}

        /** As it is stored: unmodifiable. */
        public Amounts {
            amounts = List.copyOf(amounts);
        }

        @Override
        public List<String> councils() {
            return amounts.stream().map(OfCouncil::council).toList();
        }

        @Override
        public List<String> drivers() {
            return List.of();
        }

        @Override
        public Optional<StandAlone.Part> part(String component, String council, Volumes volumes, Basis basis) {
            return amounts.stream()
                    .filter(of -> of.council().equals(council))
                    .findFirst()
                    .map(of ->
                            new StandAlone.Part(component, StandAlone.Part.Kind.VARIABLE, null, null, null, of.cost()));
        }
    }

    /**
     * So much for each unit of a driver, to the penny, half-up.
     *
     * @param rate pounds for each unit
     * @param councils those that take part; none named: all
     */
    record ByVolume(String driver, BigDecimal rate, List<String> councils) implements Variable {

        private static final Fraction MOST = Fraction.of(1_000_000_000, 1);

        /** As it is stored: unmodifiable. */
        public ByVolume {
            councils = List.copyOf(councils);
        }

        @Override
        public List<String> drivers() {
            return List.of(driver);
        }

        @Override
        public Optional<StandAlone.Part> part(String component, String council, Volumes volumes, Basis basis) {
            if (!councils.isEmpty() && !councils.contains(council)) {
                return Optional.empty();
            }
            Fraction volume = volumes.volume(driver, council, basis)
                    .orElseThrow(
                            () -> Rejected.rule(
                                    "M2",
                                    "The stand-alone cost of " + component + " follows the driver " + driver
                                            + ", of which "
                                            + council + " has no " + basis.text()
                                            + " for the year. Add it to the driver's values, or name the councils that take part."));
            Fraction cost = volume.times(Fraction.of(rate));
            if (cost.signum() < 0 || cost.compareTo(MOST) > 0) {
                throw Rejected.rule(
                        "M7",
                        "The stand-alone cost of " + component + " comes to " + cost + " pounds for " + council
                                + ", at " + rate.toPlainString() + " for each of " + volume
                                + "; it is from 0 to 1,000,000,000. Mend the rate or the volume.");
            }
            return Optional.of(new StandAlone.Part(
                    component,
                    StandAlone.Part.Kind.VARIABLE,
                    driver,
                    volume.toString(),
                    rate.toPlainString(),
                    Money.rounded(cost)));
        }
    }
}
