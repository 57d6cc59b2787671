package org.concordat.tenancy;

import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.tenancy.Neighbours.Council;
import org.concordat.testing.Api;

/** Packs of each partnership, of months in which nobody was a member yet: of another council they say nothing that is kept from it. */
final class NeighboursPacks {

    private NeighboursPacks() {}

    static String schedule(String organisation, int days) {
        return """
                {"calendar":"england-and-wales","packs":{"month":%d},\
                "responsible":{"organisation":"%s","office":"Secretary"}}""".formatted(days, organisation);
    }

    static String opening(String reason) {
        return "{\"state\":\"open\",\"licence\":\"OGL-UK-3.0\",\"reason\":\"" + reason + "\"}";
    }

    /**
     * What not even a published pack says: every word that tells that a row is a council's, but for its own name, and the names of the reliefs and
     * queries that packs list.
     */
    static Set<String> unpublished(Council of) {
        Set<String> unpublished = new HashSet<>(of.marks());
        Map<String, String> names = of.names();
        unpublished.removeAll(Arrays.asList(of.name(), names.get("relief"), names.get("query")));
        return unpublished;
    }

    private static RequestSpecification secretary() {
        return Api.as("iso-audit", "board-secretary");
    }

    static void moveIn() {
        for (Council council : List.of(Neighbours.ALFA, Neighbours.CHARLIE)) {
            for (String month : List.of("2019-04", "2019-05")) {
                secretary()
                        .body("{}")
                        .post(council.home() + "/reports/" + month + "/publication")
                        .then()
                        .statusCode(201);
            }
            secretary()
                    .body(schedule(council.provider(), 10))
                    .put(council.home() + "/reports/schedule")
                    .then()
                    .statusCode(201);
            secretary()
                    .body(opening("The board of " + council.home() + " resolved so."))
                    .put(council.home() + "/open-data")
                    .then()
                    .statusCode(201);
        }
        for (Council council : Neighbours.COUNCILS) {
            for (String month : List.of("2019-04", "2019-05")) {
                council.with("reader")
                        .get(council.home() + "/reports/" + month)
                        .then()
                        .statusCode(200);
            }
        }
    }
}
