package org.concordat.tenancy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list of the document that goes on by a cursor: it goes on there, with the same filters, and nowhere else. */
@ApiTest
class CursorsTest {

    private static final String ONE = "/partnerships/cur-one";
    private static final String TWO = "/partnerships/cur-two";

    /** What a filter is given that was left out, or other than before. */
    private static final Map<String, String> OTHERWISE = new HashMap<>(Map.ofEntries(
            Map.entry("council", "iso-alfa"),
            Map.entry("area", "east-alfa"),
            Map.entry("service", "licensing-primo"),
            Map.entry("measure", "answered-primo"),
            Map.entry("pool", "pool-primo"),
            Map.entry("serviceLevel", "in-time")));

    /** Lists in which alfa has one thing; its provider sees bravo's too. */
    private static final Set<String> OF_ALFA_THERE_IS_ONE =
            Set.of("listCredits", "listTriggers", "listRatings", "listPlans", "listControlCharts", "listEarlyWarnings");

    private static Map<String, String> names;

    @BeforeAll
    static void lists() {
        Neighbours.moveIn();
        names = Neighbours.ALFA.names();
        Stream.of("cur-unit", "cur-a", "cur-b").forEach(o -> Api.organisation(o, "district-council"));
        for (String home : List.of(ONE, TWO)) {
            String partnership = home.substring("/partnerships/".length());
            Api.partnership(partnership, "shared-service-entity");
            Api.member(partnership, "cur-unit", "provider");
            Api.member(partnership, "cur-a", "member");
            Api.member(partnership, "cur-b", "member");
            for (String name : List.of("x", "y")) {
                put(Api.manager("cur-unit"), Wording.service("cur", "provider"), home + "/services/" + name);
                put(Api.manager("cur-unit"), Wording.measure("cur"), home + "/measures/" + name);
                put(Api.manager("cur-unit"), Wording.calendar("cur"), home + "/calendars/" + name);
                String profile = Wording.profile("cur").replace("licensing-cur", name);
                put(Api.officer("cur-unit"), profile, home + "/import-profiles/" + name);
                put(
                        Api.operator(),
                        Wording.appointment(Issuers.of("cur-unit").issuer(), "nobody-" + name, "auditor"),
                        home + "/appointments/" + name);
                load(home, "cur-a", name);
                load(home, "cur-b", name);
            }
        }
        for (String council : List.of("cur-a", "cur-b")) {
            for (String area : List.of("east", "west")) {
                put(Api.officer(council), "{\"name\":\"East\"}", "/organisations/" + council + "/areas/" + area);
            }
        }
        put(
                Api.operator(),
                IsolationTable.BODIES
                        .get("putIdentityProvider")
                        .apply("")
                        .replace(
                                Issuers.of("iso-alfa").issuer(),
                                Issuers.of("cur-second").issuer()),
                "/organisations/iso-alfa/identity-providers/second");
        OTHERWISE.put("knownOn", Instant.now().toString());
    }

    private static void put(RequestSpecification who, String body, String address) {
        who.body(body).put(address).then().statusCode(201);
    }

    private static void load(String home, String council, String name) {
        Api.officer("cur-unit")
                .body("""
                        {"items":[{"ref":"%s-%s","service":"%2$s","council":"%1$s","received":"2026-04-08T10:00:00Z"}]}""".formatted(council, name))
                .post(home + "/cases")
                .then()
                .statusCode(200);
    }

    static Stream<Operation> allLists() {
        // Packs of neighbours are of months without results, for those of others would tell each of the other.
        // PacksTest pages through a
        // pack that has some, and is refused another audience's with the same cursor.
        return Operation.all().stream()
                .filter(o -> o.takes("cursor") && o.id().startsWith("list"))
                .filter(o -> !o.id().equals("listReportedResults"));
    }

    private static RequestSpecification who(Operation operation) {
        if (OF_ALFA_THERE_IS_ONE.contains(operation.id())) {
            return Api.as("iso-unit", "reader");
        }
        return operation.id().equals("listOrganisations") || operation.id().equals("listPartnerships")
                ? Api.operator()
                : IsolationTable.of(operation.id()).orElseThrow().allowed();
    }

    private static Map<String, String> query(Operation operation) {
        Map<String, String> arguments =
                new HashMap<>(IsolationTable.of(operation.id()).orElseThrow().arguments());
        operation.required().forEach(name -> arguments.putIfAbsent(name, names.get(name)));
        if (operation.id().equals("listResults")) {
            arguments.put("by", "council,area,serviceLevel"); // alfa has one council and two areas
        }
        return new TreeMap<>(operation.query(arguments));
    }

    private static Response call(Operation operation, Map<String, String> query) {
        Map<String, String> named = new HashMap<>(names);
        named.putAll(IsolationTable.of(operation.id()).orElseThrow().arguments());
        return who(operation).queryParams(query).get(Operation.filled(operation.path(), named));
    }

    private static String cursor(Response page) {
        page.then().statusCode(200);
        String cursor = page.path("next");
        assertNotNull(cursor, "there is only one page: " + page.asString());
        return cursor;
    }

    @ParameterizedTest(name = "{0} goes on by its cursor, and with no other filter")
    @MethodSource("allLists")
    void goesOnWithTheSameFilters(Operation operation) {
        Map<String, String> query = query(operation);
        query.put("limit", "1");
        Response first = call(operation, query);
        query.put("cursor", cursor(first));
        Response second = call(operation, query);
        second.then().statusCode(200);
        Map<String, Object> before = first.path("items[0]");
        Map<String, Object> after = second.path("items[0]");
        assertNotEquals(before, after, "the next page is another one");
        query.put("limit", "2");
        call(operation, query).then().statusCode(200);
        operation.parameters().forEach((name, in) -> {
            if (in.equals("query")
                    && OTHERWISE.containsKey(name)
                    && !OTHERWISE.get(name).equals(query.get(name))) {
                Map<String, String> other = new TreeMap<>(query);
                other.put(name, OTHERWISE.get(name));
                call(operation, other).then().statusCode(400).body("errors.pointer", hasItem("cursor"));
                other.remove("cursor");
                call(operation, other).then().statusCode(200);
            }
        });
    }

    @ParameterizedTest(name = "The cursor of {0} tells nothing")
    @MethodSource("allLists")
    void cannotBeRead(Operation operation) {
        Map<String, String> query = query(operation);
        query.put("limit", "1");
        Response page = call(operation, query);
        byte[] bytes = Base64.getUrlDecoder().decode(cursor(page));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Map<String, Object> item = page.path("items[0]");
        item.values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(value -> value.length() > 3)
                .forEach(value -> assertFalse(text.contains(value), operation + " tells " + value));
    }

    @ParameterizedTest(name = "The cursor of {1} is refused at {2}, which has one of its own")
    @CsvSource({
        "unit, /partnerships/cur-one/services, /partnerships/cur-two/services",
        "unit, /partnerships/cur-one/measures, /partnerships/cur-two/measures",
        "unit, /partnerships/cur-one/calendars, /partnerships/cur-two/calendars",
        "unit, /partnerships/cur-one/import-profiles, /partnerships/cur-two/import-profiles",
        "unit, /partnerships/cur-one/imports, /partnerships/cur-two/imports",
        "unit, /partnerships/cur-one/members, /partnerships/cur-two/members",
        "unit, /partnerships/cur-one/cases, /partnerships/cur-two/cases",
        "unit, /partnerships/cur-one/cases?council=cur-a, /partnerships/cur-one/cases?council=cur-b",
        "unit, /partnerships/cur-one/cases, /partnerships/cur-one/cases?council=cur-b",
        "unit, /partnerships/cur-one/cases?council=cur-a, /partnerships/cur-one/cases",
        "unit, /partnerships/cur-one/members/cur-a/areas, /partnerships/cur-one/members/cur-b/areas",
        "unit, /partnerships/cur-one/members/cur-a/areas, /partnerships/cur-two/members/cur-a/areas",
        "unit, /partnerships/cur-one/services, /partnerships/cur-one/measures",
        "operator, /partnerships/cur-one/appointments, /partnerships/cur-two/appointments"
    })
    void isRefusedElsewhere(String who, String here, String there) {
        String cursor = cursor(as(who).get(limited(here)));
        as(who).get(limited(here) + "&cursor=" + cursor).then().statusCode(200);
        as(who).get(limited(there) + "&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("cursor"));
        assertEquals(
                200,
                as(who).get(limited(there) + "&cursor=" + cursor(as(who).get(limited(there))))
                        .statusCode());
    }

    private static RequestSpecification as(String who) {
        return who.equals("operator") ? Api.operator() : Api.officer("cur-unit");
    }

    private static String limited(String list) {
        return list + (list.contains("?") ? "&" : "?") + "limit=1";
    }
}
