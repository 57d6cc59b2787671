package org.concordat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document's examples are one story that really happens: a council, its host, their agreement, cases and figures. */
@ApiTest
class DocumentExamplesTest {

    private static final Examples EXAMPLES = new Examples("story-");
    private static final String COUNCIL = "story-kettering";
    private static final String HOST = "story-northampton";
    private static final String PARTNERSHIP = "/partnerships/story-nlc";
    private static final String AGREEMENT = PARTNERSHIP + "/agreements/sla-ket";

    @BeforeAll
    static void partnership() throws IOException {
        Api.organisation(COUNCIL, "district-council");
        Api.organisation(HOST, "district-council");
        Api.operator().header("If-Match", "\"1\"").body(sent("putOrganisation")).put("/organisations/" + COUNCIL);
        Api.operator().body(sent("putPartnership")).put(PARTNERSHIP);
        Api.member("story-nlc", HOST, "host", "member");
        Api.member("story-nlc", COUNCIL, "member");
        Api.officer(COUNCIL)
                .body(Map.of("name", "Burton Latimer"))
                .put("/organisations/" + COUNCIL + "/areas/burton-latimer");
        Api.manager(HOST).body(sent("putService")).put(PARTNERSHIP + "/services/premises-licensing");
        Api.manager(HOST).body(sent("putMeasure")).put(PARTNERSHIP + "/measures/premises-in-time");
        Api.manager(HOST)
                .body(Map.of(
                        "title",
                        "Calls answered",
                        "kind",
                        "ratio",
                        "unit",
                        "percent",
                        "direction",
                        "higher-is-better",
                        "computedFrom",
                        "figures",
                        "owner",
                        "provider"))
                .put(PARTNERSHIP + "/measures/calls-answered");
    }

    private static String sent(String operation) throws IOException {
        return EXAMPLES.request(operation).toString();
    }

    private static JsonNode read(String operation, RequestSpecification who, String address) throws IOException {
        return EXAMPLES.answered(operation, 200, who.get(address));
    }

    @Test
    void theRegistry() throws IOException {
        String organisation = "/organisations/story-corby";
        EXAMPLES.answered(
                "putOrganisation",
                201,
                Api.operator().body(sent("putOrganisation")).put(organisation));
        read("getOrganisation", Api.operator(), organisation);
        read("listOrganisations", Api.officer(COUNCIL), "/organisations");
        ObjectNode provider = EXAMPLES.request("putIdentityProvider");
        // The example's issuer does not exist; one that does takes its place.
        provider.put("issuer", Issuers.of("kettering").issuer());
        String providers = organisation + "/identity-providers";
        EXAMPLES.answered(
                "putIdentityProvider",
                201,
                Api.operator().body(provider.toString()).put(providers + "/main"));
        read("getIdentityProvider", Api.operator(), providers + "/main");
        read("listIdentityProviders", Api.operator(), providers);
        Response suspended = Api.operator().post(organisation + "/suspension");
        EXAMPLES.answered("suspendOrganisation", 200, suspended);
        EXAMPLES.answered(
                "reinstateOrganisation",
                200,
                Api.operator().header("If-Match", suspended.header("ETag")).delete(organisation + "/suspension"));
        read("getMe", Api.officer(COUNCIL), "/me");
    }

    @Test
    void theAgreement() throws IOException {
        ObjectNode agreement = EXAMPLES.request("postAgreement");
        agreement.put("council", COUNCIL);
        EXAMPLES.answered(
                "postAgreement",
                201,
                Api.manager(HOST).body(agreement.toString()).post(PARTNERSHIP + "/agreements"));
        EXAMPLES.answered(
                "putVersion", 201, Api.manager(HOST).body(sent("putVersion")).put(AGREEMENT + "/versions/1"));
        EXAMPLES.answered("proposeVersion", 200, Api.manager(HOST).post(AGREEMENT + "/versions/1/proposal"));
        EXAMPLES.answered(
                "counterVersion",
                200,
                Api.officer(COUNCIL).body(sent("counterVersion")).post(AGREEMENT + "/versions/1/counter"));
        read("getVersionDiff", Api.officer(COUNCIL), AGREEMENT + "/versions/2/diff?against=1");
        EXAMPLES.answered("withdrawVersion", 200, Api.officer(COUNCIL).post(AGREEMENT + "/versions/2/withdrawal"));
        Api.manager(HOST).body(sent("putVersion")).put(AGREEMENT + "/versions/3");
        Api.manager(HOST).post(AGREEMENT + "/versions/3/proposal");
        signed();
        read("getVersion", Api.officer(COUNCIL), AGREEMENT + "/versions/3");
        read("getAgreement", Api.officer(COUNCIL), AGREEMENT);
        read("listAgreements", Api.officer(COUNCIL), PARTNERSHIP + "/agreements");
        read(
                "getEffectiveTerms",
                Api.officer(COUNCIL),
                AGREEMENT + "/effective-terms?on=2026-11-01&area=burton-latimer");
        ObjectNode query = EXAMPLES.request("postQuery");
        query.put("result", query.path("result").asText().replace("kettering", COUNCIL));
        EXAMPLES.answered(
                "postQuery", 201, Api.officer(COUNCIL).body(query.toString()).post(PARTNERSHIP + "/queries"));
        ObjectNode end = EXAMPLES.request("terminateVersion");
        // The example's day will have passed one day.
        end.put("lastDay", LocalDate.now().plusMonths(3).toString());
        EXAMPLES.answered(
                "terminateVersion",
                200,
                Api.signatory(COUNCIL).body(end.toString()).post(AGREEMENT + "/versions/3/termination"));
    }

    private static void signed() throws IOException {
        String signatures = AGREEMENT + "/versions/3/signatures";
        ObjectNode signature = EXAMPLES.request("signVersion");
        assertEquals(
                Api.officer(COUNCIL).get(AGREEMENT + "/versions/3").path("digest"),
                signature.path("digest").asText());
        Api.signatory(HOST)
                .body(signature.deepCopy().put("capacity", "provider").toString())
                .post(signatures);
        EXAMPLES.answered(
                "signVersion",
                200,
                Api.signatory(COUNCIL).body(signature.toString()).post(signatures));
    }

    @Test
    void theCases() throws IOException {
        Map<String, Object> good = Map.of(
                "ref", "K-2026-0001",
                "service", "premises-licensing",
                "council", COUNCIL,
                "area", "burton-latimer",
                "received", "2026-04-02T15:20:00+01:00",
                "clock",
                        List.of(
                                Map.of(
                                        "at",
                                        "2026-04-02T16:05:00+01:00",
                                        "action",
                                        "pause",
                                        "reason",
                                        "awaiting plans"),
                                Map.of("at", "2026-04-08T10:30:00+01:00", "action", "resume")),
                "closed", "2026-04-09T09:50:00+01:00",
                "outcome", "granted",
                "attributes", Map.of("premisesType", "pub"));
        Map<String, Object> wrong = Map.of(
                "ref", "K-2026-0002",
                "service", "premises-licensing",
                "council", COUNCIL,
                "received", "2026-04-02T15:20:00+01:00",
                "closed", "2026-04-01T09:50:00+01:00");
        String load = Api.officer(HOST)
                .body(Map.of("items", List.of(good, wrong)))
                .post(PARTNERSHIP + "/cases")
                .path("import");
        read(
                "getCase",
                Api.officer(COUNCIL),
                PARTNERSHIP + "/cases/K-2026-0001?service=premises-licensing&council=" + COUNCIL);
        read("listCases", Api.officer(COUNCIL), PARTNERSHIP + "/cases");
        read("getImport", Api.officer(HOST), PARTNERSHIP + "/imports/" + load);
        read("listImportErrors", Api.officer(HOST), PARTNERSHIP + "/imports/" + load + "/errors");
        read("listImports", Api.officer(HOST), PARTNERSHIP + "/imports");
        Api.officer(HOST).get(PARTNERSHIP + "/cases?council=" + COUNCIL);
        read("listReadLog", Api.officer(COUNCIL), PARTNERSHIP + "/read-log?limit=2");
        String profiles = PARTNERSHIP + "/import-profiles";
        EXAMPLES.answered(
                "putImportProfile",
                201,
                Api.officer(HOST).body(sent("putImportProfile")).put(profiles + "/case-system"));
        read("getImportProfile", Api.officer(HOST), profiles + "/case-system");
        EXAMPLES.answered(
                "previewImport",
                200,
                Api.officer(HOST)
                        .body(sent("previewImport").replace("\"kettering\"", "\"" + COUNCIL + "\""))
                        .post(profiles + "/case-system/preview"));
        read("listImportProfiles", Api.officer(HOST), profiles);
    }

    private static void send(String period) {
        Map<String, Object> figure = Map.of(
                "measure",
                "calls-answered",
                "council",
                COUNCIL,
                "period",
                period,
                "numerator",
                930,
                "denominator",
                1000);
        Api.officer(HOST).body(Map.of("items", List.of(figure))).post(PARTNERSHIP + "/figures");
    }

    private static String query(String period) throws IOException {
        send(period);
        String id = Api.officer(COUNCIL)
                .get(PARTNERSHIP + "/figures?period=" + period)
                .path("items[0].id");
        String figure = PARTNERSHIP + "/figures/" + id;
        return EXAMPLES.answered(
                        "postFigureQuery",
                        201,
                        Api.officer(COUNCIL).body(sent("postFigureQuery")).post(figure + "/queries"))
                .path("id")
                .asText();
    }

    @Test
    void theQueries() throws IOException {
        String answered = PARTNERSHIP + "/queries/" + query("2026-05");
        EXAMPLES.answered(
                "postOutcome", 201, Api.officer(HOST).body(sent("postOutcome")).post(answered + "/outcomes"));
        String disputed = PARTNERSHIP + "/queries/" + query("2026-06");
        EXAMPLES.answered(
                "postEscalation",
                201,
                Api.officer(COUNCIL).body(sent("postEscalation")).post(disputed + "/escalations"));
        read("getQuery", Api.officer(COUNCIL), disputed);
        read("listQueries", Api.officer(COUNCIL), PARTNERSHIP + "/queries?stage=board");
    }

    @Test
    void theFigures() throws IOException {
        send("2026-04");
        JsonNode figures = read("listFigures", Api.officer(COUNCIL), PARTNERSHIP + "/figures?period=2026-04");
        String id = figures.path("items").path(0).path("id").asText();
        read("getFigure", Api.officer(COUNCIL), PARTNERSHIP + "/figures/" + id);
        EXAMPLES.answered(
                "postConfirmation",
                201,
                Api.officer(COUNCIL)
                        .body(sent("postConfirmation"))
                        .post(PARTNERSHIP + "/figures/" + id + "/confirmations"));
    }
}
