package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.ledger.Signing;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To a council that has left every operation below a partnership answers as to a stranger, but for those that read what it was told. */
@ApiTest
class FormerMembersTest {

    private static final String HOME = "went-away";
    private static final String BELOW = "/partnerships/{partnership}/";
    private static final List<String> ROLES = List.of("reader", "officer", "signatory", "manager");
    private static final Set<String> OPEN = Set.of(
            "listStatements",
            "listCostYears",
            "listReadLog",
            "listBaselines",
            "listBenefits",
            "listDecisions",
            "listMeetings",
            "listReports",
            "listLedgerEntries",
            "listLedgerCheckpoints",
            "exportLedger",
            "getConsistencyProof",
            "getInclusionProof",
            "exportPartnership");

    @BeforeAll
    static void leave() {
        Neighbours.moveIn();
        Api.organisation("went-away-unit", "shared-service");
        Api.organisation("went-away-stranger", "district-council");
        Api.partnership(HOME, "shared-service-entity");
        Api.member(HOME, "went-away-unit", "provider");
        for (String council : List.of("went-away-stays", "went-away-gone")) {
            Api.organisation(council, "district-council");
            Api.member(HOME, council, "member");
        }
        schedule();
        String address = "/partnerships/" + HOME + "/members/went-away-gone";
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "to", "2026-03-31", "votes", 1))
                .put(address)
                .then()
                .statusCode(200);
        Signing.sign();
    }

    private static void schedule() {
        Api.operator()
                .body(Wording.appointment(
                        Issuers.of("went-away-unit").issuer(), "went-away-unit-board-secretary", "board-secretary"))
                .put("/partnerships/" + HOME + "/appointments/secretary")
                .then()
                .statusCode(201);
        Api.as("went-away-unit", "board-secretary")
                .body(NeighboursPacks.schedule("went-away-unit", 10))
                .put("/partnerships/" + HOME + "/reports/schedule")
                .then()
                .statusCode(201);
        Api.as("went-away-unit", "board-secretary")
                .body(NeighboursPacks.opening("The board resolved so."))
                .put("/partnerships/" + HOME + "/open-data")
                .then()
                .statusCode(201);
    }

    /** Those that need nothing but the partnership to be there, and one of the caller's roles. */
    static Stream<Operation> below() {
        return Operation.all().stream()
                .filter(operation -> operation.path().startsWith(BELOW))
                .filter(operation -> operation.path().indexOf('{', BELOW.length()) < 0)
                .filter(operation -> operation.roles().stream().anyMatch(ROLES::contains));
    }

    private static Response call(String council, Operation operation) {
        RequestSpecification caller = Api.as(council, ROLES.toArray(String[]::new));
        if (operation.body()) {
            caller.body(IsolationTable.BODIES.get(operation.id()).apply("sha256:" + "0".repeat(64)));
        }
        Map<String, String> arguments =
                new HashMap<>(Map.of("partnership", HOME, "year", "FY2025-26", "period", "2025-05", "measure", "none"));
        IsolationTable.of(operation.id()).orElseThrow().arguments().forEach((name, value) -> {
            if (!value.startsWith("@")) {
                arguments.put(name, value);
            }
        });
        return caller.queryParams(operation.query(arguments))
                .request(operation.method(), Operation.filled(operation.path(), arguments));
    }

    @ParameterizedTest(name = "{0} answers who has left as a stranger")
    @MethodSource("below")
    void whoHasLeftIsAStranger(Operation operation) {
        Response gone = call("went-away-gone", operation);
        if (OPEN.contains(operation.id())) {
            assertEquals(200, gone.statusCode(), gone::asString);
            assertEquals(404, call("went-away-stranger", operation).statusCode());
            return;
        }
        Response stranger = call("went-away-stranger", operation);
        assertEquals(stranger.statusCode(), gone.statusCode(), gone::asString);
        assertEquals(said(stranger), said(gone));
        assertTrue(gone.statusCode() >= 400, gone::asString);
        if (operation.method().equals("GET")) {
            assertEquals(404, gone.statusCode(), gone::asString);
            assertNotEquals(404, call("went-away-stays", operation).statusCode(), "the twin");
        }
    }

    private static String said(Response answer) {
        return answer.path("title") + " " + answer.path("detail");
    }

    /** As whoever has left acts: of the partnership's own years of costs, and their workings, it sees those of its membership. */
    @ParameterizedTest
    @ValueSource(strings = {"cost_years", "statement_runs"})
    void whoHasLeftSeesTheYearsOfItsMembership(String name) throws SQLException {
        Table table = Table.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        String one = "year = 'FY2025-26'";
        String others = "year <> 'FY2025-26'";
        try (Database database = as("iso-charlie")) {
            assertTrue(database.seen(table, one) > 0 && database.seen(table, others) > 0, "the twin");
            long own = database.seen(table, one);
            database.execute("select set_config('app.years', '{FY2024-25,FY2025-26}', true)");
            assertEquals(own, database.seen(table, one));
            assertEquals(0, database.seen(table, others));
        }
    }

    /** Of those years as well of whose cost it was charged a part, whatever its membership is told to be now. */
    @ParameterizedTest
    @ValueSource(strings = {"cost_years", "statement_runs"})
    void whoHasLeftSeesTheYearsThatItWasCharged(String name) throws SQLException {
        Table table = Table.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        String charged = "year in ('FY2025-26', 'FY2026-27')";
        for (String council : List.of("iso-alfa", "iso-charlie")) {
            try (Database database = as(council)) {
                assertTrue(database.seen(table, charged) > 0, "the twin");
                long all = database.seen(table, charged);
                database.execute("select set_config('app.years', '{}', true)");
                assertEquals(council.equals("iso-alfa") ? all : 0, database.seen(table, "true"), council);
            }
        }
    }

    /** In the partnership of alfa, which charlie has no part in. */
    private static Database as(String council) throws SQLException {
        return new Database(
                "concordat_member",
                Table.organisation(council).toString(),
                "{" + Table.partnership("iso-primo") + "}",
                "{}");
    }
}
