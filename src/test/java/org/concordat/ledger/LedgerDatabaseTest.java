package org.concordat.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** L1: what the database itself holds to, whoever asks. */
@ApiTest
class LedgerDatabaseTest {

    private static final String OF_US = " where partnership_id = (select id from partnerships where slug = 'rooted')";

    private static LedgerParties parties;

    @BeforeAll
    static void register() {
        parties = LedgerParties.of("rooted");
        parties.service("licensing").then().statusCode(201);
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = inUtc(connection);
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** As the triggers write times. */
    private static Statement inUtc(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        statement.execute("set timezone = 'UTC'");
        return statement;
    }

    private static int execute(String command) throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(command);
        }
    }

    @ParameterizedTest(name = "L1: the owner may not {0}")
    @ValueSource(
            strings = {
                "update ledger_entries set content = content",
                "delete from ledger_entries",
                "truncate ledger_entries",
                "update ledger_nodes set hash = hash",
                "delete from ledger_nodes",
                "truncate ledger_nodes",
                "update ledger_checkpoints set note = note",
                "delete from ledger_checkpoints",
                "truncate ledger_checkpoints",
                "update ledger_heads set size = size",
                "update ledger_heads set size = size - 1",
                "update ledger_heads set size = size + 2",
                "delete from ledger_heads",
                "truncate ledger_heads",
                "update ledger_authors set salt = sha256('')",
                "update ledger_authors set number = number + 1, salt = null",
                "delete from ledger_authors",
                "truncate ledger_authors",
                "update ledger_changes set rows = rows + 1, salt = null",
                "delete from ledger_changes",
                "truncate ledger_changes"
            })
    void whatIsRecordedIsKept(String command) throws SQLException {
        try (Connection connection = Postgres.asOwner();
                Statement statement = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute(command));
            assertTrue(refused.getMessage().contains("only ever added to"), refused.getMessage());
        }
        assertThrows(SQLException.class, () -> execute(command), "nor the superuser, without taking the trigger away");
    }

    /** The digest of an entry can be computed of the row and the salt, which are both kept elsewhere. */
    @Test
    void theDigestIsThatOfTheRow() throws SQLException {
        int before = parties.size();
        parties.service("digested").then().statusCode(201);
        List<?> changes = (List<?>) parties.since(before).get(0).get("changes");
        String salt =
                "(select salt from ledger_changes" + OF_US + " and relation = 'services' order by id desc limit 1)";
        String row = "(select sha256(convert_to(to_jsonb(s)::text, 'UTF8')) from services s" + OF_US
                + " and slug = 'digested')";
        String digest = text("select 'sha256:' || encode(sha256(sha256(" + salt + " || " + row + ")), 'hex')");
        assertEquals(digest, ((Map<?, ?>) changes.get(0)).get("after"));
    }

    /** L2: where a row says whom it concerns, as where it does not: its digest is that of its line in an export. */
    @Test
    void theDigestIsThatOfTheRowOfACouncil() throws SQLException {
        int before = parties.size();
        parties.agreement("fir", "digested").then().statusCode(201);
        List<?> changes = (List<?>) parties.since(before).get(0).get("changes");
        String salt =
                "(select salt from ledger_changes" + OF_US + " and relation = 'agreements' order by id desc limit 1)";
        String row = "(select sha256(convert_to(to_jsonb(a)::text, 'UTF8')) from agreements a" + OF_US
                + " and ref = 'digested')";
        String digest = text("select 'sha256:' || encode(sha256(sha256(" + salt + " || " + row + ")), 'hex')");
        assertEquals(digest, ((Map<?, ?>) changes.get(0)).get("after"));
    }

    /** Who is not the application is recorded as well, under the name that it logged in with. */
    @Test
    void whatIsDoneBesideTheApplicationIsAnEntry() throws SQLException {
        int before = parties.size();
        execute("update services set title = 'Bent'" + OF_US + " and slug = 'licensing'");
        Map<String, Object> entry = parties.since(before).get(0);
        assertEquals("sql-of-postgres", entry.get("operation"));
        assertEquals(null, entry.get("organisation"));
        assertEquals(null, entry.get("who"));
        execute("update services set title = 'Bent'" + OF_US + " and slug = 'licensing'");
        assertEquals(before + 1, parties.size(), "what is as it was is no change");
    }

    /** A case is erased with what salted its digest; entries and proofs stay as they are, and the erasure is an entry. */
    @Test
    void aCaseCanBeErasedAndTheLedgerStays() throws SQLException {
        Api.officer(parties.named("unit"))
                .contentType("application/x-ndjson")
                .body(LedgerParties.bytes("{\"ref\":\"erased\",\"service\":\"licensing\",\"council\":\"rooted-elm\","
                        + "\"received\":\"2026-04-01T10:00:00Z\"}"))
                .post(parties.path() + "/cases")
                .then()
                .statusCode(200);
        List<Map<String, Object>> entries = parties.entries("board");
        assertEquals(1, execute("delete from cases" + OF_US + " and ref = 'erased'"));
        execute("update ledger_authors set salt = null" + OF_US);
        execute("update ledger_changes set salt = null" + OF_US);
        List<Map<String, Object>> after = parties.entries("board");
        assertEquals(entries, after.subList(0, entries.size()));
        Map<?, ?> erasure = (Map<?, ?>) ((List<?>) after.get(entries.size()).get("changes")).get(0);
        assertEquals("delete", erasure.get("kind"));
        assertEquals("cases", erasure.get("table"));
        assertEquals("0", text("select count(*) from cases" + OF_US + " and ref = 'erased'"), "and its salt with it");
    }

    /** Where an entry cannot be made in time, nothing is written, and the caller may try again. */
    @Test
    void withoutItsEntryNothingIsWritten() throws SQLException {
        int before = parties.size();
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select size from ledger_heads" + OF_US + " for update");
            parties.service("waiting").then().statusCode(503);
            connection.rollback();
        }
        assertEquals(before, parties.size());
        parties.as("unit").get(parties.path() + "/services/waiting").then().statusCode(404);
        parties.service("waiting").then().statusCode(201);
    }

    /** L1: the organisation of an entry is the one whose rows the transaction may write; that it is another cannot be said. */
    @Test
    void nobodySignsAsAnother() throws SQLException {
        int before = parties.size();
        try (Connection connection = Postgres.asGateway();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String id = "(select id from organisations where slug = 'rooted-%s')";
            statement.execute(
                    "select set_config('role', 'concordat_partnership', true), set_config('app.organisation', '"
                            + text("select " + id.formatted("unit") + "::text")
                            + "', true), set_config('app.partnerships', '{"
                            + text("select id::text from partnerships where slug = 'rooted'")
                            + "}', true), set_config('app.acting', 'rooted-elm', true),"
                            + " set_config('app.operation', 'putService', true)");
            statement.executeUpdate(
                    "insert into services (partnership_id, id, slug, title, cases_from, attributes, defaults,"
                            + " revision, recorded_at, recorded_by) select (current_setting('app.partnerships')::uuid[])[1],"
                            + " gen_random_uuid(), 'signed', 'Signed', 'provider', '{}', '{}', 1, now(), 'x'");
            connection.commit();
        }
        assertEquals("rooted-unit", parties.since(before).get(0).get("organisation"));
        parties.service("signed-too").then().statusCode(201);
        assertEquals("rooted-unit", parties.since(before + 1).get(0).get("organisation"));
    }

    /** L1: the areas that a council has decide its results: their changes are entries of each partnership that it is in. */
    @Test
    void areasAreEntriesOfThePartnershipsOfTheirCouncil() throws SQLException {
        offered(2); // it has not answered, and is what it is
        int before = parties.size();
        Api.officer(parties.named("elm"))
                .body(Map.of("name", "North"))
                .put("/organisations/" + parties.named("elm") + "/areas/north")
                .then()
                .statusCode(201);
        List<Map<String, Object>> entries = parties.since(before);
        assertEquals(1, entries.size());
        assertEquals("rooted-elm", entries.get(0).get("concerns"));
        assertEquals("rooted-elm", entries.get(0).get("organisation"));
        assertEquals("areas", ((Map<?, ?>) ((List<?>) entries.get(0).get("changes")).get(0)).get("table"));
        assertEquals(entries.get(0), parties.entries("elm").get(before));
        assertEquals(entries.get(0), parties.entries("audit").get(before));
        assertEquals(null, parties.entries("fir").get(before).get("content"), "and of no other council");
        assertEquals(
                "1",
                text("select count(*) from ledger_entries where partnership_id = '00000000-0000-0000-0000-000000000000'"
                        + " and content like '%\"concerns\":\"rooted-elm\"%' and content like '%\"table\":\"areas\"%'"),
                "and of the installation");
        offered(1);
    }

    private static void offered(int votes) {
        String address = parties.path() + "/members/" + parties.named("elm");
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "votes", votes))
                .put(address)
                .then()
                .statusCode(200);
    }

    /** Whatever has rows of the partnership, and is not left out, has been recorded. */
    @Test
    void thereIsNothingThatWasNotRecorded() throws SQLException {
        String written =
                text("select string_agg(distinct relation, ',' order by relation) from ledger_changes" + OF_US);
        for (String table : List.of("partnerships", "members", "appointments", "services")) {
            assertTrue(List.of(written.split(",")).contains(table), written);
        }
        assertEquals(
                "0",
                text("select count(*) from ledger_changes c where not exists (select from ledger_entries e"
                        + " where e.partnership_id = c.partnership_id and e.organisation_id = c.organisation_id"
                        + " and e.content like '%\"table\":\"' || c.relation || '\"%')"));
    }

    /** A statement that empties a table leaves no row of which an entry could tell. */
    @ParameterizedTest(name = "L1: the owner may not truncate {0}")
    @ValueSource(
            strings = {"cases cascade", "decisions, decision_votes cascade", "partnerships cascade", "services cascade"
            })
    void nothingIsEmptiedWithoutAnEntry(String tables) throws SQLException {
        try (Connection connection = Postgres.asOwner();
                Statement statement = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute("truncate " + tables));
            assertTrue(refused.getMessage().contains("delete them, do not truncate"), refused.getMessage());
        }
    }

    /** L2: whoever signs, signs what there is. */
    @ParameterizedTest(name = "a checkpoint of {0} is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "h.size + 500 | n.hash | E'of\\n' || h.size + 500 || E'\\n' || encode(n.hash, 'base64') || E'\\n'",
                "1 | sha256('') | E'of\\n1\\n' || encode(sha256(''), 'base64') || E'\\n'",
                "1 | n.hash | E'of\\n2\\n' || encode(n.hash, 'base64') || E'\\n'",
                "1 | n.hash | E'of\\n1\\n' || encode(sha256(''), 'base64') || E'\\n'"
            })
    void aCheckpointThatIsNotOfTheLedgerIsRefused(String size, String root, String note) throws SQLException {
        String insert = "insert into ledger_checkpoints select h.partnership_id, %s, %s, %s, now() from ledger_heads h"
                + " join ledger_nodes n on n.partnership_id = h.partnership_id and n.level = 0 and n.position = 0"
                + " where h.partnership_id = (select id from partnerships where slug = 'rooted')";
        assertThrows(SQLException.class, () -> execute(insert.formatted(size, root, note)));
    }

    @Test
    void theTwin() throws SQLException {
        String insert = "insert into ledger_checkpoints select h.partnership_id, 1, n.hash,"
                + " E'of\\n1\\n' || encode(n.hash, 'base64') || E'\\n', now() from ledger_heads h"
                + " join ledger_nodes n on n.partnership_id = h.partnership_id and n.level = 0 and n.position = 0"
                + " where h.partnership_id = (select id from partnerships where slug = 'rooted')";
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Whether the node signed the first entry before there was a second is chance.
            statement.execute("set local session_replication_role = replica");
            statement.executeUpdate("delete from ledger_checkpoints" + OF_US + " and size = 1");
            statement.execute("set local session_replication_role = origin");
            assertEquals(1, statement.executeUpdate(insert));
            connection.rollback();
        }
    }
}
