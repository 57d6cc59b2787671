package org.concordat.tenancy;

import java.util.List;
import java.util.Map;
import org.concordat.tenancy.Neighbours.Council;
import org.concordat.testing.Api;

/**
 * How far the neighbours' years of costs have come: one could be closed, one has two bills of each council, one is planned, one has its
 * budget fixed.
 */
final class NeighboursStatements {

    private static final String CLOSING = "FY2025-26";
    private static final String BILLED = "FY2026-27";
    private static final String PLANNED = "FY2027-28";
    private static final String BUDGETED = "FY2028-29";

    private NeighboursStatements() {}

    static Map<String, String> names(Council council) {
        String bill = council.with("officer")
                .get(council.home() + "/statements?year=" + BILLED)
                .path("items[0].id");
        return bill == null ? Map.of() : Map.of("statement", bill);
    }

    static void moveIn() {
        of("iso-unit", Neighbours.PRIMO);
        of("iso-far", Neighbours.SECUNDO);
    }

    private static void of(String keeper, String partnership) {
        String home = "/partnerships/iso-" + partnership;
        List.of(CLOSING, BILLED, PLANNED, BUDGETED).forEach(year -> line(keeper, home, partnership, year, "of-", "budget"));
        line(keeper, home, partnership, CLOSING, "spent-", "actual");
        plan(keeper, home, CLOSING, "quarterly");
        plan(keeper, home, BILLED, "monthly");
        plan(keeper, home, PLANNED, "monthly");
        plan(keeper, home, BUDGETED, "quarterly");
        for (String year : List.of(CLOSING, BILLED, BUDGETED)) {
            post(keeper, home + "/cost-years/" + year + "/budget", "");
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            bill(keeper, home, CLOSING, CLOSING + "-Q" + quarter);
        }
        bill(keeper, home, BILLED, "2026-04");
        bill(keeper, home, BILLED, "2026-05");
    }

    private static void line(String keeper, String home, String partnership, String year, String ref, String stage) {
        Api.manager(keeper)
                .body("""
                        {"items":[{"ref":"%s%s","costType":"employees","stage":"%s","period":"%s","amount":"1200.00"}]}""".formatted(ref, year.toLowerCase(java.util.Locale.ROOT), stage, year))
                .post(home + "/cost-pools/pool-" + partnership + "/lines")
                .then()
                .statusCode(200);
    }

    private static void plan(String keeper, String home, String year, String billing) {
        Api.manager(keeper)
                .body("""
                        {"billing":"%s","disposition":{"surplus":"refund","deficit":"charge"}}""".formatted(billing))
                .put(home + "/cost-years/" + year)
                .then()
                .statusCode(201);
    }

    private static void bill(String keeper, String home, String year, String period) {
        post(keeper, home + "/cost-years/" + year + "/bills", "{\"period\":\"" + period + "\"}");
    }

    private static void post(String keeper, String address, String body) {
        Api.manager(keeper).body(body).post(address).then().statusCode(201);
    }
}
