package org.concordat.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L2: an export is verified with nothing but the public key, and whatever was done to it is found. */
@ApiTest
class VerifierTest {

    private static LedgerParties parties;

    @Inject
    Notary notary;

    @TempDir
    Path folder;

    private Path export;
    private String key;
    private List<String> lines;

    @BeforeAll
    static void register() {
        parties = LedgerParties.of("taken");
        for (int i = 0; i < 10; i++) {
            parties.service("service-" + i).then().statusCode(201);
            parties.agreement(i % 2 == 0 ? "elm" : "fir", "sla-" + i).then().statusCode(201);
        }
    }

    @BeforeEach
    void take() throws IOException {
        notary.look();
        key = Api.as(parties.named("elm"), "reader").get("/ledger/key").path("publicKey");
        export = folder.resolve("ledger.ndjson");
        String text = parties.as("elm")
                .get(parties.path() + "/ledger/export")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        lines = new ArrayList<>(text.lines().toList());
        Files.writeString(export, text);
    }

    private int verify() throws IOException {
        Files.write(export, lines);
        return run(export.toString(), key).status();
    }

    private record Ran(int status, String said) {}

    private static Ran run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = Verifier.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
        return new Ran(status, said.toString(StandardCharsets.UTF_8));
    }

    /** The lines of entries that are told in full. */
    private List<Integer> told() {
        List<Integer> told = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("\"content\":\"")) {
                told.add(i);
            }
        }
        return told;
    }

    @Test
    void whatWasExportedIsSound() {
        Ran ran = run(export.toString(), key);
        assertEquals(0, ran.status(), ran.said());
        assertTrue(ran.said().startsWith("sound: ledger.tests/partnerships/taken, "), ran.said());
        assertTrue(lines.stream().anyMatch(line -> line.contains("\"leafHash\":\"")), "fir's are told by their hash");
        assertTrue(told().size() > 10, "and the rest in full");
    }

    @Test
    void theBoardsExportIsSoundAndTellsAll() throws IOException {
        Files.writeString(
                export,
                parties.as("board").get(parties.path() + "/ledger/export").asString());
        Ran ran = run(export.toString(), key);
        assertEquals(0, ran.status(), ran.said());
        assertTrue(ran.said().contains("(0 by their hash only)"), ran.said());
    }

    @Test
    void theInstallationsExportIsSound() throws IOException {
        Files.writeString(export, Api.operator().get("/ledger/export").asString());
        Ran ran = run(export.toString(), key);
        assertEquals(0, ran.status(), ran.said());
        assertTrue(ran.said().startsWith("sound: ledger.tests/installation, "), ran.said());
    }

    @Test
    void aFlippedByteIsFound() throws IOException {
        int line = told().get(told().size() / 2);
        String was = lines.get(line);
        int at = was.indexOf("sha256:") + 12;
        lines.set(line, was.substring(0, at) + (was.charAt(at) == '0' ? '1' : '0') + was.substring(at + 1));
        assertEquals(1, verify());
        lines.set(line, was);
        assertEquals(0, verify(), "the twin");
    }

    @Test
    void aDeletedEntryIsFound() throws IOException {
        lines.remove((int) told().get(3));
        assertEquals(1, verify());
    }

    @Test
    void aDeletedEntryWhoseFollowersWereRenumberedIsFound() throws IOException {
        int removed = told().get(3);
        long number = Long.parseLong(lines.remove(removed).replaceAll(".*?\"number\":(\\d+).*", "$1"));
        for (int i = removed; i < lines.size(); i++) {
            lines.set(i, lines.get(i).replaceFirst("\"number\":\\d+", "\"number\":" + number++));
        }
        assertEquals(1, verify());
    }

    @Test
    void reorderedEntriesAreFound() throws IOException {
        List<Integer> told = told();
        Collections.swap(lines, told.get(2), told.get(5));
        assertEquals(1, verify());
    }

    @Test
    void aMissingLastEntryIsFound() throws IOException {
        lines.remove(lines.size() - 1);
        assertEquals(1, verify());
        assertTrue(run(export.toString(), key).said().contains("missing"), "and told");
    }

    @ParameterizedTest(name = "L2: a checkpoint {0} is found")
    @ValueSource(strings = {"altered", "of another key"})
    void aForgedCheckpointIsFound(String how) throws IOException {
        if (how.equals("altered")) {
            lines.set(0, lines.get(0).replace("partnerships/taken", "partnerships/token"));
            assertEquals(1, verify());
        } else {
            String other = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
            assertEquals(1, run(export.toString(), other).status());
            assertEquals(0, run(export.toString(), other, key).status(), "the twin: one of the keys is right");
        }
    }

    @Test
    void theKeyMayStandInAFile() throws IOException {
        Path file = folder.resolve("key");
        Files.writeString(file, key + "\n");
        assertEquals(0, run(export.toString(), file.toString()).status());
    }

    @Test
    void whatCannotBeReadIsNotJudged() throws IOException {
        assertEquals(2, run().status());
        assertEquals(2, run(export.toString()).status());
        assertEquals(2, run(folder.resolve("none").toString(), key).status());
        assertEquals(2, run(export.toString(), "no+key").status());
        lines.add("{\"neither\":true}");
        assertEquals(1, verify());
        lines.set(lines.size() - 1, "{");
        assertEquals(1, verify());
    }
}
