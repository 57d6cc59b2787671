package org.concordat.costs.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.concordat.kernel.Period;

/**
 * An organisation's volume of a driver in a year.
 *
 * @param driver the driver's name
 * @param council the organisation
 * @param year a financial year
 * @param value not negative
 * @param source where it comes from; null where that of the driver says it
 */
public record DriverValue(String driver, String council, Period year, Basis basis, BigDecimal value, String source) {

    /** Of a year, and with a volume. */
    public DriverValue {
        Objects.requireNonNull(driver);
        Objects.requireNonNull(council);
        Objects.requireNonNull(basis);
        if (year.length() != Period.Length.YEAR || value.signum() < 0) {
            throw new IllegalArgumentException("a driver has volumes of years, none of them negative");
        }
    }

    /** Whether it says the same as another; 1.0 and 1.00 do. */
    public boolean same(DriverValue other) {
        return value.compareTo(other.value) == 0 && Objects.equals(source, other.source);
    }
}
