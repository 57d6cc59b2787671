package org.concordat.statements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rule M4: tolerance is measured from the estimates as they were known when the budget was fixed, or from the first where it is not. All begin
 * with estimates of 50 and 50 and a tolerance of one percentage point.
 */
@ApiTest
class OriginalEstimatesTest {

    @ParameterizedTest(name = "M4: {1}; then alfa has {2} of 100: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            orig-after  | fix, restate 52 48              | 51    | 500.00 500.00
            orig-beyond | fix, restate 52 48              | 51.01 | 510.00 490.00
            orig-twice  | fix, restate 52 48, restate 7 3 | 49    | 500.00 500.00
            orig-before | restate 52 48, fix              | 51    | 520.00 480.00
            orig-both   | restate 52 48, fix, restate 1 9 | 53    | 520.00 480.00
            orig-none   | restate 52 48                   | 51    | 500.00 500.00
            orig-far    | restate 52 48                   | 52    | 520.00 480.00
            """)
    void theBaselineIsWhatWasKnownWhenTheBudgetWasFixed(String slug, String steps, String actual, String shares) {
        YearParties year = YearParties.register(slug, "alfa", "bravo");
        estimate(year, "50", "50", "");
        agree(year);
        year.lines("licensing", "pay budget 1000.00", "spent actual 1000.00");
        year.plan("quarterly", "").statusCode(201);
        for (String step : steps.split(", ")) {
            String[] words = step.split(" ");
            if (words[0].equals("fix")) {
                year.fix().statusCode(201);
            } else {
                estimate(year, words[1], words[2], ",\"reason\":\"Counted anew\"");
            }
        }
        send(year, "actual", actual, rest(actual), "");
        Api.as(year.named("alfa"), "reader")
                .get(year.path("/apportionments?year=FY2025-26&stage=actual&pool=licensing"))
                .then()
                .statusCode(200)
                .body("items.shared.amount", contains((Object[]) shares.split(" ")));
    }

    private static String rest(String actual) {
        return new BigDecimal(100).subtract(new BigDecimal(actual)).toPlainString();
    }

    @Test
    void theWorkingsShowTheEstimatesThatItIsMeasuredFrom() {
        YearParties year = YearParties.register("orig-shown", "alfa", "bravo");
        estimate(year, "50", "50", "");
        agree(year);
        year.lines("licensing", "pay budget 1000.00", "spent actual 1000.00");
        year.plan("quarterly", "").statusCode(201);
        year.fix().statusCode(201);
        estimate(year, "52", "48", ",\"reason\":\"Counted anew\"");
        send(year, "actual", "51", "49", "");
        Api.as(year.named("bravo"), "reader")
                .get(year.path("/apportionments/FY2025-26.actual.licensing/explanation"))
                .then()
                .statusCode(200)
                .body(containsString("\"name\":\"estimate\",\"organisation\":\"orig-shown-alfa\",\"value\":\"50\""))
                .body(not(containsString("\"52\"")));
    }

    private static void agree(YearParties year) {
        year.put("/sharing-schemes/tolerant", Map.of("title", "Within a point"));
        String version = year.path("/sharing-schemes/tolerant/versions/1");
        year.keeper()
                .body(Map.of(
                        "commences",
                        "2020-04-01",
                        "pools",
                        List.of(Map.of(
                                "pool",
                                "licensing",
                                "key",
                                Map.of("kind", "driver", "driver", "population", "tolerance", 1)))))
                .put(version)
                .then()
                .statusCode(201);
        year.keeper().post(version + "/proposal").then().statusCode(200);
        String digest = year.keeper().get(version).path("digest");
        for (String council : List.of("alfa", "bravo")) {
            Api.signatory(year.named(council))
                    .body(Map.of("digest", digest))
                    .post(version + "/approvals")
                    .then()
                    .statusCode(200);
        }
    }

    private static void estimate(YearParties year, String alfa, String bravo, String further) {
        send(year, "estimate", alfa, bravo, further);
    }

    private static void send(YearParties year, String basis, String alfa, String bravo, String further) {
        String row = "{\"council\":\"%s\",\"year\":\"FY2025-26\",\"basis\":\"%s\",\"value\":%s%s}";
        year.keeper()
                .body("{\"items\":[" + row.formatted(year.named("alfa"), basis, alfa, further) + ","
                        + row.formatted(year.named("bravo"), basis, bravo, further) + "]}")
                .post(year.path("/drivers/population/values"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }
}
