package org.concordat.tenancy;

import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;

/** A year of the neighbours' partnerships whose shares can be compared: a line that all share, and what each would pay alone. */
final class NeighboursFairness {

    /** Far ahead, so that no other year's costs are touched. */
    private static final String YEAR = "FY2030-31";

    private NeighboursFairness() {}

    static void compared(String keeper, String partnership) {
        List<String> councils = partnership.equals(Neighbours.PRIMO)
                ? List.of("iso-alfa", "iso-bravo")
                : List.of("iso-far", "iso-charlie");
        String home = "/partnerships/iso-" + partnership;
        Api.manager(keeper)
                .body("""
                        {"items":[{"ref":"shared","costType":"employees","stage":"budget","period":"FY2030-31","amount":"500.00"}]}""")
                .post(home + "/cost-pools/pool-" + partnership + "/lines")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        List<Map<String, Object>> costs = councils.stream()
                .map(council ->
                        Map.of("councils", List.of(council), "cost", Map.of("amount", "300.00", "currency", "GBP")))
                .toList();
        Api.manager(keeper)
                .body(Map.of("source", "Worked out", "costs", costs))
                .put(home + "/stand-alone-costs/" + YEAR)
                .then()
                .statusCode(201);
    }
}
