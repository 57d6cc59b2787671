package org.concordat.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;

/** A partnership that shares cost: a host that is a member as well, and councils; two pools, two drivers. */
final class SharingParties {

    private final String partnership;
    private final String host;
    private final List<String> councils;

    private SharingParties(String partnership, String host, List<String> councils) {
        this.partnership = partnership;
        this.host = host;
        this.councils = councils;
    }

    /** Registers it; all slugs begin with that of the partnership. */
    static SharingParties register(String partnership, String... councils) {
        List<String> slugs =
                Arrays.stream(councils).map(c -> partnership + "-" + c).toList();
        String host = slugs.get(0);
        slugs.forEach(council -> Api.organisation(council, "district-council"));
        Api.partnership(partnership, "host-organisation");
        Api.member(partnership, host, "host", "member");
        slugs.stream().skip(1).forEach(council -> Api.member(partnership, council, "member"));
        SharingParties parties = new SharingParties(partnership, host, slugs);
        for (String pool : List.of("licensing", "parking")) {
            parties.put("/cost-pools/" + pool, Map.of("title", "The " + pool, "purpose", "All of it"));
        }
        for (String driver : List.of("population", "cases")) {
            parties.put("/drivers/" + driver, Map.of("title", "The " + driver, "unit", driver, "kind", "loaded"));
        }
        return parties;
    }

    String home() {
        return "/partnerships/" + partnership;
    }

    String host() {
        return host;
    }

    String council(int place) {
        return councils.get(place);
    }

    private void put(String address, Object body) {
        Api.manager(host).body(body).put(home() + address).then().statusCode(201);
    }

    /** Volumes of the councils, in their order. */
    void volumes(String driver, String basis, Object... values) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            items.add(Map.of("council", councils.get(i), "year", "FY2026-27", "basis", basis, "value", values[i]));
        }
        load("/drivers/" + driver + "/values", items);
    }

    /** Lines of a pool: {@code ref stage amount}, and the council of an extra. */
    void lines(String pool, String... lines) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            Map<String, Object> item = new java.util.HashMap<>(Map.of(
                    "ref",
                    parts[0],
                    "costType",
                    "employees",
                    "stage",
                    parts[1],
                    "period",
                    "FY2026-27",
                    "amount",
                    parts[2]));
            if (parts.length > 3) {
                item.put("council", parts[3]);
            }
            items.add(item);
        }
        load("/cost-pools/" + pool + "/lines", items);
    }

    private void load(String address, List<Map<String, Object>> items) {
        Response answer = Api.manager(host).body(Map.of("items", items)).post(home() + address);
        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals(0, (int) answer.path("rejected"), answer::asString);
    }

    void scheme(String scheme) {
        put("/sharing-schemes/" + scheme, Map.of("title", "The scheme " + scheme));
    }

    /** Shares pools by keys: pool, key, pool, key. */
    static Map<String, Object> text(String commences, Object... keys) {
        List<Map<String, Object>> pools = new ArrayList<>();
        for (int i = 0; i < keys.length; i += 2) {
            pools.add(Map.of("pool", keys[i], "key", keys[i + 1]));
        }
        return Map.of("commences", commences, "pools", pools);
    }

    Map<String, Object> fixed(Object... percents) {
        List<Map<String, Object>> each = new ArrayList<>();
        for (int i = 0; i < percents.length; i++) {
            each.add(Map.of("organisation", councils.get(i), "percent", percents[i]));
        }
        return Map.of("kind", "fixed", "percents", each);
    }

    String version(String scheme, int number) {
        return home() + "/sharing-schemes/" + scheme + "/versions/" + number;
    }

    ValidatableResponse draft(String scheme, int number, Object text) {
        return Api.manager(host).body(text).put(version(scheme, number)).then();
    }

    ValidatableResponse propose(String scheme, int number) {
        return Api.manager(host).post(version(scheme, number) + "/proposal").then();
    }

    ValidatableResponse approve(String scheme, int number, String council) {
        String digest = Api.as(council, "reader").get(version(scheme, number)).path("digest");
        return Api.signatory(council)
                .body(Map.of("digest", digest))
                .post(version(scheme, number) + "/approvals")
                .then();
    }

    /** Drafts, proposes, and has every council approve. */
    void agree(String scheme, int number, Object text) {
        draft(scheme, number, text).statusCode(201);
        propose(scheme, number).statusCode(200);
        councils.forEach(council -> approve(scheme, number, council).statusCode(200));
    }

    /** What whoever it is reads of the shares of the year, with a query. */
    Response shares(String who, String query) {
        return Api.as(who, "reader").get(home() + "/apportionments?year=FY2026-27" + query);
    }

    Response explanation(String who, String id) {
        return Api.as(who, "reader").get(home() + "/apportionments/" + id + "/explanation");
    }
}
