package org.concordat.tenancy;

import io.quarkus.arc.Arc;

/** The look at what other nodes have registered that each node takes by itself from time to time, for tests that need not wait for it. */
public final class RegistryLook {

    private RegistryLook() {}

    /** Takes it at once. */
    public static void now() {
        Arc.container().instance(Registry.class).get().poll();
    }
}
