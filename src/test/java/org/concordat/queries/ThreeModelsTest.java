package org.concordat.queries;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what to a query in each model of collaboration (rule G4); each refusal stands beside what is allowed. */
@ApiTest
class ThreeModelsTest {

    private static final Map<String, QueryParties> PARTIES = new HashMap<>();
    private static final Map<String, String> QUERIES = new HashMap<>();
    private static final List<String> STAGES =
            List.of("officers", "officers back", "board", "chief-executives", "mediation");

    @BeforeAll
    static void partnerships() {
        PARTIES.put("entity", QueryParties.register("qm-ent", QueryParties.ENTITY, Map.of()));
        PARTIES.put("host", QueryParties.register("qm-host", QueryParties.HOST, Map.of()));
        PARTIES.put("joint", QueryParties.register("qm-joint", QueryParties.JOINT, Map.of()));
    }

    /** A query of the client about the provider's figure (of the provider about the client's, where the stage says so). */
    private static String query(QueryParties parties, String council, String at) {
        return QUERIES.computeIfAbsent(parties.slug() + council + at, key -> {
            String raiser = at.endsWith(" back") ? "provider" : "client";
            String stage = at.replace(" back", "");
            String period = "2026-0" + (1 + STAGES.indexOf(at));
            String submitter = raiser.equals("client") ? "provider" : "client";
            String figure = parties.figure(council, submitter, period, 1, 2);
            String query = parties.queried(council, raiser, figure);
            parties.escalateTo(stage, () -> parties.officer(parties.side(council, raiser)), query);
            return query;
        });
    }

    @ParameterizedTest(name = "G4 {0}, agreement for {1}, {2}: {3} gives {4}: {5}")
    @CsvSource({
        // A separate entity: unit against ash; the board stands between them.
        "entity, ash, officers,         unit officer,          not-upheld, 201",
        "entity, ash, officers,         unit officer,          upheld,     201",
        "entity, ash, officers,         unit officer,          withdrawn,  403",
        "entity, ash, officers,         ash officer,           not-upheld, 403",
        "entity, ash, officers,         ash officer,           upheld,     403",
        "entity, ash, officers,         ash officer,           withdrawn,  201",
        "entity, ash, officers,         unit signatory,        not-upheld, 403",
        "entity, ash, officers,         unit reader,           not-upheld, 403",
        "entity, ash, officers,         board board-secretary, not-upheld, 403",
        "entity, ash, officers,         oak officer,           not-upheld, 404",
        "entity, ash, officers back,    ash officer,           not-upheld, 201",
        "entity, ash, officers back,    unit officer,          not-upheld, 403",
        "entity, ash, officers back,    unit officer,          withdrawn,  201",
        "entity, ash, board,            board board-secretary, not-upheld, 201",
        "entity, ash, board,            board board-secretary, upheld,     201",
        "entity, ash, board,            board board-secretary, withdrawn,  403",
        "entity, ash, board,            board officer,         not-upheld, 403",
        "entity, ash, board,            board signatory,       not-upheld, 403",
        "entity, ash, board,            unit officer,          not-upheld, 403",
        "entity, ash, board,            unit officer,          upheld,     403",
        "entity, ash, board,            ash officer,           not-upheld, 403",
        "entity, ash, board,            ash officer,           withdrawn,  201",
        "entity, ash, board,            unit board-secretary,  not-upheld, 403",
        "entity, ash, chief-executives, unit signatory,        not-upheld, 201",
        "entity, ash, chief-executives, ash signatory,         upheld,     201",
        "entity, ash, chief-executives, unit officer,          not-upheld, 403",
        "entity, ash, chief-executives, board board-secretary, not-upheld, 403",
        "entity, ash, chief-executives, board signatory,       not-upheld, 403",
        "entity, ash, chief-executives, ash officer,           withdrawn,  201",
        "entity, ash, mediation,        unit signatory,        upheld,     201",
        "entity, ash, mediation,        ash officer,           upheld,     403",
        "entity, ash, mediation,        board board-secretary, upheld,     403",
        "entity, ash, mediation,        ash officer,           withdrawn,  201",
        // A host: unit against ash likewise; for its own area unit against the board, which then stands between nobody.
        "host,   ash, officers,         unit officer,          not-upheld, 201",
        "host,   ash, officers,         ash officer,           not-upheld, 403",
        "host,   ash, officers,         board officer,         not-upheld, 403",
        "host,   ash, board,            board board-secretary, not-upheld, 201",
        "host,   ash, board,            unit officer,          not-upheld, 403",
        "host,   ash, chief-executives, unit signatory,        not-upheld, 201",
        "host,   ash, chief-executives, board signatory,       not-upheld, 403",
        "host,   unit, officers,        unit officer,          not-upheld, 201",
        "host,   unit, officers,        board officer,         not-upheld, 403",
        "host,   unit, officers,        board officer,         withdrawn,  201",
        "host,   unit, officers,        ash officer,           not-upheld, 404",
        "host,   unit, officers back,   board officer,         not-upheld, 201",
        "host,   unit, officers back,   unit officer,          not-upheld, 403",
        "host,   unit, chief-executives, unit signatory,       not-upheld, 201",
        "host,   unit, chief-executives, board signatory,      not-upheld, 201",
        "host,   unit, chief-executives, board board-secretary, not-upheld, 403",
        "host,   unit, chief-executives, unit officer,         not-upheld, 403",
        // A joint board: each council's own service against the board.
        "joint,  ash, officers,         ash officer,           not-upheld, 201",
        "joint,  ash, officers,         board officer,         not-upheld, 403",
        "joint,  ash, officers,         board officer,         withdrawn,  201",
        "joint,  ash, officers,         board board-secretary, not-upheld, 403",
        "joint,  ash, officers,         oak officer,           not-upheld, 404",
        "joint,  ash, officers back,    board officer,         not-upheld, 201",
        "joint,  ash, officers back,    ash officer,           not-upheld, 403",
        "joint,  ash, chief-executives, ash signatory,         not-upheld, 201",
        "joint,  ash, chief-executives, board signatory,       not-upheld, 201",
        "joint,  ash, chief-executives, board board-secretary, not-upheld, 403",
        "joint,  ash, mediation,        ash signatory,         upheld,     201",
    })
    void g4WhoDecides(String model, String council, String stage, String who, String outcome, int status) {
        QueryParties parties = PARTIES.get(model);
        String query = query(parties, council, stage);
        String before = parties.query(query).extract().asString();
        String[] words = who.split(" ");
        Response answer = parties.decide(
                parties.as(words[0], words[1]).queryParam("dryRun", true),
                query,
                outcome,
                outcome.equals("upheld") ? "950/1020" : "");
        assertEquals(status, answer.statusCode(), answer::asString);
        assertEquals(before, parties.query(query).extract().asString());
    }

    @ParameterizedTest(name = "G4 {0}, agreement for {1}: {2} takes a query further: {3}")
    @CsvSource({
        "entity, ash,  ash officer,           board",
        "entity, ash,  unit officer,          board",
        "entity, ash,  oak officer,           404",
        "entity, ash,  ash signatory,         403",
        "entity, ash,  board officer,         403",
        "entity, ash,  board board-secretary, 403",
        "host,   ash,  unit officer,          board",
        "host,   ash,  board officer,         403",
        "host,   unit, unit officer,          chief-executives",
        "host,   unit, board officer,         chief-executives",
        "host,   unit, ash officer,           404",
        "joint,  ash,  ash officer,           chief-executives",
        "joint,  ash,  board officer,         chief-executives",
        "joint,  ash,  oak officer,           404",
    })
    void g4WhoEscalates(String model, String council, String who, String becomes) {
        QueryParties parties = PARTIES.get(model);
        String query = query(parties, council, "officers");
        String[] words = who.split(" ");
        Response answer = parties.escalate(parties.as(words[0], words[1]).queryParam("dryRun", true), query);
        String became = answer.statusCode() == 201 ? answer.path("stage") : Integer.toString(answer.statusCode());
        assertEquals(becomes, became, answer::asString);
        parties.query(query).body("stage", equalTo("officers"));
    }

    @ParameterizedTest(name = "F1 {0}, agreement for {1}: {3} queries the {2}''s figure: {4}")
    @CsvSource({
        "entity, ash,  provider, ash officer,           201",
        "entity, ash,  provider, unit officer,          403",
        "entity, ash,  client,   unit officer,          201",
        "entity, ash,  client,   ash officer,           403",
        "entity, ash,  provider, oak officer,           404",
        "entity, ash,  provider, ash signatory,         403",
        "entity, ash,  provider, board officer,         403",
        "host,   ash,  provider, ash officer,           201",
        "host,   ash,  provider, unit officer,          403",
        "host,   ash,  provider, board officer,         403",
        "host,   unit, provider, board officer,         201",
        "host,   unit, provider, unit officer,          403",
        "host,   unit, client,   unit officer,          201",
        "host,   unit, client,   board officer,         403",
        "host,   unit, provider, ash officer,           404",
        "joint,  ash,  provider, board officer,         201",
        "joint,  ash,  provider, ash officer,           403",
        "joint,  ash,  client,   ash officer,           201",
        "joint,  ash,  client,   board officer,         403",
        "joint,  ash,  provider, oak officer,           404",
    })
    void f1WhoQueriesAFigure(String model, String council, String submitter, String who, int status) {
        QueryParties parties = PARTIES.get(model);
        String period = submitter.equals("provider") ? "2026-10" : "2026-11";
        String figure = parties.figure(council, submitter, period, 1, 2);
        String[] words = who.split(" ");
        Response answer = parties.query(parties.as(words[0], words[1]).queryParam("dryRun", true), figure, 1);
        assertEquals(status, answer.statusCode(), answer::asString);
        parties.figure(figure).body("state", equalTo("submitted"));
    }

    @ParameterizedTest(name = "G4 {0}, agreement for {1}: {2} queries a result: {3}")
    @CsvSource({
        "entity, ash,  ash officer,           201",
        "entity, ash,  unit officer,          201",
        "entity, ash,  oak officer,           422",
        "entity, ash,  board officer,         403",
        "entity, ash,  ash signatory,         403",
        "host,   ash,  ash officer,           201",
        "host,   ash,  board officer,         403",
        "host,   unit, board officer,         201",
        "host,   unit, unit officer,          201",
        "host,   unit, ash officer,           422",
        "joint,  ash,  ash officer,           201",
        "joint,  ash,  board officer,         201",
        "joint,  ash,  oak officer,           422",
    })
    void g4WhoQueriesAResult(String model, String council, String who, int status) {
        QueryParties parties = PARTIES.get(model);
        String[] words = who.split(" ");
        String result = "2026-04." + parties.named(council) + ".sla-" + council + ".calls";
        Response answer = parties.as(words[0], words[1])
                .queryParam("dryRun", true)
                .body(Map.of("result", result, "reason", "It was better than that"))
                .post(parties.path("/queries"));
        assertEquals(status, answer.statusCode(), answer::asString);
    }
}
