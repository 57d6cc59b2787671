package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordat.testing.Api;

/**
 * A partnership with two councils, A and B, and a board. Of A, licences are in time until September 2026, when they are not; its north has
 * longer, for a local need. Of B, permits are in time every other time, month by month; licences were asked for once.
 */
final class SiteParties {

    static final int FIRST_YEAR = 2025;

    private final String name;

    private SiteParties(String name) {
        this.name = name;
    }

    static SiteParties register(String name) {
        SiteParties parties = new SiteParties(name);
        parties.organisations();
        return parties;
    }

    String party(String who) {
        return name + "-" + who;
    }

    String path() {
        return "/partnerships/" + name;
    }

    private void organisations() {
        Api.organisation(party("unit"), "shared-service");
        Api.organisation(party("board"), "joint-board");
        Api.partnership(name, "shared-service-entity");
        Api.member(name, party("unit"), "provider");
        Api.member(name, party("board"), "board");
        for (String council : List.of("a", "b")) {
            Api.organisation(party(council), "district-council");
            Api.member(name, party(council), "member");
        }
        for (String service : List.of("licences", "permits")) {
            Api.manager(party("unit"))
                    .body(Map.of("title", service, "casesFrom", "provider"))
                    .put(path() + "/services/" + service)
                    .then()
                    .statusCode(201);
        }
        Api.manager(party("unit"))
                .body("""
                {"title":"In time","kind":"timeliness","unit":"percent","direction":"higher-is-better",
                 "computedFrom":"cases","countedBy":"due","source":"Case system","owner":"provider"}""")
                .put(path() + "/measures/in-time")
                .then()
                .statusCode(201);
    }

    void area(String council, String slug, String called) {
        Api.officer(party(council))
                .body(Map.of("name", called))
                .put("/organisations/" + party(council) + "/areas/" + slug)
                .then()
                .statusCode(201);
    }

    static String level(String ref, String service) {
        return """
                {"ref":"%s","service":"%s","measure":"in-time","dimension":"level","period":"month",
                 "limit":{"amount":10,"unit":"calendar-days","calendar":"always"},
                 "bands":[{"band":"met","limit":90},{"band":"critical","points":4}]}""".formatted(ref, service);
    }

    void agree(String council, String agreement, String service, String levels, String variations) {
        Api.manager(party("unit"))
                .body(Map.of("ref", agreement, "council", party(council), "title", "Terms"))
                .post(path() + "/agreements")
                .then()
                .statusCode(201);
        String version = path() + "/agreements/" + party(council) + "." + agreement + "/versions/1";
        Api.manager(party("unit"))
                .body("""
                {"commences":"2025-04-01","scope":[{"service":"%s"}],"serviceLevels":[%s],"variations":[%s]}""".formatted(service, levels, variations))
                .put(version)
                .then()
                .statusCode(201);
        Api.manager(party("unit")).post(version + "/proposal").then().statusCode(200);
        String digest = Api.officer(party(council)).get(version).path("digest");
        for (String[] side : new String[][] {{party(council), "client"}, {party("unit"), "provider"}}) {
            Api.signatory(side[0])
                    .body(Map.of("digest", digest, "capacity", side[1]))
                    .post(version + "/signatures")
                    .then()
                    .statusCode(200);
        }
    }

    /** Cases of a month, of which so many are late. */
    List<Map<String, Object>> cases(String council, String service, String area, String month, int all, int late) {
        List<Map<String, Object>> items = new ArrayList<>();
        IntStream.range(0, all).forEach(i -> {
            String closed = month + (i < late ? "-20" : "-05") + "T10:00:00Z";
            String received = month + "-01T10:00:00Z";
            String ref = service + "-" + month + "-" + area + "-" + i;
            items.add(
                    area == null
                            ? Map.of(
                                    "ref",
                                    ref,
                                    "service",
                                    service,
                                    "council",
                                    party(council),
                                    "received",
                                    received,
                                    "closed",
                                    closed)
                            : Map.of(
                                    "ref",
                                    ref,
                                    "service",
                                    service,
                                    "council",
                                    party(council),
                                    "area",
                                    area,
                                    "received",
                                    received,
                                    "closed",
                                    closed));
        });
        return items;
    }

    void load(List<Map<String, Object>> items) {
        for (int from = 0; from < items.size(); from += 100) {
            Api.officer(party("unit"))
                    .body(Map.of("items", items.subList(from, Math.min(items.size(), from + 100))))
                    .post(path() + "/cases")
                    .then()
                    .statusCode(200);
        }
    }

    /** Fourteen months, to September 2026. */
    static List<String> months() {
        return IntStream.range(0, 14)
                .mapToObj(
                        i -> java.time.YearMonth.of(FIRST_YEAR, 8).plusMonths(i).toString())
                .toList();
    }

    /** What the class says of A and of B. */
    void past() {
        area("a", "north", "North of A");
        area("a", "south", "South of A");
        agree("a", "sla", "licences", level("in-time", "licences"), """
                {"ref":"far","areas":["north"],"from":"2025-04-01","localNeed":"The post takes two days longer there.",
                 "changes":[{"serviceLevel":"in-time","limit":{"amount":25}}]}""");
        agree("b", "sla", "licences", level("in-time", "licences"), "");
        agree("b", "works", "permits", level("on-time", "permits"), "");
        List<Map<String, Object>> items = new ArrayList<>();
        List<String> months = months();
        for (int i = 0; i < months.size(); i++) {
            boolean last = i == months.size() - 1;
            items.addAll(cases("a", "licences", "south", months.get(i), 10, last ? 8 : i % 2));
            items.addAll(cases("b", "permits", null, months.get(i), 10, 4 + (2 * i) % 3));
        }
        items.addAll(cases("a", "licences", "north", "2026-09", 2, 2));
        items.addAll(cases("b", "licences", null, "2026-09", 1, 1));
        load(items);
    }

    Browser browser(String who, String role) {
        return Browser.signedIn(party(who), who + "-" + role, role);
    }
}
