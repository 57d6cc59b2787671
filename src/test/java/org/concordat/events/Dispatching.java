package org.concordat.events;

import io.quarkus.arc.Arc;

/** Makes deliveries for webhooks, for tests of other rooms, and sends none. */
public final class Dispatching {

    private Dispatching() {}

    /** Makes all that there are to be made. */
    public static void dispatch() {
        Arc.container().instance(Dispatcher.class).get().dispatch();
    }
}
