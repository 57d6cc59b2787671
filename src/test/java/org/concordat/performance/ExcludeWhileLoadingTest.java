package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A case is excluded while it is loaded: whichever comes first, it is left out in the end, in its last state (rules C2, C7). */
@ApiTest
class ExcludeWhileLoadingTest {

    /** How many rows a load judges at once. */
    private static final int BATCH = 5_000;

    private static final int LOADS = 12;
    private static final int CASES = 30;
    private static final String LATE = "2026-12-31T00:00:00Z";
    private static final String PRESENT =
            "select concat_ws(' ', case_ref, service_level, version, area, month, standing, excluded, coalesce(running_from::text, '-'), from_at, to_at) as what"
                    + " from case_phases where superseded_at is null and organisation_id ="
                    + " (select id from organisations where slug = ?) order by 1";

    private static ResultParties parties;

    @BeforeAll
    static void partnership() {
        parties = ResultParties.of("exl", "sent", "judged", "together", "apart");
    }

    private static String row(String council, String ref) {
        return "{\"ref\":\"" + ref + "\",\"service\":\"licensing\",\"council\":\"exl-" + council
                + "\",\"received\":\"2026-03-02T10:00:00Z\",\"closed\":\"2026-03-05T10:00:00Z\"}\n";
    }

    private static Map<String, Object> counts(String council) {
        return Api.officer(parties.unit())
                .get(parties.path() + "/results/2026-03.exl-" + council + ".sla.decided?asOf=" + LATE)
                .then()
                .statusCode(200)
                .extract()
                .path("counts");
    }

    private static Map<String, Object> expected(int met, int missed, int excluded) {
        return Map.of("met", met, "missed", missed, "running", 0, "noTarget", 0, "excluded", excluded);
    }

    @Test
    @DisplayName("C2 A case that is excluded while its next state is being sent is left out in that state")
    void whileItIsSent() throws Exception {
        parties.load(parties.licence("sent", "S-1", "2026-03-02T10:00:00Z"));
        Exclusion exclusion = Exclusion.proposed(parties, "sent", "S-1", null);
        try (SlowLoad load = new SlowLoad(parties, row("sent", "S-1"))) {
            load.awaitBegun();
            exclusion.decided(true);
            assertEquals(expected(0, 0, 1), counts("sent"));
            assertTrue(load.end().contains("\"updated\":1"));
        }
        assertEquals(expected(0, 0, 1), counts("sent"));
        assertEquals("closed", standing("sent", "S-1"));
    }

    @Test
    @DisplayName("C2 A decision waits for a load that has judged the case, and judges what that has left")
    void whileItIsJudged() throws Exception {
        parties.load(parties.licence("judged", "S-1", "2026-03-02T10:00:00Z"));
        Exclusion exclusion = Exclusion.proposed(parties, "judged", "S-1", null);
        String rows = row("judged", "S-1")
                + IntStream.rangeClosed(1, BATCH)
                        .mapToObj(i -> row("judged", "f-" + i))
                        .collect(Collectors.joining());
        CompletableFuture<Integer> decision;
        try (SlowLoad load = new SlowLoad(parties, rows)) {
            awaitEvaluation();
            decision =
                    CompletableFuture.supplyAsync(() -> exclusion.decide(true).statusCode());
            awaitWaiting();
            assertFalse(decision.isDone());
            assertTrue(load.end().contains("\"updated\":1"));
        }
        assertEquals(201, decision.join());
        assertEquals(expected(BATCH, 0, 1), counts("judged"));
        assertEquals("closed", standing("judged", "S-1"));
    }

    private static String standing(String council, String ref) {
        return Api.officer(parties.unit())
                                .get(parties.path() + "/cases/" + ref + "?service=licensing&council=exl-" + council)
                                .then()
                                .statusCode(200)
                                .extract()
                                .path("closed")
                        == null
                ? "open"
                : "closed";
    }

    /** Until the load evaluates: it keeps closings waiting from its beginning, and shares evaluation's turn only then. */
    private static void awaitEvaluation() throws Exception {
        await("select count(*) >= 2 from pg_locks where locktype = 'advisory' and objsubid = 1"
                + " and mode = 'ShareLock' and granted");
    }

    private static void awaitWaiting() throws Exception {
        await("select count(*) >= 1 from pg_locks where locktype = 'advisory' and not granted");
    }

    private static void await(String sql) throws Exception {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < 400; i++) {
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    if (rows.getBoolean(1)) {
                        return;
                    }
                }
                Thread.sleep(25);
            }
        }
        throw new AssertionError("never: " + sql);
    }

    @Test
    @DisplayName(
            "C2 Cases that are excluded while they are loaded again and again are judged as if one came after the other")
    void again() throws Exception {
        RandomCases chance = new RandomCases(parties, "together", 20_261_125);
        List<Map<String, Object>> known = chance.fresh(CASES);
        List<List<Map<String, Object>>> loads = new ArrayList<>();
        for (int i = 0; i < LOADS; i++) {
            loads.add(chance.changed(known, CASES));
        }
        parties.load(known);
        CompletableFuture<Void> loading = CompletableFuture.runAsync(() -> loads.forEach(parties::load));
        List<String[]> excluded = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String[] what = {(String) known.get(i).get("ref"), i % 3 == 0 ? null : i % 3 == 1 ? "decided" : "shut"};
            var proposal = Exclusion.propose(parties, "together", what[0], what[1]);
            if (proposal.statusCode() == 201) { // it may be taken out at the moment
                new Exclusion(parties, "together", proposal.path("id")).decided(true);
                excluded.add(what);
            }
        }
        loading.join();
        assertTrue(excluded.size() > CASES / 3, excluded.size() + " were excluded");

        parties.load(of("apart", known));
        excluded.forEach(what -> Exclusion.accepted(parties, "apart", what[0], what[1]));
        loads.forEach(load -> parties.load(of("apart", load)));
        assertEquals(judged("apart"), judged("together"));
        assertTrue(judged("together").stream().anyMatch(what -> what.contains(" t ")), "some are left out");
        for (String level : List.of("decided", "shut", "taken")) {
            Api.officer(parties.unit())
                    .post(parties.path() + "/results/FY2026-27.exl-together.sla." + level + "/verification")
                    .then()
                    .statusCode(200)
                    .body("same", org.hamcrest.Matchers.equalTo(true));
        }
    }

    private static List<Map<String, Object>> of(String council, List<Map<String, Object>> items) {
        return items.stream()
                .map(item -> {
                    Map<String, Object> copy = new java.util.HashMap<>(item);
                    copy.put("council", parties.named(council));
                    return copy;
                })
                .toList();
    }

    private static List<String> judged(String council) throws SQLException {
        List<String> judged = new ArrayList<>();
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement statement = connection.prepareStatement(PRESENT)) {
            statement.setString(1, parties.named(council));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    judged.add(rows.getString("what"));
                }
            }
        }
        return judged;
    }
}
