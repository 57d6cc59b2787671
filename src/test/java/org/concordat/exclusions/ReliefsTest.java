package org.concordat.exclusions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods are proposed to be relieved, and that is decided once (rule B6). */
@ApiTest
class ReliefsTest {

    private static final ThreeModels HERE = ThreeModels.JOINT;
    private static final String RELIEFS = HERE.path("/reliefs");

    @Inject
    Reliefs reliefs;

    @Inject
    TenantTransactions transactions;

    @Inject
    Registry registry;

    @BeforeAll
    static void partnerships() {
        ThreeModels.register();
    }

    private static ValidatableResponse propose(Map<String, Object> body, String query) {
        return HERE.as("provider").body(body).post(RELIEFS + query).then();
    }

    @ParameterizedTest(name = "{0} {1}: {2} at {3}")
    @CsvSource(
            value = {
                "B6 | period -                                  | 422 | /period",
                "B6 | from 2026-02 to 2026-03                   | 422 | /period",
                "B6 | period - from 2026-02                     | 422 | /period",
                "B6 | period - from 2026-03 to 2026-02          | 422 | /to",
                "B6 | period 2026-13                            | 422 | /period",
                "B6 | period FY2026-28                          | 422 | /period",
                "B6 | period 2025-12                            | 422 | /agreement",
                "B6 | period 2027-01                            | 422 | /agreement",
                "B6 | agreement other                           | 422 | /agreement",
                "B6 | serviceLevel weekly                       | 422 | /serviceLevel",
                "B6 | serviceLevel quarterly                    | 422 | /period",
                "B6 | serviceLevel quarterly period - from 2026-05 to 2026-07 | 422 | /to",
                "C6 | area south                                | 422 | /area",
                "B6 | council ex-nobody                         | 422 | /council",
                "-  | ground weather                            | 400 | /ground",
                "-  | ground -                                  | 400 | /ground",
                "-  | reason -                                  | 400 | /reason",
                "-  | period February                           | 400 | /period",
                "-  | evidence ftp://x.example/                 | 400 | /evidence",
            },
            delimiter = '|',
            nullValues = "-")
    void refused(String rule, String change, int status, String pointer) {
        ValidatableResponse answer =
                propose(changed(change), "").statusCode(status).body("errors.pointer", contains(pointer));
        answer.body("rule", rule == null ? nullValue() : equalTo(rule));
    }

    private static Map<String, Object> changed(String change) {
        String[] words = change.split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].equals("-") ? null : words[i];
        }
        return HERE.relief(words);
    }

    @ParameterizedTest(name = "B6 {0} is {1} to {2}")
    @CsvSource({
        "period 2026-02,                                         2026-02-01, 2026-02-28",
        "serviceLevel monthly,                                   2026-02-01, 2026-02-28",
        "area north,                                             2026-02-01, 2026-02-28",
        "serviceLevel quarterly period FY2026-27-Q1,             2026-04-01, 2026-06-30",
        "serviceLevel quarterly period - from 2026-03 to 2026-07, 2026-03-01, 2026-07-31",
        "period - from 2026-03 to FY2026-27-Q1,                  2026-03-01, 2026-06-30",
        "period FY2026-27,                                       2026-04-01, 2027-03-31",
        "evidence https://x.example/a ground other,              2026-02-01, 2026-02-28",
    })
    void taken(String change, String first, String last) {
        propose(changed(change), "?dryRun=true")
                .statusCode(201)
                .body("firstDay", equalTo(first))
                .body("lastDay", equalTo(last))
                .body("state", equalTo("proposed"));
        HERE.as("provider")
                .get(RELIEFS + "?period=2026-04&state=withdrawn")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    @DisplayName("B6 Periods that another relief covers as a whole are not proposed again; wider ones are")
    void once() {
        String month =
                HERE.proposed("provider", "reliefs", HERE.relief("period", "2026-08", "serviceLevel", "monthly"));
        for (String covered :
                List.of("period 2026-08 serviceLevel monthly", "period 2026-08 serviceLevel monthly area north")) {
            propose(changed(covered), "").statusCode(409).body("rule", equalTo("B6"));
        }
        for (String wider : List.of("period 2026-08", "period - from 2026-08 to 2026-09 serviceLevel monthly")) {
            propose(changed(wider), "?dryRun=true").statusCode(201);
        }
        HERE.decided("client", "reliefs", month, true).statusCode(201);
        propose(changed("period 2026-08 serviceLevel monthly"), "").statusCode(409);
        String year = HERE.proposed("client", "reliefs", HERE.relief("period", "FY2026-27"));
        propose(changed("period 2026-09"), "").statusCode(409);
        HERE.decided("provider", "reliefs", year, false).statusCode(201);
        propose(changed("period 2026-09"), "?dryRun=true").statusCode(201);
    }

    @Test
    @DisplayName("B6, F3 Results read what was accepted, as it was known; the board and the council read all of it")
    void accepted() throws InterruptedException {
        Instant before = pause();
        String id = HERE.proposed(
                "provider", "reliefs", HERE.relief("period", "2026-10", "serviceLevel", "monthly", "area", "north"));
        String taken = HERE.proposed("provider", "reliefs", HERE.relief("period", "2026-11"));
        HERE.as("provider").post(RELIEFS + "/" + taken + "/withdrawal").then().statusCode(200);
        Instant between = pause();
        HERE.as("client")
                .body(Map.of("accepted", true, "reason", "We saw it."))
                .post(RELIEFS + "/" + id + "/decisions?dryRun=true")
                .then()
                .statusCode(201);
        assertEquals(List.of(), since(before, null));
        HERE.decided("client", "reliefs", id, true)
                .statusCode(201)
                .body("state", equalTo("accepted"))
                .body("decidedBy", equalTo("ex-joint-board:ex-joint-board-officer"))
                .body("decisionReason", equalTo("We saw it."));
        Instant after = pause();
        HERE.decided("client", "reliefs", id, false).statusCode(409).body("rule", equalTo("B6"));
        assertEquals(List.of("sla monthly north 2026-10-01 2026-10-31 EVENT_BEYOND_CONTROL"), since(before, null));
        assertEquals(List.of(), since(before, between));
        assertEquals(1, since(before, after).size());
        HERE.as("client").get(RELIEFS + "/" + id + "?knownOn=" + between).then().body("state", equalTo("proposed"));
        HERE.as("client").get(RELIEFS + "/" + id + "?knownOn=" + before).then().statusCode(404);
        HERE.as("board")
                .get(RELIEFS + "?council=ex-yew&period=FY2026-27-Q3&state=accepted&agreement=sla&serviceLevel=monthly")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        HERE.as("stranger").get(RELIEFS).then().statusCode(200).body("items.size()", equalTo(0));
    }

    /** What was accepted of what was proposed since, as evaluation reads it. */
    private List<String> since(Instant proposed, Instant knownOn) {
        UUID partnership =
                registry.partnership(new Slug("ex-joint")).orElseThrow().id();
        UUID council = registry.organisation(new Slug("ex-yew")).orElseThrow().id();
        return transactions.asWorker(partnership, council, () -> reliefs.accepted(partnership, knownOn).stream()
                .filter(r -> reliefs.find(partnership, r.id(), null)
                        .orElseThrow()
                        .proposal()
                        .at()
                        .isAfter(proposed))
                .map(r -> String.join(
                        " ",
                        r.agreement(),
                        r.serviceLevel(),
                        r.area().value(),
                        r.span().firstDay().toString(),
                        r.span().lastDay().toString(),
                        r.ground().name()))
                .toList());
    }

    private static Instant pause() throws InterruptedException {
        Thread.sleep(5);
        Instant now = Instant.now();
        Thread.sleep(5);
        return now;
    }

    @Test
    @DisplayName(
            "B6 An accepted relief is a revision of the results of its level from its first day on; a rejected one is none")
    void revisions() {
        ThreeModels model = ThreeModels.SHARED;
        int monthly = revision(model, "2026-02.ex-ash.sla.monthly");
        int quarterly = revision(model, "FY2025-26-Q4.ex-ash.sla.quarterly");
        String rejected = model.proposed("provider", "reliefs", model.relief("serviceLevel", "monthly"));
        model.decided("client", "reliefs", rejected, false).statusCode(201);
        String later =
                model.proposed("provider", "reliefs", model.relief("serviceLevel", "monthly", "period", "2026-04"));
        model.decided("client", "reliefs", later, true).statusCode(201);
        assertEquals(monthly, revision(model, "2026-02.ex-ash.sla.monthly"));
        String id = model.proposed("provider", "reliefs", model.relief("serviceLevel", "monthly"));
        model.as("provider")
                .get(model.path("/reliefs/" + id))
                .then()
                .header("ETag", startsWith("\"1-"))
                .body("from", equalTo("2026-02"))
                .body("area", nullValue());
        model.decided("client", "reliefs", id, true).statusCode(201);
        assertEquals(monthly + 1, revision(model, "2026-02.ex-ash.sla.monthly"));
        assertEquals(quarterly, revision(model, "FY2025-26-Q4.ex-ash.sla.quarterly"));
    }

    private static int revision(ThreeModels model, String result) {
        return model.as("provider")
                .get(model.path("/results/" + result))
                .then()
                .statusCode(200)
                .extract()
                .path("revision");
    }

    @Test
    @DisplayName("What is proposed says where it is")
    void location() {
        ValidatableResponse made = propose(HERE.relief("period", "2026-12"), "").statusCode(201);
        String id = made.extract().path("id");
        made.header("Location", endsWith("/v1" + RELIEFS + "/" + id));
        assertEquals(7, UUID.fromString(id).version());
    }
}
