package org.concordat.fairness;

import java.util.ArrayList;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.fairness.StandAloneText.Component;
import org.concordat.fairness.model.GivenCosts;
import org.concordat.fairness.model.ModelledCosts;
import org.concordat.fairness.model.StandAlone;
import org.concordat.fairness.model.Variable;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Money;

/** Makes stand-alone costs of their texts, and finds what is wrong with them (rule M7). */
final class StandAloneReader {

    private static final long MOST_PENCE = 100_000_000_000L;

    private final List<Fault> faults = new ArrayList<>();

    /** What was wrong, so far. */
    List<Fault> faults() {
        return faults;
    }

    /** The costs; where there are faults, they are not to be used. */
    StandAlone read(StandAloneText.Stored text) {
        boolean given = text.costs() != null;
        if (given == (text.components() != null)) {
            faults.add(new Fault("/costs", "or components are sent: one of the two"));
        }
        return given ? given(text.costs()) : modelled(text.components() == null ? List.of() : text.components());
    }

    private GivenCosts given(List<StandAloneText.OfGroup> costs) {
        List<GivenCosts.OfGroup> groups = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            groups.add(new GivenCosts.OfGroup(
                    costs.get(i).councils(), money(costs.get(i).cost(), "/costs/" + i + "/cost/amount")));
        }
        return new GivenCosts(groups);
    }

    private ModelledCosts modelled(List<Component> components) {
        List<ModelledCosts.Component> read = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            String at = "/components/" + i;
            read.add(new ModelledCosts.Component(
                    component.component(),
                    money(component.fixed(), at + "/fixed/amount"),
                    component.driver() == null ? amounts(component, at) : byVolume(component, at)));
        }
        return new ModelledCosts(read);
    }

    private Variable amounts(Component component, String at) {
        if (component.amounts() == null) {
            faults.add(
                    new Fault(at + "/amounts", "has the variable cost of each council; or name a driver and a rate"));
        }
        if (component.rate() != null || component.councils() != null) {
            faults.add(new Fault(at + "/driver", "is named where there is a rate or a list of councils"));
        }
        List<Variable.Amounts.OfCouncil> amounts = new ArrayList<>();
        for (int i = 0; component.amounts() != null && i < component.amounts().size(); i++) {
            StandAloneText.Amount amount = component.amounts().get(i);
            amounts.add(new Variable.Amounts.OfCouncil(
                    amount.council(), money(amount.cost(), at + "/amounts/" + i + "/cost/amount")));
        }
        return new Variable.Amounts(amounts);
    }

    private Variable byVolume(Component component, String at) {
        if (component.amounts() != null) {
            faults.add(new Fault(at + "/amounts", "are left out where a driver is named"));
        }
        if (component.rate() == null) {
            faults.add(new Fault(at + "/rate", "is so many pounds for each unit of the driver"));
        }
        return new Variable.ByVolume(
                component.driver(),
                component.rate() == null ? java.math.BigDecimal.ZERO : component.rate(),
                component.councils() == null ? List.of() : component.councils());
    }

    private Money money(MoneyText text, String at) {
        Money money = Money.parse(text.amount(), text.currency()).orElse(null);
        if (money == null || money.pence() < 0 || money.pence() > MOST_PENCE) {
            faults.add(new Fault(at, "is from 0.00 to 1000000000.00, with two decimals at most, in GBP"));
            return Money.NOTHING;
        }
        return money;
    }
}
