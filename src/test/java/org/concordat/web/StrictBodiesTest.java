package org.concordat.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body has the types and the forms that the document says, or is refused with the place that has not. */
@ApiTest
class StrictBodiesTest {

    private static final String VERSION = "/partnerships/strict/agreements/sla/versions/1?dryRun=true";

    @BeforeAll
    static void agreement() {
        Api.organisation("strict-a", "district-council");
        Api.organisation("strict-unit", "shared-service");
        Api.partnership("strict", "shared-service-entity");
        Api.member("strict", "strict-unit", "provider");
        Api.member("strict", "strict-a", "member");
        Api.manager("strict-unit")
                .body(Map.of("ref", "sla", "council", "strict-a", "title", "The agreement"))
                .post("/partnerships/strict/agreements")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse draft(String body) {
        return Api.manager("strict-unit").body(body).put(VERSION).then();
    }

    @ParameterizedTest(name = "{0} in a draft is refused at {1}, {2} is taken")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'scope':[{'service':'Not a slug'}]} | /scope/0/service | {'scope':[{'service':'a-slug'}]}",
                "{'scope':[{'included':['x']}]} | /scope/0/service | {'scope':[{'service':'a','included':['x']}]}",
                "{'scope':[{'service':'a','included':[5]}]} | /scope/0/included/0 | {'scope':[{'service':'a'}]}",
                "{'serviceLevels':[{'ref':null}]} | /serviceLevels/0/ref | {'serviceLevels':[{'ref':'a'}]}",
                "{'serviceLevels':[{'ref':'a','dimension':'size'}]} | /serviceLevels/0/dimension |"
                        + " {'serviceLevels':[{'ref':'a','dimension':'level'}]}",
                "{'serviceLevels':[{'ref':'a','limit':{'cutOff':'25:00'}}]} | /serviceLevels/0/limit/cutOff |"
                        + " {'serviceLevels':[{'ref':'a','limit':{'cutOff':'16:00'}}]}",
                "{'credits':{'charges':[{'charge':{'amount':'1e5','currency':'GBP'}}]}} | /credits/charges/0/charge/amount |"
                        + " {'credits':{'charges':[{'charge':{'amount':'10.50','currency':'GBP'}}]}}",
                "{'reviewMonths':'12'} | /reviewMonths | {'reviewMonths':12}",
                "{'commences':20000} | /commences | {'commences':'2026-04-01'}",
                "{'expires':'+12026-04-01'} | /expires | {'expires':'2036-03-31'}",
                "{'variations':[{'ref':'v','areas':['A']}]} | /variations/0/areas/0 | {'variations':[{'ref':'v','areas':['a']}]}",
            })
    void formsAndTypesOfADraft(String wrong, String pointer, String right) {
        draft(wrong.replace('\'', '"')).statusCode(400).body("errors.pointer", contains(pointer));
        draft(right.replace('\'', '"')).statusCode(201);
    }

    @ParameterizedTest(name = "{0} is {1}, which is no text")
    @CsvSource({"title, 5", "title, true", "title, 1.5", "council, 7"})
    void aNumberIsNoText(String field, String value) {
        String right = "{\"council\":\"strict-a\",\"title\":\"Another\",\"ref\":\"more\"}";
        String wrong = right.replaceFirst("\"" + field + "\":\"[^\"]+\"", "\"" + field + "\":" + value);
        String agreements = "/partnerships/strict/agreements?dryRun=true";
        Api.manager("strict-unit")
                .body(wrong)
                .post(agreements)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/" + field));
        Api.manager("strict-unit").body(right).post(agreements).then().statusCode(201);
    }

    /** What a caller names by its own words is a text like others, which no database keeps if it holds these. */
    @ParameterizedTest(name = "a name with {0} is refused with {1}, and one without is taken")
    @CsvSource({"\\u0000, holds the character NUL", "\\ud800, cannot be read"})
    void namesAreTexts(String escape, String detail) {
        String profile =
                "{\"title\":\"Nightly\",\"kind\":\"cases\",\"columns\":{\"ref\":\"ID\",\"service\":\"S\",\"council\":\"C\",\"received\":\"R\",\"area\":\"A\"},\"values\":{\"area\":{\"a%s\":\"x\"}}}";
        String address = "/partnerships/strict/import-profiles/nightly?dryRun=true";
        Api.officer("strict-unit")
                .body(profile.formatted(escape))
                .put(address)
                .then()
                .statusCode(400)
                .body("errors.detail[0]", startsWith(detail));
        Api.officer("strict-unit")
                .body(profile.formatted("b"))
                .put(address)
                .then()
                .statusCode(201);
    }

    @Test
    void theDetailSaysHowItIsWritten() {
        draft("{\"serviceLevels\":[{\"ref\":\"a\",\"period\":\"week\"}]}")
                .statusCode(400)
                .body("errors[0].detail", containsString("one of month, quarter, year"));
    }
}
