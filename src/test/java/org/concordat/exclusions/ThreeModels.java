package org.concordat.exclusions;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;

/**
 * A council in each model of collaboration, and a host in its own, whose two sides have signed an agreement; the provider has sent
 * cases c-1 to c-{@value #CASES}.
 *
 * @param provider who speaks for the provider side
 * @param client who speaks for the client side
 * @param stranger another council of the partnership
 * @param board of the partnership
 */
record ThreeModels(String partnership, String council, String provider, String client, String stranger, String board) {

    static final ThreeModels SHARED =
            new ThreeModels("ex-shared", "ex-ash", "ex-unit", "ex-ash", "ex-elm", "ex-shared-board");
    static final ThreeModels HOSTED =
            new ThreeModels("ex-hosted", "ex-oak", "ex-county", "ex-oak", "ex-county", "ex-hosted-board");
    static final ThreeModels HOST_ITSELF =
            new ThreeModels("ex-hosted", "ex-county", "ex-county", "ex-hosted-board", "ex-oak", "ex-hosted-board");
    static final ThreeModels JOINT =
            new ThreeModels("ex-joint", "ex-yew", "ex-yew", "ex-joint-board", "ex-fir", "ex-joint-board");

    static final ThreeModels LEAVING =
            new ThreeModels("ex-joint", "ex-rowan", "ex-rowan", "ex-joint-board", "ex-fir", "ex-joint-board");

    static final int CASES = 9;

    private static boolean registered;

    /** Registers everything, once for each run of tests. */
    static synchronized void register() {
        if (registered) {
            return;
        }
        registered = true;
        for (String council : List.of("ex-ash", "ex-elm", "ex-oak", "ex-county", "ex-yew", "ex-fir", "ex-rowan")) {
            Api.organisation(council, "district-council");
        }
        for (String other : List.of("ex-unit", "ex-shared-board", "ex-hosted-board", "ex-joint-board")) {
            Api.organisation(other, "joint-board");
        }
        Api.partnership("ex-shared", "shared-service-entity");
        Api.member("ex-shared", "ex-unit", "provider");
        Api.partnership("ex-hosted", "host-organisation");
        Api.member("ex-hosted", "ex-county", "host", "member");
        Api.partnership("ex-joint", "joint-services-board");
        for (ThreeModels model : List.of(SHARED, HOSTED, JOINT)) {
            Api.member(model.partnership(), model.board(), "board");
            Api.member(model.partnership(), model.council(), "member");
            if (!model.stranger().equals("ex-county")) {
                Api.member(model.partnership(), model.stranger(), "member");
            }
        }
        Api.member("ex-joint", "ex-rowan", "member");
        SHARED.catalogue("ex-unit");
        HOSTED.catalogue("ex-county");
        JOINT.catalogue("ex-joint-board");
        List.of(SHARED, HOSTED, HOST_ITSELF, JOINT, LEAVING).forEach(ThreeModels::serve);
    }

    static ThreeModels named(String name) {
        return switch (name) {
            case "shared" -> SHARED;
            case "hosted" -> HOSTED;
            case "host itself" -> HOST_ITSELF;
            default -> JOINT;
        };
    }

    String path(String below) {
        return "/partnerships/" + partnership + below;
    }

    /** Who is meant by a word of the tables, as an officer unless a role is named: {@code provider}, {@code board reader}. */
    RequestSpecification as(String word) {
        String[] parts = word.split(" ");
        String organisation =
                switch (parts[0]) {
                    case "provider" -> provider;
                    case "client" -> client;
                    case "stranger" -> stranger;
                    default -> board;
                };
        return Api.as(organisation, parts.length == 1 ? "officer" : parts[1]);
    }

    private void catalogue(String keeper) {
        Api.manager(keeper)
                .body(Map.of("title", "Licences", "casesFrom", "provider", "attributes", List.of()))
                .put(path("/services/licences"))
                .then()
                .statusCode(201);
        Api.manager(keeper).body("""
                        {"title":"In time","kind":"timeliness","unit":"percent","direction":"higher-is-better",\
                        "computedFrom":"cases","countedBy":"received","owner":"provider"}""").put(path("/measures/in-time")).then().statusCode(201);
    }

    /** Areas, terms that both sides have signed, cases. */
    private void serve() {
        Api.officer(council)
                .body(Map.of("name", "North"))
                .put("/organisations/" + council + "/areas/north")
                .then()
                .statusCode(201);
        Api.manager(provider)
                .body(Map.of("ref", "sla", "council", council, "title", "Licences for " + council))
                .post(path("/agreements"))
                .then()
                .statusCode(201);
        String version = path("/agreements/" + council + ".sla/versions/1");
        Api.manager(provider)
                .body("""
                        {"commences":"2026-01-01","expires":"2026-12-31","scope":[{"service":"licences"}],\
                        "serviceLevels":[%s,%s],"variations":[]}""".formatted(level("monthly", "month"), level("quarterly", "quarter")))
                .put(version)
                .then()
                .statusCode(201);
        Api.manager(provider).post(version + "/proposal").then().statusCode(200);
        String digest = Api.officer(provider).get(version).path("digest");
        for (String[] side : new String[][] {{provider, "provider"}, {client, "client"}}) {
            Api.signatory(side[0])
                    .body(Map.of("digest", digest, "capacity", side[1]))
                    .post(version + "/signatures")
                    .then()
                    .statusCode(200);
        }
        List<Object> items = new ArrayList<>();
        for (int i = 1; i <= CASES; i++) {
            items.add(Map.of(
                    "ref", "c-" + i, "service", "licences", "council", council, "received", "2026-02-02T10:00:00Z"));
        }
        send(items);
    }

    private static String level(String ref, String period) {
        return """
                {"ref":"%s","service":"licences","measure":"in-time","dimension":"level","period":"%s",\
                "limit":{"amount":10,"unit":"calendar-days","calendar":"england-and-wales"},\
                "bands":[{"band":"met","limit":90},{"band":"critical"}]}""".formatted(ref, period);
    }

    /** Sends cases for the provider; all are taken. */
    void send(List<Object> items) {
        Api.officer(provider)
                .body(Map.of("items", items))
                .post(path("/cases"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    /** An exclusion of a case, as it is sent. */
    Map<String, Object> exclusion(String ref, String... more) {
        return with(
                Map.of("council", council, "service", "licences", "ref", ref, "reason", "The register was down."),
                more);
    }

    /** A relief of February 2026, as it is sent. */
    Map<String, Object> relief(String... more) {
        return with(
                Map.of(
                        "council", council,
                        "agreement", "sla",
                        "period", "2026-02",
                        "ground", "event-beyond-control",
                        "reason", "The river stood in the office."),
                more);
    }

    /** A body with further fields, names and values in turn; a null takes the field out. */
    private static Map<String, Object> with(Map<String, Object> body, String... more) {
        Map<String, Object> changed = new java.util.HashMap<>(body);
        for (int i = 0; i < more.length; i += 2) {
            changed.put(more[i], more[i + 1]);
        }
        changed.values().removeIf(java.util.Objects::isNull);
        return changed;
    }

    /** Proposes for the provider side, or as who else is meant; answers the id. */
    String proposed(String who, String what, Map<String, Object> body) {
        return as(who).body(body)
                .post(path("/" + what))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Decides for whoever is meant. */
    io.restassured.response.ValidatableResponse decided(String who, String what, String id, boolean accepted) {
        return as(who).body(Map.of("accepted", accepted, "reason", accepted ? "We saw it." : "We saw nothing."))
                .post(path("/" + what + "/" + id + "/decisions"))
                .then();
    }
}
