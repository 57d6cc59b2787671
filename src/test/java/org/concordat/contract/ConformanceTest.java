package org.concordat.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tells whether an exchange is as the document says tells it of right and of wrong ones. */
class ConformanceTest {

    private static final String AREA = """
            {"area":"burton-latimer","name":"Burton Latimer","gssCode":null,"parent":null,"parentFrom":null,"formerParents":[],\
            "revision":1,"recordedAt":"2026-04-01T09:00:00Z","warnings":[]}""";

    private static List<String> faults(
            String method, String address, String sent, int status, String type, String body) {
        Exchange exchange = new Exchange(
                method,
                URI.create("http://localhost:8081/v1" + address),
                "application/json",
                sent,
                status,
                Map.of("content-type", type, "etag", "\"1\"", "location", "/v1/x"),
                body);
        return Conformance.faults(Contract.COMMITTED, exchange);
    }

    private static void isFaulty(String part, List<String> faults) {
        assertTrue(faults.stream().anyMatch(fault -> fault.contains(part)), () -> part + " is not in " + faults);
    }

    private static final String ADDRESS = "/organisations/kettering/areas/burton-latimer";

    private static List<String> read(String address, String body) {
        return faults("GET", address, null, 200, "application/json", body).stream()
                .filter(fault -> !fault.startsWith("the header"))
                .toList();
    }

    @Test
    void whatIsAsTheDocumentSaysHasNoFault() {
        assertEquals(List.of(), read(ADDRESS, AREA));
    }

    @ParameterizedTest(name = "{2} for {1} in the answer")
    @CsvSource({
        "burton-latimer, Burton Latimer, area",
        "'\"revision\":1,', '', revision",
        "'\"revision\":1', '\"revision\":\"one\"', revision",
        "'\"gssCode\":null', '\"gssCode\":\"none\"', gssCode",
        "2026-04-01T09:00:00Z, yesterday, recordedAt",
    })
    void aWrongAnswerIsTold(String right, String wrong, String field) {
        isFaulty(field, read(ADDRESS, AREA.replace(right, wrong)));
    }

    @Test
    void anUndocumentedStatusOrTypeIsTold() {
        isFaulty("status 418", faults("GET", ADDRESS, null, 418, "application/json", AREA));
        isFaulty("text/html", faults("GET", ADDRESS, null, 200, "text/html", AREA));
        isFaulty("no operation", faults("GET", "/nothing", null, 200, "application/json", "{}"));
        isFaulty("not with a problem", faults("GET", "/nothing", null, 404, "application/json", "{}"));
    }

    @Test
    void aProblemIsHeldToItsOwnSchema() {
        String problem = "{\"type\":\"/problems/not-found\",\"title\":\"Gone\",\"status\":404,\"detail\":\"None\"}";
        String type = "application/problem+json";
        assertEquals(
                List.of(),
                faults("GET", ADDRESS, null, 404, type, problem).stream()
                        .filter(fault -> !fault.startsWith("the header"))
                        .toList());
        isFaulty("title", faults("GET", ADDRESS, null, 404, type, problem.replace("title", "label")));
    }

    @Test
    void aParameterThatIsServedIsDocumentedAndOfItsForm() {
        isFaulty("does not list the parameter colour", read(ADDRESS + "?colour=red", AREA));
        isFaulty("knownOn", read(ADDRESS + "?knownOn=yesterday", AREA));
        isFaulty("the path's organisation", read(ADDRESS.replace("kettering", "Kettering"), AREA));
    }

    @Test
    @DisplayName("A body that is taken is as the document says; one that is refused may be anything")
    void aBodyThatIsTaken() {
        String type = "application/json";
        isFaulty("name", faults("PUT", ADDRESS, "{\"name\":5}", 200, type, AREA));
        String problem = "{\"type\":\"/problems/malformed\",\"title\":\"No\",\"status\":400,\"detail\":\"Not a text\"}";
        assertEquals(
                List.of(),
                faults("PUT", ADDRESS, "{\"name\":5}", 400, "application/problem+json", problem).stream()
                        .filter(fault -> !fault.startsWith("the header"))
                        .toList());
    }
}
