package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database alone, with whatever statement, in the role of who has not signed in (rule P5). */
@ApiTest
class AnybodyRowsTest {

    @BeforeAll
    static void moveIn() {
        Neighbours.moveIn();
    }

    @AfterAll
    static void leave() throws SQLException {
        Table.close();
    }

    @Test
    void anybodySeesOneDecisionAndTheFilesThatItOpensAndNothingElse() throws SQLException {
        String primo = "{" + Table.partnership("iso-primo") + "}";
        for (Table table : Table.all()) {
            boolean open = Set.of("open_data", "open_files").contains(table.name());
            try (Database database = new Database("concordat_public", "", primo, "")) {
                assertEquals(open, database.may(table, "select"), table.name());
                for (String write : List.of("insert", "update", "delete", "truncate")) {
                    assertFalse(database.may(table, write), table.name() + " " + write);
                }
                if (open) {
                    assertEquals(
                            0,
                            database.seen(table, "partnership_id::text <> '" + Table.partnership("iso-primo") + "'"));
                    assertTrue(database.seen(table, "true") > 0, "the twin: what is open is seen in " + table.name());
                    String kept = table.name().equals("open_data") ? "content" : "recorded_by";
                    assertThrows(
                            SQLException.class, () -> database.execute("select " + kept + " from " + table.name()));
                }
            }
        }
    }

    @Test
    void withoutAPartnershipThereIsNothing() throws SQLException {
        for (Table table : Table.all()) {
            try (Database database = new Database("concordat_public", "", "", "")) {
                assertEquals(0, database.seen(table, "true"), table.name());
            }
        }
    }
}
