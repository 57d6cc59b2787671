package org.concordat.catalogue.model;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a measure's value is rounded before its band is decided (rule B1); a measure without rounding is decided on the exact value.
 *
 * @param decimals 0 to {@link #MOST_DECIMALS}
 * @param mode one of those that {@link #mode(String)} knows
 */
public record Rounding(int decimals, RoundingMode mode) {

    /** The most decimals that a value can be rounded to. */
    public static final int MOST_DECIMALS = 6;

    /** @throws IllegalArgumentException when the decimals are out of bounds */
    public Rounding {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals are 0 to " + MOST_DECIMALS + ": " + decimals);
        }
    }

    /** The mode's name in JSON: {@code half-up}, {@code half-even}, {@code half-down}, {@code up}, {@code down}. */
    public String modeText() {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mode that a text names, or empty where it names none. */
    public static Optional<RoundingMode> mode(String text) {
        return Stream.of(
                        RoundingMode.HALF_UP,
                        RoundingMode.HALF_EVEN,
                        RoundingMode.HALF_DOWN,
                        RoundingMode.UP,
                        RoundingMode.DOWN)
                .filter(m -> new Rounding(0, m).modeText().equals(text))
                .findFirst();
    }
}
