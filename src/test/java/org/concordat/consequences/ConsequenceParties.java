package org.concordat.consequences;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/**
 * A partnership of any of the three models with its board and, as each model has it, who provides and for whom. Every slug begins
 * with the partnership's, so that no two test classes meet.
 */
record ConsequenceParties(String slug, String model) {

    static final String ENTITY = "shared-service-entity";
    static final String HOST = "host-organisation";
    static final String JOINT = "joint-services-board";

    private static final String LADDER = """
            [{"band":"met","limit":95},{"band":"minor","limit":92,"points":1},{"band":"serious","limit":88,"points":2},
             {"band":"severe","limit":80,"points":3},{"band":"critical","points":4}]""";

    /** Registers the partnership, its board's secretary, its catalogue, and its councils. */
    static ConsequenceParties register(String slug, String model, String... councils) {
        ConsequenceParties parties = new ConsequenceParties(slug, model);
        Api.organisation(parties.board(), "joint-board");
        Api.partnership(slug, model);
        Api.member(slug, parties.board(), "board");
        if (model.equals(ENTITY)) {
            Api.organisation(parties.unit(), "shared-service");
            Api.member(slug, parties.unit(), "provider");
        } else if (model.equals(HOST)) {
            Api.organisation(parties.unit(), "district-council");
            Api.member(slug, parties.unit(), "host", "member");
        }
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(parties.board()).issuer(),
                        "subject",
                        parties.board() + "-board-secretary",
                        "role",
                        "board-secretary",
                        "from",
                        "2020-04-01"))
                .put(parties.path("/appointments/secretary"))
                .then()
                .statusCode(201);
        parties.catalogue();
        for (String council : councils) {
            Api.organisation(parties.named(council), "district-council");
            Api.member(slug, parties.named(council), "member");
        }
        return parties;
    }

    private void catalogue() {
        service("licensing");
        service("waste");
        measure("answered", "higher-is-better", "null");
        measure("cleaned", "higher-is-better", "null");
        measure("right", "higher-is-better", "null");
        measure("abandoned", "lower-is-better", "null");
        measure("rounded", "higher-is-better", "{\"decimals\":1,\"mode\":\"half-up\"}");
    }

    private void service(String service) {
        Api.manager(keeper())
                .body(Map.of("title", "Service " + service, "casesFrom", "provider", "attributes", List.of()))
                .put(path("/services/" + service))
                .then()
                .statusCode(201);
    }

    private void measure(String measure, String direction, String rounding) {
        Api.manager(keeper())
                .body("""
                        {"title":"%s","kind":"ratio","unit":"percent","direction":"%s","computedFrom":"figures","owner":"provider",
                         "rounding":%s,"minimumSample":5}""".formatted(measure, direction, rounding))
                .put(path("/measures/" + measure))
                .then()
                .statusCode(201);
    }

    String path(String below) {
        return "/partnerships/" + slug + below;
    }

    /** The slug of a council. */
    String named(String council) {
        return slug + "-" + council;
    }

    String board() {
        return slug + "-board";
    }

    String unit() {
        return slug + "-unit";
    }

    String keeper() {
        return model.equals(JOINT) ? board() : unit();
    }

    /** Who provides for a council. */
    String provider(String council) {
        return model.equals(JOINT) ? named(council) : unit();
    }

    /** For whom it is provided: the client side of the council's agreement. */
    String client(String council) {
        return model.equals(JOINT) ? board() : named(council);
    }

    RequestSpecification secretary() {
        return Api.as(board(), "board-secretary");
    }

    /** A service level from figures, with the ladder of five bands that begins at 95. */
    static String level(String ref, String service, String period) {
        return level(ref, service, period, LADDER);
    }

    static String level(String ref, String service, String period, String ladder) {
        return """
                {"ref":"%s","service":"%s","measure":"%1$s","dimension":"level","period":"%s","bands":%s}""".formatted(ref, service, period, ladder);
    }

    /** Terms of licensing and waste from January on; further parts as they stand in JSON, each after a comma. */
    static String terms(String levels, String parts) {
        return """
                {"commences":"2026-01-01","scope":[{"service":"licensing"},{"service":"waste"}],"serviceLevels":[%s]%s}""".formatted(levels, parts);
    }

    /** Makes the agreement {@code sla} of a council, with a first version that both sides sign. */
    void agree(String council, String terms) {
        begin(council);
        sign(council, 1, terms);
    }

    private void begin(String council) {
        Api.manager(provider(council))
                .body(Map.of("ref", "sla", "council", named(council), "title", "For " + council))
                .post(path("/agreements"))
                .then()
                .statusCode(201);
    }

    /** Drafts a version, proposes it, and has both sides sign it. */
    void sign(String council, int number, String terms) {
        String version = write(council, number, terms);
        Api.manager(provider(council)).post(version + "/proposal").then().statusCode(200);
        String digest = Api.officer(client(council)).get(version).path("digest");
        for (String side : List.of("client", "provider")) {
            Api.signatory(side.equals("client") ? client(council) : provider(council))
                    .body(Map.of("digest", digest, "capacity", side))
                    .post(version + "/signatures")
                    .then()
                    .statusCode(200);
        }
    }

    /** Drafts the agreement of a council; answers the address of its version. */
    String draft(String council, String terms) {
        begin(council);
        return write(council, 1, terms);
    }

    private String write(String council, int number, String terms) {
        String version = path("/agreements/" + named(council) + ".sla/versions/" + number);
        Api.manager(provider(council)).body(terms).put(version).then().statusCode(201);
        return version;
    }

    /** Sends a figure of a council, or of {@code council/area}: {@code 9/10}. */
    void figure(String measure, String place, String period, String number) {
        String[] where = place.split("/");
        String[] parts = number.split("/");
        String area = where.length == 1 ? "" : "\"area\":\"" + where[1] + "\",";
        Api.officer(provider(where[0]))
                .body("""
                        {"items":[{"measure":"%s","council":"%s","period":"%s",%s"numerator":%s,"denominator":%s}]}""".formatted(measure, named(where[0]), period, area, parts[0], parts[1]))
                .post(path("/figures"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    /** The board closes a period, though nobody agreed its figures. */
    void close(String period) {
        secretary()
                .body(Map.of("decision", "The board has seen the figures."))
                .post(path("/periods/" + period + "/closure"))
                .then()
                .statusCode(200);
    }

    /** What an organisation's officer reads. */
    ValidatableResponse read(String organisation, String below) {
        return Api.officer(organisation).get(path(below)).then();
    }

    /** The id of a result of a council's agreement. */
    String result(String council, String period, String serviceLevel) {
        return period + "." + named(council) + ".sla." + serviceLevel;
    }
}
