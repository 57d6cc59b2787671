package org.concordat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.concordat.tenancy.Neighbourhood;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not a whole export, or does not belong where it is brought, is refused, and nothing of it is written. */
@ApiTest
class ImportTest {

    private static byte[] json;
    private static byte[] csv;
    private static OtherInstallation other;

    @TempDir
    Path folder;

    private Path export;
    private Zip zip;

    @BeforeAll
    static void take() throws SQLException {
        Neighbourhood.moveIn();
        String address = "/partnerships/iso-primo/export?format=";
        json = Reader.MEMBER.calls().get(address + "json").asByteArray();
        csv = Reader.MEMBER.calls().get(address + "csv").asByteArray();
        other = OtherInstallation.make();
    }

    @BeforeEach
    void unpack() throws IOException {
        export = Files.write(folder.resolve("export.zip"), json);
        zip = Zip.read(export);
    }

    /** Refused with a sentence; afterwards the installation is as empty and as protected as before. */
    private void refused(Path file, String sentence) throws SQLException {
        List<String> before = other.protection();
        OtherInstallation.Ran ran = other.bring(file);
        assertEquals(1, ran.status(), ran.said());
        assertTrue(ran.said().contains("nothing was written"), ran.said());
        assertTrue(ran.said().contains(sentence), ran.said());
        assertEquals(List.of(), other.filled());
        assertEquals(before, other.protection());
    }

    private void refused(Zip bent, String sentence) throws IOException, SQLException {
        refused(bent.write(folder.resolve("bent.zip")), sentence);
    }

    @Test
    void aFlippedByteIsRefused() throws IOException, SQLException {
        byte[] flipped = json.clone();
        flipped[flipped.length / 3] ^= 1;
        refused(Files.write(folder.resolve("flipped.zip"), flipped), "");
        refused(zip.bent("data/cases.ndjson", "case-alfa-1", "case-alfa-7"), "data/cases.ndjson was changed");
        refused(
                Zip.read(Files.write(export, csv)).bent("data/figures.csv", "7710001", "7710002"),
                "data/figures.csv was changed");
    }

    @Test
    void aManifestThatWasChangedIsRefused() throws IOException, SQLException {
        String digest = zip.manifest().digest();
        refused(
                zip.bent(Manifest.NAME, digest, digest.replace(digest.substring(60), "00000000000")),
                "its digest is not that of the files");
        refused(Zip.read(export).bent(Manifest.NAME, "\"formatVersion\" : 1", "\"formatVersion\" : 2"), "version 2");
        refused(Zip.read(export).bent(Manifest.NAME, "\"schema\"", "\"scheme\""), "cannot be read");
        refused(Zip.read(export).with(Manifest.NAME, "{\"formatVersion\":1}"), "does not say all that it must");
    }

    @Test
    void whatIsCutOffOrAddedToIsRefused() throws IOException, SQLException {
        refused(Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(json, json.length - 100)), "ZIP");
        refused(zip.without(Manifest.NAME), "holds no manifest.json");
        refused(Zip.read(export).without("data/cases.ndjson"), "not those that manifest.json names");
        refused(Zip.read(export).with("data/more.ndjson", "{}"), "not those that manifest.json names");
    }

    @Test
    void anotherSchemaVersionIsRefused() throws IOException, SQLException {
        String schema = zip.manifest().schema();
        refused(
                zip.bent(Manifest.NAME, "\"schema\" : \"" + schema + "\"", "\"schema\" : \"035\""),
                "the database is of schema version " + schema + " and the export of 035");
    }

    @Test
    void whatTheDatabaseHasNoPlaceForIsRefused() throws IOException, SQLException {
        refused(zip.bent("data/benefits.ndjson", "\"slug\"", "\"slag\"").vouched(), "null value in column \"slug\"");
        refused(
                Zip.read(export)
                        .bent(Manifest.NAME, "\"outcome\"", "\"outcame\"")
                        .vouched(),
                "cases has no columns [outcame]");
        refused(
                Zip.read(export)
                        .bent(Manifest.NAME, "\"data/areas.ndjson\"", "\"data/zones.ndjson\"")
                        .bent(Manifest.NAME, "\"table\" : \"areas\"", "\"table\" : \"zones\"")
                        .with("data/zones.ndjson", zip.file("data/areas.ndjson"))
                        .without("data/areas.ndjson")
                        .vouched(),
                "there is no table zones");
    }

    /** Who forges digests as well still brings no issuer along. */
    @Test
    void whatNoExportHoldsIsRefused() throws IOException, SQLException {
        refused(
                zip.bent(Manifest.NAME, "\"data/areas.ndjson\"", "\"data/identity_providers.ndjson\"")
                        .bent(Manifest.NAME, "\"table\" : \"areas\"", "\"table\" : \"identity_providers\"")
                        .with("data/identity_providers.ndjson", "{}\n")
                        .without("data/areas.ndjson")
                        .vouched(),
                "there is no table identity_providers to be filled");
    }

    @Test
    void keysHoldWhileRowsComeIn() throws IOException, SQLException {
        refused(zip.with("data/agreements.ndjson", "").vouched(), "violates foreign key constraint");
        String line = zip.file("data/risks.ndjson").lines().findFirst().orElseThrow() + "\n";
        refused(Zip.read(export).with("data/risks.ndjson", line + line).vouched(), "violates unique constraint");
    }

    /** L2: whoever forges digests as well still brings no checkpoint along that signs another tree. */
    @Test
    void aLedgerThatIsNotWhatWasSignedIsRefused() throws IOException, SQLException {
        List<String> nodes = zip.file("data/ledger_nodes.ndjson").lines().toList();
        String line = nodes.get(nodes.size() - 1);
        refused(
                zip.bent("data/ledger_nodes.ndjson", line, line.replaceFirst("x[0-9a-f]{6}", "x000000"))
                        .vouched(),
                "that is not the root of the ledger");
    }

    /** L2: nor entries that the tree was not made of, or a tree that is none. */
    @Test
    void entriesOfAnotherTreeAreRefused() throws IOException, SQLException {
        refused(
                zip.bent("data/ledger_entries.ndjson", "putService", "putServicf")
                        .vouched(),
                "is not what the tree was made of");
        List<String> nodes = zip.file("data/ledger_nodes.ndjson").lines().toList();
        String last = nodes.get(nodes.size() - 1);
        refused(
                Zip.read(export)
                        .bent("data/ledger_nodes.ndjson", last, last.replaceFirst("x[0-9a-f]{6}", "x000000"))
                        .with("data/ledger_checkpoints.ndjson", "")
                        .vouched(),
                "is not that of the two below it");
    }

    /** A manifest that makes no sense is no reason for a stack trace. */
    @Test
    void aManifestWithoutSenseIsRefused() throws IOException, SQLException {
        refused(
                zip.bent(Manifest.NAME, "\"columns\" : [ \"partnership_id\"", "\"columns\" : [ null"),
                "the export makes no sense");
    }

    @Test
    void rowsInAnotherOrderOrWithMoreFieldsAreRefused() throws IOException, SQLException {
        List<String> lines = zip.file("data/cases.ndjson").lines().toList();
        StringBuilder turned = new StringBuilder();
        lines.forEach(line -> turned.insert(0, line + "\n"));
        refused(
                zip.with("data/cases.ndjson", turned.toString()).vouched(),
                "does not come out of the database as it went in");
        refused(
                Zip.read(export)
                        .bent("data/risks.ndjson", "{\"id\"", "{\"more\": 1, \"id\"")
                        .vouched(),
                "does not come out of the database as it went in");
    }

    @Test
    void anInstallationThatIsNotEmptyIsRefused() throws IOException, SQLException {
        OtherInstallation full = OtherInstallation.make();
        assertEquals(0, full.bring(export).status());
        long rows = full.texts("select id from cases").size();
        List<String> before = full.protection();
        OtherInstallation.Ran again = full.bring(export);
        assertEquals(1, again.status(), again.said());
        assertTrue(again.said().contains("the installation is not empty"), again.said());
        assertEquals(rows, full.texts("select id from cases").size());
        assertEquals(before, full.protection());
    }

    @Test
    void aSingleRowOfTheRegistryIsNotEmpty() throws IOException, SQLException {
        OtherInstallation begun = OtherInstallation.make();
        try (Connection connection = Postgres.asSuperuser(begun.database());
                var statement = connection.createStatement()) {
            statement.execute("insert into organisations (id, slug, name, kind, revision, recorded_at, recorded_by)"
                    + " values (gen_random_uuid(), 'one', 'One', 'district-council', 1, now(), 'op')");
        }
        OtherInstallation.Ran ran = begun.bring(export);
        assertEquals(1, ran.status());
        assertTrue(ran.said().contains("there are rows in [ledger_"), ran.said());
        assertTrue(ran.said().contains("organisations"), ran.said());
    }

    @Test
    void whoDoesNotOwnTheTablesIsRefused() throws SQLException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = Import.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                Postgres.gatewaysLogin(),
                export.toString(),
                "--url",
                Postgres.url(other.database()));
        assertEquals(1, status);
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("this login does not own [actions"), said::toString);
        assertEquals(List.of(), other.filled());
    }

    @Test
    void withoutArgumentsItSaysHowItIsCalled() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertEquals(2, Import.run(out, Map.of()));
        assertEquals(2, Import.run(out, Map.of(), export.toString()));
        assertEquals(2, Import.run(out, Map.of(), export.toString(), "--target", "x"));
        assertTrue(said.toString(StandardCharsets.UTF_8).startsWith("usage: Import export.zip --url"));
        assertEquals(2, Import.run(out, Postgres.ownersLogin(), "none.zip", "--url", Postgres.url(other.database())));
    }
}
