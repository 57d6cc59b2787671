package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From its second batch on a load has its cases judged while they are written. */
@ApiTest
class JudgedAheadTest {

    /** How many rows a load writes at once. */
    private static final int BATCH = 5_000;

    private static final int CASES = 2 * BATCH + 1_000;

    private static final String PRESENT =
            "select concat_ws(' ', case_ref, service_level, version, area, month, standing, excluded, coalesce(taken::text, '-'),"
                    + " coalesce(running_from::text, '-'), from_at, to_at) as what"
                    + " from case_phases where superseded_at is null and organisation_id ="
                    + " (select id from organisations where slug = ?) order by 1";

    private static ResultParties parties;

    @BeforeAll
    static void agreement() {
        parties = ResultParties.of("ahead", "a", "b", "c", "d");
    }

    @Test
    @DisplayName("C2, C7 Cases of a large load, new and sent again, stand as those of small ones")
    void asInSmallLoads() throws SQLException {
        List<Map<String, Object>> large = cases("a");
        List<Map<String, Object>> small = cases("b");
        assertEquals(CASES, (int) send(large, "").get("created"));
        for (int from = 0; from < small.size(); from += BATCH / 5) {
            send(small.subList(from, Math.min(small.size(), from + BATCH / 5)), "");
        }
        assertSame("b", "a");
        assertTrue(phases("a").size() > CASES);

        List<Map<String, Object>> changed = new ArrayList<>(new RandomCases(parties, "a", 6).changed(large, CASES));
        changed.addAll(new RandomCases(parties, "a", 7).fresh(CASES + 500).subList(CASES, CASES + 500));
        assertEquals(500, (int) send(changed, "").get("created"));
        List<Map<String, Object>> same =
                changed.stream().map(state -> of("b", state)).toList();
        for (int from = 0; from < same.size(); from += BATCH / 5) {
            send(same.subList(from, Math.min(same.size(), from + BATCH / 5)), "");
        }
        assertSame("b", "a");
    }

    @Test
    @DisplayName("C5 A large load that nothing comes of leaves nothing, and the next is judged as if it had not been")
    void nothingStays() throws SQLException {
        List<Map<String, Object>> cases = cases("c");
        List<Map<String, Object>> wrong = new ArrayList<>(cases);
        wrong.add(Map.of("ref", "wrong", "service", "licensing", "council", parties.named("c")));
        assertEquals(1, (int) send(wrong, "?mode=all-or-nothing").get("rejected"));
        send(cases, "?dryRun=true");
        assertEquals(0, phases("c").size());

        List<Map<String, Object>> mixed = new ArrayList<>();
        List<Map<String, Object>> beside = cases("d");
        for (int i = 0; i < CASES; i++) {
            mixed.add(cases.get(i));
            mixed.add(beside.get(i));
        }
        assertEquals(2 * CASES, (int) send(mixed, "").get("created"));
        assertSame("c", "d");
        assertTrue(phases("c").size() > CASES);
    }

    private static List<Map<String, Object>> cases(String council) {
        return new RandomCases(parties, council, 5).fresh(CASES);
    }

    private static Map<String, Object> of(String council, Map<String, Object> state) {
        Map<String, Object> other = new HashMap<>(state);
        other.put("council", parties.named(council));
        return other;
    }

    private static Map<String, Object> send(List<Map<String, Object>> items, String query) {
        return Api.officer(parties.unit())
                .body(Map.of("items", items))
                .post(parties.path() + "/cases" + query)
                .then()
                .extract()
                .path("");
    }

    /** Without telling all of them. */
    private static void assertSame(String council, String other) throws SQLException {
        List<String> phases = phases(council);
        List<String> others = phases(other);
        assertEquals(phases.size(), others.size());
        for (int i = 0; i < phases.size(); i++) {
            assertEquals(phases.get(i), others.get(i));
        }
    }

    private static List<String> phases(String council) throws SQLException {
        List<String> phases = new ArrayList<>();
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement statement = connection.prepareStatement(PRESENT)) {
            statement.setString(1, parties.named(council));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    phases.add(rows.getString("what"));
                }
            }
        }
        return phases;
    }
}
