package org.concordat.tenancy;

import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.tenancy.Neighbours.Council;
import org.concordat.testing.Api;

/** What the neighbours' partnerships cost: pools and drivers of each partnership, lines and a volume of each council. */
final class NeighboursCosts {

    private NeighboursCosts() {}

    static Map<String, String> names(Council council) {
        Map<String, String> names = new HashMap<>(NeighboursSchemes.names(council));
        names.putAll(NeighboursStatements.names(council));
        names.put("pool", "pool-" + council.partnership());
        names.put("line", "extra-" + council.name());
        names.put("driver", "driver-" + council.partnership());
        return names;
    }

    /** Two pools and two drivers of a partnership. */
    static void kept(String keeper, String partnership) {
        String home = "/partnerships/iso-" + partnership;
        for (String first : List.of("pool-", "second-")) {
            put(keeper, Wording.pool(partnership), home + "/cost-pools/" + first + partnership);
        }
        for (String first : List.of("driver-", "second-")) {
            put(keeper, Wording.driver(partnership), home + "/drivers/" + first + partnership);
        }
        NeighboursSchemes.kept(keeper, partnership);
        NeighboursFairness.compared(keeper, partnership);
        NeighboursBenefits.kept(keeper, partnership);
    }

    /** Two lines that a council alone pays, of which it approves one, and its volumes of a driver, which others know of once a scheme names it. */
    static void of(Council council) {
        String pool = council.home() + "/cost-pools/pool-" + council.partnership();
        taken(council, pool + "/lines", Wording.lines(council), 2);
        taken(
                council,
                council.home() + "/drivers/driver-" + council.partnership() + "/values",
                Wording.volume(council),
                2);
        council.with("signatory")
                .body("{\"approved\":true,\"reason\":\"Says canary-" + council.name() + "\",\"revision\":1}")
                .post(pool + "/lines/extra-" + council.name() + "/decisions")
                .then()
                .statusCode(201);
        NeighboursBenefits.of(council);
    }

    private static void put(String keeper, String body, String address) {
        Api.manager(keeper).body(body).put(address).then().statusCode(201);
    }

    private static void taken(Council council, String address, String rows, int many) {
        Api.manager(council.provider())
                .body(rows)
                .post(address)
                .then()
                .statusCode(200)
                .body("created", equalTo(many));
    }
}
