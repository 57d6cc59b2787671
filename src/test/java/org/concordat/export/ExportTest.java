package org.concordat.export;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Digest;
import org.concordat.ledger.LedgerCopy;
import org.concordat.tenancy.Neighbourhood;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each tenant takes all its data away, and what it takes is whole: export, import into an empty installation, export again. */
@ApiTest
class ExportTest {

    private static final String EXPORT = "/partnerships/iso-primo/export";

    @TempDir
    Path folder;

    @BeforeAll
    static void register() {
        Neighbourhood.moveIn();
    }

    private Path taken(Reader reader, Format format) throws IOException {
        Path file = folder.resolve(reader + "-" + format + "-" + System.nanoTime() + ".zip");
        return Files.write(
                file,
                reader.calls()
                        .get(EXPORT + "?format=" + format.text())
                        .then()
                        .statusCode(200)
                        .contentType("application/zip")
                        .header("Content-Disposition", "attachment; filename=\"iso-primo.zip\"")
                        .extract()
                        .asByteArray());
    }

    /** Two exports that nothing was written between, the notary's checkpoint included. */
    private Map<Format, Path> bothTaken(Reader reader) throws IOException {
        for (int i = 0; i < 20; i++) {
            Path json = taken(reader, Format.JSON);
            Path csv = taken(reader, Format.CSV);
            Path again = taken(reader, Format.JSON);
            if (Zip.read(json)
                    .manifest()
                    .digest()
                    .equals(Zip.read(again).manifest().digest())) {
                return Map.of(Format.JSON, json, Format.CSV, csv);
            }
        }
        throw new AssertionError("the exports of " + reader + " differ each time");
    }

    @ParameterizedTest(name = "{0}: export, import, export again: equal digests, in both formats")
    @EnumSource(Reader.class)
    void whatComesOutIsWhatWentIn(Reader reader) throws IOException, SQLException {
        Map<Format, Path> first = bothTaken(reader);
        for (Format format : Format.values()) {
            OtherInstallation other = OtherInstallation.make();
            List<String> before = other.protection();
            OtherInstallation.Ran ran = other.bring(first.get(format));
            assertEquals(0, ran.status(), ran.said());
            assertEquals(before, other.protection(), "policies, triggers and keys are as they were");
            for (Format again : Format.values()) {
                Path second = folder.resolve("second-" + format + again);
                other.take(reader, again, Set.of(), second);
                Manifest was = Zip.read(first.get(again)).manifest();
                Manifest is = Zip.read(second).manifest();
                assertEquals(was.files(), is.files(), format + " and then " + again);
                assertEquals(was.digest(), is.digest());
                assertTrue(ran.said().contains(was.digest()) || format != again, ran.said());
                assertEquals(was.leftOut(), is.leftOut());
            }
        }
    }

    @ParameterizedTest(name = "{0} takes away {1}, and not {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MEMBER   | agreements agreement_versions cases figures queries exclusions reliefs restatements"
                        + " result_cells closed_counts rectification_plans pool_lines sharing_schemes statements decisions"
                        + " decision_votes meetings baselines benefits risks events areas members services measures"
                        + " ledger_entries ledger_nodes ledger_checkpoints | webhooks",
                "PROVIDER | agreements cases figures results_none pool_lines driver_values statements ledger_entries |"
                        + " webhooks",
                "BOARD    | agreements figures exclusions case_phases statements decisions ledger_entries | cases",
                "AUDITOR  | agreements cases figures exclusions statements decisions ledger_entries |"
                        + " identity_providers"
            })
    void whatIsTaken(Reader reader, String rooms, String not) throws IOException {
        Manifest manifest = Zip.read(taken(reader, Format.JSON)).manifest();
        Map<String, Long> rows = manifest.files().stream()
                .collect(Collectors.toMap(Manifest.FileEntry::table, Manifest.FileEntry::rows));
        for (String room : rooms.strip().split(" ")) {
            if (!room.equals("results_none")) {
                assertTrue(rows.getOrDefault(room, 0L) > 0, room + " of " + rows);
            }
        }
        assertFalse(rows.containsKey(not.strip()), not);
        assertTrue(
                manifest.leftOut().stream().anyMatch(missing -> missing.table().equals(not.strip())));
        assertEquals(reader.capacity(), manifest.capacity());
        assertEquals(reader.organisation(), manifest.organisation());
    }

    @Test
    void theBoardsRowsAreThereWithoutWhoseCasesTheyAre() throws IOException {
        Zip zip = Zip.read(taken(Reader.BOARD, Format.JSON));
        Manifest.FileEntry exclusions = zip.manifest().files().stream()
                .filter(file -> file.table().equals("exclusions"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("case_id", "case_ref", "salt"), exclusions.withheld());
        assertFalse(zip.file("data/exclusions.ndjson").contains("case_ref"));
        assertTrue(Zip.read(taken(Reader.AUDITOR, Format.JSON))
                .file("data/exclusions.ndjson")
                .contains("case_ref"));
    }

    @ParameterizedTest(name = "{0}: nothing of another council is in a file")
    @EnumSource(Format.class)
    void nothingOfAnotherCouncilIsTaken(Format format) throws IOException {
        Map<String, String> files = Zip.read(taken(Reader.MEMBER, format)).files();
        String all = String.join("\n", files.values());
        Set<String> canaries = new HashSet<>(Neighbourhood.secretsOf("iso-bravo"));
        canaries.addAll(Neighbourhood.secretsOf("iso-charlie"));
        canaries.addAll(Set.of("iso-secundo", "iso-far"));
        for (String canary : canaries) {
            files.forEach((name, text) -> assertFalse(text.contains(canary), canary + " in " + name));
        }
        Neighbourhood.secretsOf("iso-alfa").forEach(own -> assertTrue(all.contains(own), "the twin: " + own));
        String ofProvider = String.join(
                "\n", Zip.read(taken(Reader.PROVIDER, format)).files().values());
        assertTrue(ofProvider.contains("canary-bravo"), "the twin: who serves bravo has it");
        assertFalse(ofProvider.contains("canary-charlie"));
    }

    /** What no scheme names of another council's volumes nobody else reads: SeenVolumes. */
    @Test
    void volumesOfAnotherAreTakenWhereASchemeNamesTheirDriver() throws IOException, SQLException {
        OtherInstallation other = OtherInstallation.make();
        assertEquals(0, other.bring(taken(Reader.AUDITOR, Format.CSV)).status());
        String bravo = other.id("select id from organisations where slug = 'iso-bravo'");
        Path file = folder.resolve("volumes.zip");
        other.take(Reader.MEMBER, Format.CSV, Set.of(), file);
        assertFalse(Zip.read(file).file("data/driver_values.csv").contains(bravo));
        other.take(Reader.MEMBER, Format.CSV, Set.of("driver-primo"), file);
        assertTrue(Zip.read(file).file("data/driver_values.csv").contains(bravo), "the twin");
    }

    @Test
    void noSecretIsTaken() throws IOException {
        for (Reader reader : Reader.values()) {
            for (Manifest.FileEntry file :
                    Zip.read(taken(reader, Format.CSV)).manifest().files()) {
                file.columns()
                        .forEach(column -> assertFalse(
                                column.matches(".*(secret|sealed|password|token|private).*"),
                                file.table() + "." + column));
            }
        }
    }

    @ParameterizedTest(name = "{0}: the manifest says of each file what it is, and sha256sum says the same of all")
    @EnumSource(Format.class)
    void theManifestIsTrue(Format format) throws IOException {
        Zip zip = Zip.read(taken(Reader.MEMBER, format));
        Map<String, String> digests = new TreeMap<>();
        for (Manifest.FileEntry file : zip.manifest().files()) {
            String text = zip.file(file.name());
            digests.put(file.name(), Digest.of(text).hexadecimal());
            assertEquals(file.sha256(), Digest.of(text).value());
            assertTrue(text.lines().count() >= file.rows(), file.name());
        }
        String printed = digests.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
        assertEquals(Digest.of(printed).value(), zip.manifest().digest());
        assertEquals(digests.size() + 1, zip.files().size());
    }

    @Test
    void theLedgerStandsInTheNewInstallationAndGoesOn() throws IOException, SQLException {
        String key = Api.as("iso-alfa", "reader").get("/ledger/key").path("publicKey");
        Map<Format, Path> first = bothTaken(Reader.MEMBER);
        assertEquals(key, Zip.read(first.get(Format.JSON)).manifest().ledgerKey());
        OtherInstallation other = OtherInstallation.make();
        assertEquals(0, other.bring(first.get(Format.JSON)).status());
        UUID partnership = UUID.fromString(other.id("select id from partnerships where slug = 'iso-primo'"));
        Path copy = folder.resolve("ledger.ndjson");
        String size = "select size from ledger_heads where partnership_id = '" + partnership + "'";
        long entries = Long.parseLong(other.id(size));
        try (Connection reader = other.as(Reader.MEMBER)) {
            String said = LedgerCopy.verified(reader, partnership, key, copy);
            assertTrue(said.startsWith("sound: ledger.tests/partnerships/iso-primo, " + entries + " entries"), said);
        }
        try (Connection writer = other.as(Reader.PROVIDER);
                Statement statement = writer.createStatement()) {
            assertEquals(
                    1,
                    statement.executeUpdate(
                            "insert into sharing_scheme_titles select partnership_id, slug, revision + 1, title,"
                                    + " now(), recorded_by from sharing_scheme_titles where slug = 'split-primo'"));
            writer.commit();
        }
        assertEquals(entries + 1, Long.parseLong(other.id(size)), "the next entry has the next number");
        try (Connection writer = Postgres.asSuperuser(other.database())) {
            LedgerCopy.sign(writer, partnership, "iso-primo");
        }
        try (Connection reader = other.as(Reader.MEMBER)) {
            String said = LedgerCopy.verified(reader, partnership, key, copy);
            assertTrue(said.startsWith("sound: ledger.tests/partnerships/iso-primo, " + (entries + 1)), said);
        }
    }

    @Test
    void theImportIsAnEntryOfTheInstallationsLedgerAndOfNoOther() throws IOException, SQLException {
        OtherInstallation other = OtherInstallation.make();
        assertEquals(0, other.bring(taken(Reader.MEMBER, Format.CSV)).status());
        List<String> entries = other.texts(
                "select content from ledger_entries where partnership_id = '00000000-0000-0000-0000-000000000000'");
        assertFalse(entries.isEmpty());
        entries.forEach(entry -> {
            assertTrue(entry.contains("\"operation\":\"sql-of-concordat_owner\""), entry);
            assertTrue(entry.contains("\"table\":\"organisations\""), entry);
        });
        assertEquals(
                List.of(),
                other.texts("select content from ledger_entries where partnership_id <>"
                        + " '00000000-0000-0000-0000-000000000000' and operation like 'sql-of-%'"));
    }

    @ParameterizedTest(name = "{0} of {1} is answered {2}")
    @CsvSource({
        "manager,   iso-alfa,    200",
        "signatory, iso-alfa,    200",
        "officer,   iso-alfa,    403",
        "reader,    iso-alfa,    403",
        "manager,   iso-charlie, 404",
        "manager,   iso-new,     404"
    })
    void whoTakesIt(String role, String organisation, int status) {
        Api.as(organisation, role).get(EXPORT).then().statusCode(status);
    }

    @Test
    void theOperatorTakesNothingAndNobodyInAnUnknownFormat() {
        Api.operator().get(EXPORT).then().statusCode(403);
        Api.manager("iso-alfa").accept("application/zip").get(EXPORT).then().statusCode(200);
        Api.manager("iso-alfa").accept("application/json").get(EXPORT).then().statusCode(406);
        Api.anonymous().get(EXPORT).then().statusCode(401);
        Api.manager("iso-alfa")
                .get(EXPORT + "?format=xml")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(400));
        Api.manager("iso-alfa").get("/partnerships/iso-none/export").then().statusCode(404);
    }

    /** It is made and nothing of it is sent; whoever asks next finds the place free. */
    @Test
    void aHeadSaysWhatAGetWouldAndKeepsNobodyOut() throws IOException {
        String token = Issuers.of("iso-alfa").token("iso-alfa-manager", "manager");
        for (int i = 0; i < 3; i++) {
            Response head = RestAssured.given().auth().oauth2(token).head(Api.origin() + "/v1" + EXPORT);
            assertEquals(200, head.statusCode());
            assertEquals("application/zip", head.contentType());
            assertEquals("attachment; filename=\"iso-primo.zip\"", head.header("Content-Disposition"));
            assertEquals(0, head.asByteArray().length);
        }
        assertTrue(Files.size(taken(Reader.MEMBER, Format.JSON)) > 0, "the twin");
    }

    /** Every case of the councils that a provider serves is in its export; each council is told so. */
    @Test
    void aCouncilIsToldThatItsProviderTookItsCasesAway() throws IOException {
        List<String> before = readers();
        taken(Reader.MEMBER, Format.JSON);
        assertEquals(before, readers(), "the twin");
        taken(Reader.PROVIDER, Format.CSV);
        List<String> after = readers();
        assertEquals(before.size() + 1, after.size());
        assertEquals("exportPartnership", after.get(0));
    }

    private static List<String> readers() {
        return Api.officer("iso-alfa")
                .get("/partnerships/iso-primo/read-log?limit=200")
                .path("items.operation");
    }
}
