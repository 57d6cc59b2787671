package org.concordat.performance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.Postgres;

/** A separate entity {@code <partnership>-unit} with councils whose agreements are named sla, for the tests of this room. */
record Parties(String partnership) {

    private static final Set<String> NUMBERS = Set.of("minimumSample", "percentile", "per");

    static Parties register(String partnership, String... councils) {
        Parties parties = new Parties(partnership);
        Api.organisation(parties.unit(), "shared-service");
        Api.partnership(partnership, "shared-service-entity");
        Api.member(partnership, parties.unit(), "provider");
        for (String council : councils) {
            Api.organisation(council, "district-council");
            Api.member(partnership, council, "member");
            Api.manager(parties.unit())
                    .body(Map.of("ref", "sla", "council", council, "title", "The agreement of " + council))
                    .post(parties.path("/agreements"))
                    .then()
                    .statusCode(201);
        }
        return parties;
    }

    String unit() {
        return partnership + "-unit";
    }

    String path(String below) {
        return "/partnerships/" + partnership + below;
    }

    void service(String slug) {
        Api.manager(unit())
                .body(Map.of("title", "Service " + slug, "casesFrom", "provider", "attributes", List.of()))
                .put(path("/services/" + slug))
                .then()
                .statusCode(201);
    }

    /** Defines a measure; {@code definition} is text such as {@code kind=ratio unit=percent minimumSample=5}. */
    ValidatableResponse measure(String slug, int revision, String definition) {
        Map<String, Object> body = new HashMap<>(Map.of("title", "Measure " + slug, "owner", "provider"));
        for (String part : definition.split(" ")) {
            String[] pair = part.split("=");
            body.put(pair[0], NUMBERS.contains(pair[0]) ? (Object) Integer.valueOf(pair[1]) : pair[1]);
        }
        if (body.containsKey("decimals")) {
            body.put(
                    "rounding",
                    Map.of("decimals", Integer.valueOf((String) body.remove("decimals")), "mode", "half-up"));
        }
        var request = Api.manager(unit()).body(body);
        if (revision > 1) {
            request.header("If-Match", "\"" + (revision - 1) + "\"");
        }
        return request.put(path("/measures/" + slug)).then().statusCode(revision > 1 ? 200 : 201);
    }

    /** An area of a council, directly below it or below another. */
    void area(String council, String area, String parent) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Area " + area));
        body.put("parent", parent);
        Api.officer(council)
                .body(body)
                .put("/organisations/{o}/areas/{a}", council, area)
                .then()
                .statusCode(201);
    }

    /** A ladder out of text such as {@code met 98, minor 96, critical}. */
    static List<Map<String, Object>> ladder(String text) {
        return Stream.of(text.split(", "))
                .map(rung -> rung.split(" "))
                .map(r -> r.length == 1
                        ? Map.<String, Object>of("band", r[0])
                        : Map.<String, Object>of("band", r[0], "limit", new BigDecimal(r[1])))
                .toList();
    }

    /** A service level that is named as its measure; limit null for a measure from figures. */
    static Map<String, Object> level(String service, String measure, Map<String, Object> limit, String ladder) {
        Map<String, Object> level = new HashMap<>(Map.of(
                "ref",
                measure,
                "service",
                service,
                "measure",
                measure,
                "dimension",
                "level",
                "period",
                "month",
                "bands",
                ladder(ladder)));
        level.put("limit", limit);
        return level;
    }

    static Map<String, Object> variation(String ref, String area, String from, Map<String, Object> change) {
        return Map.of(
                "ref", ref, "areas", List.of(area), "from", from, "localNeed", "Post only", "changes", List.of(change));
    }

    /** Writes a version of a council's agreement, proposes it, and has both sides sign it. */
    void sign(
            String council,
            int number,
            String commences,
            List<Map<String, Object>> levels,
            List<Map<String, Object>> variations) {
        sign(council, "sla", number, terms(commences, levels, variations));
    }

    /** The terms of a version, as they are sent. */
    static Map<String, Object> terms(
            String commences, List<Map<String, Object>> levels, List<Map<String, Object>> variations) {
        List<Map<String, Object>> scope = new ArrayList<>();
        levels.stream().map(l -> l.get("service")).distinct().forEach(s -> scope.add(Map.of("service", s)));
        return new HashMap<>(
                Map.of("commences", commences, "scope", scope, "serviceLevels", levels, "variations", variations));
    }

    /** Writes a version of an agreement, proposes it, and has both sides sign it. */
    void sign(String council, String agreement, int number, Map<String, Object> terms) {
        String version = path("/agreements/" + council + "." + agreement + "/versions/" + number);
        Api.manager(unit()).body(terms).put(version).then().statusCode(201);
        Api.manager(unit()).post(version + "/proposal").then().statusCode(200);
        String digest = Api.officer(council).get(version).then().extract().path("digest");
        sign(council, "client", digest, version);
        sign(unit(), "provider", digest, version);
    }

    private static void sign(String who, String capacity, String digest, String version) {
        Api.signatory(who)
                .body(Map.of("digest", digest, "capacity", capacity))
                .post(version + "/signatures")
                .then()
                .statusCode(200);
    }

    /** Sends the figures, or cases, of JSON texts; all are taken. */
    void send(String what, String... items) {
        Api.officer(unit())
                .body("{\"items\":[" + String.join(",", items) + "]}")
                .post(path("/" + what))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    /** A figure of a council, or of {@code council/area}: {@code 9/10}, or a value. */
    void figure(String measure, String place, String period, String number) {
        String[] where = place.split("/");
        String[] parts = number.split("/");
        send(
                "figures",
                "{\"measure\":\"%s\",\"council\":\"%s\",\"period\":\"%s\",%s%s}"
                        .formatted(
                                measure,
                                where[0],
                                period,
                                where.length == 1 ? "" : "\"area\":\"" + where[1] + "\",",
                                parts.length == 1
                                        ? "\"value\":" + number
                                        : "\"numerator\":" + parts[0] + ",\"denominator\":" + parts[1]));
    }

    /** The results that a query finds, as the unit sees them. */
    ValidatableResponse results(String query) {
        return Api.officer(unit()).get(path("/results?" + query)).then().statusCode(200);
    }

    ValidatableResponse explanation(String result) {
        return Api.officer(unit())
                .get(path("/results/" + result + "/explanation"))
                .then()
                .statusCode(200);
    }

    /** Says of the cells of a condition whether their cases are excluded, as evaluation would; there are so many. */
    static void exclude(boolean excluded, String council, String level, String where, int cells) throws SQLException {
        String sql = "update result_cells set excluded = %s where service_level = '%s' and %s and organisation_id ="
                + " (select id from organisations where slug = '%s')";
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement()) {
            assertEquals(cells, statement.executeUpdate(sql.formatted(excluded, level, where, council)));
        }
    }

    /** An instant after all that was recorded so far, and before all that will be. */
    static Instant now() {
        try {
            Thread.sleep(5);
            Instant now = Instant.now();
            Thread.sleep(5);
            return now;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
