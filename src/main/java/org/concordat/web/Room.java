package org.concordat.web;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much may run at once on a node, by its connections to the database where nothing else is said: what is let in beyond three for each would
 * only wait, and take the processors from those who refuse the rest (operations, limits; measured by the kit of faults).
 */
@Singleton
class Room {

    private static final int FOR_EACH_CONNECTION = 3;

    private final int total;
    private final int organisation;
    private final int address;
    private final int working;

    Room(Limits limits, @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        Limits.AtOnce said = limits.atOnce();
        total = said.total().orElse(FOR_EACH_CONNECTION * connections);
        organisation = said.organisation().orElse(Math.max(1, total / 2));
        address = said.address().orElse(Math.max(1, total * 2 / 3));
        working = said.working().orElse(Math.max(1, connections / 2));
    }

    /** Of everybody. */
    int total() {
        return total;
    }

    /** Of one organisation: half of all, so that none takes everything. */
    int organisation() {
        return organisation;
    }

    /** From one network address: two thirds of all. */
    int address() {
        return address;
    }

    /** Of one organisation, with a connection to the database: half of the connections. */
    int working() {
        return working;
    }
}
