package org.concordat.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** L2: what was bent beside the application, by somebody who may do everything in the database, is not signed over. */
@ApiTest
class BentLedgerTest {

    private static LedgerParties parties;

    @Inject
    Notary notary;

    @BeforeAll
    static void register() {
        parties = LedgerParties.of("bent");
    }

    private List<Integer> sizes() {
        return parties.as("board").get(parties.path() + "/ledger/checkpoints").path("items.size");
    }

    /** The largest subtree at the left edge is in the root of whatever size. */
    private static void bend() throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table ledger_nodes disable trigger ledger_nodes_kept");
            statement.execute("update ledger_nodes set hash = sha256(hash) where position = 0"
                    + " and partnership_id = (select id from partnerships where slug = 'bent')");
            statement.execute("alter table ledger_nodes enable trigger ledger_nodes_kept");
        }
    }

    @Test
    void aLedgerThatDoesNotBeginWithWhatWasSignedIsNotSignedAnyMore() throws SQLException {
        notary.look();
        int signed = sizes().size();
        parties.service("first").then().statusCode(201);
        notary.look();
        assertEquals(signed + 1, sizes().size(), "the twin");
        bend();
        parties.service("second").then().statusCode(201);
        notary.look();
        assertEquals(signed + 1, sizes().size());
    }
}
