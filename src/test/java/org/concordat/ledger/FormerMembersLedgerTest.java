package org.concordat.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G5, L2: who has left keeps reading what the ledger says of it, the proofs of that, and takes away what is its own. */
@ApiTest
class FormerMembersLedgerTest {

    private static LedgerParties parties;
    private static int own;
    private static int size;

    @BeforeAll
    static void leave() throws InterruptedException {
        parties = LedgerParties.of("bygone");
        Api.organisation("bygone-elsewhere", "district-council");
        parties.service("licensing").then().statusCode(201);
        parties.agreement("elm", "sla-elm").then().statusCode(201);
        parties.agreement("fir", "sla-fir").then().statusCode(201);
        own = parties.size() - 2;
        String address = parties.path() + "/members/" + parties.named("elm");
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(Map.of(
                        "roles",
                        List.of("member"),
                        "from",
                        Api.operator().get(address).path("from"),
                        "votes",
                        Api.operator().get(address).path("votes"),
                        "to",
                        "2026-10-31"))
                .put(address)
                .then()
                .statusCode(200);
        parties.service("afterwards").then().statusCode(201);
        size = parties.size();
        for (int i = 0; i < 200 && signed() < size; i++) {
            Thread.sleep(200);
        }
    }

    private static int signed() {
        List<Integer> sizes =
                parties.as("board").get(parties.path() + "/ledger/checkpoints").path("items.size");
        return sizes.isEmpty() ? 0 : sizes.get(0);
    }

    @Test
    void itReadsItsOwnEntriesAndOfOthersTheHash() {
        List<Map<String, Object>> entries = parties.entries("elm");
        assertEquals(size, entries.size());
        for (Map<String, Object> entry : entries) {
            boolean concerns = (int) entry.get("number") == own;
            assertEquals(concerns, entry.get("content") != null, entry::toString);
        }
        assertEquals("bygone-elm", entries.get(own).get("concerns"));
        parties.as("elm")
                .get(parties.path() + "/ledger?organisation=bygone-unit")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].number", equalTo(own));
    }

    @Test
    void theTwinReadsWhatConcernsTheWholeToo() {
        long read = parties.entries("fir").stream()
                .filter(entry -> entry.get("content") != null)
                .count();
        assertEquals(size - 1, read);
    }

    @ParameterizedTest(name = "G5: who has left asks for {0}")
    @ValueSource(strings = {"/checkpoints", "/proofs/inclusion?entry=%d", "/proofs/consistency?from=1", "/export"})
    void itProvesThem(String below) {
        String address = parties.path() + "/ledger" + below.formatted(own);
        parties.as("elm").get(address).then().statusCode(200);
        Api.as("bygone-elsewhere", "reader").get(address).then().statusCode(404);
    }

    @Test
    void itTakesTheWholeLedgerAwayAndReadsItsOwnOfIt() {
        List<String> lines = parties.as("elm")
                .get(parties.path() + "/ledger/export")
                .asString()
                .lines()
                .toList();
        assertEquals(
                size,
                lines.stream()
                        .filter(line -> line.contains("\"checkpoint\":null"))
                        .count(),
                lines::toString);
        List<String> told =
                lines.stream().filter(line -> line.contains("\"content\":\"")).toList();
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains("bygone-elm"), told::toString);
    }

    @Test
    void itTakesAwayWhatIsItsOwn() throws IOException {
        Map<String, String> files = new java.util.TreeMap<>();
        List<String> names = new ArrayList<>();
        byte[] taken = Api.manager(parties.named("elm"))
                .get(parties.path() + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(taken))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                files.put(entry.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        assertTrue(files.get("data/agreements.ndjson").contains("sla-elm"));
        assertTrue(files.get("manifest.json").contains("\"former\""));
        assertFalse(names.contains("data/services.ndjson"), "of the partnership");
        String all = String.join("\n", files.values());
        assertFalse(all.contains("sla-fir") || all.contains("afterwards"), "nor of others, nor what came later");
        assertEquals(1, files.get("data/ledger_entries.ndjson").lines().count());
        assertTrue(files.get("data/ledger_changes.ndjson").contains("agreements"));
    }

    @Test
    void itWritesNothingAndReadsNothingElse() {
        Api.manager(parties.named("elm"))
                .get(parties.path() + "/services")
                .then()
                .statusCode(404);
        parties.agreement("elm", "sla-anew").then().statusCode(org.hamcrest.Matchers.not(201));
        parties.as("elm")
                .get(parties.path() + "/ledger?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].content", nullValue());
    }
}
