package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.contract.Contract;
import org.concordat.contract.Described;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document shows of most lists what they answer where there is nothing: an empty page. */
@ApiTest
class EmptyListsTest {

    private static final Path NOTHING = Path.of("openapi/examples/list.response.nothing.json");
    private static final Map<String, String> ARGUMENTS = Map.of(
            "partnership",
            "bare",
            "organisation",
            "bare-council",
            "council",
            "bare-council",
            "period",
            "2026-05",
            "pool",
            "bare",
            "driver",
            "bare",
            "year",
            "FY2026-27");

    /** Lists below something that is there, in a partnership where that is all there is. */
    private static final Set<String> BELOW = Set.of("listPoolLines", "listDriverValues", "listAppointments");

    private static String webhook;

    @BeforeAll
    static void moveIn() {
        for (String organisation : new String[] {"bare-council", "bare-unit", "bare-stranger"}) {
            Api.organisation(organisation, "district-council");
        }
        Api.operator()
                .body("{\"name\":\"Nobody\",\"kind\":\"district-council\"}")
                .put("/organisations/bare-nobody");
        Api.partnership("bare", "shared-service-entity");
        Api.member("bare", "bare-council", "member");
        Api.member("bare", "bare-unit", "provider");
        Api.operator()
                .body(Wording.appointment(
                        Issuers.of("bare-unit").issuer(), "bare-unit-board-secretary", "board-secretary"))
                .put("/partnerships/bare/appointments/secretary");
        Api.partnership("bare-below", "shared-service-entity");
        Api.member("bare-below", "bare-council", "member");
        Api.member("bare-below", "bare-unit", "provider");
        Api.manager("bare-unit").body(Wording.pool("bare")).put("/partnerships/bare-below/cost-pools/bare");
        Api.manager("bare-unit").body(Wording.driver("bare")).put("/partnerships/bare-below/drivers/bare");
        webhook = Api.officer("bare-unit")
                .body("{\"url\":\"http://127.0.0.1:9/hooks\",\"partnerships\":[\"bare\"]}")
                .post("/webhooks")
                .path("id");
    }

    @Test
    void whereThereIsNothingTheAnswerIsAnEmptyPage() throws IOException {
        JsonNode nothing = new ObjectMapper().readTree(NOTHING.toFile());
        Set<String> shown = thatShowNothing();
        Set<String> read = new TreeSet<>();
        for (Operation operation : TenantIsolationTest.OPERATIONS) {
            // Whoever is told by e-mail has been sent a code, so there is something of each.
            if (shown.contains(operation.id()) && !operation.id().equals("listNotices")) {
                Response answer = asked(operation);
                assertEquals(200, answer.statusCode(), () -> operation.id() + ": " + answer.asString());
                assertEquals(nothing, new ObjectMapper().readTree(answer.asString()), operation.id());
                read.add(operation.id());
            }
        }
        assertTrue(read.size() > 15, read::toString);
    }

    private static Response asked(Operation operation) {
        String[] who = IsolationTable.of(operation.id()).orElseThrow().as().split(" ");
        if (operation.id().equals("listPartnerships")) {
            return Api.as("bare-stranger", "reader").get(operation.path());
        }
        if (operation.id().equals("listDeliveries")) {
            return Api.as("bare-unit", "reader").get(operation.path(), webhook);
        }
        var caller = who[0].equals("operator")
                ? Api.operator()
                : Api.as(Set.of("unit", "audit").contains(who[0]) ? "bare-unit" : "bare-council", who[1]);
        String path = Operation.filled(
                BELOW.contains(operation.id())
                        ? operation.path().replace("{partnership}", "bare-below")
                        : operation.path(),
                ARGUMENTS);
        Map<String, String> query = new HashMap<>(operation.query(ARGUMENTS));
        query.remove("council");
        if (operation.id().equals("listEarlyWarnings")) {
            query.put("asOf", "2026-05-15T12:00:00Z"); // while the period runs
        }
        return caller.queryParams(query)
                .get(
                        operation.id().equals("listIdentityProviders")
                                ? path.replace("bare-council", "bare-nobody")
                                : path);
    }

    private static Set<String> thatShowNothing() {
        return Contract.COMMITTED.operations().stream()
                .filter(operation -> operation
                        .node()
                        .at("/responses/200/content/application~1json/examples")
                        .has("nothing"))
                .map(Described::id)
                .collect(Collectors.toSet());
    }
}
