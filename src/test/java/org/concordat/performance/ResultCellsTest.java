package org.concordat.performance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sums that results are read from are those of the cases, whatever was done to these. */
@ApiTest
class ResultCellsTest {

    private static final String OF_COUNCIL = " where organisation_id = (select id from organisations where slug = ?)";
    private static final String KEY = "agreement, service_level, service, coalesce(area, '-'), month, standing";
    private static final String SUMS =
            "select concat_ws(' ', " + KEY + ") as what, cases as n from result_cells" + OF_COUNCIL + " and cases <> 0";
    private static final String COUNTED =
            "select concat_ws(' ', agreement, service_level, service, coalesce(area, '-'), month,"
                    + " case when from_at <= as_of then standing else 'running' end) as what, count(*) as n"
                    + " from case_phases join result_tides using (partnership_id, organisation_id)" + OF_COUNCIL
                    + " and superseded_at is null and coalesce(running_from, from_at) <= as_of and (to_at is null or to_at > as_of)"
                    + " group by 1";
    private static final String PHASES =
            "select concat_ws(' ', case_ref, coalesce(running_from::text, '-'), from_at, to_at, recorded_at, superseded_at, "
                    + KEY + ") as what, count(*) as n from case_phases" + OF_COUNCIL + " group by 1";
    private static final String REVISIONS =
            "select concat_ws(' ', agreement, service_level, month, recorded_at) as what, 1 as n from result_revisions"
                    + OF_COUNCIL;

    private static ResultParties parties;

    @BeforeAll
    static void partnership() {
        parties = ResultParties.of("cells", "load", "again", "terms", "undone", "voided");
    }

    @ParameterizedTest(
            name = "C3, C7 After loads, corrections and cases taken out the sums are those of the cases (seed {0})")
    @ValueSource(longs = {1, 2, 3})
    void sumsAreThoseOfTheCases(long seed) throws SQLException {
        RandomCases chance = new RandomCases(parties, "load", seed);
        List<Map<String, Object>> cases = chance.fresh(150);
        for (List<Map<String, Object>> load :
                List.of(cases, chance.changed(cases, 60), chance.changed(cases, 1), cases, chance.fresh(20))) {
            Map<String, Long> before = read(SUMS, "load");
            parties.load(load);
            assertSumsAreThoseOfTheCases("load");
            assertNotEquals(before, read(SUMS, "load"), "the load made no difference");
        }
    }

    @Test
    @DisplayName(
            "C7 The same load again, whole or case by case, adds no phase, no sum and no revision; another one does")
    void theSameLoadAgainChangesNothing() throws SQLException {
        RandomCases chance = new RandomCases(parties, "again", 4);
        List<Map<String, Object>> cases = chance.fresh(100);
        parties.load(cases);
        List<Map<String, Long>> before = everything("again");
        List<Map<String, Object>> results = results("again");
        parties.load(cases);
        cases.subList(0, 20).forEach(parties::load);
        assertEquals(before, everything("again"));
        assertEquals(results, results("again"));

        parties.load(chance.changed(cases, 30));
        assertNotEquals(before, everything("again"));
        assertNotEquals(results, results("again"));
    }

    @Test
    @DisplayName("C5 A load that is only tried, or refused as a whole, leaves nothing; the same load, taken, does")
    void whatIsNotTakenLeavesNothing() throws SQLException {
        List<Map<String, Object>> cases = new ArrayList<>(new RandomCases(parties, "undone", 5).fresh(30));
        List<Map<String, Long>> before = everything("undone");
        parties.send(cases, "?dryRun=true").then().statusCode(200).body("created", equalTo(30));
        cases.add(parties.licence("undone", "wrong", "yesterday"));
        parties.send(cases, "?mode=all-or-nothing").then().statusCode(200).body("applied", equalTo(false));
        assertEquals(before, everything("undone"));

        parties.send(cases, "").then().statusCode(200).body("created", equalTo(30));
        assertFalse(read(SUMS, "undone").isEmpty());
        assertSumsAreThoseOfTheCases("undone");
    }

    @Test
    @DisplayName("V6, C1, C6, T1 When terms, a measure or an area change, the sums go along")
    void sumsGoAlongWithWhatJudges() throws SQLException {
        RandomCases chance = new RandomCases(parties, "terms", 6);
        List<Map<String, Object>> cases = chance.fresh(120);
        parties.load(cases);
        Map<String, Long> loaded = read(SUMS, "terms");

        parties.sign("terms", 2, ResultParties.terms("2026-03-01", 4));
        Map<String, Long> signed = read(SUMS, "terms");
        assertNotEquals(loaded, signed);
        assertSumsAreThoseOfTheCases("terms");

        replace(
                parties.path() + "/measures/by-due",
                parties.unit(),
                ResultParties.measureText("timeliness", "received"));
        Map<String, Long> measured = read(SUMS, "terms");
        assertNotEquals(signed, measured);
        assertSumsAreThoseOfTheCases("terms");

        replace(
                "/organisations/cells-terms/areas/burton",
                "cells-terms",
                Map.of("name", "Burton", "parent", "west", "parentFrom", "2026-02-01"));
        assertNotEquals(measured, read(SUMS, "terms"));
        assertSumsAreThoseOfTheCases("terms");

        replace(parties.path() + "/measures/by-due", parties.unit(), ResultParties.measureText("timeliness", "due"));
        parties.load(chance.changed(cases, 50));
        assertSumsAreThoseOfTheCases("terms");
    }

    private static void replace(String path, String organisation, Map<String, Object> body) {
        Api.manager(organisation)
                .header("If-Match", Api.manager(organisation).get(path).header("ETag"))
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("C7 Where every case is taken out, every sum is nought; brought back, they are what they were")
    void nothingIsLeftOfWhatIsTakenOut() throws SQLException {
        List<Map<String, Object>> cases = new RandomCases(parties, "voided", 7).fresh(50);
        parties.load(cases);
        Map<String, Long> sums = read(SUMS, "voided");
        assertFalse(sums.isEmpty());
        parties.load(cases.stream().map(ResultCellsTest::takenOut).toList());
        assertEquals(Map.of(), read(SUMS, "voided"));
        assertSumsAreThoseOfTheCases("voided");
        parties.load(cases);
        assertEquals(sums, read(SUMS, "voided"));
    }

    private static Map<String, Object> takenOut(Map<String, Object> state) {
        Map<String, Object> taken = new LinkedHashMap<>(state);
        taken.put("void", true);
        taken.put("voidReason", "entered twice");
        return taken;
    }

    private static void assertSumsAreThoseOfTheCases(String council) throws SQLException {
        assertEquals(read(COUNTED, council), read(SUMS, council));
    }

    private static List<Map<String, Long>> everything(String council) throws SQLException {
        return List.of(read(PHASES, council), read(REVISIONS, council), read(SUMS, council));
    }

    private static List<Map<String, Object>> results(String council) {
        return ResultParties.timeless(
                parties.rows("from=2026-01&to=2026-09&asOf=2026-12-31T00:00:00Z&council=" + parties.named(council)));
    }

    private static Map<String, Long> read(String sql, String council) throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parties.named(council));
            Map<String, Long> read = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.merge(rows.getString("what"), rows.getLong("n"), Long::sum);
                }
            }
            return read;
        }
    }
}
