package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What provider, board and people by appointment may do with a council's objects, and what they may not (security.md, 1a). */
@ApiTest
class PartsOfPartnersTest {

    @BeforeAll
    static void moveIn() {
        TenantIsolationTest.moveIn();
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource({
        "listCases, board, 403",
        "getCase, board, 403",
        "postCases, board, 403",
        "listExplainedCases, board, 403",
        "getExplainedCase, board, 403",
        "listResults, board, 200",
        "getResult, board, 200",
        "getExplanation, board, 200",
        "listAgreements, board, 200",
        "getVersion, board, 200",
        "listFigures, board, 200",
        "getFigure, board, 200",
        "listMemberAreas, board, 200",
        "getImport, board, 404",
        "listImportErrors, board, 404",
        "putVersion, board, 403",
        "signVersion, board, 403",
        "postConfirmation, board, 403",
        "listQueries, board, 200",
        "getQuery, board, 200",
        "postFigureQuery, board, 403",
        "postQuery, board, 403",
        "postEscalation, board, 403",
        "postOutcome, board, 403",
        "listCredits, board, 200",
        "listTriggers, board, 200",
        "listRatings, board, 200",
        "listPlans, board, 200",
        "getPlan, board, 200",
        "putPlanContent, board, 403",
        "postPlanDecision, board, 403",
        "putRating, board, 403",
        "listAreas, board, 404",
        "postExclusion, board, 403",
        "listExclusions, board, 200",
        "getExclusion, board, 200",
        "decideExclusion, board, 403",
        "withdrawExclusion, board, 403",
        "postRelief, board, 403",
        "listReliefs, board, 200",
        "getRelief, board, 200",
        "decideRelief, board, 403",
        "listCases, unit, 200",
        "getCase, unit, 200",
        "listResults, unit, 200",
        "getExplainedCase, unit, 200",
        "listAgreements, unit, 200",
        "listFigures, unit, 200",
        "listQueries, unit, 200",
        "getQuery, unit, 200",
        "listCredits, unit, 200",
        "listPlans, unit, 200",
        "getRating, unit, 200",
        "postPlanDecision, unit, 403",
        "putRating, unit, 403",
        "deleteRating, unit, 403",
        "getImport, unit, 404",
        "listAreas, unit, 404",
        "listExclusions, unit, 200",
        "getExclusion, unit, 200",
        "decideExclusion, unit, 403",
        "getRelief, unit, 200",
        "decideRelief, unit, 403",
        "getExclusion, far, 404",
        "decideRelief, far, 404",
        "decideExclusion, person, 403",
        "getExclusion, person, 200",
        "listCases, far, 404",
        "getCase, far, 404",
        "listResults, far, 404",
        "getAgreement, far, 404",
        "putVersion, far, 404",
        "putImportProfile, person, 403",
        "postFigures, person, 403",
        "listCases, person, 403",
        "listResults, person, 200",
        "listExplainedCases, person, 403",
        "postConfirmation, person, 403",
        "listQueries, person, 200",
        "postFigureQuery, person, 403",
        "postOutcome, person, 403",
        "putPlanContent, person, 403",
        "postPlanDecision, person, 403",
        "putRating, person, 403",
        "signVersion, person, 403",
        "putVersion, person, 403",
        "postCases, person, 403"
    })
    void providerAndBoardStayWithinTheirPart(String id, String who, int status) {
        Operation operation = TenantIsolationTest.OPERATIONS.stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
        RequestSpecification asking = who.equals("person")
                ? Api.with(Issuers.of("iso-audit").token("iso-audit-board-member", Neighbours.ALL_ROLES))
                : Api.with(Issuers.of("iso-" + who).token("iso-" + who + "-all", Neighbours.ALL_ROLES));
        Map<String, String> arguments = TenantIsolationTest.arguments(operation, TenantIsolationTest.line(operation));
        Response answer = TenantIsolationTest.call(asking, operation, arguments);
        assertEquals(status, answer.statusCode(), answer::asString);
        if (!who.equals("far") && status == 200) {
            assertTrue(
                    TenantIsolationTest.marksOfAlfa.stream().anyMatch(answer.asString()::contains), answer::asString);
        }
        assertFalse(answer.asString().contains(Neighbours.CHARLIE.name()));
    }
}
