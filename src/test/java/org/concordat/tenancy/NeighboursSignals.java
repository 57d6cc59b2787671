package org.concordat.tenancy;

import java.util.List;
import java.util.Map;
import org.concordat.tenancy.Neighbours.Council;
import org.concordat.testing.Api;

/** Process changes of each neighbour. */
final class NeighboursSignals {

    private NeighboursSignals() {}

    static Map<String, String> names(Council council) {
        return Map.of(
                "change", "change-" + council.name(),
                "chart", council.slug() + ".sla-" + council.name() + ".in-time");
    }

    /** Two that are about its charts alone. */
    static void of(Council council) {
        for (String first : List.of("change-", "step-")) {
            Api.manager(council.provider())
                    .body(change(council))
                    .put(council.home() + "/process-changes/" + first + council.name())
                    .then()
                    .statusCode(201);
        }
    }

    static String change(Council council) {
        return """
                {"measure":"in-time-%s","council":"%s","from":"2026-04","reason":"Says canary-%s"}\
                """.formatted(council.partnership(), council.slug(), council.name())
                .strip();
    }
}
