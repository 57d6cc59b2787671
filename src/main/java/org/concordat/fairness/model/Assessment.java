package org.concordat.fairness.model;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/**
 * The fairness of agreed shares (rule M7).
 *
 * @param agreed what each member pays, in the game's order
 * @param core of the agreed shares
 * @param shapley of each member
 * @param nucleolus empty where all pay more together than each alone
 */
public record Assessment(
        CostGame game,
        List<Money> agreed,
        CoreTest core,
        Subadditivity subadditivity,
        List<Shapley> shapley,
        Optional<Nucleolus> nucleolus) {

    /** As it is stored: unmodifiable. */
    public Assessment {
        agreed = List.copyOf(agreed);
        shapley = List.copyOf(shapley);
    }

    /** Everything of a game. */
    public static Assessment of(CostGame game, List<Money> agreed, LinearPrograms programs) {
        return new Assessment(
                game,
                agreed,
                CoreTest.of(game, agreed.stream().map(Money::exact).toList()),
                Subadditivity.of(game),
                Shapley.of(game),
                Nucleolus.of(game, programs));
    }

    /** The Shapley values, in pounds. */
    public List<Fraction> shapleyValues() {
        return shapley.stream().map(Shapley::value).toList();
    }

    /** Whether shares at the Shapley values would lie in the core. */
    public boolean shapleyIsInCore() {
        return CoreTest.of(game, shapleyValues()).passed();
    }

    /** Whether there are shares at all at which no group pays more than by itself. */
    public boolean coreIsEmpty() {
        return nucleolus.map(Nucleolus::coreIsEmpty).orElse(true);
    }
}
