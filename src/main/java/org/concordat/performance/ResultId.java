package org.concordat.performance;

import java.util.Optional;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;

/**
 * What a result is about; its name says it all, so that no table of names is needed: {@code
 * period.council.agreement.serviceLevel} and, for an area, {@code .area}; for what is left of a council without its leaves
 * {@code .~rest}. Slugs have no dots and no tildes.
 *
 * @param remainder whether it is about that rest (rule C6); there is no area then
 */
public record ResultId(
        Period period, Slug council, Slug agreement, Slug serviceLevel, Optional<Slug> area, boolean remainder) {

    private static final String REST = "~rest";

    /** @throws Rejected missing, where the text names no result */
    public static ResultId parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4 && parts.length != 5) {
            throw Rejected.missing();
        }
        boolean rest = parts.length == 5 && parts[4].equals(REST);
        return new ResultId(
                Period.parse(parts[0]).orElseThrow(Rejected::missing),
                slug(parts[1]),
                slug(parts[2]),
                slug(parts[3]),
                parts.length == 5 && !rest ? Optional.of(slug(parts[4])) : Optional.empty(),
                rest);
    }

    private static Slug slug(String text) {
        return Slug.parse(text).orElseThrow(Rejected::missing);
    }

    @Override
    public String toString() {
        String council4 = period + "." + council + "." + agreement + "." + serviceLevel;
        return area.map(a -> council4 + "." + a).orElse(remainder ? council4 + "." + REST : council4);
    }
}
