package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.tenancy.IsolationTable.Line;
import org.concordat.tenancy.Neighbours.Council;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the document on alfa's objects: as who may, as a council beside it, as a council of another partnership. */
@ApiTest
class TenantIsolationTest {

    static final List<Operation> OPERATIONS = Operation.all();

    private static Map<String, String> names;
    static Set<String> marksOfAlfa;
    private static Set<String> marksOfPrimo;
    private static Set<String> unpublishedOfAlfa;
    private static String digest;

    @BeforeAll
    static void moveIn() {
        Neighbours.moveIn();
        names = Neighbours.ALFA.names();
        marksOfAlfa = Neighbours.ALFA.marks();
        unpublishedOfAlfa = NeighboursPacks.unpublished(Neighbours.ALFA);
        marksOfPrimo = new HashSet<>(marksOfAlfa);
        marksOfPrimo.addAll(Neighbours.BRAVO.marks());
        marksOfPrimo.add(Neighbours.PRIMO);
        digest = Neighbours.ALFA
                .with("officer")
                .get(Neighbours.ALFA.home() + "/agreements/open-alfa/versions/1")
                .path("digest");
    }

    static Stream<Operation> operations() {
        return OPERATIONS.stream();
    }

    static Line line(Operation operation) {
        return IsolationTable.of(operation.id())
                .orElseGet(() -> fail(operation.id() + " stands in the document but not in the isolation table"));
    }

    /** The arguments of the table before those of the council; every parameter that must be given has one. */
    static Map<String, String> arguments(Operation operation, Line line) {
        return arguments(operation, line, names);
    }

    static Map<String, String> arguments(Operation operation, Line line, Map<String, String> names) {
        Map<String, String> arguments = new HashMap<>(line.arguments());
        arguments.replaceAll((name, value) -> value.startsWith("@") ? names.get(value.substring(1)) : value);
        operation.required().forEach(name -> {
            if (!arguments.containsKey(name)) {
                if (!names.containsKey(name)) {
                    fail(operation.id() + " takes " + name + ", for which the isolation test has no argument");
                }
                arguments.put(name, names.get(name));
            }
        });
        return arguments;
    }

    static Response call(RequestSpecification who, Operation operation, Map<String, String> arguments) {
        if (operation.body()) {
            if (!IsolationTable.BODIES.containsKey(operation.id())) {
                fail(operation.id() + " takes a body, which the isolation test does not have");
            }
            who.body(IsolationTable.BODIES.get(operation.id()).apply(digest));
        }
        if (operation.takes("If-Match")) {
            who.header("If-Match", "\"" + revision(operation, arguments) + "\"");
        }
        if (operation.takes("limit") && !arguments.containsKey("limit")) {
            who.queryParam("limit", 200); // whatever other tests have added
        }
        return who.queryParams(operation.query(arguments))
                .request(operation.method(), Operation.filled(operation.path(), arguments));
    }

    static Object revision(Operation operation, Map<String, String> arguments) {
        Response now = line(operation).allowed().get(Operation.filled(operation.readablePath(OPERATIONS), arguments));
        if (now.header("ETag") != null) {
            return now.header("ETag").replace("\"", "");
        }
        Object revision = now.statusCode() == 200 ? now.path("revision") : null;
        return revision == null ? 1 : revision;
    }

    private static void holdsNone(Operation operation, Response answer, Set<String> marks) {
        String body = answer.asString();
        Whose whose = line(operation).whose();
        // Who is a member is the partnership's own; a receipt of a load names what the caller itself sent.
        boolean told = whose == Whose.PARTNERSHIP || whose.isPublished();
        String seen = told || operation.writes() ? body.replace("iso-alfa", "") : body;
        // A pack that is published tells every member of the others, and nothing in their words.
        Set<String> denied = whose.isPublished() && answer.statusCode() == 200 ? unpublishedOfAlfa : marks;
        Set<String> found = denied.stream()
                .filter(mark -> seen.contains(mark) && !(operation.writes() && sent(operation, mark)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), found, () -> operation.id() + " told another council " + body);
    }

    private static boolean sent(Operation operation, String mark) {
        return operation.body()
                && IsolationTable.BODIES.get(operation.id()).apply(digest).contains(mark);
    }

    @ParameterizedTest(name = "{0}: alfa''s is not bravo''s and not charlie''s")
    @MethodSource("operations")
    void anothersObjectsAreOutOfReach(Operation operation) {
        Line line = line(operation);
        Map<String, String> arguments = arguments(operation, line);
        String before = state(operation, line, arguments);
        Response same = call(Neighbours.BRAVO.withAllRoles(), operation, arguments);
        assertEquals(line.same(), same.statusCode(), () -> "bravo: " + same.asString());
        holdsNone(operation, same, marksOfAlfa);
        Response other = call(Neighbours.CHARLIE.withAllRoles(), operation, arguments);
        assertEquals(line.other(), other.statusCode(), () -> "charlie: " + other.asString());
        holdsNone(operation, other, marksOfPrimo);
        assertEquals(
                line.whose() == Whose.ANYBODY ? line.same() : 401,
                call(Api.anonymous(), operation, arguments).statusCode());
        if (operation.writes() && line.whose().isOfOneCouncil() && line.same() == 200) {
            assertEquals(1, (int) same.path("rejected"));
        }
        boolean theirs = line.whose() == Whose.PARTNERSHIP && line.same() == 200;
        if (operation.writes() && !theirs) {
            assertEquals(before, state(operation, line, arguments), "the object has changed");
        }
    }

    private static String state(Operation operation, Line line, Map<String, String> arguments) {
        String at = Operation.filled(operation.readablePath(OPERATIONS), arguments);
        return operation.writes()
                ? line.allowed().get(at).then().statusCode(200).extract().asString()
                : "";
    }

    @ParameterizedTest(name = "{0}: who may, can")
    @MethodSource("operations")
    void theAllowedTwinIsServed(Operation operation) {
        Line line = line(operation);
        Map<String, String> arguments = arguments(operation, line);
        if (operation.writes()) {
            assertTrue(operation.takes("dryRun"), "every write can be tried");
            arguments.put("dryRun", "true");
        }
        Response answer = call(line.allowed(), operation, arguments);
        assertEquals(2, answer.statusCode() / 100, answer::asString);
        // What was sent to a person names nothing; others do not find its list at all.
        if (line.whose().isOfOneCouncil()
                && !operation.writes()
                && !operation.id().equals("listNotices")) {
            String body = answer.asString();
            assertTrue(marksOfAlfa.stream().anyMatch(body::contains), () -> "nothing of alfa's in " + body);
        }
        if (operation.id().startsWith("post") && operation.parameters().containsKey("mode")) {
            assertEquals(0, (int) answer.path("rejected"), answer::asString);
        }
    }

    @ParameterizedTest(name = "{0}: another''s object is as missing as none")
    @MethodSource("operations")
    void anothersObjectIsAsMissingAsNone(Operation operation) {
        Line line = line(operation);
        Map<String, String> arguments = arguments(operation, line);
        Stream.of(Map.entry(Neighbours.BRAVO, line.same()), Map.entry(Neighbours.CHARLIE, line.other()))
                .filter(asking -> asking.getValue() == 404)
                .forEach(asking -> asMissing(asking.getKey(), operation, arguments));
    }

    private static void asMissing(Council asking, Operation operation, Map<String, String> arguments) {
        String hidden = call(asking.withAllRoles(), operation, arguments).asString();
        arguments.keySet().stream().filter(operation::inPath).forEach(name -> {
            Map<String, String> missing = new HashMap<>(arguments);
            missing.put(name, noSuch(name));
            Response none = call(asking.withAllRoles(), operation, missing);
            assertEquals(404, none.statusCode(), () -> "no such " + name + ": " + none.asString());
            assertEquals(none.asString(), hidden, "no such " + name);
        });
    }

    private static String noSuch(String name) {
        return switch (name) {
            case "version" -> "99";
            case "size" -> "999999";
            case "figure",
                    "import",
                    "query",
                    "exclusion",
                    "relief",
                    "restatement",
                    "webhook",
                    "delivery",
                    "meeting",
                    "decision",
                    "action",
                    "leaving",
                    "subscription",
                    "succession",
                    "statement" -> new UUID(7, 7).toString();
            case "period" -> "2031-05";
            case "year" -> "FY2150-51";
            case "apportionment" -> "FY2026-27.budget.none";
            case "result" -> "2026-04.iso-nobody.sla.in-time";
            default -> "no-such-thing";
        };
    }

    @ParameterizedTest(name = "{0}: a council of others'' in the body is as unknown as none")
    @CsvSource({"postAgreement", "postExclusion", "postRelief"})
    void aCouncilInABodyIsAsUnknownAsNone(String id) {
        Operation operation =
                OPERATIONS.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
        String hidden = call(Neighbours.BRAVO.withAllRoles(), operation, names).asString();
        Response none = Neighbours.BRAVO
                .withAllRoles()
                .body(IsolationTable.BODIES.get(id).apply(digest).replace("iso-alfa", "iso-nobody"))
                .post(Operation.filled(operation.path(), names));
        assertEquals(422, none.statusCode());
        assertEquals(none.asString(), hidden);
    }

    @Test
    void aFilterByAnotherCouncilFindsNothing() {
        Set<String> tried = new TreeSet<>();
        for (Operation operation : OPERATIONS) {
            if (operation.writes()
                    || !operation.takes("council")
                    || line(operation).same() != 200) {
                continue;
            }
            Map<String, String> arguments = arguments(operation, line(operation));
            arguments.put("council", Neighbours.ALFA.slug());
            Response answer = call(Neighbours.BRAVO.withAllRoles(), operation, arguments);
            assertTrue(Set.of(200, 404).contains(answer.statusCode()), answer::asString);
            holdsNone(operation, answer, marksOfAlfa);
            tried.add(operation.id());
        }
        assertTrue(
                tried.containsAll(Set.of(
                        "listCases",
                        "listFigures",
                        "listQueries",
                        "listAgreements",
                        "listExclusions",
                        "listReliefs",
                        "listResults")),
                tried::toString);
    }

    @Test
    void aCursorOfAnotherIsRefused() {
        Set<String> tried = new TreeSet<>();
        for (Operation operation : OPERATIONS) {
            Line line = line(operation);
            if (!operation.takes("cursor") || line.same() != 200) {
                continue;
            }
            Map<String, String> arguments = arguments(operation, line);
            arguments.put("limit", "1");
            String next = call(line.allowed(), operation, arguments).path("next");
            if (next != null) {
                arguments.put("cursor", next);
                assertEquals(200, call(line.allowed(), operation, arguments).statusCode());
                Response answer = call(Neighbours.BRAVO.withAllRoles(), operation, arguments);
                assertEquals(400, answer.statusCode(), answer::asString);
                tried.add(operation.id());
            }
        }
        assertTrue(
                tried.containsAll(Set.of(
                        "listCases", "listFigures", "listAgreements", "listExclusions", "listReliefs", "listImports")),
                tried::toString);
    }

    @Test
    void theTableHasNoLineForNothing() {
        Set<String> gone = new TreeSet<>(IsolationTable.operations());
        OPERATIONS.forEach(o -> gone.remove(o.id()));
        assertEquals(Set.of(), gone);
    }

    @ParameterizedTest(name = "{0}: the operator sees no business data, the auditor changes nothing")
    @MethodSource("operations")
    void operatorAndAuditorStayWithinTheirPart(Operation operation) {
        Line line = line(operation);
        Map<String, String> arguments = arguments(operation, line);
        if (!operation.roles().isEmpty() && !operation.roles().contains(Roles.OPERATOR)) {
            assertEquals(403, call(Api.operator(), operation, arguments).statusCode());
        }
        boolean ofPartnership = operation.path().startsWith("/partnerships/{partnership}");
        boolean business = ofPartnership && line.whose() != Whose.PLATFORM;
        Response auditor = call(auditor("auditor"), operation, arguments);
        if (business && !operation.writes()) {
            assertEquals(200, auditor.statusCode(), auditor::asString);
            assertTrue(
                    !line.whose().isOfOneCouncil() || marksOfAlfa.stream().anyMatch(auditor.asString()::contains),
                    auditor::asString);
        } else if (operation.writes()) {
            // Who is told by e-mail, an auditor as well, writes what is its own.
            int refused = operation.roles().contains(Roles.AUDITOR) ? line.other() : 403;
            assertEquals(refused, auditor.statusCode(), auditor::asString);
            String before = state(operation, line, arguments);
            Response powerful = call(auditor(Neighbours.ALL_ROLES), operation, arguments);
            // Of a partnership that they audit they change no more than a stranger to it could.
            assertTrue(List.of(403, 404, line.other()).contains(powerful.statusCode()), powerful::asString);
            assertEquals(before, state(operation, line, arguments), "the auditor has changed it");
        }
        if (ofPartnership) {
            assertFalse(auditor.asString().contains(Neighbours.SECUNDO));
        }
    }

    private static RequestSpecification auditor(String... roles) {
        return Api.with(Issuers.of("iso-audit").token("iso-audit-auditor", roles));
    }
}
