package org.concordat.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.Postgres;

/**
 * A partnership with a unit that delivers, its board, and councils that bear the cost of two pools: licensing by population, parking alike.
 * Every slug begins with the partnership's.
 */
record YearParties(String slug, String year, List<String> leaving) {

    static final String YEAR = "FY2025-26";
    static final List<String> MONTHS = List.of(
            "2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12",
            "2026-01", "2026-02", "2026-03");
    static final List<String> QUARTERS = List.of("FY2025-26-Q1", "FY2025-26-Q2", "FY2025-26-Q3", "FY2025-26-Q4");

    /**
     * A council with its first and last day, {@code alfa}, {@code delta from 2025-10-01}, {@code charlie to 2025-09-30}. Who leaves does so
     * once it has agreed how cost is shared.
     */
    static YearParties register(String slug, String... councils) {
        YearParties parties = new YearParties(
                slug,
                YEAR,
                Stream.of(councils).filter(council -> council.contains(" to ")).toList());
        Api.organisation(parties.board(), "joint-board");
        Api.organisation(parties.unit(), "shared-service");
        Api.partnership(slug, "shared-service-entity");
        Api.member(slug, parties.board(), "board");
        Api.member(slug, parties.unit(), "provider");
        for (String council : councils) {
            parties.join(council.split(" "));
        }
        for (String pool : List.of("licensing", "parking")) {
            parties.put("/cost-pools/" + pool, Map.of("title", "The " + pool, "purpose", "All of it"));
        }
        for (String driver : List.of("population", "complaints")) {
            parties.put("/drivers/" + driver, Map.of("title", "The " + driver, "unit", driver, "kind", "loaded"));
        }
        return parties;
    }

    /** The same in another year. */
    YearParties in(String other) {
        return new YearParties(slug, other, leaving);
    }

    /** The four bills of the year. */
    List<String> quarters() {
        return Stream.of("Q1", "Q2", "Q3", "Q4")
                .map(quarter -> year + "-" + quarter)
                .toList();
    }

    private void join(String... council) {
        String organisation = named(council[0]);
        boolean joins = council.length > 1 && council[1].equals("from");
        Map<String, Object> membership =
                Map.of("roles", List.of("member"), "from", joins ? council[2] : "2020-04-01", "votes", 1);
        String address = "/partnerships/" + slug + "/members/" + organisation;
        Api.organisation(organisation, "district-council");
        Api.operator().body(membership).put(address).then().statusCode(201);
        Api.signatory(organisation).post(address + "/acceptance").then().statusCode(200);
    }

    /** Those who leave do. */
    void leave() {
        for (String council : leaving) {
            String[] words = council.split(" ");
            member(words[0], "2020-04-01", words[2]);
        }
    }

    /** Sets the days of a council that is a member. */
    void member(String council, String from, String to) {
        memberNow(council, from, to).statusCode(200);
    }

    /** The same, whatever is answered. */
    ValidatableResponse memberNow(String council, String from, String to) {
        String address = path("/members/" + named(council));
        Map<String, Object> membership = new HashMap<>(Map.of("roles", List.of("member"), "from", from, "votes", 1));
        if (to != null) {
            membership.put("to", to);
        }
        return Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(membership)
                .put(address)
                .then();
    }

    /** Sets the last day of a council as it could be told before days of open years stood. */
    void toldLate(String council, String last) {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement tell = connection.prepareStatement(
                        "update member_stays set to_date = ?::date, told_at = now()"
                                + " where superseded_at is null and organisation_id = (select id from organisations where slug = ?)")) {
            tell.setString(1, last);
            tell.setString(2, named(council));
            assertEquals(1, tell.executeUpdate());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        Api.organisation(named(council + "-after"), "district-council"); // any write has the registry read anew
    }

    /** Licensing by population, parking alike, agreed by councils and by those who then leave. */
    void share(String... approving) {
        put("/sharing-schemes/all", Map.of("title", "All"));
        String version = path("/sharing-schemes/all/versions/1");
        Map<String, Object> population = Map.of("kind", "driver", "driver", "population");
        Map<String, Object> half = Map.of("percent", 50, "key", population);
        Map<String, Object> other = Map.of("percent", 50, "key", Map.of("kind", "equal"));
        keeper().body(Map.of(
                        "commences",
                        "2020-04-01",
                        "pools",
                        List.of(
                                Map.of("pool", "licensing", "key", population),
                                Map.of(
                                        "pool",
                                        "parking",
                                        "key",
                                        Map.of("kind", "composite", "parts", List.of(half, other))))))
                .put(version)
                .then()
                .statusCode(201);
        agree(version, approving);
    }

    /** Proposes a draft, which councils approve, and those who then leave. */
    void agree(String version, String... approving) {
        keeper().post(version + "/proposal").then().statusCode(200);
        String digest = keeper().get(version).path("digest");
        Stream.concat(Stream.of(approving), leaving.stream().map(council -> council.split(" ")[0]))
                .forEach(council -> Api.signatory(named(council))
                        .body(Map.of("digest", digest))
                        .post(version + "/approvals")
                        .then()
                        .statusCode(200));
        leave();
    }

    /** Volumes: {@code alfa=30000}. */
    void volumes(String driver, String basis, String... values) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String value : values) {
            String[] parts = value.split("=");
            items.add(Map.of(
                    "council", named(parts[0]), "year", year, "basis", basis, "value", Integer.parseInt(parts[1])));
        }
        load("/drivers/" + driver + "/values", items);
    }

    /** Lines of a pool: {@code ref stage amount}, and the council of an extra. */
    void lines(String pool, String... lines) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            Map<String, Object> item = new HashMap<>(Map.of(
                    "ref", parts[0], "costType", "employees", "stage", parts[1], "period", year, "amount", parts[2]));
            if (parts.length > 3) {
                item.put("council", named(parts[3]));
            }
            items.add(item);
        }
        load("/cost-pools/" + pool + "/lines", items);
    }

    private void load(String address, List<Map<String, Object>> items) {
        Response answer = keeper().body(Map.of("items", items)).post(path(address));
        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals(0, (int) answer.path("rejected"), answer::asString);
    }

    void put(String address, Object body) {
        keeper().body(body).put(path(address)).then().statusCode(201);
    }

    /** Plans a year, further rules as they stand in JSON, each after a comma. */
    ValidatableResponse plan(String billing, String further) {
        return keeper().body("""
                {"billing":"%s","disposition":{"surplus":"refund","deficit":"charge"}%s}""".formatted(billing, further)).put(year("")).then();
    }

    ValidatableResponse fix() {
        return keeper().post(year("/budget")).then();
    }

    ValidatableResponse bill(String period) {
        return keeper().body(Map.of("period", period)).post(year("/bills")).then();
    }

    ValidatableResponse close() {
        return keeper().post(year("/outturn")).then();
    }

    /** Everything of a council that whoever it is sees, in the order in which it was issued. */
    List<Map<String, Object>> statements(String who, String query) {
        return Api.as(named(who), "reader")
                .get(path("/statements?limit=200" + query))
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    Response explanation(String who, Object id) {
        return Api.as(named(who), "reader").get(path("/statements/" + id + "/explanation"));
    }

    RequestSpecification keeper() {
        return Api.manager(unit());
    }

    String path(String below) {
        return "/partnerships/" + slug + below;
    }

    String year(String below) {
        return path("/cost-years/" + year + below);
    }

    String named(String who) {
        return slug + "-" + who;
    }

    String board() {
        return named("board");
    }

    String unit() {
        return named("unit");
    }
}
