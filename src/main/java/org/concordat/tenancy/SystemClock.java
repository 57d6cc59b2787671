package org.concordat.tenancy;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place that reads the machine's time; everything else is given it. */
@Singleton
class SystemClock {

    @Produces
    @Singleton
    Clock clock() {
        return new MicrosecondClock();
    }
}
