package org.concordat.benefits;

import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;

/**
 * A partnership of any of the three models with its board, who keeps its registers, and councils. Every slug begins with the partnership's;
 * in bodies and addresses a ~ stands for it.
 */
record BenefitParties(String slug, String model) {

    static final String ENTITY = "shared-service-entity";
    static final String HOST = "host-organisation";
    static final String JOINT = "joint-services-board";

    static BenefitParties register(String slug, String model, String... councils) {
        BenefitParties parties = new BenefitParties(slug, model);
        Api.organisation(parties.named("board"), "joint-board");
        Api.partnership(slug, model);
        Api.member(slug, parties.named("board"), "board");
        if (!model.equals(JOINT)) {
            Api.organisation(parties.named("unit"), "district-council");
            String[] roles = model.equals(HOST) ? new String[] {"host", "member"} : new String[] {"provider"};
            Api.member(slug, parties.named("unit"), roles);
        }
        for (String council : councils) {
            Api.organisation(parties.named(council), "district-council");
            Api.member(slug, parties.named(council), "member");
        }
        for (String service : List.of("licensing", "waste")) {
            parties.put("/services/" + service, "{\"title\":\"Service\",\"casesFrom\":\"provider\",\"attributes\":[]}")
                    .statusCode(201);
        }
        parties.put("/measures/answered", """
                        {"title":"Answered","kind":"ratio","unit":"percent","direction":"higher-is-better",\
                        "computedFrom":"figures","owner":"provider"}""").statusCode(201);
        return parties;
    }

    String path(String below) {
        return "/partnerships/" + slug + below.replace("~", slug);
    }

    String named(String name) {
        return slug + "-" + name;
    }

    /** Who keeps the registers. */
    String keeper() {
        return named(model.equals(JOINT) ? "board" : "unit");
    }

    /** Writes what is not there yet, as who keeps the registers. */
    ValidatableResponse put(String below, String body) {
        return Api.manager(keeper())
                .body(body.replace("~", slug))
                .put(path(below))
                .then();
    }

    /** Writes what is there, as it was last read. */
    ValidatableResponse change(String below, String body) {
        return Api.manager(keeper())
                .header("If-Match", Api.manager(keeper()).get(path(below)).header("ETag"))
                .body(body.replace("~", slug))
                .put(path(below))
                .then();
    }

    Response read(String who, String below) {
        return Api.as(named(who), "reader").get(path(below));
    }

    /** What is written is refused, at a place. */
    void refused(String below, String body, String rule, String pointer) {
        put(below, body)
                .statusCode(422)
                .body("rule", org.hamcrest.Matchers.equalTo(rule))
                .body("errors.pointer", hasItem(pointer));
    }

    /** A baseline of a council that cost so much. */
    String baseline(String council, String cost) {
        return """
                {"title":"Before","council":"~-%s","service":"licensing","year":"FY2024-25","goesLive":"2099-04-01",\
                "cost":{"amount":"%s","currency":"GBP"},"volume":{"value":1204,"unit":"applications"},\
                "quality":[{"measure":"answered","numerator":9,"denominator":10}],"source":"Outturn"}\
                """.formatted(council, cost);
    }

    ValidatableResponse sign(String who, String baseline, String capacity) {
        String digest =
                Api.signatory(named(who)).get(path("/baselines/" + baseline)).path("digest");
        return Api.signatory(named(who))
                .body(Map.of("digest", digest == null ? "sha256:" + "0".repeat(64) : digest, "capacity", capacity))
                .post(path("/baselines/" + baseline + "/signatures"))
                .then();
    }

    ValidatableResponse propose(String baseline) {
        return Api.manager(keeper())
                .post(path("/baselines/" + baseline + "/proposal"))
                .then();
    }

    /** A baseline that both sides have signed. */
    void frozen(String slug, String council, String cost) {
        frozen(slug, council, "licensing", cost);
    }

    void frozen(String slug, String council, String service, String cost) {
        put("/baselines/" + slug, baseline(council, cost).replace("\"licensing\"", "\"" + service + "\""))
                .statusCode(201);
        propose(slug).statusCode(200);
        sign(council, slug, "client").statusCode(200);
        sign("unit", slug, "provider").statusCode(200);
    }
}
