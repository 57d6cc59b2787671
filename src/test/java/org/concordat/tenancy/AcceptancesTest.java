package org.concordat.tenancy;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A membership is accepted by its own organisation, whatever its signatory is appointed to, and by nobody else. */
@ApiTest
class AcceptancesTest {

    private static final String HOME = "/partnerships/accepting";

    @BeforeAll
    static void register() {
        Api.organisation("accepting-board", "joint-board");
        Api.organisation("accepting-alfa", "district-council");
        Api.partnership("accepting", "shared-service-entity");
        Api.member("accepting", "accepting-board", "board");
        Api.member("accepting", "accepting-alfa", "member");
    }

    private static void appoint(String role) {
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of("accepting-alfa").issuer(),
                        "subject",
                        "accepting-alfa-signatory",
                        "role",
                        role,
                        "from",
                        "2020-04-01"))
                .put(HOME + "/appointments/" + role)
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"board-member", "auditor"})
    void aSignatoryAcceptsWhateverItIsAppointedTo(String role) {
        appoint(role);
        String address = HOME + "/members/accepting-alfa";
        int votes = role.equals("auditor") ? 3 : 2;
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "votes", votes))
                .put(address)
                .then()
                .statusCode(200);
        Api.signatory("accepting-alfa")
                .post(address + "/acceptance")
                .then()
                .statusCode(200)
                .body("votes", equalTo(votes))
                .body("acceptedAt", notNullValue());
    }

    private static Database board() throws SQLException {
        return new Database(
                "concordat_board",
                Table.organisation("accepting-board").toString(),
                "{" + Table.partnership("accepting") + "}",
                "{}");
    }

    private static String of(String organisation) throws SQLException {
        return " where partnership_id = '" + Table.partnership("accepting") + "' and organisation_id = '"
                + Table.organisation(organisation) + "'";
    }

    /** The board ends memberships of others, and neither accepts for them nor takes away that they did. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "accepted_at = null",
                "accepted_at = now()",
                "accepted_by = 'somebody'",
                "accepted_at = null, accepted_by = null"
            })
    void nobodyAcceptsForAnother(String change) throws SQLException {
        try (Database database = board()) {
            SQLException refused = assertThrows(
                    SQLException.class, () -> database.execute("update members set " + change + of("accepting-alfa")));
            assertEquals("42501", refused.getSQLState());
        }
        try (Database database = board()) {
            assertEquals(1, database.execute("update members set to_date = '2099-03-31'" + of("accepting-alfa")));
        }
    }
}
