package org.concordat.fairness.model;

import java.util.List;
import java.util.Optional;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.Volumes;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;

/** What councils and groups of them would pay by themselves (rule M7): given, or modelled. */
public sealed interface StandAlone permits GivenCosts, ModelledCosts {

    /** Where the costs contradict themselves; empty where they do not. */
    List<Fault> faults();

    /** Every organisation that is named, each place once. */
    List<Named> named();

    /** Every driver that is named. */
    List<Named> drivers();

    /**
     * An organisation or a driver, and where it is named.
     *
     * @param pointer JSON pointer of the place
     */
    record Named(String pointer, String name) {}

    /**
     * The costs of the groups of these members.
     *
     * @param members in order of slug
     * @throws Rejected rule M7, when nothing is said of what one of them would pay alone; rule M2, when a driver has no volume of it
     */
    Priced priced(List<String> members, Volumes volumes, Basis basis);

    /** The costs of groups of members. */
    interface Priced {

        /** What a group, as bits in order of slug, would pay by itself. */
        Money cost(int group);

        /** What a member's own cost alone is made of; the amounts sum to it. */
        List<Part> alone(int member);

        /** What all would pay together by these costs, where they say so; what they do pay is what the year costs. */
        Optional<Money> together();
    }

    /**
     * A part of what a council would pay alone.
     *
     * @param component of the model; null where the cost is given
     * @param kind given, fixed, or variable
     * @param driver that a variable cost follows; null for none
     * @param volume of that driver, exactly; null for none
     * @param rate pounds for each unit of it; null for none
     */
    record Part(String component, Kind kind, String driver, String volume, String rate, Money amount) {

        /** Of which kind a part is. */
        public enum Kind {
            /** Given as a whole. */
            GIVEN,
            /** Paid once by whatever group takes part. */
            FIXED,
            /** Paid for each council of the group. */
            VARIABLE
        }

        static Part given(Money amount) {
            return new Part(null, Kind.GIVEN, null, null, null, amount);
        }
    }
}
