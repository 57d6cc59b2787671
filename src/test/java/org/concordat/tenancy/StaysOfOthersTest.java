package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database alone: a stay is accepted by its own organisation, as it was offered, and the board only ends others' earlier (rule G5). */
@ApiTest
class StaysOfOthersTest {

    private static final String COPY =
            "insert into member_stays (partnership_id, organisation_id, id, roles, from_date, to_date, votes,"
                    + " accepted_at, accepted_by, told_at, recorded_at, recorded_by, superseded_at)"
                    + " select partnership_id, organisation_id, gen_random_uuid(), roles, from_date, %s, %s, accepted_at, accepted_by, now(), now(),"
                    + " 'nobody', now() from member_stays where superseded_at is null and organisation_id = '%s'";

    @BeforeAll
    static void moveIn() {
        Neighbours.moveIn();
    }

    @ParameterizedTest(name = "{0} of {1} tells of {2} a last day {3} and votes {4}: {5}")
    @CsvSource({
        "concordat_member, iso-alfa, iso-alfa, null, votes, told",
        "concordat_member, iso-alfa, iso-alfa, date '2040-03-31', votes, told",
        "concordat_member, iso-alfa, iso-alfa, null, votes + 1, refused",
        "concordat_member, iso-alfa, iso-bravo, date '2040-03-31', votes, refused",
        "concordat_partnership, iso-unit, iso-unit, date '2040-03-31', votes, told",
        "concordat_partnership, iso-unit, iso-alfa, date '2040-03-31', votes, refused",
        "concordat_board, iso-board, iso-alfa, date '2040-03-31', votes, told",
        "concordat_board, iso-board, iso-alfa, null, votes + 1, refused",
        "concordat_board, iso-board, iso-charlie, date '2040-03-31', votes, nothing",
        "concordat_auditor, iso-board, iso-alfa, date '2040-03-31', votes, refused",
        "concordat_worker, iso-board, iso-alfa, date '2040-03-31', votes, refused"
    })
    void g5_nobodyAcceptsForAnother(String role, String own, String of, String last, String votes, String outcome)
            throws SQLException {
        String statement = COPY.formatted(last, votes, Table.organisation(of));
        try (Database database = new Database(
                role,
                Table.organisation(own).toString(),
                "{" + Table.partnership("iso-primo") + "}",
                "{" + Table.organisation(own) + "}")) {
            if (outcome.equals("refused")) {
                SQLException denied = assertThrows(SQLException.class, () -> database.execute(statement));
                assertEquals("42501", denied.getSQLState());
            } else {
                assertEquals(outcome.equals("told") ? 1 : 0, database.execute(statement));
            }
        }
    }

    private static final String OWN = " where organisation_id = '%s'";

    private static void refused(Database database, String statement) {
        SQLException denied = assertThrows(SQLException.class, () -> database.execute(statement), statement);
        assertEquals("42501", denied.getSQLState());
    }

    private static Database as(String role, String organisation) throws SQLException {
        String id = Table.organisation(organisation).toString();
        return new Database(role, id, "{" + Table.partnership("iso-primo") + "}", "{" + id + "}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"concordat_member, iso-alfa", "concordat_board, iso-board"})
    void g5_whatWasToldOtherwiseSinceIsNotToldAgain(String role, String own) throws SQLException {
        String alfa = Table.organisation("iso-alfa").toString();
        String before = "update member_stays set superseded_at = now() - interval '1 day'" + OWN.formatted(alfa);
        try (Database database = as(role, own)) {
            assertEquals(1, database.execute(before + " and superseded_at is null"), "the twin");
            refused(database, "update member_stays set superseded_at = null" + OWN.formatted(alfa));
        }
        try (Database database = as(role, own)) {
            database.execute(before + " and superseded_at is null");
            refused(database, COPY.formatted("null", "votes", alfa).replace("superseded_at is null", "true"));
        }
    }

    @Test
    void g5_theBoardOffersNothing() throws SQLException {
        String board = Table.organisation("iso-board").toString();
        String alfa = Table.organisation("iso-alfa").toString();
        try (Database database = as("concordat_board", "iso-board")) {
            for (String of : List.of(alfa, board)) {
                assertEquals(1, database.execute("update members set to_date = date '2041-03-31'" + OWN.formatted(of)));
                assertEquals(1, database.execute("update members set to_date = date '2040-03-31'" + OWN.formatted(of)));
            }
            refused(database, "update members set to_date = null" + OWN.formatted(board));
        }
        try (Database database = as("concordat_board", "iso-board")) {
            database.execute("update members set to_date = date '2040-03-31'" + OWN.formatted(alfa));
            refused(database, "update members set to_date = date '2041-03-31'" + OWN.formatted(alfa));
        }
    }

    private static final String SUPERSEDE =
            "update member_stays set superseded_at = now() where superseded_at is null and organisation_id = '%s'";
    private static final String TELL = COPY.replace(
            "now() from member_stays where superseded_at is null",
            "null from member_stays" + " where superseded_at = now()");
    private static final String END = "set constraints member_stays_days_of_others, member_stays_days_of_own immediate";

    /** What the end of the transaction would say. */
    private static void ends(Database database, boolean well) throws SQLException {
        if (well) {
            database.execute(END);
        } else {
            refused(database, END);
        }
    }

    @ParameterizedTest(name = "{0} of {1} supersedes a stay of {2} and tells of it again until {3}: {4}")
    @CsvSource({
        "concordat_board, iso-board, iso-alfa, nothing, false",
        "concordat_board, iso-board, iso-alfa, date '2030-03-31', true",
        "concordat_board, iso-board, iso-alfa, date '2025-06-30', true",
        "concordat_member, iso-alfa, iso-alfa, nothing, false",
        "concordat_member, iso-alfa, iso-alfa, date '2025-06-30', false",
        "concordat_member, iso-alfa, iso-alfa, date '2030-03-31', true",
        "concordat_partnership, iso-unit, iso-unit, nothing, false",
        "concordat_partnership, iso-unit, iso-unit, date '2030-03-31', true"
    })
    void g5_daysBeforeTheLastOneStay(String role, String own, String of, String last, boolean well)
            throws SQLException {
        String id = Table.organisation(of).toString();
        try (Database database = as(role, own)) {
            assertEquals(1, database.execute(SUPERSEDE.formatted(id)));
            if (!last.equals("nothing")) {
                assertEquals(1, database.execute(TELL.formatted(last, "votes", id)));
            }
            ends(database, well);
        }
    }

    /** Of two stays the earlier one is not left out, though the later one remains. */
    @Test
    void g5_noEarlierStayIsTakenAway() throws SQLException {
        String id = Table.organisation("iso-alfa").toString();
        try (Database database = as("concordat_operator", "iso-board")) {
            database.execute(SUPERSEDE.formatted(id));
            database.execute(TELL.formatted("date '2024-03-31'", "votes", id));
            database.execute(TELL.formatted("null", "votes", id)
                    .replace("roles, from_date, null", "roles, date '2024-04-01', null"));
            ends(database, true);
            database.execute("set local role concordat_board");
            refused(database, SUPERSEDE.formatted(id) + " and from_date < date '2024-04-01'");
        }
    }
}
