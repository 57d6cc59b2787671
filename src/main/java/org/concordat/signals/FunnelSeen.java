package org.concordat.signals;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.catalogue.model.Direction;
import org.concordat.signals.model.Funnel;

/**
 * A funnel as other rooms show it.
 *
 * @param view as the API has it, but for the names in its sentence; null where it is refused
 * @param service slug
 * @param bounds what its limits are drawn through, by denominator
 * @param refusal why nothing can be compared; empty where it can
 */
public record FunnelSeen(FunnelView view, String service, Direction direction, List<Bound> bounds, String refusal) {

    static FunnelSeen refused(String why) {
        return new FunnelSeen(null, "", Direction.WITHIN_RANGE, List.of(), why);
    }

    /** Between which rates, in percent, a unit of a size would be within. */
    public record Bound(
            int denominator, BigDecimal lowest95, BigDecimal highest95, BigDecimal lowest998, BigDecimal highest998) {

        static Bound of(Funnel.Placed placed) {
            int size = placed.unit().denominator();
            FunnelView.LimitsView of95 = FunnelView.LimitsView.of(placed.of95(), size);
            FunnelView.LimitsView of998 = FunnelView.LimitsView.of(placed.of998(), size);
            return new Bound(size, of95.lowestRate(), of95.highestRate(), of998.lowestRate(), of998.highestRate());
        }
    }
}
