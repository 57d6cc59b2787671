package org.concordat.signals;

import static org.hamcrest.Matchers.equalTo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.testing.Api;

/**
 * A separate entity for two councils with two years of cases of each and, of kettering, figures of its three areas. Of twenty cases a month one or two are
 * late, in turn; kettering's last month, May 2026 where nobody says otherwise, has eight.
 *
 * @param prefix of every slug, so that no two test classes meet
 * @param last the last of the 24 months
 */
public record SignalParties(String prefix, YearMonth last) {

    private static final YearMonth LAST = YearMonth.of(2026, 5);
    private static final int MONTHS = 24;
    private static final String LICENSING = "premises-licensing";
    private static final Map<String, Object> LIMIT =
            Map.of("amount", 5, "unit", "calendar-days", "calendar", "england-and-wales");
    private static final int CASES = 20;
    private static final int MANY = 8;

    public static SignalParties register(String prefix) {
        return register(prefix, LAST);
    }

    public static SignalParties register(String prefix, YearMonth last) {
        SignalParties parties = new SignalParties(prefix, last);
        Api.organisation(parties.unit(), "shared-service");
        Api.organisation(parties.board(), "joint-board");
        Api.partnership(prefix + "nlc", "shared-service-entity");
        Api.member(prefix + "nlc", parties.unit(), "provider");
        Api.member(prefix + "nlc", parties.board(), "board");
        parties.service(LICENSING);
        parties.measure("premises-in-time", "timeliness", "percent", "cases");
        parties.measure("answered", "ratio", "percent", "figures");
        parties.measure("waiting", "mean", "minutes", "figures");
        Stream.of("kettering", "corby").forEach(parties::council);
        return parties;
    }

    public String home() {
        return "/partnerships/" + prefix + "nlc";
    }

    public String unit() {
        return prefix + "northampton";
    }

    public String board() {
        return prefix + "board";
    }

    public String named(String council) {
        return prefix + council;
    }

    /** The id of a council's chart. */
    public String chart(String council, String serviceLevel) {
        return named(council) + ".sla-" + council.substring(0, 3) + "." + serviceLevel;
    }

    private void put(String address, Map<String, Object> body) {
        Api.manager(unit()).body(body).put(home() + address).then().statusCode(201);
    }

    public void service(String service) {
        put("/services/" + service, Map.of("title", "Of " + service, "casesFrom", "provider", "attributes", List.of()));
    }

    public void measure(String measure, String kind, String unit, String from) {
        String better = kind.equals("mean") || kind.equals("value") ? "lower-is-better" : "higher-is-better";
        put(
                "/measures/" + measure,
                Map.of(
                        "title", "Measure " + measure,
                        "kind", kind,
                        "unit", unit,
                        "direction", better,
                        "computedFrom", from,
                        "owner", "provider"));
    }

    private void council(String council) {
        Api.organisation(named(council), "district-council");
        Api.member(prefix + "nlc", named(council), "member");
        for (String area : List.of("north", "south", "west")) {
            Api.officer(named(council))
                    .body(Map.of("name", "The area " + area))
                    .put("/organisations/" + named(council) + "/areas/" + area)
                    .then()
                    .statusCode(201);
        }
        sign(council);
        List<Map<String, Object>> cases = new ArrayList<>();
        for (YearMonth month = last.minusMonths(MONTHS - 1L); !month.isAfter(last); month = month.plusMonths(1)) {
            boolean odd = month.getMonthValue() % 2 == 1;
            int late = month.equals(last) && council.equals("kettering") ? MANY : odd ? 1 : 2;
            cases.addAll(cases(council, month, late));
        }
        send("cases", cases);
        for (String area : List.of("north 95", "south 94", "west 60")) {
            figure(council, area.substring(0, area.indexOf(' ')), area.substring(area.indexOf(' ') + 1));
        }
    }

    private void figure(String council, String area, String numerator) {
        Map<String, Object> figure = new HashMap<>(Map.of(
                "measure",
                "answered",
                "council",
                named(council),
                "area",
                area,
                "period",
                last.toString(),
                "denominator",
                100));
        figure.put("numerator", Integer.parseInt(numerator));
        send("figures", List.of(figure));
    }

    /** Received on the second, due on the seventh. */
    private List<Map<String, Object>> cases(String council, YearMonth month, int late) {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(one(
                    council + "-" + month + "-" + i,
                    council,
                    month.atDay(2) + "T09:00:00Z",
                    month.atDay(i < late ? 20 : 4) + "T09:00:00Z"));
        }
        return cases;
    }

    public Map<String, Object> one(String ref, String council, String received, String closed) {
        Map<String, Object> row = new HashMap<>(
                Map.of("ref", ref, "council", named(council), "service", "premises-licensing", "received", received));
        row.put("closed", closed);
        return row;
    }

    public void send(String what, List<Map<String, Object>> items) {
        Api.officer(unit())
                .body(Map.of("items", items))
                .post(home() + "/" + what)
                .then()
                .statusCode(200)
                .body("created", equalTo(items.size()));
    }

    public static Map<String, Object> level(String service, String ref, Map<String, Object> limit) {
        List<Map<String, Object>> bands = List.of(Map.of("band", "met", "limit", 80), Map.of("band", "critical"));
        List<Map<String, Object>> lower = List.of(Map.of("band", "met", "limit", 5), Map.of("band", "critical"));
        Map<String, Object> level = new HashMap<>(Map.of(
                "ref",
                ref,
                "service",
                service,
                "measure",
                ref,
                "dimension",
                "quality",
                "period",
                "month",
                "bands",
                List.of("waiting", "flow").contains(ref) ? lower : bands));
        if (limit != null) {
            level.put("limit", limit);
        }
        return level;
    }

    private void sign(String council) {
        sign(
                council,
                "sla-" + council.substring(0, 3),
                LICENSING,
                List.of(
                        level(LICENSING, "premises-in-time", LIMIT),
                        level(LICENSING, "answered", null),
                        level(LICENSING, "waiting", null)));
    }

    /** Agrees on service levels of a service with a council. */
    public void sign(String council, String ref, String service, List<Map<String, Object>> levels) {
        Api.manager(unit())
                .body(Map.of("ref", ref, "council", named(council), "title", "Licensing"))
                .post(home() + "/agreements")
                .then()
                .statusCode(201);
        String version = home() + "/agreements/" + ref + "/versions/1";
        put(
                "/agreements/" + ref + "/versions/1",
                Map.of(
                        "commences",
                        last.minusMonths(MONTHS - 1L).atDay(1).toString(),
                        "scope",
                        List.of(Map.of("service", service)),
                        "serviceLevels",
                        levels));
        Api.manager(unit()).post(version + "/proposal").then().statusCode(200);
        String digest = Api.manager(unit()).get(version).path("digest");
        for (String[] side : new String[][] {{named(council), "client"}, {unit(), "provider"}}) {
            Api.signatory(side[0])
                    .body(Map.of("digest", digest, "capacity", side[1]))
                    .post(version + "/signatures")
                    .then()
                    .statusCode(200);
        }
    }
}
