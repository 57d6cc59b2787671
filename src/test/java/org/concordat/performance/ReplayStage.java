package org.concordat.performance;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.testing.Api;

/**
 * A partnership in which what was done in another can be done again: councils are told by their short names. Each council has a service
 * level for each way of counting, and one by a calendar of the partnership's own.
 */
record ReplayStage(ResultParties parties) {

    static final List<String> COUNCILS = List.of("ash", "elm", "oak");

    private static final String COMMENCES = "2026-01-01";
    private static final int MOST_AGAIN = 200;

    /** A partnership whose agreements are in their first version, and whose calendar in its first revision. */
    static ReplayStage of(String slug) {
        ReplayStage stage = new ReplayStage(ResultParties.of(slug, COUNCILS.toArray(String[]::new)));
        stage.calendar(1, List.of()).then().statusCode(201);
        for (String council : COUNCILS) {
            stage.sign(council, 2, COMMENCES, 10);
        }
        return stage;
    }

    /** The slug of a council in this partnership, of its slug in another. */
    String council(String slug) {
        return parties.named(slug.substring(slug.lastIndexOf('-') + 1));
    }

    /** Whether one is to come again: too many of one organisation ask at once, or somebody else has had the turn for too long. */
    static boolean isBusy(Response answer) {
        return answer.statusCode() == 429 || answer.statusCode() == 503;
    }

    /** Asks, and asks again while it is busy. */
    static Response patiently(Supplier<Response> asking) {
        Response answer = asking.get();
        for (int i = 0; i < MOST_AGAIN && isBusy(answer); i++) {
            try {
                Thread.sleep(40);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            answer = asking.get();
        }
        return answer;
    }

    /** Sends cases, for the provider or for the council itself, as the service has it. */
    Response send(String service, List<Map<String, Object>> items) {
        List<Map<String, Object>> ours = items.stream()
                .map(item -> {
                    Map<String, Object> our = new HashMap<>(item);
                    our.put("council", council((String) item.get("council")));
                    our.put("service", service);
                    return our;
                })
                .toList();
        String sender = service.equals("calls") ? (String) ours.get(0).get("council") : parties.unit();
        return Api.officer(sender).body(Map.of("items", ours)).post(parties.path() + "/cases");
    }

    /** Gives the calendar another revision. */
    Response calendar(int revision, List<String> holidays) {
        String hours = Stream.of("monday", "tuesday", "wednesday", "thursday", "friday")
                .map(day -> "\"" + day + "\":[{\"from\":\"09:00\",\"to\":\"17:00\"}]")
                .collect(Collectors.joining(","));
        String days = holidays.stream()
                .map(day -> "{\"date\":\"" + day + "\",\"title\":\"Proclaimed\"}")
                .collect(Collectors.joining(","));
        return patiently(() -> {
            var request = Api.manager(parties.unit())
                    .body("{\"title\":\"Desk\",\"timeZone\":\"Europe/London\",\"hours\":{" + hours + "},\"holidays\":["
                            + days + "]}");
            if (revision > 1) {
                request.header("If-Match", "\"" + (revision - 1) + "\"");
            }
            return request.put(parties.path() + "/calendars/desk");
        });
    }

    /** Signs a version for both sides; it holds from a day on, whatever held from then on before. */
    void sign(String council, int number, String commences, int days) {
        Map<String, Object> terms = ResultParties.terms(commences, days);
        List<Object> levels = new ArrayList<>((List<?>) terms.get("serviceLevels"));
        levels.add(Map.of(
                "ref",
                "desked",
                "service",
                "licensing",
                "measure",
                "by-due",
                "dimension",
                "level",
                "limit",
                Map.of("amount", days, "unit", "working-days", "calendar", "desk", "pauses", "inclusive"),
                "period",
                "month",
                "bands",
                List.of(Map.of("band", "met", "limit", 80), Map.of("band", "critical"))));
        terms.put("serviceLevels", levels);
        String version = parties.version(council, number);
        patiently(() -> Api.manager(parties.unit()).body(terms).put(version))
                .then()
                .statusCode(201);
        patiently(() -> Api.manager(parties.unit()).post(version + "/proposal"))
                .then()
                .statusCode(200);
        signed(parties.named(council), version, "client");
        signed(parties.unit(), version, "provider");
    }

    private void signed(String organisation, String version, String capacity) {
        String digest =
                patiently(() -> Api.officer(parties.unit()).get(version)).path("digest");
        patiently(() -> Api.signatory(organisation)
                        .body(Map.of("digest", digest, "capacity", capacity))
                        .post(version + "/signatures"))
                .then()
                .statusCode(200);
    }

    /** Moves an area below another from a day on. */
    void move(String council, String parent, String from) {
        replace(
                "/organisations/" + parties.named(council) + "/areas/burton",
                parties.named(council),
                Map.of("name", "Burton", "parent", parent, "parentFrom", from));
    }

    /** Has a measure count by something else. */
    void measure(String countedBy) {
        replace(
                parties.path() + "/measures/by-closed",
                parties.unit(),
                ResultParties.measureText("timeliness", countedBy));
    }

    private static void replace(String path, String organisation, Map<String, Object> body) {
        patiently(() -> {
                    String tag =
                            patiently(() -> Api.manager(organisation).get(path)).header("ETag");
                    return Api.manager(organisation)
                            .header("If-Match", tag)
                            .body(body)
                            .put(path);
                })
                .then()
                .statusCode(200);
    }

    /** All the results that a query finds, page after page. */
    List<Map<String, Object>> rows(String query) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String cursor = null;
        do {
            String next = cursor == null ? "" : "&cursor=" + cursor;
            Response page = patiently(
                    () -> Api.officer(parties.unit()).get(parties.path() + "/results?limit=200&" + query + next));
            page.then().statusCode(200);
            rows.addAll(page.path("items"));
            cursor = page.path("next");
        } while (cursor != null);
        return rows;
    }

    /** The results that a query finds, without what tells this partnership or the moment of asking from another. */
    List<Map<String, Object>> results(String query) {
        return rows(query).stream()
                .map(row -> {
                    Map<String, Object> bare = new HashMap<>(row);
                    bare.keySet().removeAll(List.of("id", "knownOn", "revision"));
                    String council = (String) bare.get("council");
                    bare.put("council", council.substring(council.lastIndexOf('-') + 1));
                    return bare;
                })
                .toList();
    }
}
