package org.concordat.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.export.OtherInstallation;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every table moves, or is left for a reason. Whoever adds one need not think of it, unless its key does not say whose its rows are. */
@ApiTest
class MovedTablesTest {

    private static OtherInstallation cell;
    private static List<MovedTable> moved;

    @BeforeAll
    static void read() throws SQLException {
        cell = OtherInstallation.make();
        try (Cell open = TwoCells.open("a", Postgres.url(cell.database()))) {
            moved = MovedTable.of(open);
        }
    }

    @Test
    void everyTableIsMovedOrLeftForAReason() throws SQLException {
        Set<String> decided = moved.stream().map(MovedTable::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(moved.size(), decided.size());
        decided.addAll(MovedTable.LEFT.keySet());
        assertEquals(
                decided,
                new TreeSet<>(
                        cell.texts(
                                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'f')")));
        assertEquals(moved.size() + MovedTable.LEFT.size(), decided.size(), "none is both");
        MovedTable.LEFT.values().forEach(reason -> assertTrue(reason.length() > 20, reason));
    }

    /** What the application writes of a group it could not write while it is closed: its key names it. */
    @Test
    void whatIsLeftIsNoTenants() throws SQLException {
        for (String left : MovedTable.LEFT.keySet()) {
            assertEquals(
                    List.of(),
                    cell.texts("select attname from pg_attribute where attrelid = '" + left
                            + "'::regclass and attname in ('partnership_id', 'organisation_id')"));
        }
    }

    @Test
    void whoseARowIsItsKeySays() {
        assertEquals(
                Set.of(
                        "areas",
                        "idempotency_keys",
                        "identity_providers",
                        "notices",
                        "subscription_codes",
                        "subscription_positions",
                        "subscriptions",
                        "webhook_deliveries",
                        "webhook_positions",
                        "webhooks"),
                moved.stream()
                        .filter(table -> table.owner() == MovedTable.Owner.ORGANISATION)
                        .map(MovedTable::name)
                        .collect(Collectors.toSet()));
        assertTrue(moved.stream()
                        .filter(table -> table.owner() == MovedTable.Owner.PARTNERSHIP)
                        .count()
                > 70);
    }
}
