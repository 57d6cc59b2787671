package org.concordat.costs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Registry;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemes, their versions, and whose approval these need (rule M2). */
@ApiTest
class SharingSchemesTest {

    private static final Map<String, Object> EQUAL = Map.of("kind", "equal");
    private static SharingParties parties;

    @Inject
    ClosedYears closed;

    @Inject
    Registry registry;

    @BeforeAll
    static void register() {
        parties = SharingParties.register("split", "host", "east", "west");
    }

    private static String host() {
        return parties.host();
    }

    @Test
    void aDraftHasEveryFaultToldAtOnceAndIsWrittenOnceItHoldsTogether() {
        parties.scheme("drafted");
        parties.draft(
                        "drafted",
                        1,
                        SharingParties.text("2027-04-01", "licensing", parties.fixed(45, 50), "tolls", EQUAL))
                .statusCode(422)
                .body("rule", equalTo("M2"))
                .body("errors.pointer", contains("/pools/0/key/percents", "/pools/1/pool"));
        Map<String, Object> right = SharingParties.text("2027-04-01", "licensing", parties.fixed(45, 55));
        parties.draft("drafted", 1, right).statusCode(201).body("state", equalTo("draft"));
        parties.draft("drafted", 1, right).statusCode(428);
        Api.manager(host())
                .header("If-Match", "\"1\"")
                .body(SharingParties.text("2027-04-01", "licensing", parties.fixed(40, 60)))
                .put(parties.version("drafted", 1))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        parties.draft("drafted", 3, right).statusCode(422);
    }

    @Test
    void aVersionTakesEffectWithEveryMembersApproval() {
        parties.scheme("approved");
        parties.draft("approved", 1, SharingParties.text("2020-04-01", "parking", EQUAL))
                .statusCode(201);
        parties.approve("approved", 1, parties.council(1)).statusCode(409);
        parties.propose("approved", 1)
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("approvals", equalTo("every-member"))
                .body("awaited", contains("split-east", "split-host", "split-west"));
        parties.propose("approved", 1).statusCode(409);
        parties.approve("approved", 1, host()).statusCode(200);
        parties.approve("approved", 1, parties.council(2))
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("approvedBy", contains("split-host", "split-west"))
                .body("awaited", contains("split-east"));
        parties.approve("approved", 1, parties.council(2)).statusCode(409);
        parties.approve("approved", 1, parties.council(1))
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("awaited", empty());
        Api.manager(host())
                .post(parties.version("approved", 1) + "/withdrawal")
                .then()
                .statusCode(409);
        poolsAreSharedByOneSchemeAtATime();
    }

    /** The pool of the version that is in force. */
    private static void poolsAreSharedByOneSchemeAtATime() {
        parties.scheme("other");
        parties.draft("other", 1, SharingParties.text("2026-04-01", "licensing", EQUAL, "parking", EQUAL))
                .statusCode(201);
        parties.propose("other", 1)
                .statusCode(422)
                .body("rule", equalTo("M2"))
                .body("errors.pointer", contains("/pools/1/pool"))
                .body("errors[0].detail", containsString("scheme approved"));
        Api.manager(host())
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "commences",
                        "2019-04-01",
                        "expires",
                        "2020-03-31",
                        "pools",
                        List.of(Map.of("pool", "parking", "key", EQUAL))))
                .put(parties.version("other", 1))
                .then()
                .statusCode(200);
        parties.propose("other", 1).statusCode(200);
    }

    @Test
    void noVersionChangesHowAClosedYearWasShared() {
        SharingParties shut = SharingParties.register("shut-years", "a", "b");
        shut.scheme("s");
        shut.draft("s", 1, SharingParties.text("2024-04-01", "licensing", EQUAL))
                .statusCode(201);
        shut.draft("s", 2, SharingParties.text("2025-04-01", "licensing", EQUAL))
                .statusCode(201);
        shut.draft("s", 3, SharingParties.text("2025-04-01", "parking", EQUAL)).statusCode(201);
        shut.propose("s", 2).statusCode(200);
        UUID partnership =
                registry.partnership(new Slug("shut-years")).orElseThrow().id();
        closed.close(partnership, "FY2024-25");
        shut.propose("s", 1).statusCode(422).body("rule", equalTo("M5")).body("errors.pointer", contains("/commences"));
        shut.approve("s", 2, shut.council(0)).statusCode(200);
        closed.close(partnership, "FY2025-26");
        shut.approve("s", 2, shut.council(1)).statusCode(422).body("rule", equalTo("M5"));
        shut.propose("s", 3).statusCode(422);
    }

    @ParameterizedTest(name = "M5: from 2026-04-01 to {0} with FY2030-31 closed: {1}")
    @CsvSource({"2030-03-31, 200", "2030-04-01, 422", "2040-03-31, 422"})
    void aVersionTouchesTheYearsFromItsFirstDayToItsLast(String expires, int status) {
        SharingParties gap = SharingParties.register("gap-" + expires, "a", "b");
        closed.close(
                registry.partnership(new Slug("gap-" + expires)).orElseThrow().id(), "FY2030-31");
        gap.scheme("s");
        Map<String, Object> text = new HashMap<>(SharingParties.text("2026-04-01", "licensing", EQUAL));
        text.put("expires", expires);
        gap.draft("s", 1, text).statusCode(201);
        gap.propose("s", 1).statusCode(status);
    }

    @Test
    void whatIsProposedStandsUntilItIsWithdrawn() {
        parties.scheme("withdrawn");
        Map<String, Object> text = SharingParties.text("2029-04-01", "licensing", EQUAL);
        parties.draft("withdrawn", 1, text).statusCode(201);
        parties.propose("withdrawn", 1).statusCode(200);
        Api.manager(host())
                .header("If-Match", "\"1\"")
                .body(text)
                .put(parties.version("withdrawn", 1))
                .then()
                .statusCode(409);
        Api.manager(host())
                .post(parties.version("withdrawn", 1) + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        parties.approve("withdrawn", 1, parties.council(1)).statusCode(409);
        parties.draft("withdrawn", 2, text).statusCode(201);
        Api.as(parties.council(1), "reader")
                .get(parties.home() + "/sharing-schemes/withdrawn")
                .then()
                .statusCode(200)
                .body("versions.state", contains("withdrawn", "draft"));
    }

    @Test
    void anApprovalIsOverTheDigestAndByAMembersSignatory() {
        parties.scheme("signed");
        parties.draft("signed", 1, SharingParties.text("2030-04-01", "licensing", EQUAL))
                .statusCode(201);
        parties.propose("signed", 1).statusCode(200);
        String approvals = parties.version("signed", 1) + "/approvals";
        Map<String, Object> wrong = Map.of("digest", "sha256:" + "0".repeat(64));
        Api.signatory(parties.council(1)).body(wrong).post(approvals).then().statusCode(422);
        Api.officer(parties.council(1)).body(wrong).post(approvals).then().statusCode(403);
        Api.manager(parties.council(1))
                .post(parties.version("signed", 1) + "/withdrawal")
                .then()
                .statusCode(403);
        Api.signatory(parties.council(1))
                .body(Map.of(
                        "digest",
                        Api.as(host(), "reader")
                                .get(parties.version("signed", 1))
                                .<String>path("digest")))
                .queryParam("dryRun", true)
                .post(approvals)
                .then()
                .statusCode(200)
                .body("approvedBy", hasSize(1));
        parties.approve("signed", 1, parties.council(1)).statusCode(200);
    }

    @ParameterizedTest(name = "M2: {0} with votes {1}: approved by the {2}.")
    @CsvSource({"majority, 1 1 1, 2", "double-majority, 5 1 1, 2", "double-majority, 1 1 5, 3"})
    void thePartnershipsRulesSayHowManyApprove(String rule, String votes, int carriedBy) {
        String name = "rule-" + rule + "-" + carriedBy;
        SharingParties voting = SharingParties.register(name, "a", "b", "c");
        String[] each = votes.split(" ");
        for (int i = 0; i < each.length; i++) {
            String address = voting.home() + "/members/" + voting.council(i);
            List<String> roles = i == 0 ? List.of("host", "member") : List.of("member");
            Api.operator()
                    .header("If-Match", Api.operator().get(address).header("ETag"))
                    .body(Map.of("roles", roles, "from", "2020-04-01", "votes", Integer.parseInt(each[i])))
                    .put(address)
                    .then()
                    .statusCode(200);
            if (!each[i].equals("1")) {
                Api.signatory(voting.council(i))
                        .post(address + "/acceptance")
                        .then()
                        .statusCode(200);
            }
        }
        rules(voting, rule);
        voting.scheme("s");
        voting.draft("s", 1, SharingParties.text("2020-04-01", "licensing", EQUAL))
                .statusCode(201);
        voting.propose("s", 1).statusCode(200).body("approvals", equalTo(rule));
        for (int i = 0; i < carriedBy; i++) {
            String state = i + 1 < carriedBy ? "proposed" : "active";
            voting.approve("s", 1, voting.council(i)).statusCode(200).body("state", equalTo(state));
        }
    }

    private static void rules(SharingParties of, String rule) {
        io.restassured.response.Response now = Api.operator().get(of.home());
        Map<String, Object> partnership = new HashMap<>(now.jsonPath().getMap("$"));
        partnership.remove("partnership");
        partnership.put("rules", Map.of("sharingSchemes", Map.of("approvals", rule)));
        Api.operator()
                .header("If-Match", now.header("ETag"))
                .body(partnership)
                .put(of.home())
                .then()
                .statusCode(200)
                .body("rules.sharingSchemes.approvals", equalTo(rule));
    }

    @Test
    void whatWasKnownStays() throws InterruptedException {
        parties.scheme("known");
        parties.draft("known", 1, SharingParties.text("2031-04-01", "licensing", EQUAL))
                .statusCode(201);
        String then = java.time.Instant.now().toString();
        Thread.sleep(5);
        parties.propose("known", 1).statusCode(200);
        Api.as(host(), "reader")
                .get(parties.version("known", 1) + "?knownOn=" + then)
                .then()
                .body("state", equalTo("draft"));
        Api.as(host(), "reader").get(parties.version("known", 1)).then().body("state", equalTo("proposed"));
    }

    @Test
    void f3TheListIsOfTheSchemesThatThereWereAndCalledAsTheyWere() throws InterruptedException {
        String ago = java.time.Instant.now().toString();
        Thread.sleep(5);
        parties.scheme("renamed");
        String then = java.time.Instant.now().toString();
        Thread.sleep(5);
        String scheme = parties.home() + "/sharing-schemes/renamed";
        Api.manager(host())
                .header("If-Match", Api.manager(host()).get(scheme).header("ETag"))
                .body(Map.of("title", "Renamed since"))
                .put(scheme)
                .then()
                .statusCode(200);
        String list = parties.home() + "/sharing-schemes?knownOn=";
        String titles = "items.findAll { it.scheme == 'renamed' }.title";
        Api.as(host(), "reader").get(list + ago).then().statusCode(200).body(titles, empty());
        Api.as(host(), "reader").get(list + then).then().body(titles, contains("The scheme renamed"));
        Api.as(host(), "reader").get(list.replace("?knownOn=", "")).then().body(titles, contains("Renamed since"));
        Api.as(host(), "reader").get(scheme + "?knownOn=" + ago).then().statusCode(404);
        Api.as(host(), "reader").get(scheme + "?knownOn=" + then).then().body("revision", equalTo(1));
    }
}
