package org.concordat.performance;

import java.util.Optional;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;

/**
 * What a result is about; its name says it all, so that no table of names is needed: {@code
 * period.council.agreement.serviceLevel} and, for an area, {@code .area}. Slugs have no dots.
 */
public record ResultId(Period period, Slug council, Slug agreement, Slug serviceLevel, Optional<Slug> area) {

    /** @throws Rejected missing, where the text names no result */
    public static ResultId parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4 && parts.length != 5) {
            throw Rejected.missing();
        }
        return new ResultId(
                Period.parse(parts[0]).orElseThrow(Rejected::missing),
                slug(parts[1]),
                slug(parts[2]),
                slug(parts[3]),
                parts.length == 5 ? Optional.of(slug(parts[4])) : Optional.empty());
    }

    private static Slug slug(String text) {
        return Slug.parse(text).orElseThrow(Rejected::missing);
    }

    @Override
    public String toString() {
        String council4 = period + "." + council + "." + agreement + "." + serviceLevel;
        return area.map(a -> council4 + "." + a).orElse(council4);
    }
}
