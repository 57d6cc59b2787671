package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.concordat.tenancy.PartnershipEntry;

/** Which day it is where a partnership is. */
@ApplicationScoped
class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate in(PartnershipEntry partnership) {
        return LocalDate.ofInstant(clock.instant(), partnership.timeZone());
    }
}
