package org.concordat.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.ledger.Signing;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A sandbox can be erased (product.md): it goes whole, and nothing else goes with it. */
@ApiTest
class SandboxErasureTest {

    private static EventParties sandbox;
    private static EventParties twin;

    @BeforeAll
    static void register() {
        Api.sandbox("sandpit");
        sandbox = EventParties.of("sandpit");
        twin = EventParties.of("sandpit-twin");
        List.of(sandbox, twin).forEach(SandboxErasureTest::live);
        Signing.sign();
    }

    private static void live(EventParties parties) {
        Api.officer(parties.unit())
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "ref",
                                "S-1",
                                "service",
                                "licensing",
                                "council",
                                parties.named("ash"),
                                "received",
                                "2026-03-02T10:00:00Z",
                                "closed",
                                "2026-03-03T15:00:00Z"))))
                .post(parties.path() + "/cases?mode=accept-valid")
                .then()
                .statusCode(200);
        Api.officer(parties.unit())
                .get(parties.path() + "/cases/S-1?service=licensing&council=" + parties.named("ash"))
                .then()
                .statusCode(200);
    }

    private static String id(Connection connection, String slug) throws SQLException {
        try (ResultSet row =
                connection.createStatement().executeQuery("select id from partnerships where slug = '" + slug + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Map<String, Integer> erased(Connection connection, String slug) throws SQLException {
        Map<String, Integer> told = new TreeMap<>();
        try (ResultSet rows =
                connection.createStatement().executeQuery("select * from erase_sandbox('" + slug + "')")) {
            while (rows.next()) {
                told.merge(rows.getString(1), rows.getInt(2), Integer::sum);
            }
        }
        return told;
    }

    /** Somebody was at work when it was erased: what they left hangs on nothing. */
    private static void whatIsLeftLaterGoesToo(Connection superuser, String gone, String stays) throws SQLException {
        superuser.createStatement().execute("set session_replication_role = replica");
        superuser
                .createStatement()
                .execute("insert into ledger_heads (partnership_id, size) values ('" + gone + "', 1)");
        superuser.createStatement().execute("set session_replication_role = origin");
        String remains = "select * from erase_remains_of_sandbox('%s')";
        for (String kept : List.of(stays, "00000000-0000-0000-0000-000000000000")) {
            String refused = assertThrows(
                            SQLException.class,
                            () -> superuser.createStatement().execute(remains.formatted(kept)))
                    .getMessage();
            assertTrue(refused.contains("that is no erased sandbox"), refused);
        }
        superuser.createStatement().execute(remains.formatted(gone));
        assertEquals(Map.of(), EveryColumn.holding(superuser, gone));
    }

    @Test
    @DisplayName(
            "No column of any table names a sandbox that was erased; what another partnership has stays to the row")
    void itGoesWholeAndNothingElse() throws Exception {
        try (Connection superuser = Postgres.asSuperuserOfConcordat();
                Connection owner = Postgres.asOwner()) {
            String refused = assertThrows(SQLException.class, () -> erased(superuser, "sandpit-twin"))
                    .getMessage();
            assertTrue(refused.contains("there is no sandbox of that name"), refused);
            refused = assertThrows(SQLException.class, () -> erased(owner, "sandpit"))
                    .getMessage();
            assertTrue(refused.contains("superuser"), refused);

            String gone = id(superuser, "sandpit");
            String stays = id(superuser, "sandpit-twin");
            Map<String, Integer> before = EveryColumn.holding(superuser, stays);
            Map<String, Integer> told = erased(superuser, "sandpit");
            for (String table : List.of(
                    "cases",
                    "case_phases",
                    "case_reads",
                    "members",
                    "agreements",
                    "ledger_entries",
                    "ledger_checkpoints")) {
                assertTrue(told.containsKey(table), table + " had rows of it: " + told);
                assertTrue(before.keySet().stream().anyMatch(place -> place.startsWith(table + ".")), table);
            }
            assertEquals(1, told.get("partnerships"));
            assertEquals(Map.of(), EveryColumn.holding(superuser, gone));
            assertEquals(before, EveryColumn.holding(superuser, stays));
            whatIsLeftLaterGoesToo(superuser, gone, stays);
        }
        for (int i = 0;
                i < 60 && Api.officer(sandbox.unit()).get(sandbox.path()).statusCode() != 404;
                i++) {
            Thread.sleep(500);
        }
        Api.officer(sandbox.unit()).get(sandbox.path()).then().statusCode(404);
        Api.officer(sandbox.unit())
                .get("/organisations/" + sandbox.unit())
                .then()
                .statusCode(200);
        Api.officer(twin.unit())
                .get(twin.path() + "/cases/S-1?service=licensing&council=" + twin.named("ash"))
                .then()
                .statusCode(200);
        Api.sandbox("sandpit"); // its name is free
        Api.officer(sandbox.unit()).get(sandbox.path()).then().statusCode(404);
    }
}
