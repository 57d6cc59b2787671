package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
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
}
