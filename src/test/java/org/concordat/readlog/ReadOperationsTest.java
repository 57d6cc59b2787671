package org.concordat.readlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.contract.Contract;
import org.concordat.contract.Described;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the document whose answer names cases: recorded when who is outside the council calls it, or not for a reason. */
@ApiTest
class ReadOperationsTest {

    /** What records nothing though its schema could name a case, and why. */
    private static final Map<String, String> FOR_A_REASON = Map.of(
            "postCases", "tells who sends a load which of the very rows it holds were refused",
            "postFigures", "figures are no cases",
            "postPoolLines", "lines of a pool are no cases",
            "postDriverValues", "volumes of drivers are no cases",
            "previewImport", "tells who sends the beginning of a file how that is read; nothing that is stored",
            "listImports", "receipts without their errors");

    /** Names of fields that hold how a case, or a row of a load, is called. */
    private static final Set<String> NAMES = Set.of("ref", "refs", "case", "caseRef", "caseRefs", "caseId");

    private static ReadParties parties;
    private static String load;
    private static String exclusion;

    @BeforeAll
    static void cases() {
        parties = ReadParties.of("noted");
        parties.load("elm", "E-1", "E-2", "E-3", "E-4");
        load = parties.unit().body("""
            {"items":[{"ref":"E-9","service":"none","council":"noted-elm","received":"2026-04-20T10:00:00Z"}]}\
            """).post(parties.path() + "/cases").path("import");
        exclusion = propose(parties.officer("elm"), "E-2").path("id");
        propose(parties.unit(), "E-1");
    }

    private static Response propose(RequestSpecification who, String ref) {
        return who.body("{\"council\":\"noted-elm\",\"service\":\"licensing\",\"ref\":\"" + ref
                        + "\",\"reason\":\"Storm\"}")
                .post(parties.path() + "/exclusions");
    }

    /** How who is outside the council calls each. */
    private static final Map<String, Function<RequestSpecification, Response>> CALLS = new TreeMap<>(Map.ofEntries(
            Map.entry("listCases", who -> who.get(parties.path() + "/cases")),
            Map.entry("getCase", who -> who.get(parties.path() + "/cases/E-1?service=licensing&council=noted-elm")),
            Map.entry("listExplainedCases", who -> who.get(parties.explanation("elm") + "/cases")),
            Map.entry("getExplainedCase", who -> who.get(parties.explanation("elm") + "/cases/E-1")),
            Map.entry("getImport", who -> who.get(parties.path() + "/imports/" + load)),
            Map.entry("listImportErrors", who -> who.get(parties.path() + "/imports/" + load + "/errors")),
            Map.entry("listExclusions", who -> who.get(parties.path() + "/exclusions")),
            Map.entry("getExclusion", who -> who.get(parties.path() + "/exclusions/" + exclusion)),
            Map.entry("postExclusion", who -> propose(who, "E-3")),
            Map.entry("decideExclusion", who -> who.body("{\"accepted\":true,\"reason\":\"So it was\"}")
                    .post(parties.path() + "/exclusions/" + exclusion + "/decisions")),
            Map.entry(
                    "withdrawExclusion",
                    who -> who.post(parties.path() + "/exclusions/"
                            + propose(parties.unit(), "E-4").path("id") + "/withdrawal"))));

    static Stream<String> recorded() {
        return CALLS.keySet().stream();
    }

    @ParameterizedTest(name = "{0} is recorded, by its name, once")
    @MethodSource("recorded")
    void isRecorded(String operation) {
        int before = parties.log("elm").size();
        Response answer = CALLS.get(operation).apply(parties.unit());
        assertEquals(2, answer.statusCode() / 100, answer::asString);
        assertTrue(answer.asString().contains("E-"), answer::asString);
        List<Map<String, Object>> told = parties.since("elm", before);
        assertEquals(
                1,
                told.stream()
                        .filter(read -> operation.equals(read.get("operation")))
                        .count(),
                told::toString);
    }

    @Test
    void theLogItselfIsRecordedToo() {
        parties.unit().get(parties.path() + "/cases").then().statusCode(200);
        int before = parties.log("elm").size();
        parties.log(parties.auditor(), "");
        assertEquals("listReadLog", parties.since("elm", before).get(0).get("operation"));
    }

    @Test
    void everyOperationThatNamesCasesIsRecordedOrNotForAReason() {
        Set<String> known = new TreeSet<>(CALLS.keySet());
        known.addAll(FOR_A_REASON.keySet());
        known.add("listReadLog");
        Set<String> naming = new TreeSet<>();
        Contract.COMMITTED.operations().stream()
                .filter(ReadOperationsTest::namesCases)
                .forEach(operation -> naming.add(operation.id()));
        assertEquals(known, naming);
    }

    private static boolean namesCases(Described operation) {
        Set<JsonNode> seen = new HashSet<>();
        boolean[] names = {false};
        operation
                .node()
                .path("responses")
                .properties()
                .forEach(answer -> names[0] |= answer.getKey().startsWith("2")
                        && answer.getValue().path("content").findValues("schema").stream()
                                .anyMatch(schema -> names(schema, seen)));
        return names[0];
    }

    private static boolean names(JsonNode unresolved, Set<JsonNode> seen) {
        JsonNode schema = Contract.COMMITTED.resolved(unresolved);
        if (!seen.add(schema)) {
            return false;
        }
        boolean own = schema.path("properties").properties().stream()
                .anyMatch(field -> NAMES.contains(field.getKey())
                        && field.getValue().path("description").asText().matches("(?s).*\\b(case|row)\\b.*"));
        return own
                || Stream.of(
                                schema.path("properties"),
                                schema.path("anyOf"),
                                schema.path("oneOf"),
                                schema.path("allOf"))
                        .flatMap(parts -> parts.properties().isEmpty()
                                ? stream(parts)
                                : parts.properties().stream().map(Map.Entry::getValue))
                        .flatMap(part -> Stream.of(part, part.path("items"), part.path("additionalProperties")))
                        .filter(JsonNode::isObject)
                        .anyMatch(part -> names(part, seen))
                || schema.path("items").isObject() && names(schema.path("items"), seen);
    }

    private static Stream<JsonNode> stream(JsonNode parts) {
        return java.util.stream.StreamSupport.stream(parts.spliterator(), false);
    }
}
