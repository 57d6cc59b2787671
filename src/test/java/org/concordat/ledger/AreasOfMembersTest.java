package org.concordat.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L1: what changes in a council's areas is an entry wherever results follow from them, whatever it is asked to accept meanwhile. */
@ApiTest
class AreasOfMembersTest {

    private static LedgerParties parties;

    @BeforeAll
    static void register() {
        parties = LedgerParties.of("outlined");
        Api.organisation(parties.named("new"), "district-council");
        Api.organisation(parties.named("else"), "district-council");
    }

    /** Puts a membership, which nobody accepts. */
    private static void asked(String council, int votes, String to) {
        String address = parties.path() + "/members/" + parties.named(council);
        Map<String, Object> membership = new LinkedHashMap<>();
        membership.put("roles", List.of("member"));
        membership.put("from", "2020-04-01");
        membership.put("votes", votes);
        if (to != null) {
            membership.put("to", to);
        }
        String revision = Api.operator().get(address).header("ETag");
        (revision == null ? Api.operator() : Api.operator().header("If-Match", revision))
                .body(membership)
                .put(address)
                .then()
                .statusCode(revision == null ? 201 : 200);
    }

    @ParameterizedTest(name = "L1: {4}: {3} entries of the partnership")
    @CsvSource({
        "elm,  2,           , 1, asked to accept other votes",
        "fir,  1, 2026-10-31, 1, it has left: what its areas are decides the results of its days",
        "new,  1,           , 0, asked to become a member",
        "else, 0,           , 0, never asked"
    })
    void areasAreEntriesWhereResultsFollowFromThem(String council, int votes, String to, int expected, String which) {
        if (votes > 0) {
            asked(council, votes, to);
        }
        int before = parties.size();
        Api.officer(parties.named(council))
                .body(Map.of("name", "North"))
                .put("/organisations/" + parties.named(council) + "/areas/north")
                .then()
                .statusCode(201);
        List<Map<String, Object>> entries = parties.since(before);
        assertEquals(expected, entries.size(), which);
        for (Map<String, Object> entry : entries) {
            assertEquals(parties.named(council), entry.get("concerns"));
            assertEquals("areas", ((Map<?, ?>) ((List<?>) entry.get("changes")).get(0)).get("table"));
        }
    }
}
