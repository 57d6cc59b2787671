package org.concordat.costs.model;

import java.util.List;
import org.concordat.kernel.Period;

/**
 * The days of a year on which a pool is shared: who is a member on one of them bears a part of its lines, whatever their periods (rules
 * M3, M8). As long as no scheme shares it in the year, any day may become one.
 *
 * @param year a financial year
 * @param schemes that are in force on some day
 */
public record SharedDays(String pool, Period year, List<SchemeInForce> schemes) {

    /** Keeps those that share the pool in the year. */
    public SharedDays {
        schemes = schemes.stream().filter(scheme -> scheme.shares(pool, year)).toList();
    }

    /** Whether somebody is a member on one of them. */
    public boolean include(Stay stay) {
        return stay.overlaps(year.first(), year.last())
                && (schemes.isEmpty() || schemes.stream().anyMatch(scheme -> overlap(scheme, stay)));
    }

    /** Whether some day of the year is within both. */
    private boolean overlap(SchemeInForce scheme, Stay stay) {
        boolean begins = scheme.from().isBefore(year.first());
        boolean ends = scheme.to() == null || scheme.to().isAfter(year.last());
        return stay.overlaps(begins ? year.first() : scheme.from(), ends ? year.last() : scheme.to());
    }
}
