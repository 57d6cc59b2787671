package org.concordat.readlog;

import static org.concordat.readlog.ReadParties.refs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of who outside read its cases: shown to the council, kept from everybody else, changed by nobody. */
@ApiTest
class ReadLogTest {

    private static ReadParties parties;
    private static String log;

    @BeforeAll
    static void reads() {
        parties = ReadParties.of("peered");
        log = parties.path() + "/read-log";
        parties.load("elm", "E-1", "E-2", "E-3");
        parties.load("fir", "F-1");
        String cases = parties.path() + "/cases";
        for (String query : List.of("?council=peered-elm&limit=1", "?council=peered-elm", "?council=peered-fir")) {
            parties.unit().get(cases + query).then().statusCode(200);
        }
        parties.auditor()
                .get(cases + "/E-2?service=licensing&council=peered-elm")
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> read(String query) {
        return parties.log(parties.officer("elm"), query);
    }

    @Test
    @DisplayName("The latest first, page by page, and as a table")
    void inPages() {
        List<Map<String, Object>> all = read("");
        assertEquals(
                List.of("getCase", "listCases", "listCases"),
                all.stream().map(item -> item.get("operation")).toList());
        assertEquals(
                List.of(List.of("E-2"), List.of("E-1", "E-2", "E-3"), List.of("E-1")),
                all.stream().map(ReadParties::refs).toList());
        Response first = parties.officer("elm").get(log + "?limit=2");
        assertEquals(2, first.<List<?>>path("items").size());
        Response second = parties.officer("elm")
                .queryParam("cursor", first.<String>path("next"))
                .get(log + "?limit=2");
        assertEquals(all.get(2).get("id"), second.path("items[0].id"));
        assertEquals(1, second.<List<?>>path("items").size());
        Response table = parties.officer("elm").header("Accept", "text/csv").get(log);
        assertEquals(4, table.asString().lines().count(), table::asString);
        assertTrue(table.asString().contains("peered-unit:peered-unit-officer"), table::asString);
    }

    @ParameterizedTest(name = "{0}: {1} of three")
    @CsvSource(
            delimiter = '|',
            value = {
                "organisation=peered-unit  | 2",
                "organisation=peered-audit | 1",
                "organisation=peered-fir   | 0",
                "organisation=nobody       | 0",
                "ref=E-2                   | 2",
                "ref=E-3                   | 1",
                "ref=F-1                   | 0",
                "council=peered-elm        | 3",
                "from=2020-01-01           | 3",
                "to=2020-01-01             | 0"
            })
    void whatIsAskedFor(String query, int found) {
        assertEquals(found, read("&" + query).size());
    }

    @Test
    @DisplayName("Both days are in, by the partnership's clocks")
    void fromAndTo() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        assertEquals(3, read("&from=" + today + "&to=" + today).size());
        assertEquals(0, read("&to=" + today.minusDays(1)).size());
        assertEquals(0, read("&from=" + today.plusDays(1)).size());
        Response refused = parties.officer("elm").get(log + "?from=2026-04-02&to=2026-04-01");
        assertEquals(400, refused.statusCode());
        assertEquals("from", refused.path("errors[0].pointer"));
    }

    @Test
    @DisplayName("Another council is told of its own only, the provider of none, a stranger nothing")
    void whoElse() {
        assertEquals(
                List.of(List.of("F-1")),
                parties.log("fir").stream().map(ReadParties::refs).toList());
        assertEquals(List.of(), parties.log(parties.unit(), ""));
        assertEquals(List.of(), parties.log(parties.unit(), "&council=peered-elm"));
        assertEquals(
                404, parties.officer("fir").get(log + "?council=peered-elm").statusCode());
        assertEquals(404, Api.officer("peered-stranger").get(log).statusCode());
        assertEquals(403, Api.officer("peered-board").get(log).statusCode());
    }

    @ParameterizedTest(name = "{0} of the council: {1}")
    @CsvSource({"officer, 200", "manager, 200", "reader, 403", "signatory, 403"})
    void byRole(String role, int status) {
        assertEquals(status, Api.as("peered-elm", role).get(log).statusCode());
    }

    @Test
    @DisplayName("A council that has left still is told who reads its cases")
    void afterItLeft() {
        ReadParties left = ReadParties.of("peered-left");
        left.load("elm", "E-1");
        String membership = left.path() + "/members/peered-left-elm";
        Api.operator()
                .header("If-Match", Api.operator().get(membership).header("ETag"))
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "to", "2026-06-30", "votes", 1))
                .put(membership)
                .then()
                .statusCode(200);
        assertEquals(404, left.officer("elm").get(left.path() + "/cases").statusCode());
        left.unit().get(left.path() + "/cases").then().statusCode(200);
        assertEquals(List.of("E-1"), refs(left.log("elm").get(0)));
    }

    @ParameterizedTest(name = "not even the owner: {0}")
    @ValueSource(
            strings = {
                "update case_reads set read_by = 'nobody'",
                "delete from case_reads where read_at > now() - interval '1 hour'",
                "truncate case_reads"
            })
    void nobodyChangesIt(String statement) throws SQLException {
        try (Connection superuser = Postgres.asSuperuserOfConcordat();
                Statement sql = superuser.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> sql.execute(statement));
            assertTrue(refused.getMessage().contains("only ever added to"), refused::getMessage);
        }
        assertFalse(read("").isEmpty());
    }

    @Test
    @DisplayName("A host's people read its own cases as a council does, those of another council from outside")
    void aHost() {
        Api.organisation("peered-host", "district-council");
        Api.organisation("peered-guest", "district-council");
        Api.partnership("peered-hosted", "host-organisation");
        Api.member("peered-hosted", "peered-host", "host", "member");
        Api.member("peered-hosted", "peered-guest", "member");
        ReadParties hosted = new ReadParties("peered-hosted");
        Api.manager("peered-host")
                .body("{\"title\":\"Licences\",\"casesFrom\":\"provider\"}")
                .put(hosted.path() + "/services/licensing")
                .then()
                .statusCode(201);
        for (String council : List.of("peered-host", "peered-guest")) {
            Api.officer("peered-host")
                    .body("{\"items\":[{\"ref\":\"K-1\",\"service\":\"licensing\",\"council\":\"" + council
                            + "\",\"received\":\"2026-04-20T10:00:00Z\"}]}")
                    .post(hosted.path() + "/cases")
                    .then()
                    .statusCode(200);
        }
        Response page = Api.officer("peered-host").get(hosted.path() + "/cases");
        assertEquals(2, page.<List<?>>path("items").size(), page::asString);
        assertEquals(List.of(), hosted.log(Api.officer("peered-host"), ""));
        List<Map<String, Object>> told = hosted.log(Api.officer("peered-guest"), "");
        assertEquals(1, told.size());
        assertEquals("peered-host", told.get(0).get("organisation"));
        assertEquals(List.of("K-1"), refs(told.get(0)));
    }
}
