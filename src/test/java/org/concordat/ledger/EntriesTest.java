package org.concordat.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.ledger.model.Hash;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L1: every write is an entry, in its own transaction. */
@ApiTest
class EntriesTest {

    private static LedgerParties parties;

    @BeforeAll
    static void register() {
        parties = LedgerParties.of("booked");
        parties.service("licensing").then().statusCode(201);
        parties.agreement("elm", "sla").then().statusCode(201);
        parties.agreement("fir", "sla").then().statusCode(201);
    }

    @Test
    void aWriteIsOneEntryThatSaysWhoDidWhatWhere() {
        int before = parties.size();
        parties.service("permits").then().statusCode(201);
        List<Map<String, Object>> added = parties.since(before);
        assertEquals(1, added.size());
        Map<String, Object> entry = added.get(0);
        assertEquals("putService", entry.get("operation"));
        assertEquals("services/permits", entry.get("subject"));
        assertEquals("booked-unit", entry.get("organisation"));
        assertNull(entry.get("concerns"), "all of them");
        assertEquals(before, entry.get("number"));
        Map<?, ?> change = (Map<?, ?>) ((List<?>) entry.get("changes")).get(0);
        assertEquals("services", change.get("table"));
        assertEquals("insert", change.get("kind"));
        assertEquals(1, change.get("rows"));
        assertNull(change.get("before"));
        assertNotNull(change.get("after"));
    }

    @Test
    void aChangeTellsOfBeforeAndAfter() {
        int before = parties.size();
        Api.manager(parties.named("unit"))
                .header("If-Match", "\"1\"")
                .body(Map.of("title", "Licensing, changed", "casesFrom", "provider"))
                .put(parties.path() + "/services/licensing")
                .then()
                .statusCode(200);
        List<?> changes = (List<?>) parties.since(before).get(0).get("changes");
        Map<?, ?> closed = (Map<?, ?>) changes.stream()
                .filter(change -> ((Map<?, ?>) change).get("kind").equals("update"))
                .findFirst()
                .orElseThrow();
        assertFalse(Objects.equals(closed.get("before"), closed.get("after")));
        assertEquals(2, changes.size(), "the row that was closed, and the one that was added");
    }

    @Test
    void whatIsOnlyTriedOrRefusedIsNoEntry() {
        int before = parties.size();
        Api.manager(parties.named("unit"))
                .body(Map.of("title", "Tried", "casesFrom", "provider"))
                .put(parties.path() + "/services/tried?dryRun=true")
                .then()
                .statusCode(201);
        Api.officer(parties.named("elm"))
                .body(Map.of("title", "Refused", "casesFrom", "provider"))
                .put(parties.path() + "/services/refused")
                .then()
                .statusCode(403);
        parties.agreement("elm", "sla").then().statusCode(409);
        assertEquals(before, parties.size());
        parties.service("not-refused").then().statusCode(201);
        assertEquals(before + 1, parties.size(), "the twin");
    }

    @Test
    void whatALoadHasUndoneIsNotInItsEntry() {
        int before = parties.size();
        Api.officer(parties.named("unit"))
                .contentType("application/x-ndjson")
                .body(LedgerParties.bytes("""
                        {"ref":"a","service":"licensing","council":"booked-elm","received":"2026-04-01T10:00:00Z"}
                        {"ref":"b","service":"licensing","council":"booked-nobody","received":"2026-04-01T10:00:00Z"}
                        """))
                .post(parties.path() + "/cases?mode=all-or-nothing")
                .then()
                .statusCode(200);
        String said = parties.since(before).toString();
        assertFalse(said.contains("table=cases"), said);
        assertTrue(said.contains("table=imports"), said);
    }

    @Test
    void aLoadIsOneEntryForEachPartyThatItConcerns() {
        int before = parties.size();
        Api.officer(parties.named("unit"))
                .contentType("application/x-ndjson")
                .body(LedgerParties.bytes("""
                        {"ref":"c","service":"licensing","council":"booked-elm","received":"2026-04-01T10:00:00Z"}
                        {"ref":"d","service":"licensing","council":"booked-elm","received":"2026-04-01T10:00:00Z"}
                        {"ref":"e","service":"licensing","council":"booked-fir","received":"2026-04-01T10:00:00Z"}
                        """))
                .post(parties.path() + "/cases")
                .then()
                .statusCode(200);
        Map<Object, Object> rows = new java.util.HashMap<>();
        parties.since(before)
                .forEach(entry -> rows.put(
                        entry.get("concerns"), ((Map<?, ?>) ((List<?>) entry.get("changes")).get(0)).get("rows")));
        assertEquals(Map.of("booked-elm", 2, "booked-fir", 1, "booked-unit", 1), rows);
    }

    @Test
    void everyEntryIsCanonicalAndHashedAsItStands() throws IOException {
        for (Map<String, Object> entry : parties.entries("board")) {
            String content = (String) entry.get("content");
            assertEquals(new JsonCanonicalizer(content).getEncodedString(), content);
            assertEquals(Hash.ofLeaf(content).toString(), entry.get("leafHash"));
            assertTrue(content.contains("\"partnership\":\"booked\""), content);
        }
    }

    @Test
    void nobodysNameIsInTheLedger() {
        String all = parties.entries("board").toString();
        for (String subject : List.of("booked-unit-manager", "booked-elm-signatory", "booked-audit-auditor", "http")) {
            assertFalse(all.contains(subject), subject);
        }
        assertTrue(all.contains("appointments/{appointment}"), "the name of an appointment may be a person's");
        List<Object> same = parties.entries("board").stream()
                .filter(entry -> "booked-unit".equals(entry.get("organisation")))
                .map(entry -> entry.get("who"))
                .toList();
        assertEquals(same.size(), same.stream().distinct().count(), "each with a salt of its own");
    }

    @ParameterizedTest(name = "L1: {0} reads {1}''s: {2}")
    @CsvSource({
        "elm, elm, true",
        "elm, fir, false",
        "fir, fir, true",
        "fir, elm, false",
        "unit, elm, true",
        "unit, fir, true",
        "board, elm, true",
        "audit, fir, true",
        "elm, unit, false",
        "audit, unit, true"
    })
    void whoseEntriesAreReadInFull(String who, String whose, boolean read) {
        if (whose.equals("unit")) {
            Api.officer(parties.named("unit"))
                    .contentType("application/x-ndjson")
                    .body(LedgerParties.bytes("{\"ref\":\"x\"}"))
                    .post(parties.path() + "/cases?mode=accept-valid")
                    .then()
                    .statusCode(200);
        }
        List<Map<String, Object>> all = parties.entries(who);
        assertEquals(read, all.stream().anyMatch(entry -> parties.named(whose).equals(entry.get("concerns"))));
        assertTrue(all.stream().anyMatch(entry -> "putService".equals(entry.get("operation"))), "the partnership's");
        List<Object> numbers = all.stream().map(entry -> entry.get("number")).toList();
        assertEquals(java.util.stream.IntStream.range(0, all.size()).boxed().toList(), numbers, "each has a place");
        all.stream().filter(entry -> entry.get("content") == null).forEach(entry -> {
            assertNotNull(entry.get("leafHash"));
            assertEquals(2, entry.values().stream().filter(Objects::nonNull).count(), entry::toString);
        });
    }

    @Test
    void filtersFindWhatMayBeRead() {
        List<Map<String, Object>> found = parties.as("elm")
                .queryParam("operation", "postAgreement")
                .queryParam("organisation", "booked-unit")
                .queryParam("since", "2026-01-01T00:00:00Z")
                .get(parties.path() + "/ledger")
                .path("items");
        assertEquals(
                List.of("booked-elm"),
                found.stream().map(entry -> entry.get("concerns")).distinct().toList());
        assertEquals(
                List.of(),
                parties.as("elm")
                        .queryParam("operation", "signVersion")
                        .get(parties.path() + "/ledger")
                        .path("items"));
    }
}
