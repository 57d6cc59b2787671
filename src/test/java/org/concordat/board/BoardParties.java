package org.concordat.board;

import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/**
 * A partnership as large as any: councils with one agreement each about six services, five service levels of each, with cases of two
 * years up to last month, all but the last three of the months closed, triggers and open queries. What is late differs by council and service.
 *
 * @param last the last month with data
 */
record BoardParties(String name, int councils, YearMonth last) {

    static final int SERVICES = 6;
    static final int LEVELS = 30;
    static final int MONTHS = 24;
    private static final int CASES = 20;
    private static final int OPEN_MONTHS = 3;
    private static final int QUERIES = 20;

    String path() {
        return "/partnerships/" + name;
    }

    String unit() {
        return name + "-unit";
    }

    String board() {
        return name + "-board";
    }

    String council(int number) {
        return "%s-c%02d".formatted(name, number);
    }

    private static String service(int number) {
        return "service-" + number;
    }

    /** A level of each five stands in one service. */
    static String level(int number) {
        return "level-%02d".formatted(number);
    }

    static String serviceOf(int level) {
        return service(level / (LEVELS / SERVICES));
    }

    void register() {
        parties();
        catalogue();
        for (int i = 0; i < councils; i++) {
            Api.organisation(council(i), "district-council");
            Api.member(name, council(i), "member");
            area(i);
            agree(council(i));
        }
        for (int i = 0; i < councils; i++) {
            load(i);
        }
        close();
        ask();
    }

    private void parties() {
        Api.organisation(unit(), "shared-service");
        Api.organisation(board(), "joint-board");
        Api.partnership(name, "shared-service-entity");
        Api.member(name, unit(), "provider");
        Api.member(name, board(), "board");
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(board()).issuer(),
                        "subject",
                        board() + "-board-secretary",
                        "role",
                        "board-secretary",
                        "from",
                        "2020-01-01"))
                .put(path() + "/appointments/secretary")
                .then()
                .statusCode(201);
    }

    private void catalogue() {
        for (int i = 0; i < SERVICES; i++) {
            Api.manager(unit())
                    .body(Map.of("title", "Service " + i, "casesFrom", "provider"))
                    .put(path() + "/services/" + service(i))
                    .then()
                    .statusCode(201);
        }
        Api.manager(unit()).body("""
                {"title":"In time","kind":"timeliness","unit":"percent","direction":"higher-is-better",
                 "computedFrom":"cases","countedBy":"due","source":"Case system","owner":"provider"}""").put(path() + "/measures/in-time").then().statusCode(201);
    }

    private void close() {
        for (int back = MONTHS - 1; back >= OPEN_MONTHS; back--) {
            Api.as(board(), "board-secretary")
                    .body("{}")
                    .post(path() + "/periods/" + last.minusMonths(back) + "/closure")
                    .then()
                    .statusCode(200);
        }
    }

    private void ask() {
        for (int i = 0; i < QUERIES; i++) {
            String council = council(i % councils);
            Api.officer(council)
                    .body(Map.of("result", last + "." + council + ".sla." + level(i % LEVELS), "reason", "Too few"))
                    .post(path() + "/queries")
                    .then()
                    .statusCode(201);
        }
    }

    private void area(int number) {
        Api.officer(council(number))
                .body(Map.of("name", "North of " + number))
                .put("/organisations/" + council(number) + "/areas/north")
                .then()
                .statusCode(201);
    }

    private void agree(String council) {
        Api.manager(unit())
                .body(Map.of("ref", "sla", "council", council, "title", "Terms"))
                .post(path() + "/agreements")
                .then()
                .statusCode(201);
        String version = path() + "/agreements/" + council + ".sla/versions/1";
        String scope = IntStream.range(0, SERVICES)
                .mapToObj(i -> "{\"service\":\"" + service(i) + "\"}")
                .collect(Collectors.joining(","));
        String levels = IntStream.range(0, LEVELS)
                .mapToObj(i -> SiteParties.level(level(i), serviceOf(i)))
                .collect(Collectors.joining(","));
        Api.manager(unit())
                .body("""
                        {"commences":"%s","scope":[%s],"serviceLevels":[%s],
                         "consequences":{"triggers":[{"ref":"half-year","serviceLevel":"%s","period":"month","counts":"points",
                         "lastPeriods":6,"threshold":20,"consequence":"The officers meet"}]}}""".formatted(last.minusMonths(MONTHS - 1L).atDay(1), scope, levels, level(0)))
                .put(version)
                .then()
                .statusCode(201);
        Api.manager(unit()).post(version + "/proposal").then().statusCode(200);
        String digest = Api.officer(council).get(version).path("digest");
        for (String[] side : new String[][] {{council, "client"}, {unit(), "provider"}}) {
            Api.signatory(side[0])
                    .body(Map.of("digest", digest, "capacity", side[1]))
                    .post(version + "/signatures")
                    .then()
                    .statusCode(200);
        }
    }

    /** All cases of a council at once; those of a third are late more often than agreed. */
    private void load(int council) {
        StringBuilder lines = new StringBuilder();
        for (int service = 0; service < SERVICES; service++) {
            int of = Math.floorMod(council * 31 + service * 17, 9);
            for (int back = MONTHS - 1; back >= 0; back--) {
                LocalDate received = last.minusMonths(back).atDay(1);
                for (int i = 0; i < CASES; i++) {
                    boolean late = Math.floorMod((council * 53 + service * 29 + back * 13 + i) * 7919, 61) < of;
                    lines.append(
                            "{\"ref\":\"%d-%d-%d\",\"service\":\"%s\",\"council\":\"%s\",%s\"received\":\"%sT10:00:00Z\",\"closed\":\"%sT10:00:00Z\"}\n"
                                    .formatted(
                                            service,
                                            back,
                                            i,
                                            service(service),
                                            council(council),
                                            i % 2 == 0 ? "\"area\":\"north\"," : "",
                                            received,
                                            received.plusDays(late ? 19 : 4)));
                }
            }
        }
        Api.officer(unit())
                .contentType("application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post(path() + "/cases")
                .then()
                .statusCode(200)
                .body("created", equalTo(SERVICES * MONTHS * CASES));
    }

    /** What is looked at, by what it is. */
    List<Looked> pages() {
        String home = "/board/" + name;
        String month = "period=" + last;
        return List.of(
                new Looked("results, where nobody says what", home),
                new Looked("results of a month", home + "?" + month),
                new Looked("results of a month, the second page", home + "?" + month + "&page=2"),
                new Looked("what slipped in a month", home + "?" + month + "&show=slipped"),
                new Looked("one service", home + "?" + month + "&service=" + service(2)),
                new Looked("a council", home + "/councils/" + council(1) + "?" + month),
                new Looked("an area", home + "/councils/" + council(1) + "/areas/north?" + month),
                new Looked("a service level", home + "/service-levels/" + service(0) + "/" + level(0)),
                new Looked(
                        "a service level of a council",
                        home + "/service-levels/" + service(0) + "/" + level(0) + "?council=" + council(1)),
                new Looked("signals", home + "/signals"),
                new Looked("signals of a council", home + "/signals?council=" + council(1)),
                new Looked("an explanation", home + "/results/" + last + "." + council(1) + ".sla." + level(0)));
    }

    /** A page. */
    record Looked(String what, String address) {}
}
