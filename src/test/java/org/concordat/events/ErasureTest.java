package org.concordat.events;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.ledger.LedgerCopy;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is erased is in no table (product.md, personal data); results and the ledger stay as they were. */
@ApiTest
class ErasureTest {

    /** In everything that is sent of the case; its reference begins with it. */
    private static final String CANARY = "kestrel9Zw";

    private static final String REF = CANARY + "-1";
    private static EventParties parties;

    @TempDir
    Path folder;

    @BeforeAll
    static void register() {
        parties = EventParties.of("erase");
    }

    private static Map<String, Object> row(String ref, Map<String, Object> more) {
        Map<String, Object> row = new TreeMap<>(Map.of(
                "ref",
                ref,
                "service",
                "licensing",
                "council",
                "erase-ash",
                "received",
                "2026-03-02T10:00:00Z",
                "closed",
                "2026-03-03T15:00:00Z"));
        row.putAll(more);
        return row;
    }

    private static void load(String key, Map<String, Object> row) {
        Api.officer("erase-unit")
                .header("Idempotency-Key", key)
                .body(Map.of("items", List.of(row)))
                .post(parties.path() + "/cases?mode=accept-valid")
                .then()
                .statusCode(200);
    }

    /** The case in as many places as there are: revised, paused, refused once, excluded, read by others, told of in kept answers. */
    private static void live(String ref) {
        load("erase-a-" + ref, row(ref, Map.of("outcome", CANARY + "-outcome")));
        load(
                "erase-b-" + ref,
                row(
                        ref,
                        Map.of(
                                "outcome",
                                CANARY + "-later",
                                "clock",
                                List.of(
                                        Map.of(
                                                "at",
                                                "2026-03-02T11:00:00Z",
                                                "action",
                                                "pause",
                                                "reason",
                                                CANARY + "-pause"),
                                        Map.of("at", "2026-03-02T12:00:00Z", "action", "resume")))));
        load("erase-c-" + ref, row(ref, Map.of("closed", "2026-01-01T00:00:00Z")));
        String exclusion = Api.officer("erase-unit")
                .header("Idempotency-Key", "erase-d-" + ref)
                .body(Map.of(
                        "council",
                        "erase-ash",
                        "service",
                        "licensing",
                        "ref",
                        ref,
                        "reason",
                        CANARY + "-why",
                        "evidence",
                        "https://evidence.example/" + CANARY))
                .post(parties.path() + "/exclusions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.officer("erase-ash")
                .body(Map.of("accepted", true, "reason", CANARY + "-because"))
                .post(parties.path() + "/exclusions/" + exclusion + "/decisions")
                .then()
                .statusCode(201);
        for (var reader : List.of(
                Api.officer("erase-unit"),
                Api.with(Issuers.of("erase-audit").token("erase-audit-auditor", "auditor")))) {
            reader.get(parties.path() + "/cases/" + ref + "?service=licensing&council=erase-ash")
                    .then()
                    .statusCode(200);
        }
    }

    private static Map<String, Integer> holding(String text) throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat()) {
            return EveryColumn.holding(connection, text);
        }
    }

    private static Map<String, String> erased(String ref) throws SQLException {
        Map<String, String> told = new TreeMap<>();
        try (Connection connection = Postgres.asSuperuserOfConcordat()) {
            for (String part : List.of(
                    "erase_case_rows('erase', 'erase-ash', 'licensing', array[?])", "erased_still_in(array[?])")) {
                try (PreparedStatement erasing = connection.prepareStatement("select * from " + part)) {
                    erasing.setString(1, ref);
                    try (ResultSet rows = erasing.executeQuery()) {
                        while (rows.next()) {
                            told.put(rows.getString(1), rows.getString(2));
                        }
                    }
                }
            }
        }
        return told;
    }

    private static List<String> results() {
        return List.of(
                Api.officer("erase-ash")
                        .get(parties.path() + "/results?period=2026-03&asOf=2026-03-31T22:00:00Z")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .replaceAll("\"knownOn\":\"[^\"]*\"", ""),
                Api.officer("erase-ash")
                        .get(parties.path() + "/results?period=2026-03&asOf=2026-03-02T10:30:00Z")
                        .then()
                        .extract()
                        .asString()
                        .replaceAll("\"knownOn\":\"[^\"]*\"", ""));
    }

    private String ledger() throws Exception {
        try (Connection connection = Postgres.asSuperuserOfConcordat()) {
            UUID partnership;
            try (ResultSet row =
                    connection.createStatement().executeQuery("select id from partnerships where slug = 'erase'")) {
                row.next();
                partnership = row.getObject(1, UUID.class);
            }
            LedgerCopy.sign(connection, partnership, "erase");
            String key = Api.as("erase-ash", "reader").get("/ledger/key").path("publicKey");
            return LedgerCopy.verified(connection, partnership, key, folder.resolve("ledger"));
        }
    }

    @Test
    @DisplayName(
            "An erased case is in no column of any table; results are what they were, and every proof of the ledger holds")
    void anErasedCaseIsInNoTable() throws Exception {
        live(REF);
        load("erase-other", row("stays-1", Map.of()));
        List<String> before = results();
        assertTrue(before.get(0).contains("licensing"), before.get(0));
        Map<String, Integer> held = holding(CANARY);
        for (String place : List.of(
                "cases.ref",
                "cases.outcome",
                "cases.clock",
                "case_phases.case_ref",
                "exclusions.case_ref",
                "exclusions.reason",
                "exclusions.evidence",
                "exclusion_states.reason",
                "import_errors.ref",
                "case_reads.refs",
                "idempotency_keys.body")) {
            assertTrue(held.containsKey(place), place + " held it: " + held);
        }
        Map<String, String> told = erased(REF);
        assertEquals(Map.of(), holding(CANARY));
        assertTrue(told.keySet().stream().noneMatch(place -> place.startsWith("still")), told.toString());
        assertEquals("2", told.get("cases"), "every revision of it");
        assertEquals(before, results());
        assertTrue(ledger().startsWith("sound: "), "the ledger");
        List<String> left = Api.officer("erase-ash")
                .get(parties.path() + "/cases?council=erase-ash")
                .path("items.ref");
        assertTrue(left.contains("stays-1") && left.stream().noneMatch(ref -> ref.contains(CANARY)), left.toString());
        List<String> recorded =
                Api.officer("erase-ash").get(parties.path() + "/read-log").path("items.cases.flatten().ref");
        assertTrue(
                recorded != null && recorded.stream().anyMatch(ref -> ref.startsWith("erased-")),
                "that it was read stays recorded: " + recorded);
    }

    @Test
    @DisplayName("What a free text says of a case is found, for somebody to look at")
    void whatIsSaidElsewhereIsTold() throws SQLException {
        String ref = "merlin4Tx-2";
        load("erase-free", row(ref, Map.of()));
        load("erase-free-2", row("stays-free", Map.of("outcome", "see " + ref)));
        Map<String, String> told = erased(ref);
        assertEquals("1", told.get("still in cases.outcome"), told.toString());
        assertFalse(told.containsKey("still in cases.ref"));
    }

    @Test
    @DisplayName("By the retention of a service, what was closed before a day is erased, and what was not stays")
    void whatWasClosedLongAgo() throws SQLException {
        load(
                "erase-old",
                row("quokka5-1", Map.of("received", "2026-02-02T10:00:00Z", "closed", "2026-02-03T10:00:00Z")));
        load("erase-new", row("quokka6-1", Map.of()));
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "select array_to_string(erase_cases_closed_before('erase', 'erase-ash', 'licensing', '2026-03-01', 9), ' ')")) {
            row.next();
            assertEquals("quokka5-1", row.getString(1));
        }
        assertEquals(Map.of(), holding("quokka5-1"));
        assertFalse(holding("quokka6-1").isEmpty());
    }

    private static void kept(Integer months) {
        Map<String, Object> service = new TreeMap<>(Map.of("title", "Licensing", "casesFrom", "provider"));
        if (months != null) {
            service.put("retentionMonths", months);
        }
        Response current = Api.manager("erase-unit").get(parties.path() + "/services/licensing");
        Api.manager("erase-unit")
                .header("If-Match", current.header("ETag"))
                .body(service)
                .put(parties.path() + "/services/licensing")
                .then()
                .statusCode(200)
                .body("retentionMonths", equalTo(months));
    }

    private static List<String> pastRetention(String instant) throws SQLException {
        List<String> told = new ArrayList<>();
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select council, service, cardinality(erase_cases_closed_before(partnership, council, service, before, 9))"
                                        + " from cases_past_retention(" + instant
                                        + ") where partnership = 'erase'")) {
            while (rows.next()) {
                told.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getInt(3));
            }
        }
        return told;
    }

    @Test
    @DisplayName(
            "What is past the retention of its service is erased; a shorter retention counts once it has stood for thirty days")
    void whatIsPastItsRetention() throws SQLException {
        load(
                "erase-past",
                row("quoll7-1", Map.of("received", "2025-01-30T10:00:00Z", "closed", "2025-01-31T23:59:00Z")));
        load(
                "erase-kept",
                row("quoll8-1", Map.of("received", "2025-01-30T10:00:00Z", "closed", "2025-02-01T00:00:00Z")));
        String day =
                "timestamptz '2056-02-01 03:00:00Z'"; // 31 years on, so that nothing that other tests loaded is past it
        assertEquals(List.of(), pastRetention(day), "nobody has said how long");
        kept(12 * 31);
        assertEquals(List.of(), pastRetention("now() + interval '29 days'"), "not past it yet");
        assertEquals(List.of("erase-ash licensing 1"), pastRetention(day));
        assertEquals(Map.of(), holding("quoll7-1"));
        assertFalse(holding("quoll8-1").isEmpty());
        kept(1);
        assertEquals(List.of(), pastRetention("now() + interval '29 days'"), "it has not stood for thirty days");
        kept(null);
        erased("quoll8-1"); // so that it is in no other test's way
    }

    @Test
    void nobodyElseErases() throws SQLException {
        for (boolean owner : new boolean[] {true, false}) {
            try (Connection connection = owner ? Postgres.asOwner() : Postgres.asGateway()) {
                for (String erasing : List.of(
                        "cases_past_retention(now())",
                        "erase_case_rows('erase', 'erase-ash', 'licensing', array['any'])",
                        "erase_cases_closed_before('erase', 'erase-ash', 'licensing', now(), 1)",
                        "erase_alone('erase', 'erase-ash')",
                        "erased_still_in(array['any'])")) {
                    assertThrows(
                            SQLException.class,
                            () -> connection.createStatement().execute("select * from " + erasing));
                }
            }
        }
    }
}
