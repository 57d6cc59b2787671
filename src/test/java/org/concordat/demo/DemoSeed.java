package org.concordat.demo;

import java.util.function.Consumer;

/** Makes the demo partnership through the public API, unless it is there. */
record DemoSeed(DemoApi api, Consumer<String> say) {

    static final String PARTNERSHIP = "nlc";
    static final String BAD_QUARTER = "FY2025-26-Q3";

    void sow() {
        if (api.as("operator", "operator").has("/v1/partnerships/" + PARTNERSHIP)) {
            say.accept("The demo partnership is there.");
            return;
        }
        say.accept("Making the demo partnership ...");
    }
}
