package org.concordat.costs;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;

/**
 * A partnership of any of the three models with its board, who keeps its books, councils and a pool. Every slug begins with the
 * partnership's, so that no two test classes meet.
 */
record CostParties(String slug, String model) {

    static final String ENTITY = "shared-service-entity";
    static final String HOST = "host-organisation";
    static final String JOINT = "joint-services-board";

    static CostParties register(String slug, String model, String... councils) {
        CostParties parties = new CostParties(slug, model);
        Api.organisation(parties.board(), "joint-board");
        Api.partnership(slug, model);
        Api.member(slug, parties.board(), "board");
        if (!model.equals(JOINT)) {
            Api.organisation(parties.unit(), "district-council");
            String[] roles = model.equals(HOST) ? new String[] {"host", "member"} : new String[] {"provider"};
            Api.member(slug, parties.unit(), roles);
        }
        for (String council : councils) {
            Api.organisation(parties.named(council), "district-council");
            Api.member(slug, parties.named(council), "member");
        }
        for (String service : List.of("licensing", "waste")) {
            Api.manager(parties.keeper())
                    .body(Map.of("title", "Service " + service, "casesFrom", "provider", "attributes", List.of()))
                    .put(parties.path("/services/" + service))
                    .then()
                    .statusCode(201);
        }
        Api.manager(parties.keeper())
                .body(Map.of("title", "All", "purpose", "All there is", "services", List.of("licensing")))
                .put(parties.path("/cost-pools/all"))
                .then()
                .statusCode(201);
        return parties;
    }

    String path(String below) {
        return "/partnerships/" + slug + below;
    }

    String named(String council) {
        return council.equals("unit") ? unit() : council.equals("board") ? board() : slug + "-" + council;
    }

    String board() {
        return slug + "-board";
    }

    String unit() {
        return slug + "-unit";
    }

    /** Who keeps the books. */
    String keeper() {
        return model.equals(JOINT) ? board() : unit();
    }

    /** Sends rows, as they stand in JSON, to a list below the partnership. */
    ValidatableResponse send(String list, String rows) {
        return Api.manager(keeper())
                .body("{\"items\":[" + rows.replace("~", slug) + "]}")
                .post(path(list))
                .then()
                .statusCode(200);
    }

    /** Sends lines of the pool, of which none is wrong. */
    void lines(String rows) {
        send("/cost-pools/all/lines", rows).body("rejected", equalTo(0));
    }

    /** A line as it is sent; further fields as they stand in JSON, each after a comma. */
    static String line(String ref, String stage, String period, String amount, String further) {
        return """
                {"ref":"%s","costType":"employees","stage":"%s","period":"%s","amount":"%s"%s}""".formatted(ref, stage, period, amount, further);
    }

    /** What an organisation reads below the partnership. */
    ValidatableResponse read(String who, String below) {
        return Api.officer(named(who)).get(path(below)).then();
    }

    Response decide(String who, String line, String body) {
        return Api.signatory(named(who)).body(body).post(path("/cost-pools/all/lines/" + line + "/decisions"));
    }
}
