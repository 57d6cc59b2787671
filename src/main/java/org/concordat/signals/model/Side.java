package org.concordat.signals.model;

import java.util.Locale;
import java.util.Optional;
import org.concordat.catalogue.model.Direction;

/** To which side something departs from what is normal. */
public enum Side {
    ABOVE(true),
    BELOW(false),
    RISING(true),
    FALLING(false);

    private final boolean up;

    Side(boolean up) {
        this.up = up;
    }

    /** The side's name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether that is better; empty for a measure that is neither better when higher nor when lower. */
    public Optional<Boolean> isBetter(Direction direction) {
        return direction == Direction.WITHIN_RANGE
                ? Optional.empty()
                : Optional.of(up == (direction == Direction.HIGHER_IS_BETTER));
    }

    /** {@code , which is better}, {@code , which is worse}, or nothing where it is neither. */
    String inWords(Direction direction) {
        return isBetter(direction)
                .map(better -> better ? ", which is better" : ", which is worse")
                .orElse("");
    }
}
