package org.concordat.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much may be asked of one node. */
@ConfigMapping(prefix = "concordat.limits")
interface Limits {

    /** How often an organisation may ask. */
    Rate rate();

    /** How much may run at once. */
    AtOnce atOnce();

    /** How often signing in may fail at one address. */
    SignIns signIns();

    /** How often may be asked from one network address for what is for everybody. */
    Anybody anybody();

    /** Requests for which nobody signs in. */
    interface Anybody {
        /** As many as may come at once, after a pause. */
        @WithDefault("600")
        long requests();

        /** After this time all are there again. */
        @WithDefault("60s")
        Duration period();
    }

    /** A number of requests in a time; what was used comes back evenly over it. */
    interface Rate {
        /** As many as may come at once, after a pause. */
        @WithDefault("3000")
        long requests();

        /** After this time all are there again. */
        @WithDefault("60s")
        Duration period();
    }

    /** Requests that have come in and are not answered yet; {@link Room} has what holds where nothing is said. */
    interface AtOnce {
        /** Of one organisation; less than of all, so that none takes everything. */
        Optional<Integer> organisation();

        /**
         * Of one organisation, with a connection to the database, so that others are for the others. What comes beyond them waits for half
         * a second.
         */
        Optional<Integer> working();

        /** From one network address, so that who calls from many connections leaves room at the door. */
        Optional<Integer> address();

        /** Of everybody; what comes beyond them would only wait. */
        Optional<Integer> total();
    }

    /** Answers 401, whatever the reason. */
    interface SignIns {
        /** As many as may fail at once, after a pause. */
        @WithDefault("120")
        long failures();

        /** After this time all are there again. */
        @WithDefault("60s")
        Duration period();
    }
}
