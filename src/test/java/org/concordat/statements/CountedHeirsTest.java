package org.concordat.statements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new council takes the place of one of which cases are counted: it has those of both, in the budget and in what is spent (rules G5, M2). */
@ApiTest
class CountedHeirsTest {

    private static final YearParties YEAR =
            YearParties.register("counted", "alfa", "gone to 2025-09-30", "north from 2025-10-01");

    @BeforeAll
    static void run() {
        YEAR.put("/services/licensing", Map.of("title", "Licensing", "casesFrom", "provider", "attributes", List.of()));
        YEAR.put(
                "/drivers/applications",
                Map.of("title", "Applications", "unit", "cases", "kind", "cases", "services", List.of("licensing")));
        cases("alfa", "2024-05-01", "2024-06-01", "2024-07-01", "2025-05-01", "2025-06-01", "2025-11-01", "2025-12-01");
        cases("gone", "2024-05-01", "2024-06-01", "2024-07-01", "2025-05-01", "2025-06-01");
        cases("north", "2025-11-01", "2025-12-01");
        YEAR.put("/sharing-schemes/all", Map.of("title", "All"));
        YEAR.put(
                "/sharing-schemes/all/versions/1",
                Map.of(
                        "commences",
                        "2020-04-01",
                        "pools",
                        List.of(Map.of("pool", "licensing", "key", Map.of("kind", "driver", "driver", "applications"))),
                        "successions",
                        List.of(Map.of(
                                "organisation", YEAR.named("gone"), "by", YEAR.named("north"), "from", "2025-10-01"))));
        YEAR.agree(YEAR.path("/sharing-schemes/all/versions/1"), "alfa", "north");
        YEAR.lines("licensing", "pay budget 3650.00", "spent actual 3650.00");
        YEAR.plan("quarterly", "").statusCode(201);
        YEAR.fix().statusCode(201);
        YearParties.QUARTERS.forEach(quarter -> YEAR.bill(quarter).statusCode(201));
        YEAR.close().statusCode(201);
    }

    private static void cases(String council, String... days) {
        StringBuilder rows = new StringBuilder();
        for (String day : days) {
            rows.append("""
                    {"ref":"%s-%s","service":"licensing","council":"%s","received":"%sT10:00:00Z","closed":"%sT12:00:00Z"}
                    """.formatted(council, day, YEAR.named(council), day, day));
        }
        Api.officer(YEAR.unit())
                .contentType("application/x-ndjson")
                .body(rows.toString().getBytes(StandardCharsets.UTF_8))
                .post(YEAR.path("/cases"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    /** Of 3,650.00 ten pounds are each day's; 183 days are gone's, 182 north's. */
    @ParameterizedTest(name = "G5: the {0} is shared {1}")
    @CsvSource({
        "budget, 1825.00 915.00 910.00", // of the year before 3 : 3, of which north counted none
        "actual, 2130.00 610.00 910.00" // 4 : 2, then 4 : 2 and 2
    })
    void theHeirHasWhatBothCounted(String stage, String amounts) {
        YEAR.keeper()
                .get(YEAR.path("/apportionments?year=FY2025-26&stage=" + stage))
                .then()
                .body(
                        "items.findAll { it.council != null }.council",
                        contains(YEAR.named("alfa"), YEAR.named("gone"), YEAR.named("north")))
                .body("items.findAll { it.council != null }.amount.amount", contains(amounts.split(" ")));
    }

    /** Cases are erased once their service's retention is over; how many there were is no person's. */
    @Test
    void f3_aClosedYearStandsWhateverCasesAreErased() throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement erase = connection.prepareStatement(
                        "select erase_cases_closed_before(?, ?, 'licensing', now() + interval '1 year', 100)")) {
            for (String council : List.of("alfa", "gone", "north")) {
                erase.setString(1, YEAR.slug());
                erase.setString(2, YEAR.named(council));
                erase.execute();
            }
        }
        Api.officer(YEAR.named("alfa"))
                .get(YEAR.path("/cases?council=" + YEAR.named("alfa")))
                .then()
                .statusCode(200)
                .body("items", empty());
        theHeirHasWhatBothCounted("actual", "2130.00 610.00 910.00");
        theHeirHasWhatBothCounted("budget", "1825.00 915.00 910.00");
        YEAR.keeper()
                .get(YEAR.path("/drivers/applications/values?year=FY2025-26&basis=actual"))
                .then()
                .body("items.value", contains(4, 2, 2));
    }

    @Test
    void m5_theHeirCanComputeItsStatementsAgain() throws IOException {
        for (Map<String, Object> each : YEAR.statements("north", "")) {
            String json = YEAR.explanation("north", each.get("id")).asString();
            if (each.get("kind").equals("year")) {
                Recomputed.year(json);
            } else {
                assertEquals(Set.of("share"), Recomputed.every(json));
            }
        }
    }
}
