package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.tenancy.IsolationTable.Line;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every request that the document shows is sent, by who may and to what is there: the neighbours' names stand in the place of those
 * that are shown. It is judged in full and then undone.
 */
@ApiTest
class RequestExamplesTest {

    private static final Path EXAMPLES = Path.of("openapi", "examples");
    private static final Map<String, String> TYPES =
            Map.of("json", "application/json", "ndjson", "application/x-ndjson", "csv", "text/csv");

    /** What is shown, and what is there. */
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    /** Where what is there would be in the way: the address, by the beginning of the file's name. */
    private static final Map<String, Map<String, String>> ADDRESSES = Map.ofEntries(
            Map.entry("putMeasure.", Map.of("measure", "brand-new")),
            Map.entry("putBenefit.", Map.of("benefit", "brand-new")),
            Map.entry("putSocialValueProxy.", Map.of("proxy", "brand-new")),
            Map.entry("putRisk.request.to-all.", Map.of("risk", "brand-new")),
            Map.entry("putProcessChange.request.of-every-council.", Map.of("change", "brand-new")),
            Map.entry("publishReport.request.json", Map.of("period", "2026-03")),
            Map.entry("putService.", Map.of("service", "brand-new")),
            Map.entry("putPartnership.", Map.of("partnership", "shown-new")),
            Map.entry("putMember.", Map.of("partnership", "shown-bare")),
            Map.entry("closePeriod.request.all-agreed.", Map.of("partnership", "shown-bare")),
            Map.entry("putCostYear.request.json", Map.of("year", "FY2029-30")),
            Map.entry("putCostYear.request.by-the-quarter.", Map.of("year", "FY2029-30")),
            Map.entry("issueBills.request.by-the-quarter.", Map.of("year", "FY2028-29")));

    /** By whom, where it is not who may in the isolation table. */
    private static final Map<String, String> CALLERS = Map.of(
            "signVersion.request.for-the-provider.", "iso-unit signatory",
            "signBaseline.request.for-the-provider.", "iso-unit signatory",
            "postOutcome.request.withdrawn.", "iso-alfa officer",
            "postSubscription.request.as-a-signatory.", "iso-alfa signatory");

    /** What else stands in the place of what is shown. */
    private static final Map<String, String[]> OTHERWISE = Map.of(
            "publishReport.request.json",
                    new String[] {"2026-01.kettering.sla-alfa.answered", "2026-03.iso-alfa.sla-alfa.in-time"},
            "postAgreement.request.json", new String[] {"sla-alfa", "another"},
            "issueBills.request.json", new String[] {"2025-06", "2026-06"},
            "putCostYear.request.a-council-ends.", new String[] {"corby", "iso-bravo"},
            "putBenefit.request.json", new String[] {"licensing-primo", "archives-primo"},
            "postQuery.request.json", new String[] {"2026-04.iso", "2026-05.iso"},
            "putStandAloneCosts.request.by-driver.", new String[] {"residents", "driver-primo"},
            "postRestatement.", new String[] {"2026-04.iso", "2026-03.iso"});

    private static Map<String, String> names;
    private static String digest;

    /** In which nothing has been voted. */
    private static String meeting;

    static {
        NAMES.put("sla-ket\\.premises-in-time", "sla-alfa.in-time");
        NAMES.put("(\"measure\"\\s*:\\s*)\"premises-in-time\"", "$1\"in-time-primo\"");
        NAMES.put("premises-in-time", "in-time");
        NAMES.put("premises-licensing", "licensing-primo");
        NAMES.put("calls-answered", "answered-primo");
        NAMES.put("sla-ket", "sla-alfa");
        NAMES.put("burton-latimer", "east-alfa");
        NAMES.put("(\"area\"\\s*:\\s*)\"rothwell\"", "$1\"west-alfa\"");
        NAMES.put("kettering-rural", "west-alfa");
        NAMES.put("\"attributes\" : \\{[^}]*}|\"attributes\": \\{[^}]*}", "\"attributes\":{}");
        NAMES.put("K-2026-0001", "case-alfa-1");
        NAMES.put("(\"council\"\\s*:\\s*)\"kettering\"", "$1\"iso-alfa\"");
        NAMES.put(",kettering,", ",iso-alfa,");
        NAMES.put("(\"pool\"\\s*:\\s*)\"licensing\"", "$1\"pool-primo\"");
        NAMES.put("(\"driver\"\\s*:\\s*)\"(population|cases)\"", "$1\"driver-primo\"");
        NAMES.put("(\"organisation\"\\s*:\\s*)\"kettering\"", "$1\"iso-alfa\"");
        NAMES.put("(\"councils\"\\s*:\\s*\\[[^]]*)\"kettering\"", "$1\"iso-alfa\"");
        NAMES.put("(\"organisation\"\\s*:\\s*)\"northampton\"", "$1\"iso-unit\"");
        NAMES.put("(\"baseline\"\\s*:\\s*)\"kettering-premises\"", "$1\"base-alfa\"");
        NAMES.put("(\"proxy\"\\s*:\\s*)\"apprentice-weeks\"", "$1\"proxy-primo\"");
        NAMES.put("(\"(?:chair|castingVoteHolder|owner)\"\\s*:\\s*)\"kettering\"", "$1\"iso-alfa\"");
        NAMES.put("(\"predecessor\"\\s*:\\s*)\"kettering\"", "$1\"iso-alfa\"");
        NAMES.put("\"corby\"", "\"iso-bravo\"");
        NAMES.put("\"nlc\"", "\"iso-primo\"");
        NAMES.put("https://hooks\\.kettering\\.example/concordat", "http://127.0.0.1:9/hooks");
        NAMES.put("2026-0([45])\\.kettering\\.", "2026-0$1.iso-alfa.");
    }

    @BeforeAll
    static void moveIn() {
        Neighbours.moveIn();
        Api.partnership("shown-bare", "shared-service-entity");
        Api.operator()
                .body(Wording.appointment(
                        Issuers.of("iso-audit").issuer(), "iso-audit-board-secretary", "board-secretary"))
                .put("/partnerships/shown-bare/appointments/secretary");
        Api.manager("iso-unit")
                .body(Wording.measure("primo")
                        .replace("timeliness", "value")
                        .replace("\"cases\",\"countedBy\":\"due\"", "\"figures\""))
                .put("/partnerships/iso-primo/measures/residents");
        names = Neighbours.ALFA.names();
        digest = Neighbours.ALFA
                .with("officer")
                .get(Neighbours.ALFA.home() + "/agreements/open-alfa/versions/1")
                .path("digest");
        NAMES.put("sha256:[0-9a-f]{64}", digest);
        meeting = Api.as("iso-audit", "board-secretary")
                .body(Map.of(
                        "title", "Shown", "on", LocalDate.now(ZoneOffset.UTC).toString(), "agenda", List.of("All")))
                .post(Neighbours.ALFA.home() + "/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        NAMES.put(
                "https://login\\.kettering\\.example/realms/main",
                Issuers.of("iso-alfa").issuer());
    }

    static Stream<String> shown() throws IOException {
        return Files.list(EXAMPLES)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.contains(".request."))
                .filter(name -> !name.startsWith("confirmSubscription.")) // its code stands in an e-mail
                .sorted();
    }

    @ParameterizedTest(name = "{0} is taken")
    @MethodSource("shown")
    void everyRequestThatIsShownIsTaken(String file) throws IOException {
        String[] parts = file.split("\\.");
        Operation operation = TenantIsolationTest.OPERATIONS.stream()
                .filter(o -> o.id().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation " + parts[0]));
        String body = Files.readString(EXAMPLES.resolve(file));
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            body = body.replaceAll(name.getKey(), name.getValue());
        }
        String[] other = of(OTHERWISE, file);
        if (other != null) {
            body = body.replace(other[0], other[1]);
        }
        if (operation.id().equals("approveSharingSchemeVersion")) {
            body = body.replace(digest, NeighboursSchemes.digest());
        }
        if (operation.id().equals("signBaseline")) {
            body = body.replace(digest, NeighboursBenefits.digest());
        }
        if (operation.id().equals("voteOnDecision")) {
            body = body.replace(digest, NeighboursGovernance.digest());
        }
        if (operation.id().equals("agreeToLeaving")) {
            String leaving = Neighbours.ALFA.home() + "/leavings/" + names.get("leaving");
            body = body.replace(
                    digest, Neighbours.ALFA.with("reader").get(leaving).path("digest"));
        }
        Response answer = sent(operation, file, TYPES.get(parts[parts.length - 1]), body);
        assertEquals(2, answer.statusCode() / 100, answer::asString);
    }

    private static <T> T of(Map<String, T> exceptions, String file) {
        return exceptions.entrySet().stream()
                .filter(exception -> file.startsWith(exception.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Response sent(Operation operation, String file, String type, String body) {
        Line line = IsolationTable.of(operation.id()).orElseThrow();
        Map<String, String> arguments = new LinkedHashMap<>(line.arguments());
        arguments.replaceAll((name, value) -> value.startsWith("@") ? names.get(value.substring(1)) : value);
        operation.required().forEach(name -> arguments.putIfAbsent(name, names.get(name)));
        if (of(ADDRESSES, file) != null) {
            arguments.putAll(of(ADDRESSES, file));
        }
        if (operation.id().equals("putAttendance")) {
            arguments.put("meeting", meeting);
        }
        RequestSpecification who = who(line, file);
        if (operation.takes("dryRun")) {
            arguments.put("dryRun", "true");
        }
        Object revision = operation.takes("If-Match") ? revision(operation, line, arguments) : null;
        if (revision != null) {
            who.header("If-Match", "\"" + revision + "\"");
        }
        return who.contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .queryParams(operation.query(arguments))
                .request(operation.method(), Operation.filled(operation.path(), arguments));
    }

    private static RequestSpecification who(Line line, String file) {
        String caller = of(CALLERS, file);
        return caller == null ? line.allowed() : Api.as(caller.split(" ")[0], caller.split(" ")[1]);
    }

    private static Object revision(Operation operation, Line line, Map<String, String> arguments) {
        Response now =
                line.allowed().get(Operation.filled(operation.readablePath(TenantIsolationTest.OPERATIONS), arguments));
        if (now.header("ETag") != null) {
            return now.header("ETag").replace("\"", "");
        }
        if (now.statusCode() == 404) {
            return null; // it would be new
        }
        Object revision = now.path("revision");
        return revision == null ? 1 : revision;
    }
}
