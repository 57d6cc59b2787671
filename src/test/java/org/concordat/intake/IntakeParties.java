package org.concordat.intake;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;

/** A separate entity with two councils and a board, for the tests of this room. */
final class IntakeParties {

    private IntakeParties() {}

    static void register() {
        Api.organisation("in-alpha", "district-council");
        Api.organisation("in-beta", "district-council");
        Api.organisation("in-unit", "shared-service");
        Api.organisation("in-board", "joint-board");
        Api.partnership("intake", "shared-service-entity");
        Api.member("intake", "in-alpha", "member");
        Api.member("intake", "in-beta", "member");
        Api.member("intake", "in-unit", "provider");
        Api.member("intake", "in-board", "board");
        Api.officer("in-alpha").body(Map.of("name", "North")).put("/organisations/in-alpha/areas/north");
        Api.officer("in-beta").body(Map.of("name", "South")).put("/organisations/in-beta/areas/south");
        service("licences", "provider");
        service("calls", "client");
        measure("answered", "ratio", "percent");
        measure("enquiries", "count", "calls");
    }

    private static void service(String slug, String casesFrom) {
        Api.manager("in-unit")
                .body(Map.of("title", "Service " + slug, "casesFrom", casesFrom, "attributes", List.of("premisesType")))
                .put("/partnerships/intake/services/" + slug);
    }

    private static void measure(String slug, String kind, String unit) {
        Api.manager("in-unit")
                .body(Map.of(
                        "title",
                        "Measure " + slug,
                        "kind",
                        kind,
                        "unit",
                        unit,
                        "direction",
                        "higher-is-better",
                        "computedFrom",
                        "figures",
                        "owner",
                        "provider"))
                .put("/partnerships/intake/measures/" + slug)
                .then()
                .log()
                .ifError();
    }
}
