package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.tenancy.IsolationTable.Line;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who is let in where: each operation of the document, each principal, one request. What the document says of roles is held against
 * what the running application does; what it does not say, which side of a partnership may write, stands in
 * {@code authorisation.csv}, which is read by whoever reviews a change of it ({@code -Dauthorisation.update=true} writes it).
 * An operation that is new has no line there, and the build fails.
 */
@ApiTest
@TestProfile(DocumentFuzzTest.OfItsOwn.class)
class AuthorisationMatrixTest {

    private static final Path FILE = Path.of("src/test/resources/authorisation.csv");
    private static final String IN = "+";
    private static final List<Operation> OPERATIONS = Operation.all();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** By operation, then by principal: the status that it was answered with. */
    private static final Map<String, Map<Principals, Integer>> ANSWERED = new TreeMap<>();

    @BeforeAll
    static void ask() throws Exception {
        Neighbours.moveIn();
        leave();
        for (String role : List.of("board-secretary", "board-member", "auditor")) {
            String subject = role.equals("auditor") ? "matrix-auditor" : "matrix-elsewhere";
            Api.operator()
                    .body(Wording.appointment(Issuers.of("iso-audit").issuer(), subject, role))
                    .put("/partnerships/iso-secundo/appointments/matrix-" + role)
                    .then()
                    .statusCode(201);
        }
        String digest = Neighbours.ALFA
                .with("officer")
                .get(Neighbours.ALFA.home() + "/agreements/open-alfa/versions/1")
                .path("digest");
        Map<String, String> names = Neighbours.ALFA.names();
        Map<String, HttpRequest> requests = new HashMap<>();
        for (Operation operation : OPERATIONS) {
            requests.put(operation.id(), request(operation, names, digest));
        }
        for (Principals principal : Principals.all()) {
            if (principal != Principals.SUSPENDED) {
                ask(principal, requests);
            }
        }
        String tag = Api.operator().post("/organisations/iso-alfa/suspension").header("ETag");
        try {
            ask(Principals.SUSPENDED, requests);
        } finally {
            Api.operator()
                    .header("If-Match", tag)
                    .delete("/organisations/iso-alfa/suspension")
                    .then()
                    .statusCode(200);
        }
    }

    /** A council that was a member for a day, yesterday. */
    private static void leave() {
        Api.organisation("matrix-former", "district-council");
        String yesterday =
                LocalDate.now(ZoneId.of("Europe/London")).minusDays(1).toString();
        String address = "/partnerships/iso-primo/members/matrix-former";
        Map<String, Object> terms = new HashMap<>(Map.of("roles", List.of("member"), "from", yesterday, "votes", 1));
        Api.operator().body(terms).put(address).then().statusCode(201);
        Api.signatory("matrix-former").post(address + "/acceptance").then().statusCode(200);
        terms.put("to", yesterday);
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(terms)
                .put(address)
                .then()
                .statusCode(200);
    }

    /** As whoever may sends it; what writes is only tried. */
    private static HttpRequest request(Operation operation, Map<String, String> names, String digest) {
        Line line = TenantIsolationTest.line(operation);
        Map<String, String> arguments = TenantIsolationTest.arguments(operation, line, names);
        if (operation.writes()) {
            arguments.put("dryRun", "true");
        }
        String query = operation.query(arguments).entrySet().stream()
                .map(a -> a.getKey() + "=" + URLEncoder.encode(a.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Api.origin() + "/v1" + Operation.filled(operation.path(), arguments) + query))
                .method(
                        operation.method(),
                        operation.body()
                                ? HttpRequest.BodyPublishers.ofString(IsolationTable.BODIES
                                        .get(operation.id())
                                        .apply(digest))
                                : HttpRequest.BodyPublishers.noBody())
                .header("Content-Type", "application/json");
        if (operation.takes("If-Match")) {
            request.header("If-Match", "\"" + TenantIsolationTest.revision(operation, arguments) + "\"");
        }
        return request.build();
    }

    private static void ask(Principals principal, Map<String, HttpRequest> requests)
            throws IOException, InterruptedException {
        String token = principal.hasToken() ? principal.token() : "";
        for (Map.Entry<String, HttpRequest> asked : requests.entrySet()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(asked.getValue(), (name, value) -> true);
            if (principal.hasToken()) {
                request.header("Authorization", "Bearer " + token);
            }
            HttpResponse<Void> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding());
            ANSWERED.computeIfAbsent(asked.getKey(), id -> new TreeMap<>()).put(principal, answer.statusCode());
        }
    }

    private static int answered(Operation operation, Principals principal) {
        return ANSWERED.get(operation.id()).get(principal);
    }

    private static boolean isOpen(Operation operation) {
        return TenantIsolationTest.line(operation).whose() == Whose.ANYBODY;
    }

    private static String cell(int status) {
        return status == 401 || status == 403 || status == 404 ? Integer.toString(status) : IN;
    }

    /** But those that are for everybody, as the table of isolation says as well. */
    @Test
    void everyOperationNamesItsRoles() {
        assertEquals(
                List.of(),
                OPERATIONS.stream()
                        .filter(o -> o.roles().isEmpty() != isOpen(o))
                        .toList());
        assertTrue(OPERATIONS.size() * Principals.values().length >= 5_000);
    }

    /** What the document says: without a token nobody, without one of the roles 403, with one no word of signing in. */
    @Test
    void whatTheDocumentSaysOfRolesIsWhatIsDone() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : OPERATIONS) {
            for (Principals principal : Principals.all()) {
                int status = answered(operation, principal);
                boolean outside = principal == Principals.NOBODY || principal == Principals.SUSPENDED;
                boolean role = principal.roles().stream().anyMatch(operation.roles()::contains);
                boolean right = isOpen(operation)
                        ? principal == Principals.SUSPENDED || status != 401 && status != 403
                        : outside ? status == 401 : role ? status != 401 : status == 403;
                if (!right || status >= 500) {
                    wrong.add(operation + " " + principal + " " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** What security.md, 1a says: whose a thing is decides who reads it, whatever the roles. */
    @Test
    void whoHasNoPartInAThingDoesNotReachIt() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : OPERATIONS) {
            Line line = TenantIsolationTest.line(operation);
            if (answered(operation, Principals.OTHER_COUNCIL) != line.same()
                    || answered(operation, Principals.OTHER_PARTNERSHIP) != line.other()) {
                wrong.add(operation + " " + ANSWERED.get(operation.id()));
            }
            boolean below = operation.path().startsWith("/partnerships/{partnership}")
                    && line.whose() != Whose.CALLER
                    && !isOpen(operation)
                    && !operation.path().startsWith("/partnerships/{partnership}/leavings");
            for (Principals stranger : Principals.STRANGERS) {
                boolean mayRead = stranger == Principals.FORMER_MEMBER && !operation.writes();
                if (below && !mayRead && answered(operation, stranger) < 400) {
                    wrong.add(operation + " " + stranger + " " + answered(operation, stranger));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Each refusal has its allowed twin: there is somebody who is let in, and who the isolation table says is served. */
    @Test
    void somebodyIsLetInEverywhere() {
        List<String> shut = OPERATIONS.stream()
                .filter(o -> ANSWERED.get(o.id()).values().stream()
                        .noneMatch(status -> cell(status).equals(IN)))
                .map(Operation::id)
                .toList();
        // Only the council that is invited accepts; only whoever was asked confirms.
        assertEquals(List.of(), shut);
    }

    @Test
    void theMatrixIsTheOneThatWasReviewed() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(Principals.all().stream()
                .map(Principals::column)
                .collect(Collectors.joining(",", "operation,roles,", "")));
        for (Map.Entry<String, Map<Principals, Integer>> row : ANSWERED.entrySet()) {
            Operation operation = OPERATIONS.stream()
                    .filter(o -> o.id().equals(row.getKey()))
                    .findFirst()
                    .orElseThrow();
            lines.add(row.getValue().values().stream()
                    .map(AuthorisationMatrixTest::cell)
                    .collect(Collectors.joining(
                            ",", row.getKey() + "," + String.join(" ", operation.roles()) + ",", "")));
        }
        Files.write(Path.of("target", "authorisation.csv"), lines);
        if (Boolean.getBoolean("authorisation.update")) {
            Files.write(FILE, lines);
        }
        assertEquals(String.join("\n", Files.readAllLines(FILE)), String.join("\n", lines));
    }
}
