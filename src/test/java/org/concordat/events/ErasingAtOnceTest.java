package org.concordat.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is erased stays erased, whatever else is written meanwhile, and nothing else goes with it. */
@ApiTest
class ErasingAtOnceTest {

    private static final String ERASE = "select * from erase_case_rows('erat', ?, ?, ?)";
    private static final String LATE = "2026-12-31T00:00:00Z";
    private static EventParties parties;

    @BeforeAll
    static void register() {
        parties = EventParties.of("erat");
        Api.manager(parties.unit())
                .body(Map.of("title", "Calls", "casesFrom", "provider"))
                .put(parties.path() + "/services/calls")
                .then()
                .statusCode(201);
    }

    private static void erase(Connection connection, String council, String service, String... refs)
            throws SQLException {
        try (PreparedStatement erasing = connection.prepareStatement(ERASE)) {
            erasing.setString(1, parties.named(council));
            erasing.setString(2, service);
            erasing.setArray(3, connection.createArrayOf("text", refs));
            erasing.execute();
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private static List<String> stillIn(String... refs) throws SQLException {
        return rows("select place || ' ' || array_to_string(refs, ' ') from erased_still_in(array['"
                + String.join("','", refs) + "']) order by 1");
    }

    /** Until somebody waits for a turn that this connection has, or for one of its rows. */
    private static void awaitBlockedBy(Connection connection, String event) throws Exception {
        int holder;
        try (ResultSet row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            holder = row.getInt(1);
        }
        await("select count(*) from pg_stat_activity where " + holder + " = any (pg_blocking_pids(pid)) and wait_event "
                + event);
    }

    private static void await(String count) throws Exception {
        for (int i = 0; i < 1_000; i++) {
            if (!rows(count).equals(List.of("0"))) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("nobody waited: " + count);
    }

    /** Cases are counted in the month that a measure says: when it changes they are all judged again, and most are written. */
    private static Response countedBy(String what) {
        Response current = Api.manager(parties.unit()).get(parties.path() + "/measures/in-time");
        Map<String, Object> measure = new TreeMap<>(Map.of(
                "title",
                "Measured",
                "kind",
                "timeliness",
                "unit",
                "percent",
                "direction",
                "higher-is-better",
                "computedFrom",
                "cases",
                "owner",
                "provider",
                "countedBy",
                what));
        return Api.manager(parties.unit())
                .header("If-Match", current.header("ETag"))
                .body(measure)
                .put(parties.path() + "/measures/in-time");
    }

    private static Map<String, Object> counts(String council, String month) {
        return Api.officer(parties.unit())
                .get(parties.path() + "/results/" + month + "." + parties.named(council) + ".sla.decided?asOf=" + LATE)
                .then()
                .statusCode(200)
                .extract()
                .path("counts");
    }

    @Test
    @DisplayName("Who has judged a case and not written it yet is waited for: what it writes is erased as well")
    void whoJudgesIsWaitedFor() throws Exception {
        parties.load("ash", "heron3Qk-1", "2026-03-30");
        assertEquals(200, countedBy("due").statusCode());
        try (Connection held = Postgres.asSuperuserOfConcordat()) {
            held.setAutoCommit(false);
            held.createStatement()
                    .execute("select from result_tides where organisation_id ="
                            + " (select id from organisations where slug = 'erat-ash') for update");
            CompletableFuture<Integer> judging =
                    CompletableFuture.supplyAsync(() -> countedBy("received").statusCode());
            awaitBlockedBy(held, "<> 'advisory'"); // it has judged, and is about to write
            CompletableFuture<Boolean> erasing = CompletableFuture.supplyAsync(() -> erased("ash", "heron3Qk-1"));
            await("select count(*) + " + (erasing.isDone() ? 1 : 0)
                    + " from pg_stat_activity where query like '%erase_case_rows(%' and wait_event = 'advisory'");
            assertFalse(erasing.isDone(), "it waits");
            held.rollback();
            assertEquals(200, judging.get(60, TimeUnit.SECONDS));
            assertTrue(erasing.get(60, TimeUnit.SECONDS));
        }
        assertEquals(List.of(), stillIn("heron3Qk-1"));
        assertEquals(
                Map.of("met", 1, "missed", 0, "running", 0, "noTarget", 0, "excluded", 0), counts("ash", "2026-03"));
    }

    private static boolean erased(String council, String... refs) {
        try (Connection connection = Postgres.asSuperuserOfConcordat()) {
            erase(connection, council, "licensing", refs);
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("Who judges while a case is being erased waits, and does not see it any more")
    void whoJudgesLaterWaits() throws Exception {
        parties.load("ash", "egret4Wn-1", "2026-05-28");
        parties.load("oak", "other4Wn-1", "2026-05-28");
        assertEquals(200, countedBy("due").statusCode());
        Map<String, Object> before = counts("ash", "2026-06");
        assertEquals(counts("oak", "2026-06"), before);
        try (Connection erasing = Postgres.asSuperuserOfConcordat()) {
            erasing.setAutoCommit(false);
            erase(erasing, "ash", "licensing", "egret4Wn-1");
            CompletableFuture<Integer> judging =
                    CompletableFuture.supplyAsync(() -> countedBy("received").statusCode());
            awaitBlockedBy(erasing, "= 'advisory'");
            assertFalse(judging.isDone());
            CompletableFuture<String> load =
                    CompletableFuture.supplyAsync(() -> parties.load("ash", "later4Wn-1", "2026-01-08"));
            awaitBlockedBy(erasing, "= 'advisory' and query like '%advisory_xact_lock(%'");
            erasing.commit();
            assertEquals(200, judging.get(60, TimeUnit.SECONDS));
            load.get(60, TimeUnit.SECONDS);
        }
        assertEquals(List.of(), stillIn("egret4Wn-1"));
        assertEquals(before, counts("ash", "2026-06"), "what was counted of it stays as it was, where it was");
    }

    @Test
    @DisplayName(
            "Many are erased so many at a time; what is committed stays erased, and where one stands still is told")
    void inBatches() throws SQLException {
        for (int i = 1; i <= 3; i++) {
            parties.load("oak", "ibis5/" + i, "2025-02-0" + i);
        }
        Api.officer(parties.unit())
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "ref",
                                "stays5",
                                "service",
                                "licensing",
                                "council",
                                "erat-oak",
                                "received",
                                "2026-03-02T10:00:00Z",
                                "outcome",
                                "as ibis5/2, ibis5/33"))))
                .post(parties.path() + "/cases")
                .then()
                .statusCode(200);
        List<String> erased = new ArrayList<>();
        String batch =
                "select cardinality(refs) || ' ' || array_to_string(refs, ' ') from erase_cases_closed_before('erat', 'erat-oak', 'licensing', '2025-03-01', 2) refs";
        for (String told = rows(batch).get(0);
                !told.startsWith("0");
                told = rows(batch).get(0)) {
            assertTrue(told.matches("[12] .*"), told);
            erased.addAll(List.of(told.substring(2).split(" ")));
        }
        erased.sort(null);
        assertEquals(List.of("ibis5/1", "ibis5/2", "ibis5/3"), erased);
        assertEquals(List.of("still in cases.outcome ibis5/2"), stillIn(erased.toArray(String[]::new)));
        assertEquals(List.of(), stillIn("ibis5/1", "ibis5/3"));
    }

    @Test
    @DisplayName("A case of another service with the same reference keeps its faults, and the record of who read it")
    void anotherServicesCaseStays() throws SQLException {
        String ref = "stork6Lm-1";
        for (String service : List.of("licensing", "calls")) {
            for (String closed : List.of("2026-03-04T10:00:00Z", "2026-01-01T10:00:00Z")) {
                Api.officer(parties.unit())
                        .body(Map.of(
                                "items",
                                List.of(Map.of(
                                        "ref",
                                        ref,
                                        "service",
                                        service,
                                        "council",
                                        "erat-oak",
                                        "received",
                                        "2026-03-02T10:00:00Z",
                                        "closed",
                                        closed))))
                        .post(parties.path() + "/cases?mode=accept-valid")
                        .then()
                        .statusCode(200);
            }
        }
        Api.with(Issuers.of("erat-audit").token("erat-audit-auditor", "auditor"))
                .get(parties.path() + "/cases?council=erat-oak")
                .then()
                .statusCode(200);
        String read = "select distinct n.service || ' ' || regexp_replace(n.ref, '^erased-.*', 'erased')"
                + " from case_reads r, unnest(r.services, r.refs) n (service, ref) where '"
                + ref + "' = any (r.refs) and (n.ref = '" + ref + "' or n.ref like 'erased-%') order by 1";
        String faults = "select distinct service from import_errors where ref = '" + ref + "' order by 1";
        assertEquals(List.of("calls " + ref, "licensing " + ref), rows(read));
        assertEquals(List.of("calls", "licensing"), rows(faults));
        assertTrue(erased("oak", ref));
        assertEquals(List.of("calls " + ref, "licensing erased"), rows(read));
        assertEquals(List.of("calls"), rows(faults));
        assertEquals(List.of("calls"), rows("select service from cases where ref = '" + ref + "'"));
    }
}
