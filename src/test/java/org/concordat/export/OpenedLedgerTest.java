package org.concordat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.concordat.tenancy.Neighbourhood;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** L2: whoever takes an export away holds every row of it against the signed ledger, with nothing but the export and the public key. */
@ApiTest
class OpenedLedgerTest {

    private static final String EXPORT = "/partnerships/iso-primo/export?format=";

    private static String key;

    @TempDir
    Path folder;

    @BeforeAll
    static void register() {
        Neighbourhood.moveIn();
        key = Api.as("iso-alfa", "reader").get("/ledger/key").path("publicKey");
    }

    record Verified(int status, String said) {}

    private Verified verified(Path export, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = export.toString();
        arguments[1] = key;
        System.arraycopy(more, 0, arguments, 2, more.length);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = ExportVerifier.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
        return new Verified(status, said.toString(StandardCharsets.UTF_8));
    }

    private Path taken(Reader reader, String format) throws IOException {
        return Files.write(
                folder.resolve(reader + "." + format),
                reader.calls().get(EXPORT + format).asByteArray());
    }

    /** The same in an installation of its own, where it can be bent. */
    private OtherInstallation other() throws IOException, SQLException {
        OtherInstallation other = OtherInstallation.make();
        OtherInstallation.Ran ran = other.bring(taken(Reader.AUDITOR, "json"));
        assertEquals(0, ran.status(), ran.said());
        return other;
    }

    private Verified verified(OtherInstallation other, Reader reader) throws IOException, SQLException {
        Path file = folder.resolve("other.zip");
        other.take(reader, Format.JSON, Set.of(), file);
        return verified(file);
    }

    /** As an administrator: with the triggers switched off, or as everybody else. */
    private static int sql(OtherInstallation other, boolean aside, String command) throws SQLException {
        try (Connection connection = Postgres.asSuperuser(other.database());
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = " + (aside ? "replica" : "origin"));
            return statement.executeUpdate(command);
        }
    }

    @ParameterizedTest(name = "L2: every row that the {0} takes away is what the ledger recorded")
    @EnumSource(Reader.class)
    void everyRowIsWhatWasRecorded(Reader reader) throws IOException {
        Verified verified = verified(taken(reader, "json"), "--of", "ledger.tests/partnerships/iso-primo");
        assertEquals(0, verified.status(), verified.said());
        assertTrue(verified.said().startsWith("sound: ledger.tests/partnerships/iso-primo"), verified.said());
        assertTrue(verified.said().matches("(?s).*rows: [1-9][0-9]{2,} of [3-9][0-9] tables.*"), verified.said());
        assertTrue(verified.said().contains("; 0 cannot be held"), verified.said());
    }

    @ParameterizedTest(name = "L2: the {0} finds {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MEMBER   | update decisions set title = upper(title) | data/decisions.ndjson, line 1 (id ",
                "MEMBER   | update cases set outcome = 'bent' where ref = 'case-alfa-1' | data/cases.ndjson, line ",
                "MEMBER   | update figures set numerator = 7, denominator = 8 | data/figures.ndjson, line 1 (id ",
                "MEMBER   | update statement_lines set amount_pence = amount_pence + 1, due_pence = due_pence + 1 | data/statement_lines.ndjson, line 1 ",
                "PROVIDER | update cases set outcome = 'bent' where ref = 'case-bravo-1' | data/cases.ndjson, line ",
                "BOARD    | update decision_votes set choice = 'against' | data/decision_votes.ndjson, line 1 (id ",
                "AUDITOR  | update agreement_versions set number = number + 100 | data/agreement_versions.ndjson, line 1 ",
                "MEMBER   | delete from risks | risks: 1 rows that entry",
                "MEMBER   | insert into measures select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'slug', 'forged'))).* from measures m limit 1 | data/measures.ndjson, line",
                "MEMBER   | update ledger_changes set rows_after = sha256(salt) where relation = 'decisions' and kind = 'insert' | to open a change of decisions with is not what its digest",
                "MEMBER   | delete from ledger_changes where relation = 'risks' | data/risks.ndjson, line 1"
            })
    void whatIsBentIsNamed(Reader reader, String command, String named) throws IOException, SQLException {
        OtherInstallation other = other();
        Verified before = verified(other, reader);
        assertEquals(0, before.status(), before.said());
        assertTrue(sql(other, true, command) > 0, "there is something to bend");
        Verified after = verified(other, reader);
        assertTrue(after.said().contains(named.strip()), after.said());
        boolean erased = command.startsWith("delete from ledger_changes");
        assertEquals(erased ? 0 : 1, after.status(), after.said());
    }

    @Test
    void whatIsWrittenInTheOrdinaryWayIsSound() throws IOException, SQLException {
        OtherInstallation other = other();
        assertTrue(sql(other, false, "update cases set outcome = 'as it was'") > 0);
        assertTrue(sql(other, false, "delete from risks") > 0);
        Verified verified = verified(other, Reader.MEMBER);
        assertEquals(0, verified.status(), verified.said());
        assertTrue(verified.said().contains("entries are not signed yet"), verified.said());
        assertFalse(verified.said().contains("; 0 entries are not signed"), verified.said());
    }

    /** What was bent aside is found although it was written again afterwards. */
    @Test
    void whatWasBentAndThenChangedIsFound() throws IOException, SQLException {
        OtherInstallation other = other();
        assertTrue(sql(other, true, "update decisions set title = title || '!'") > 0);
        assertTrue(sql(other, false, "update decisions set title = title || '?'") > 0);
        Verified verified = verified(other, Reader.MEMBER);
        assertEquals(1, verified.status(), verified.said());
        assertTrue(verified.said().contains("rows that were not as the ledger had recorded them"), verified.said());
    }

    /** After a case is erased everything is sound; where the salts are erased as well, what cannot be held against the ledger any more is told. */
    @Test
    void anErasedCaseLeavesTheRestSound() throws IOException, SQLException {
        OtherInstallation other = other();
        assertEquals(1, sql(other, false, "delete from cases where ref = 'case-alfa-1'"));
        Verified erased = verified(other, Reader.MEMBER);
        assertEquals(0, erased.status(), erased.said());
        assertTrue(sql(other, false, "update ledger_changes set salt = null where relation = 'decisions'") > 0);
        Verified shut = verified(other, Reader.MEMBER);
        assertEquals(0, shut.status(), shut.said());
        assertTrue(shut.said().contains("data/decisions.ndjson, line 1"), shut.said());
        assertTrue(shut.said().contains("cannot be held against the ledger, since"), shut.said());
        assertEquals(
                0,
                other.texts("select 1 from ledger_changes where relation = 'decisions' and rows_after is not null")
                        .size());
    }

    /** How many digests in the ledger are of a row of a table, as an expression says that it was. */
    private static int found(OtherInstallation other, String table, String row) throws SQLException {
        try (Connection connection = Postgres.asSuperuser(other.database());
                Statement statement = connection.createStatement()) {
            statement.execute("set timezone = 'UTC'");
            ResultSet found = statement.executeQuery("select count(*) from ledger_changes c, " + table + " r"
                    + " where c.relation = '" + table + "' and position(sha256(convert_to((" + row
                    + ")::text, 'UTF8')) in coalesce(c.rows_before, '') || coalesce(c.rows_after, '')) > 0");
            found.next();
            return found.getInt(1);
        }
    }

    /** L2: nobody tries references until one fits: a digest is also of a salt that only the row has. */
    @ParameterizedTest(name = "L2: a row of {0} that names a case has a salt of its own")
    @ValueSource(strings = {"cases", "exclusions", "import_errors"})
    void whatNamesACaseIsSalted(String table) throws IOException, SQLException {
        OtherInstallation other = other();
        assertTrue(found(other, table, "to_jsonb(r)") > 0, "with it the digest is that of the row");
        assertEquals(0, found(other, table, "to_jsonb(r) - 'salt'"));
        assertEquals(0, found(other, table, "to_jsonb(r) || jsonb_build_object('salt', gen_random_uuid())"));
    }

    /** L2: the reference of an erased case is not found in what the ledger has of its exclusion, and everything is sound. */
    @Test
    void anErasedReferenceOfAnExclusionIsNotFoundByTrying() throws IOException, SQLException {
        OtherInstallation other = other();
        String tried = "to_jsonb(r) || '{\"case_ref\":\"case-alfa-2\"}'::jsonb";
        String erasure = "update exclusions set case_ref = 'erased'";
        String ofTheCase = " where case_ref in ('case-alfa-2', 'erased')";
        assertTrue(sql(other, false, erasure + ofTheCase) > 0);
        assertTrue(found(other, "exclusions", tried) > 0, "with the salt that it had, one that is tried fits");
        assertTrue(sql(other, false, erasure + ", salt = gen_random_uuid()" + ofTheCase) > 0);
        assertEquals(0, found(other, "exclusions", tried));
        assertTrue(sql(other, false, "delete from import_errors where ref is not null") > 0);
        Verified erased = verified(other, Reader.MEMBER);
        assertEquals(0, erased.status(), erased.said());
    }

    /** After a migration that gives a table a column, its rows are found as they are then. */
    @Test
    void rowsAreFoundAnewAfterAColumnWasAdded() throws IOException, SQLException {
        OtherInstallation other = other();
        sql(other, false, "alter table risks add column more text");
        Verified unfound = verified(other, Reader.AUDITOR);
        assertEquals(1, unfound.status(), unfound.said());
        sql(other, false, "do $$ begin perform ledger_find('risks'); end $$");
        Verified found = verified(other, Reader.AUDITOR);
        assertEquals(0, found.status(), found.said());
        sql(other, true, "update risks set more = 'bent'");
        assertEquals(1, verified(other, Reader.AUDITOR).status());
    }

    @Test
    void whatIsNoSuchExportIsNotVerified() throws IOException {
        Verified csv = verified(taken(Reader.MEMBER, "csv"));
        assertEquals(2, csv.status(), csv.said());
        assertTrue(csv.said().contains("format=json"), csv.said());
        Path json = taken(Reader.MEMBER, "json");
        Path bent = Zip.read(json)
                .bent("data/cases.ndjson", "case-alfa-1", "case-alfa-7")
                .write(folder.resolve("b.zip"));
        assertEquals(1, verified(bent).status());
        Path vouched = Zip.read(json)
                .bent("data/cases.ndjson", "case-alfa-1", "case-alfa-7")
                .vouched()
                .write(folder.resolve("v.zip"));
        Verified forged = verified(vouched);
        assertEquals(1, forged.status(), "and where the manifest was made to fit");
        assertTrue(forged.said().contains("data/cases.ndjson, line"), forged.said());
        assertEquals(
                1,
                verified(json, "--of", "ledger.tests/partnerships/iso-secundo").status());
        assertEquals(2, verified(json, "--off", "x").status());
        assertEquals(2, verified(folder.resolve("none.zip")).status());
    }
}
