package org.concordat.statements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Gone leaves with January 2026, and nobody has ended its agreement: it is credited for January and for nothing later, and what is put
 * right of January the board decides, since nobody is left to (rules B3, F2, G5).
 */
@ApiTest
class CreditsOfLeaversTest {

    private static final YearParties YEAR = YearParties.register("credited-leaver", "alfa", "gone");
    private static final Credited CREDITED = new Credited(YEAR, YEAR.named("gone"));
    private static final Map<String, Object> YES = Map.of("accepted", true, "reason", "They were counted twice");

    private static String january;

    @BeforeAll
    static void run() {
        YEAR.volumes("population", "estimate", "alfa=1", "gone=1");
        YEAR.volumes("population", "actual", "alfa=1", "gone=1");
        YEAR.lines("licensing", "pay budget 3650.00", "spent actual 3650.00");
        YEAR.share("alfa", "gone");
        CREDITED.agree();
        for (String month : List.of("2026-01", "2026-02")) {
            CREDITED.figure(month);
            CREDITED.closeMonth(month);
        }
        YEAR.plan("quarterly", "").statusCode(201);
        YEAR.fix().statusCode(201);
        YEAR.bill(YearParties.QUARTERS.get(0)).statusCode(201);
        total("2026-02", "480.00");
        january = CREDITED.restate("2026-01", 80);
        whileItIsThereTheOtherSideDecides();
        YEAR.toldLate("gone", "2026-01-31");
    }

    private static void total(String month, String amount) {
        YEAR.keeper().get(YEAR.path("/credits?period=" + month)).then().body("items.total.amount", contains(amount));
    }

    private static int decides(String organisation, String role, String query) {
        return Api.as(YEAR.named(organisation), role)
                .body(YES)
                .post(january + "/decisions" + query)
                .statusCode();
    }

    private static void whileItIsThereTheOtherSideDecides() {
        assertEquals(403, decides("board", "board-secretary", "?dryRun=true"));
        assertEquals(403, decides("unit", "officer", "?dryRun=true"));
        assertEquals(201, decides("gone", "officer", "?dryRun=true"));
    }

    @Test
    void itsCreditsEndWithItsMembershipAndTheBoardDecidesWhatItNoLongerCan() throws IOException {
        YEAR.keeper()
                .get(YEAR.path("/credits?period=2026-02"))
                .then()
                .statusCode(200)
                .body("items", empty());
        total("2026-01", "240.00");
        YEAR.bill(YearParties.QUARTERS.get(1)).statusCode(201);
        assertEquals(List.of("2026-02.sla 480.00"), credited(1), "what was credited for February is taken back");
        YEAR.bill(YearParties.QUARTERS.get(2)).statusCode(201);
        assertEquals(404, decides("gone", "officer", "?dryRun=true"));
        assertEquals(404, decides("alfa", "officer", "?dryRun=true"));
        assertEquals(403, decides("unit", "officer", "?dryRun=true"));
        assertEquals(403, decides("board", "officer", "?dryRun=true"));
        assertEquals(201, decides("board", "board-secretary", ""));
        assertEquals(409, decides("board", "board-secretary", ""));
        YEAR.keeper()
                .get(january)
                .then()
                .body("state", equalTo("accepted"))
                .body("settledBy", containsString("secretary"));
        total("2026-01", "900.00"); // 960.00, capped
        YEAR.bill(YearParties.QUARTERS.get(3)).statusCode(201);
        assertEquals(List.of("2026-01.sla -660.00"), credited(3));
        YEAR.close().statusCode(201);
        recompute();
    }

    /** The lines of credits of a statement, by its place. */
    private static List<String> credited(int place) {
        Object id = YEAR.statements("unit", "&council=" + YEAR.named("gone"))
                .get(place)
                .get("id");
        List<Map<String, Object>> lines = YEAR.keeper()
                .get(YEAR.path("/statements/" + id + "/lines"))
                .path("items.findAll { it.kind == 'credit' }");
        return lines.stream()
                .map(line -> line.get("reference") + " " + ((Map<?, ?>) line.get("amount")).get("amount"))
                .toList();
    }

    /** It sees no credits any more; what its statements had for them it computes from these alone. */
    private static void recompute() throws IOException {
        Api.as(YEAR.named("gone"), "reader")
                .get(YEAR.path("/credits?period=2026-01"))
                .then()
                .statusCode(404);
        int credits = 0;
        for (Map<String, Object> each : YEAR.statements("gone", "")) {
            String json = YEAR.explanation("gone", each.get("id")).asString();
            if (each.get("kind").equals("year")) {
                Recomputed.year(json);
            } else {
                credits += Recomputed.every(json).contains("credit") ? 1 : 0;
            }
        }
        assertTrue(credits >= 3, "the twin: there are credits");
    }
}
