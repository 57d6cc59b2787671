package org.concordat.performance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How results are asked for, and how they are not. */
@ApiTest
class ResultParametersTest {

    private static final String PATH = "/partnerships/prm";

    @BeforeAll
    static void partnership() {
        ResultParties parties = ResultParties.of("prm", "ash", "elm");
        parties.load(parties.licence("ash", "p-1", "2026-04-02T10:00:00Z"));
        parties.load(parties.licence("ash", "p-2", "2026-04-02T10:00:00Z"));
    }

    private static ValidatableResponse get(RequestSpecification who, String path) {
        return who.urlEncodingEnabled(false).get(PATH + path).then();
    }

    private static ValidatableResponse get(String path) {
        return get(Api.officer("prm-unit"), path);
    }

    private static void assertNames(ValidatableResponse refused, String parameter) {
        refused.statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/malformed"))
                .body("errors.pointer", contains(parameter));
    }

    @ParameterizedTest(name = "{1}: {0} is refused, {2} is not")
    @CsvSource(
            delimiter = '|',
            value = {
                "period=2026-13 | period | period=2026-12",
                "period=2026-4 | period | period=2026-04",
                "period=2026 | period | period=FY2026-27",
                "period=FY2026-28 | period | period=FY1999-00",
                "period=FY2026-27-Q5 | period | period=FY2026-27-Q4",
                "period=2026-04&period=2026-05 | period | from=2026-04&to=2026-05",
                "period=2026-04&council=prm-ash&council=prm-elm | council | period=2026-04&council=prm-elm",
                "period= | period | period=1900-01",
                "limit=1 | period | period=2199-12",
                "period=2026-04&from=2026-04&to=2026-05 | period | from=2026-04&to=2026-05",
                "from=April&to=2026-05 | from | from=2026-04&to=2026-05",
                "from=2026-04&to=May | to | from=2026-04&to=2026-05",
                "from=2026-04 | to | from=2026-04&to=2026-04",
                "to=2026-04 | to | from=2026-04&to=2026-04",
                "from=2026-05&to=2026-04 | to | from=2026-04&to=2026-05",
                "from=2026-04&to=FY2026-27 | to | from=FY2025-26&to=FY2026-27",
                "from=2026-04&to=2029-04 | to | from=2026-04&to=2029-03",
                "period=2026-04&council=Prm-Ash | council | period=2026-04&council=prm-ash",
                "period=2026-04&council= | council | period=2026-04&council=a",
                "period=2026-04&area=the%20east | area | period=2026-04&area=east",
                "period=2026-04&service=licen.sing | service | period=2026-04&service=licensing",
                "period=2026-04&serviceLevel=%00 | serviceLevel | period=2026-04&serviceLevel=decided",
                "period=2026-04&by=council | by | period=2026-04&by=council,serviceLevel",
                "period=2026-04&by=area,serviceLevel | by | period=2026-04&by=area,serviceLevel,council",
                "period=2026-04&by=council,serviceLevel,ward | by | period=2026-04&by=council,serviceLevel,service",
                "period=2026-04&by= | by | period=2026-04",
                "period=2026-04&areas=leaves | areas | period=2026-04&areas=leaf",
                "period=2026-04&areas= | areas | period=2026-04&areas=leaf&by=council,serviceLevel,area",
                "period=2026-04&asOf=yesterday | asOf | period=2026-04&asOf=2026-04-01T00:00:00Z",
                "period=2026-04&asOf=2026-04-01 | asOf | period=2026-04&asOf=2026-04-01T00:00:00%2B01:00",
                "period=2026-04&asOf=2026-04-01T00:00:00 | asOf | period=2026-04&asOf=2036-04-01T00:00:00Z",
                "period=2026-04&asOf=%2B999999999-01-01T00:00:00Z | asOf | period=2026-04&asOf=9999-12-31T23:59:59Z",
                "period=2026-04&asOf=-999999999-01-01T00:00:00Z | asOf | period=2026-04&asOf=0001-01-02T00:00:00Z",
                "period=2026-04&knownOn=now | knownOn | period=2026-04&knownOn=2026-04-01T00:00:00Z",
                "period=2026-04&knownOn=-999999999-01-01T00:00:00Z | knownOn | period=2026-04&knownOn=0001-01-02T00:00:00Z",
                "period=2026-04&knownOn=9999-01-01T00:00:00Z | knownOn | period=2026-04",
                "period=2026-04&limit=0 | limit | period=2026-04&limit=1",
                "period=2026-04&limit=201 | limit | period=2026-04&limit=200",
                "period=2026-04&limit=ten | limit | period=2026-04&limit=10",
                "period=2026-04&limit=99999999999 | limit | period=2026-04&limit=99",
                "period=2026-04&limit= | limit | period=2026-04",
                "period=2026-04&council%20=prm-ash | 'council ' | period=2026-04&council=prm-ash",
                "period=2026-04&councils=prm-ash | councils | period=2026-04&council=prm-ash",
                "period=2026-04&Limit=10 | Limit | period=2026-04&limit=10",
                "period=2026-04&status=closed | status | period=2026-04"
            })
    void whatCannotBeReadIsRefusedByName(String wrong, String parameter, String right) {
        assertNames(get("/results?" + wrong), parameter);
        get("/results?" + right).statusCode(200);
    }

    @ParameterizedTest(name = "A result by its id: {0} is refused, {2} is not")
    @CsvSource(
            delimiter = '|',
            value = {
                "asOf=yesterday | asOf | asOf=2026-04-01T00:00:00Z",
                "knownOn=2026-04-01 | knownOn | asOf=2026-04-01T00:00:00Z",
                "period=2026-04 | period | asOf=2026-04-01T00:00:00Z"
            })
    void theParametersOfOneResult(String wrong, String parameter, String right) {
        String result = "/results/2026-04.prm-ash.sla.decided";
        assertNames(get(result + "?" + wrong), parameter);
        get(result + "?" + right).statusCode(200);
    }

    @ParameterizedTest(name = "There is no result {0}")
    @ValueSource(
            strings = {
                "2025-12.prm-ash.sla.decided",
                "2026-04.prm-oak.sla.decided",
                "2026-04.prm-ash.slb.decided",
                "2026-04.prm-ash.sla.undecided",
                "2026-04.prm-ash.sla.decided.north",
                "2026-04.prm-ash.sla.decided.east.burton",
                "2026-04.prm-ash.sla",
                "2026-13.prm-ash.sla.decided",
                "2026-04.prm-ash.sla.Decided",
                "2026-04..sla.decided",
                "2026-04.prm-ash.sla.decided.",
                "%00",
                "...."
            })
    void aResultThatIsNot(String id) {
        get("/results/" + id).statusCode(404).body("type", endsWith("/problems/not-found"));
        get("/results/" + id + "/explanation").statusCode(404);
        get("/results/" + id + "/explanation/cases").statusCode(404);
    }

    @ParameterizedTest(name = "There is a result {0}")
    @ValueSource(
            strings = {
                "2026-04.prm-ash.sla.decided",
                "FY2026-27-Q1.prm-ash.sla.decided",
                "FY2025-26.prm-ash.sla.decided",
                "2036-12.prm-elm.sla.called-back",
                "2026-04.prm-ash.sla.decided.burton"
            })
    void aResultThatIs(String id) {
        get("/results/" + id).statusCode(200).body("id", equalTo(id));
        get("/results/" + id + "/explanation").statusCode(200);
        get("/results/" + id + "/explanation/cases").statusCode(200);
    }

    private static String cursor(RequestSpecification who, String list) {
        return get(who, list).statusCode(200).extract().path("next");
    }

    private static String results(String query) {
        return "/results?limit=1&" + query;
    }

    @Test
    @DisplayName("A cursor is good for the list and the organisation that it was given for, and for nothing else")
    void cursorsAreOfTheirList() {
        String query = results("period=2026-04");
        String cursor = cursor(Api.officer("prm-unit"), query);
        get(query + "&cursor=" + cursor).statusCode(200);
        get(query + "&asOf=2026-05-01T00:00:00Z&cursor=" + cursor).statusCode(200);
        get("/results?limit=9&period=2026-04&cursor=" + cursor).statusCode(200);
        assertNames(get(Api.officer("prm-ash"), query + "&cursor=" + cursor), "cursor");
        assertNames(get(query + "&cursor=" + cursor(Api.officer("prm-unit"), "/cases?limit=1")), "cursor");
        assertNames(get("/cases?limit=1&cursor=" + cursor), "cursor");
        assertNames(get(results("period=2026-05") + "&cursor=" + cursor), "cursor");
        assertNames(get(results("period=2026-04&council=prm-elm") + "&cursor=" + cursor), "cursor");
        assertNames(get(results("period=2026-04&by=council,serviceLevel,area") + "&cursor=" + cursor), "cursor");
    }

    @Test
    @DisplayName("A cursor that was changed, cut or made up is refused")
    void cursorsCannotBeForged() {
        String query = results("period=2026-04");
        String cursor = cursor(Api.officer("prm-unit"), query);
        char first = cursor.charAt(0) == 'A' ? 'B' : 'A';
        char last = cursor.charAt(cursor.length() - 5) == 'A' ? 'B' : 'A';
        for (String forged : new String[] {
            first + cursor.substring(1),
            cursor.substring(0, cursor.length() - 5) + last + cursor.substring(cursor.length() - 4),
            cursor.substring(0, 21),
            cursor.substring(0, cursor.length() - 4),
            cursor + "AAAA",
            "2",
            "",
            "%00",
            "n%C3%A4chste",
            "2026-05-01T00:00:00Z%202026-05-01T00:00:00Z%201"
        }) {
            assertNames(get(query + "&cursor=" + forged), "cursor");
        }
        get(query + "&cursor=" + cursor).statusCode(200);
    }
}
