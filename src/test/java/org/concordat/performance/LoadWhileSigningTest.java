package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Cases come while what judges them changes. Whatever came first, every case is judged in the end as it is in a council where one
 * thing happened after the other, and nobody is told to come again.
 */
@ApiTest
class LoadWhileSigningTest {

    private static final int LOADS = 12;
    private static final int CASES = 25;
    private static final List<Map<String, Object>> VERSIONS = List.of(
            ResultParties.terms("2026-02-01", 5),
            ResultParties.terms("2026-03-15", 12),
            ResultParties.terms("2026-05-01", 3));
    private static final String PRESENT =
            "select concat_ws(' ', case_ref, service_level, version, area, month, standing, coalesce(running_from::text, '-'), from_at, to_at) as what"
                    + " from case_phases where superseded_at is null and organisation_id ="
                    + " (select id from organisations where slug = ?) order by 1";

    private static ResultParties parties;

    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean done = new AtomicBoolean();

    /** Cases of councils as they were taken. */
    private record Sent(String service, List<Map<String, Object>> items) {}

    @BeforeAll
    static void partnership() {
        parties = ResultParties.of("lws", "together", "before", "after", "ash", "elm", "ash-apart", "elm-apart");
    }

    @Test
    @DisplayName("V6 Cases that several load while new versions are signed are judged as if one came after the other")
    void loadsWhileSigning() throws Exception {
        atOnce(List.of(
                sending("a-", "licensing", "together"),
                sending("b-", "licensing", "together"),
                sending("c-", "calls", "together"),
                changing(() -> sign("together")),
                reading("together")));

        sign("before");
        again("together", "before");
        again("together", "after");
        assertNotEquals(judged("before"), judged("after"), "the versions make no difference");
        sign("after");
        assertEquals(judged("before"), judged("after"));
        assertEquals(judged("before"), judged("together"));
    }

    @Test
    @DisplayName(
            "C1, C6 Cases of two councils that come while a measure and areas change are judged as if they came later")
    void loadsWhileMeasuresAndAreasChange() throws Exception {
        atOnce(List.of(
                sending("a-", "licensing", "ash", "elm"),
                sending("b-", "licensing", "elm", "ash"),
                changing(() -> {
                    for (String countedBy :
                            List.of("received", "closed", "due", "received", "due", "closed", "received", "closed")) {
                        replace(
                                parties.path() + "/measures/by-due",
                                parties.unit(),
                                ResultParties.measureText("timeliness", countedBy));
                    }
                    return null;
                }),
                changing(() -> {
                    move("ash");
                    return null;
                }),
                reading("elm")));

        move("ash-apart");
        again("ash", "ash-apart");
        again("elm", "elm-apart");
        assertEquals(judged("ash-apart"), judged("ash"));
        assertEquals(judged("elm-apart"), judged("elm"));
    }

    private static void atOnce(List<Callable<Void>> acts) throws Exception {
        ExecutorService actors = Executors.newFixedThreadPool(acts.size());
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try {
            List<Future<Void>> begun = acts.stream()
                    .map(act -> actors.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            for (Future<Void> act : begun) {
                act.get();
            }
        } finally {
            actors.shutdownNow();
        }
    }

    /** Sends cases until everything has changed: new ones, and other states of those sent before. */
    private Callable<Void> sending(String prefix, String service, String... councils) {
        return () -> {
            List<RandomCases> chances = new ArrayList<>();
            for (String council : councils) {
                chances.add(new RandomCases(parties, council, prefix.charAt(0)));
            }
            List<List<Map<String, Object>>> known = chances.stream()
                    .map(chance -> (List<Map<String, Object>>) new ArrayList<Map<String, Object>>())
                    .toList();
            for (int load = 0; load < LOADS || !done.get(); load++) {
                List<Map<String, Object>> items = new ArrayList<>();
                for (int i = 0; i < chances.size(); i++) {
                    List<Map<String, Object>> fresh = chances.get(i).fresh(CASES);
                    known.get(i).addAll(fresh);
                    items.addAll(fresh);
                    items.addAll(chances.get(i).changed(known.get(i), CASES / 3));
                }
                Sent named = new Sent(
                        service,
                        items.stream().map(item -> named(item, prefix, service)).toList());
                take(named);
                sent.add(named);
            }
            return null;
        };
    }

    private static Map<String, Object> named(Map<String, Object> item, String prefix, String service) {
        Map<String, Object> named = new HashMap<>(item);
        named.put("ref", prefix + item.get("ref"));
        named.put("service", service);
        return named;
    }

    /** Licences are sent by the provider, calls by the council itself. */
    private static void take(Sent load) {
        String sender =
                load.service().equals("calls") ? (String) load.items().get(0).get("council") : parties.unit();
        int rejected = Api.officer(sender)
                .body(Map.of("items", load.items()))
                .post(parties.path() + "/cases")
                .then()
                .statusCode(200)
                .extract()
                .path("rejected");
        assertEquals(0, rejected);
    }

    private Callable<Void> changing(Callable<Void> change) {
        return () -> {
            try {
                return change.call();
            } finally {
                done.set(true);
            }
        };
    }

    private Callable<Void> reading(String council) {
        return () -> {
            for (int read = 0; read < LOADS || !done.get(); read++) {
                assertEquals(
                        6,
                        parties.rows("period=FY2025-26&council=" + parties.named(council))
                                .size());
            }
            return null;
        };
    }

    private static Void sign(String council) {
        for (int i = 0; i < VERSIONS.size(); i++) {
            parties.sign(council, i + 2, VERSIONS.get(i));
        }
        return null;
    }

    private static void move(String council) {
        replace(
                "/organisations/" + parties.named(council) + "/areas/burton",
                parties.named(council),
                Map.of("name", "Burton", "parent", "west", "parentFrom", "2026-02-01"));
    }

    private static void replace(String path, String organisation, Map<String, Object> body) {
        Api.manager(organisation)
                .header("If-Match", Api.manager(organisation).get(path).header("ETag"))
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }

    /** Sends what a council's senders sent for another one, load by load. */
    private void again(String of, String to) {
        int taken = 0;
        for (Sent load : sent) {
            List<Map<String, Object>> items = load.items().stream()
                    .filter(item -> item.get("council").equals(parties.named(of)))
                    .map(item -> {
                        Map<String, Object> copy = new HashMap<>(item);
                        copy.put("council", parties.named(to));
                        return copy;
                    })
                    .toList();
            take(new Sent(load.service(), items));
            taken++;
        }
        assertTrue(taken >= 2 * LOADS);
    }

    /** Every present phase of a council's cases, and its results as of some instants. */
    private static List<Object> judged(String council) throws SQLException {
        List<Object> judged = new ArrayList<>();
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement statement = connection.prepareStatement(PRESENT)) {
            statement.setString(1, parties.named(council));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    judged.add(rows.getString("what"));
                }
            }
        }
        for (String asOf : List.of("2026-03-01T00:00:00Z", "2026-05-15T12:00:00Z", "2026-12-31T00:00:00Z")) {
            String query = "from=2026-01&to=2026-08&by=council,area,serviceLevel&areas=leaf&asOf=" + asOf;
            for (Map<String, Object> row :
                    ResultParties.timeless(parties.rows(query + "&council=" + parties.named(council)))) {
                row.keySet().removeAll(List.of("id", "council", "revision"));
                judged.add(row);
            }
        }
        return judged;
    }
}
