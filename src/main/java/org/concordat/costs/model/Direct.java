package org.concordat.costs.model;

import java.util.List;
import java.util.Map;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Rejected;

/** Each line is charged to the council that it names, and so nothing is shared. */
public record Direct() implements Key {

    @Override
    public Charge charge(Slice slice) {
        if (slice.pounds().signum() != 0) {
            throw Rejected.rule(
                    "M2",
                    "The pool is charged to who uses it, but has lines that name no council.",
                    new Fault("/lines", "name a council each"));
        }
        return new Charge(
                Map.of(),
                Fraction.ZERO,
                List.of(new Working(
                        "direct",
                        "M2",
                        "Each line is charged to the council that it names.",
                        List.of(),
                        List.of(),
                        List.of())));
    }
}
