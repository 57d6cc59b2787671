package org.concordat.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How long things may take, each nested in the one around it, so that what waits inside ends before what waits outside gives up:
 * request, transaction, statement, wait for a lock. (The wait for a connection is the pool's own setting.)
 */
@ConfigMapping(prefix = "concordat.time")
public interface TimeLimits {

    /** Of ordinary operations: {@link Nested} with 20 s, 10 s, 8 s and 2 s. */
    Ordinary ordinary();

    /** Of operations that are marked {@link Lengthy}: loads, and what has cases judged again. */
    Lasting lengthy();

    /** Limits that nest. */
    interface Nested {

        /** From its first byte to the answer's last. */
        Duration request();

        /** From its begin to its end. */
        Duration transaction();

        /** Of one statement in the database. */
        Duration statement();

        /** For a row or a turn that another transaction holds. */
        Duration lock();
    }

    /** Limits of ordinary operations. */
    interface Ordinary extends Nested {
        @Override
        @WithDefault("20s")
        Duration request();

        /** Its value stands with the configuration of the transactions, which has the same. */
        @Override
        Duration transaction();

        @Override
        @WithDefault("8s")
        Duration statement();

        @Override
        @WithDefault("2s")
        Duration lock();
    }

    /** Limits of lengthy operations. */
    interface Lasting extends Nested {
        @Override
        @WithDefault("10m")
        Duration request();

        @Override
        @WithDefault("150s")
        Duration transaction();

        @Override
        @WithDefault("2m")
        Duration statement();

        @Override
        @WithDefault("15s")
        Duration lock();
    }
}
