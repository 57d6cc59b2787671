package org.concordat.benefits;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A baseline is frozen before go-live, and one of a service; any other stands only by a decision of the members (rules R1, G2). */
@ApiTest
class LateBaselinesTest {

    private static final String BENEFIT = """
        {"title":"Fewer posts","kind":"cashable","council":"~-%s","baseline":"%s",\
        "owner":{"organisation":"~-unit","office":"Head of service"},\
        "planned":[{"year":"FY2026-27","amount":{"amount":"100.00","currency":"GBP"}}],"actual":[]}\
        """;

    private static BenefitParties parties;

    @BeforeAll
    static void register() {
        parties = BenefitParties.register("lately", BenefitParties.ENTITY, "a", "b");
        service("parking");
        Api.operator()
                .body(Map.of(
                        "issuer", Issuers.of("lately-board").issuer(),
                        "subject", "lately-board-board-secretary",
                        "role", "board-secretary",
                        "from", "2020-04-01"))
                .put(parties.path("/appointments/secretary"))
                .then()
                .statusCode(201);
        Api.as("lately-board", "board-secretary")
                .body("{\"from\":\"2020-04-01\",\"matters\":{\"other\":\"reserved\"}}")
                .put(parties.path("/governance-rules/1"))
                .then()
                .statusCode(201);
        carried(Map.of("matter", "governance-rules", "ref", "1"), "for");
    }

    /** What every member approves, or one of them refuses. */
    private static String carried(Map<String, String> subject, String bravo) {
        var secretary = Api.as("lately-board", "board-secretary");
        String id = secretary
                .body(Map.of("title", "Decision", "text", "That it be so.", "subject", subject))
                .post(parties.path("/decisions"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String at = parties.path("/decisions/" + id);
        String digest =
                Api.as("lately-board", "board-secretary").post(at + "/opening").path("digest");
        for (String member : List.of("a", "b")) {
            Api.signatory(parties.named(member))
                    .body(Map.of("choice", member.equals("b") ? bravo : "for", "digest", digest))
                    .post(at + "/votes")
                    .then()
                    .statusCode(201);
        }
        Api.as("lately-board", "board-secretary").post(at + "/outcome").then().statusCode(200);
        return id;
    }

    /** What is decided upon: the digest that the refusal of the second signature names. */
    private static Map<String, String> about(String baseline) {
        String refusal = parties.sign("unit", baseline, "provider")
                .statusCode(409)
                .body("rule", equalTo("R1"))
                .extract()
                .path("detail");
        return Map.of("matter", "other", "digest", refusal.replaceAll("(?s).*(sha256:[0-9a-f]{64}).*", "$1"));
    }

    private static Map<String, String> aboutItsText(String baseline) {
        return Map.of(
                "matter",
                "other",
                "digest",
                parties.read("unit", "/baselines/" + baseline).path("digest"));
    }

    private static void put(String slug, String service, String goesLive, String cost) {
        parties.put(
                        "/baselines/" + slug,
                        parties.baseline("a", cost)
                                .replace("\"licensing\"", "\"" + service + "\"")
                                .replace("2099-04-01", goesLive))
                .statusCode(201);
        parties.propose(slug).statusCode(200);
        parties.sign("a", slug, "client").statusCode(200).body("frozenInTime", nullValue());
    }

    private static io.restassured.response.ValidatableResponse measure(String benefit, String baseline) {
        return parties.put("/benefits/" + benefit, BENEFIT.formatted("a", baseline));
    }

    @Test
    void r1LateItIsFrozenByADecisionAndToldWhereverSomethingIsMeasuredAgainstIt() {
        put("late", "waste", "2025-04-01", "1200.00");
        parties.sign("unit", "late", "provider")
                .statusCode(409)
                .body("rule", equalTo("R1"))
                .body("detail", containsString("went live on 2025-04-01"));
        carried(about("late"), "against");
        parties.sign("unit", "late", "provider").statusCode(409);
        String decision = carried(about("late"), "for");
        parties.sign("unit", "late", "provider")
                .statusCode(200)
                .body("state", equalTo("frozen"))
                .body("frozenInTime", equalTo(false))
                .body("decision", equalTo(decision))
                .body("supersedes", nullValue());
        measure("posts", "late").statusCode(201).body("baselineInTime", equalTo(false));
        parties.read("a", "/benefit-summary")
                .then()
                .statusCode(200)
                .body("sums.againstBaselines.find { it.baseline == 'late' }.frozenInTime", equalTo(false));
    }

    @Test
    void whoHasLeftReadsItsOwnBaselinesAndBenefits() {
        BenefitParties left = BenefitParties.register("lately-left", BenefitParties.ENTITY, "a", "b");
        left.frozen("of-a", "a", "1.00");
        left.frozen("of-b", "b", "1.00");
        for (String council : List.of("a", "b")) {
            left.put("/benefits/of-" + council, BENEFIT.formatted(council, "of-" + council))
                    .statusCode(201);
        }
        left.put("/benefits/of-all", BENEFIT.formatted("a", "of-a").replaceAll("\"council.*?\"of-a\",", ""))
                .statusCode(201);
        String address = left.path("/members/~-a");
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "to", "2026-03-31", "votes", 1))
                .put(address)
                .then()
                .statusCode(200);
        for (String list : List.of("/baselines", "/benefits")) {
            left.read("a", list)
                    .then()
                    .statusCode(200)
                    .body("items." + list.substring(1, list.length() - 1), contains("of-a"));
            left.read("a", list + "/of-a").then().statusCode(200);
            left.read("a", list + "/of-b").then().statusCode(404);
        }
        left.read("a", "/benefits/of-all").then().statusCode(404);
        left.read("b", "/benefits").then().body("items.benefit", contains("of-all", "of-b"));
        left.read("a", "/benefit-summary").then().statusCode(404);
    }

    @Test
    void r1OneIsFrozenOfAServiceUnlessTheMembersDecideThatAnotherTakesItsPlace() {
        put("first", "licensing", "2099-04-01", "1000.00");
        parties.sign("unit", "first", "provider")
                .statusCode(200)
                .body("frozenInTime", equalTo(true))
                .body("decision", nullValue());
        measure("first-posts", "first").statusCode(201).body("baselineInTime", equalTo(true));
        put("second", "licensing", "2099-04-01", "9999.00");
        parties.sign("unit", "second", "provider")
                .statusCode(409)
                .body("rule", equalTo("R1"))
                .body("detail", containsString("first"));
        String decision = carried(about("second"), "for");
        parties.sign("unit", "second", "provider")
                .statusCode(200)
                .body("decision", equalTo(decision))
                .body("supersedes", equalTo("first"));
        parties.read("a", "/baselines/first")
                .then()
                .body("state", equalTo("frozen"))
                .body("supersededBy", equalTo("second"));
        measure("more-posts", "first").statusCode(422).body("errors.pointer", contains("/baseline"));
        measure("more-posts", "second").statusCode(201);
        parties.frozen("of-b", "b", "1.00"); // another council's is another one
    }

    private static void service(String service) {
        parties.put("/services/" + service, "{\"title\":\"S\",\"casesFrom\":\"provider\",\"attributes\":[]}")
                .statusCode(201);
    }

    /** A version that both sides have signed. */
    private static void agreed(String service, String commences) {
        Api.manager(parties.keeper())
                .body(Map.of("ref", "sla-" + service, "council", parties.named("a"), "title", "Of " + service))
                .post(parties.path("/agreements"))
                .then()
                .statusCode(201);
        String version = "/agreements/sla-" + service + "/versions/1";
        parties.put(version, """
                        {"commences":"%s","scope":[{"service":"%s"}],"serviceLevels":[{"ref":"of-%2$s",\
                        "service":"%2$s","measure":"answered","dimension":"level","period":"month",\
                        "bands":[{"band":"met","limit":95},{"band":"critical"}]}]}""".formatted(commences, service)).statusCode(201);
        Api.manager(parties.keeper())
                .post(parties.path(version + "/proposal"))
                .then()
                .statusCode(200);
        String digest = Api.manager(parties.keeper()).get(parties.path(version)).path("digest");
        for (String side : List.of("client", "provider")) {
            Api.signatory(side.equals("client") ? parties.named("a") : parties.keeper())
                    .body(Map.of("digest", digest, "capacity", side))
                    .post(parties.path(version + "/signatures"))
                    .then()
                    .statusCode(200);
        }
    }

    private static void received(String service, String day) {
        Api.officer(parties.keeper())
                .contentType("application/x-ndjson")
                .body(("{\"ref\":\"first\",\"service\":\"" + service + "\",\"council\":\"" + parties.named("a")
                                + "\",\"received\":\"" + day + "T10:00:00Z\"}")
                        .getBytes(StandardCharsets.UTF_8))
                .post(parties.path("/cases"))
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
    }

    @ParameterizedTest(name = "R1: {0}: what has been agreed and received tells, not what its keeper writes")
    @CsvSource({
        "agreed-now,  2026-04-01,           , agreement about the service is in force since 2026-04-01",
        "agreed-then, 2090-04-01,           ,",
        "case-since,            , 2025-04-02, Cases of the service have been received",
        "case-before,           , 2025-03-30,"
    })
    void r1LateIsWhatHasGoneLive(String service, String commences, String received, String why) {
        service(service);
        if (commences != null) {
            agreed(service, commences);
        }
        if (received != null) {
            received(service, received);
        }
        put(service, service, "2099-04-01", "10.00");
        if (why == null) {
            parties.sign("unit", service, "provider").statusCode(200).body("frozenInTime", equalTo(true));
            return;
        }
        parties.sign("unit", service, "provider").statusCode(409).body("detail", containsString(why));
        carried(about(service), "for");
        parties.sign("unit", service, "provider").statusCode(200).body("frozenInTime", equalTo(false));
        measure(service, service).statusCode(201).body("baselineInTime", equalTo(false));
    }

    /** In whatever order both sides sign: the board reads no cases, and learns no more of them than that there are any. */
    @ParameterizedTest(name = "R1: {0} signs last, and cases have come in: late")
    @ValueSource(strings = {"board", "a"})
    void r1WhoeverSignsLastItIsLateOnceCasesHaveComeIn(String last) {
        String slug = "lately-joint-" + last;
        BenefitParties joint = BenefitParties.register(slug, BenefitParties.JOINT, "a", "b");
        joint.put("/baselines/of-a", joint.baseline("a", "1.00")).statusCode(201);
        joint.put("/baselines/of-b", joint.baseline("b", "1.00")).statusCode(201);
        Api.officer(joint.named("a"))
                .contentType("application/x-ndjson")
                .body(("{\"ref\":\"joint\",\"service\":\"licensing\",\"council\":\"" + joint.named("a")
                                + "\",\"received\":\"2026-04-02T10:00:00Z\"}")
                        .getBytes(StandardCharsets.UTF_8))
                .post(joint.path("/cases"))
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        for (String council : List.of("a", "b")) {
            String baseline = "of-" + council;
            joint.propose(baseline).statusCode(200);
            boolean board = last.equals("board");
            joint.sign(board ? council : "board", baseline, board ? "provider" : "client")
                    .statusCode(200);
            var signed = joint.sign(board ? "board" : council, baseline, board ? "client" : "provider");
            if (council.equals("a")) {
                signed.statusCode(409).body("detail", containsString("Cases of the service have been received"));
            } else {
                signed.statusCode(200).body("frozenInTime", equalTo(true)); // what came in of a is no matter of b
            }
        }
    }

    /** G2: a decision freezes the baseline that it was about, in whose place it was about, and nothing else. */
    @Test
    void g2OneDecisionFreezesOneBaseline() {
        put("one", "parking", "2025-04-01", "500.00");
        carried(aboutItsText("one"), "for");
        Map<String, String> late = about("one"); // still refused: the text is not what is decided
        put("two", "parking", "2099-04-01", "600.00");
        parties.sign("unit", "two", "provider").statusCode(200).body("frozenInTime", equalTo(true));
        carried(late, "for");
        Map<String, String> instead = about("one"); // "it is late" does not say "in the place of two"
        assertNotEquals(late, instead);
        String decision = carried(instead, "for");
        parties.sign("unit", "one", "provider")
                .statusCode(200)
                .body("decision", equalTo(decision))
                .body("supersedes", equalTo("two"));
        put("three", "parking", "2099-04-01", "700.00");
        String later = carried(about("three"), "for");
        parties.sign("unit", "three", "provider").statusCode(200).body("decision", equalTo(later));
        put("again", "parking", "2025-04-01", "500.00"); // with the text of the first, to the letter
        assertEquals(digest("one"), digest("again"));
        about("again");
        parties.read("a", "/baselines/three").then().body("supersededBy", nullValue());
    }

    private static String digest(String baseline) {
        return aboutItsText(baseline).get("digest");
    }
}
