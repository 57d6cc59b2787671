package org.concordat.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@ApiTest
class CaseLoadTest {

    private static final String CASES = "/partnerships/intake/cases";
    private static final String NDJSON = "application/x-ndjson";

    @BeforeAll
    static void partnership() {
        IntakeParties.register();
    }

    private static RequestSpecification provider() {
        return Api.officer("in-unit");
    }

    private static ValidatableResponse send(RequestSpecification who, String lines, String query) {
        return who.contentType(NDJSON)
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(CASES + query)
                .then();
    }

    private static String line(String ref, String more) {
        return """
                {"ref":"%s","service":"licences","council":"in-alpha","area":"north","received":"2026-04-02T15:20:00+01:00"%s}
                """.formatted(ref, more);
    }

    @Test
    void c7RepeatingALoadChangesNothing() {
        String lines = line("R-1", "") + "\n" + line("R-2", ",\"closed\":\"2026-04-09T09:50:00+01:00\"");
        send(provider(), lines, "")
                .statusCode(200)
                .body("created", equalTo(2))
                .body("applied", equalTo(true))
                .body("import", notNullValue());
        send(provider(), lines, "").body("created", equalTo(0)).body("unchanged", equalTo(2));
        send(provider(), line("R-1", ",\"outcome\":\"granted\""), "").body("updated", equalTo(1));
        provider()
                .get(CASES + "/R-1?service=licences&council=in-alpha")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("outcome", equalTo("granted"))
                .body("area", equalTo("north"));
    }

    @Test
    void c5EachWrongRowIsNamedAndTheOthersAreTaken() {
        String lines = line("F-1", "")
                + line("F-2", ",\"closed\":\"2026-04-01T00:00:00Z\"")
                + "\n{not json\n"
                + line("F-4", ",\"nonsense\":1")
                + line("F-5", ",\"ref\":\"twice\"")
                + line("F-6", ",\"outcome\":7")
                + line("F-7", ",\"attributes\":{\"name\":\"Smith\"}")
                + line("F-8", "").replace("north", "atlantis")
                + line("F\\u0000-9", "");
        ValidatableResponse receipt = send(provider(), lines, "")
                .statusCode(200)
                .body("rows", equalTo(9))
                .body("created", equalTo(1))
                .body("rejected", equalTo(8))
                .body("errors.row", contains(2, 3, 4, 5, 6, 7, 8, 9))
                .body(
                        "errors.pointer",
                        contains("/closed", "", "/nonsense", "", "/outcome", "/attributes/name", "/area", "/ref"))
                .body("errors[0].detail", equalTo("closed before received"))
                .body("errors[0].ref", equalTo("F-2"));
        String id = receipt.extract().path("import");
        provider()
                .get("/partnerships/intake/imports/" + id)
                .then()
                .statusCode(200)
                .body("errors", hasSize(8));
        provider()
                .get("/partnerships/intake/imports/" + id + "/errors?limit=3")
                .then()
                .body("items.row", contains(2, 3, 4))
                .body("next", notNullValue());
        provider()
                .get("/partnerships/intake/imports?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        Api.officer("in-alpha").get("/partnerships/intake/imports/" + id).then().statusCode(404);
    }

    @Test
    void c5AllOrNothingTakesNothing() {
        String lines = line("N-1", "") + line("N-2", ",\"closed\":\"2026-04-01T00:00:00Z\"");
        send(provider(), lines, "?mode=all-or-nothing")
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("created", equalTo(0))
                .body("rejected", equalTo(1));
        provider().get(CASES + "/N-1?service=licences&council=in-alpha").then().statusCode(404);
        send(provider(), line("N-1", ""), "?mode=all-or-nothing").body("created", equalTo(1));
        provider().get(CASES + "/N-1?service=licences&council=in-alpha").then().statusCode(200);
    }

    @Test
    void aDryRunChangesNothing() {
        send(provider(), line("D-1", ""), "?dryRun=true").statusCode(200).body("created", equalTo(1));
        provider().get(CASES + "/D-1?service=licences&council=in-alpha").then().statusCode(404);
    }

    @Test
    void c7AnOlderStateIsStaleAlsoWithinOneLoad() {
        String older = line("S-1", ",\"asAt\":\"2026-04-03T00:00:00Z\",\"outcome\":\"older\"");
        String newer = line("S-1", ",\"asAt\":\"2026-04-05T00:00:00Z\",\"outcome\":\"newer\"");
        String again = line("S-1", ",\"asAt\":\"2026-04-07T00:00:00Z\",\"outcome\":\"newer\"");
        String between = line("S-1", ",\"asAt\":\"2026-04-06T00:00:00Z\",\"outcome\":\"between\"");
        send(provider(), newer + older + newer, "")
                .body("created", equalTo(1))
                .body("stale", equalTo(1))
                .body("unchanged", equalTo(1));
        send(provider(), again, "").body("unchanged", equalTo(1));
        send(provider(), between, "").body("stale", equalTo(1));
        provider()
                .get(CASES + "/S-1?service=licences&council=in-alpha")
                .then()
                .body("outcome", equalTo("newer"))
                .body("revision", equalTo(1));
    }

    @Test
    void c7AVoidCaseKeepsItsHistory() {
        send(provider(), line("V-1", ""), "").body("created", equalTo(1));
        send(provider(), line("V-1", ",\"void\":true"), "").body("rejected", equalTo(1));
        send(provider(), line("V-1", ",\"void\":true,\"voidReason\":\"entered twice\""), "")
                .body("updated", equalTo(1));
        provider()
                .get(CASES + "?status=void&council=in-alpha")
                .then()
                .statusCode(200)
                .body("items.ref", contains("V-1"))
                .body("items[0].voidReason", equalTo("entered twice"));
    }

    @Test
    void f3AsKnownBefore() {
        send(provider(), line("K-1", ""), "").body("created", equalTo(1));
        String known = provider()
                .get(CASES + "/K-1?service=licences&council=in-alpha")
                .then()
                .extract()
                .path("recordedAt");
        send(provider(), line("K-1", ",\"outcome\":\"later\""), "").body("updated", equalTo(1));
        provider()
                .queryParam("knownOn", known)
                .get(CASES + "/K-1?service=licences&council=in-alpha")
                .then()
                .statusCode(200)
                .body("outcome", nullValue())
                .body("revision", equalTo(1));
        provider().get(CASES + "?knownOn=2199-01-01T00:00:00Z").then().statusCode(400);
    }

    @Test
    void c7TheSideThatTheServiceNamesSendsItsCases() {
        send(Api.officer("in-alpha"), line("W-1", ""), "")
                .body("rejected", equalTo(1))
                .body("errors[0].pointer", equalTo("/service"));
        String own = line("W-2", "").replace("licences", "calls");
        send(Api.officer("in-alpha"), own, "").body("created", equalTo(1));
        send(provider(), own, "").body("rejected", equalTo(1));
        send(Api.as("in-unit", "reader"), line("W-3", ""), "").statusCode(403);
    }

    @Test
    void anotherCouncilsCasesAreMissing() {
        send(provider(), line("O-1", ""), "").body("created", equalTo(1));
        Api.officer("in-alpha")
                .get(CASES + "/O-1?service=licences&council=in-alpha")
                .then()
                .statusCode(200);
        Api.officer("in-beta")
                .get(CASES + "/O-1?service=licences&council=in-alpha")
                .then()
                .statusCode(404);
        Api.officer("in-beta").get(CASES).then().statusCode(200).body("items.council", not(hasItem("in-alpha")));
        send(Api.officer("in-beta"), line("O-1", "").replace("licences", "calls"), "")
                .body("errors[0].pointer", equalTo("/council"));
        Api.officer("in-board").get(CASES).then().statusCode(403);
        send(Api.officer("in-board"), line("O-1", ""), "").statusCode(403);
    }

    @Test
    void jsonItemsAreALoadToo() {
        List<Map<String, Object>> items = List.of(
                Map.of(
                        "ref",
                        "J-1",
                        "service",
                        "licences",
                        "council",
                        "in-alpha",
                        "received",
                        "2026-04-02T15:20:00+01:00",
                        "clock",
                        List.of(
                                Map.of("at", "2026-04-02T16:05:00+01:00", "action", "pause", "reason", "plans"),
                                Map.of("at", "2026-04-08T10:30:00+01:00", "action", "resume")),
                        "attributes",
                        Map.of("premisesType", "pub")),
                Map.of("ref", 2));
        provider()
                .body(Map.of("items", items))
                .post(CASES)
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("errors.row", contains(2));
        provider()
                .get(CASES + "/J-1?service=licences&council=in-alpha")
                .then()
                .body("clock.action", contains("pause", "resume"))
                .body("attributes.premisesType", equalTo("pub"))
                .body("area", nullValue());
        provider().body("{\"items\":[{]}").post(CASES).then().statusCode(400);
        provider().body("[]").post(CASES).then().statusCode(400);
        provider()
                .contentType("application/xml")
                .body("<a/>")
                .post(CASES)
                .then()
                .statusCode(415);
        provider()
                .body("{\"items\":[]}")
                .post(CASES + "?mode=some")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("mode"));
    }

    @Test
    void csvIsReadThroughAProfileOrByItsColumnNames() {
        Map<String, Object> profile = Map.of(
                "title",
                "Export",
                "kind",
                "cases",
                "delimiter",
                ";",
                "timeZone",
                "Europe/London",
                "dateFormats",
                List.of("dd/MM/yyyy HH:mm"),
                "columns",
                Map.of("ref", "No", "received", "In", "closed", "Out", "area", "Ward"),
                "values",
                Map.of("area", Map.of("North Ward", "north")),
                "fixed",
                Map.of("service", "licences", "council", "in-alpha"));
        String address = "/partnerships/intake/import-profiles/export";
        provider().body(profile).put(address).then().statusCode(201).header("ETag", startsWith("\"1-"));
        provider().body(profile).put(address).then().statusCode(428);
        provider().get(address).then().statusCode(200).body("profile.columns.ref", equalTo("No"));
        String file =
                "No;In;Out;Ward;Else\nC-1;02/04/2026 15:20;;North Ward;x\n\nC-2;02/04/2026 15:20;02/04/2026 15:19;;\nC-3;x\n";
        provider()
                .contentType("text/csv")
                .body(file)
                .post(CASES + "?profile=export")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("errors.row", contains(2, 3));
        provider()
                .contentType("text/csv")
                .body("ref,service,council,received\nC-9,licences,in-alpha,2026-04-02T15:20:00+01:00\n")
                .post(CASES)
                .then()
                .body("created", equalTo(1));
        provider()
                .contentType("text/csv")
                .body("ref,recieved\n")
                .post(CASES)
                .then()
                .statusCode(422);
        provider()
                .contentType("text/csv")
                .body(file)
                .post(CASES + "?profile=none")
                .then()
                .statusCode(422);
        provider()
                .contentType("text/csv")
                .body("ref,service,council,received\n\"C-9,licences\n")
                .post(CASES)
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1));
    }

    @Test
    void listsArePagedAndFiltered() {
        String lines = line("P-1", "")
                + line("P-2", ",\"closed\":\"2026-04-09T09:50:00+01:00\"")
                + line("P-3", ",\"due\":\"2020-01-01T00:00:00Z\"");
        send(provider(), lines.replace("in-alpha", "in-beta").replace("north", "south"), "")
                .body("created", equalTo(3));
        String list = CASES + "?council=in-beta&area=south";
        String next = provider()
                .get(list + "&limit=2")
                .then()
                .body("items.ref", contains("P-1", "P-2"))
                .extract()
                .path("next");
        provider()
                .queryParam("cursor", next)
                .get(list + "&limit=2")
                .then()
                .body("items.ref", contains("P-3"))
                .body("next", nullValue());
        provider().get(list + "&status=closed").then().body("items.ref", contains("P-2"));
        provider().get(list + "&status=open").then().body("items.ref", contains("P-1", "P-3"));
        provider().get(list + "&dueBefore=2021-01-01T00:00:00Z").then().body("items.ref", contains("P-3"));
        provider().get(list + "&status=running").then().statusCode(400);
        provider().get(CASES + "?counsil=in-beta").then().statusCode(400).body(containsString("counsil"));
    }
}
