package org.concordat.boston;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.testing.Api;

/**
 * Makes the partnership that the city's export is loaded into, through the public API only: neighbourhoods as areas, departments as
 * services, the city's own due instants as limits (rule T7).
 */
final class City {

    static final String COUNCIL = "boston";
    static final String PROVIDER = "boston-departments";
    static final String PARTNERSHIP = "boston-311";
    static final String AGREEMENT = "sla-boston";

    private static final String MEASURE = "requests-in-time";
    private static final String HERE = "/partnerships/" + PARTNERSHIP;

    /** Neighbourhood names that lie within another one of the export. */
    private static final Map<String, String> WITHIN = Map.of(
            "Allston", "Allston / Brighton",
            "Brighton", "Allston / Brighton",
            "South Boston", "South Boston / South Boston Waterfront",
            "Mattapan", "Greater Mattapan");

    private City() {}

    /** Everything from the organisations to the signed agreement and the import profile. */
    static void make(List<CityRow> rows) {
        Api.organisation(COUNCIL, "city");
        Api.organisation(PROVIDER, "shared-service");
        Api.partnership(PARTNERSHIP, "shared-service-entity", "America/New_York");
        join(COUNCIL, "member");
        join(PROVIDER, "provider");
        areas(rows);
        catalogue(rows);
        agree(rows);
        profile(rows);
    }

    /** Loads the file as it is. */
    static ValidatableResponse load() {
        return Api.officer(PROVIDER)
                .contentType("text/csv")
                .queryParam("profile", "city-export")
                .queryParam("mode", "accept-valid")
                .body(CityRow.file())
                .post(HERE + "/cases")
                .then();
    }

    private static void join(String organisation, String role) {
        Api.operator()
                .body(Map.of("roles", List.of(role), "from", "2015-01-01", "votes", 1))
                .put(HERE + "/members/" + organisation)
                .then()
                .statusCode(201);
        Api.signatory(organisation)
                .post(HERE + "/members/" + organisation + "/acceptance")
                .then()
                .statusCode(200);
    }

    private static TreeSet<String> names(List<CityRow> rows, Function<CityRow, String> of) {
        return rows.stream().map(of).filter(name -> !name.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void areas(List<CityRow> rows) {
        TreeSet<String> names = names(rows, CityRow::neighbourhood);
        names.stream().filter(name -> !WITHIN.containsKey(name)).forEach(name -> area(name, null));
        names.stream().filter(WITHIN::containsKey).forEach(name -> area(name, CityRow.slug(WITHIN.get(name))));
    }

    private static void area(String name, String parent) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("parent", parent);
        Api.officer(COUNCIL)
                .body(body)
                .put("/organisations/" + COUNCIL + "/areas/" + CityRow.slug(name))
                .then()
                .statusCode(201);
    }

    private static void catalogue(List<CityRow> rows) {
        for (String department : names(rows, CityRow::department)) {
            Api.manager(PROVIDER)
                    .body(Map.of("title", department, "casesFrom", "provider"))
                    .put(HERE + "/services/" + CityRow.slug(department))
                    .then()
                    .statusCode(201);
        }
        Api.manager(PROVIDER)
                .body(Map.of(
                        "title", "Requests served in time",
                        "kind", "timeliness",
                        "unit", "percent",
                        "direction", "higher-is-better",
                        "computedFrom", "cases",
                        "countedBy", "due",
                        "source", "The city's constituent relationship system",
                        "owner", "provider"))
                .put(HERE + "/measures/" + MEASURE)
                .then()
                .statusCode(201);
    }

    private static void agree(List<CityRow> rows) {
        Api.manager(PROVIDER)
                .body(Map.of("ref", AGREEMENT, "council", COUNCIL, "title", "Requests of the City of Boston"))
                .post(HERE + "/agreements")
                .then()
                .statusCode(201);
        String version = HERE + "/agreements/" + AGREEMENT + "/versions/1";
        Api.manager(PROVIDER).body(version(rows)).put(version).then().statusCode(201);
        Api.manager(PROVIDER).post(version + "/proposal").then().statusCode(200);
        String digest = Api.manager(PROVIDER)
                .get(version)
                .then()
                .statusCode(200)
                .extract()
                .path("digest");
        sign(version, PROVIDER, digest, "provider");
        sign(version, COUNCIL, digest, "client");
    }

    private static Map<String, Object> version(List<CityRow> rows) {
        List<String> departments =
                names(rows, CityRow::department).stream().map(CityRow::slug).toList();
        List<Map<String, Object>> scope = departments.stream()
                .map(service -> Map.<String, Object>of(
                        "service", service, "included", List.of(), "excluded", List.of(), "councilDuties", List.of()))
                .toList();
        List<Map<String, Object>> levels = departments.stream()
                .map(service -> Map.<String, Object>of(
                        "ref",
                        service,
                        "service",
                        service,
                        "measure",
                        MEASURE,
                        "dimension",
                        "level",
                        "limit",
                        Map.of("unit", "as-recorded"),
                        "period",
                        "month",
                        "weight",
                        1,
                        "bands",
                        List.of(Map.of("band", "met", "limit", 80), Map.of("band", "critical", "points", 4))))
                .toList();
        return Map.of(
                "commences",
                "2015-01-01",
                "expires",
                "2019-12-31",
                "scope",
                scope,
                "serviceLevels",
                levels,
                "cost",
                Map.of("basis", "share", "pool", "requests"),
                "credits",
                Map.of("basis", "none"),
                "variations",
                List.of());
    }

    private static void sign(String version, String organisation, String digest, String capacity) {
        Api.signatory(organisation)
                .body(Map.of("digest", digest, "capacity", capacity))
                .post(version + "/signatures")
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    private static void profile(List<CityRow> rows) {
        Api.officer(PROVIDER)
                .body(Map.of(
                        "title", "The city's export",
                        "kind", "cases",
                        "timeZone", "America/New_York",
                        "dateFormats", List.of("MM/dd/yyyy hh:mm:ss a"),
                        "columns",
                                Map.of(
                                        "ref", "CASE_ENQUIRY_ID",
                                        "service", "SUBJECT",
                                        "area", "neighborhood",
                                        "received", "OPEN_DT",
                                        "due", "TARGET_DT",
                                        "closed", "CLOSED_DT"),
                        "values",
                                Map.of(
                                        "service", slugs(names(rows, CityRow::department)),
                                        "area", slugs(names(rows, CityRow::neighbourhood))),
                        "fixed", Map.of("council", COUNCIL)))
                .put(HERE + "/import-profiles/city-export")
                .then()
                .statusCode(201);
    }

    private static Map<String, String> slugs(TreeSet<String> names) {
        return names.stream().collect(Collectors.toMap(name -> name, CityRow::slug));
    }
}
