package org.concordat.packs;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.Period;
import org.concordat.tenancy.Acting;

/**
 * What every section of a pack is made with.
 *
 * @param now at which it is made: everything is judged and known as of then
 */
record Making(Acting acting, Period period, Instant now) {

    String partnership() {
        return acting.partnership().slug().value();
    }

    Addresses addresses() {
        return Addresses.of(partnership(), now);
    }

    LocalDate today() {
        return day(now);
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, acting.partnership().timeZone());
    }

    /** Whether something happened on a day of the period; not where it has not happened. */
    boolean in(Instant instant) {
        return instant != null && period.contains(day(instant));
    }
}
