package org.concordat.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.contract.ContractFilter;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a test says to the API, and as whom. Addresses are given without {@code /v1}. */
public final class Api {

    /** What is sent and answered is as the document says, in every test. */
    private static final ContractFilter CONTRACT = new ContractFilter();

    static {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    private Api() {}

    /** Where the application under test is. */
    public static String origin() {
        return "http://localhost:" + port();
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    /** The port on which the application under test tells of itself. */
    public static int managementPort() {
        return ConfigProvider.getConfig()
                .getOptionalValue("quarkus.management.test-port", Integer.class)
                .orElse(9001); // what the platform takes where nothing is said
    }

    /** Anybody, without a token. */
    public static RequestSpecification anonymous() {
        return given().filter(CONTRACT).port(port()).basePath("/v1").contentType(ContentType.JSON);
    }

    /** Whoever holds the token. */
    public static RequestSpecification with(String token) {
        return anonymous().auth().oauth2(token);
    }

    /** The platform's operator. */
    public static RequestSpecification operator() {
        return with(Issuers.of("operator").token("op", "platform-operator"));
    }

    /** A principal of an organisation with roles out of {@code tenancy.Roles}; its subject is {@code <organisation>-<roles>}. */
    public static RequestSpecification as(String organisation, String... roles) {
        String subject = organisation + Stream.of(roles).collect(Collectors.joining("-", "-", ""));
        return with(Issuers.of(organisation).token(subject, roles));
    }

    /** An officer of an organisation. */
    public static RequestSpecification officer(String organisation) {
        return as(organisation, "officer");
    }

    /** A signatory of an organisation. */
    public static RequestSpecification signatory(String organisation) {
        return as(organisation, "signatory");
    }

    /** A manager of an organisation. */
    public static RequestSpecification manager(String organisation) {
        return as(organisation, "manager");
    }

    /** Registers an organisation and its issuer, once. */
    public static void organisation(String slug, String kind) {
        int status = patiently(() -> operator()
                        .body(Map.of("name", "The body " + slug, "kind", kind))
                        .put("/organisations/{o}", slug))
                .statusCode();
        made("the organisation " + slug, status);
        if (status == 201) {
            patiently(() -> issuer(slug)).then().statusCode(201);
        }
    }

    /** Sends what is set up again where an issuer was too slow on a busy machine, as its caller is told to. */
    private static Response patiently(Supplier<Response> request) {
        Response response = request.get();
        for (int again = 0;
                response.statusCode() == 503 && response.header("Retry-After") != null && again < 5;
                again++) {
            try {
                Thread.sleep(1000L * Integer.parseInt(response.header("Retry-After")));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            response = request.get();
        }
        return response;
    }

    private static Response issuer(String slug) {
        Map<String, List<String>> roles = Stream.of(
                        "reader", "officer", "signatory", "manager", "board-member", "board-secretary", "auditor")
                .collect(Collectors.toMap(r -> r, List::of));
        return operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(slug).issuer(),
                        "audience",
                        "concordat",
                        "algorithms",
                        List.of("RS256"),
                        "rolesClaim",
                        "roles",
                        "roles",
                        roles,
                        "clients",
                        List.of("tests"),
                        "webClient",
                        Map.of("clientId", "concordat-web", "secretRef", "env:TESTS_WEB_SECRET")))
                .put("/organisations/{o}/identity-providers/main", slug);
    }

    /** Registers a partnership, once. Its organisations must be registered. */
    public static void partnership(String slug, String model) {
        partnership(slug, model, "Europe/London");
    }

    /** Registers a partnership in a time zone, once. */
    public static void partnership(String slug, String model, String timeZone) {
        made("the partnership " + slug, founded(slug, model, timeZone, false).statusCode());
    }

    /** Founds a sandbox, as a separate entity. */
    public static void sandbox(String slug) {
        founded(slug, "shared-service-entity", "Europe/London", true).then().statusCode(201);
    }

    private static Response founded(String slug, String model, String timeZone, boolean sandbox) {
        return operator()
                .body(Map.of(
                        "title",
                        "The partnership " + slug,
                        "model",
                        model,
                        "timeZone",
                        timeZone,
                        "jurisdiction",
                        "england-and-wales",
                        "sandbox",
                        sandbox))
                .put("/partnerships/{p}", slug);
    }

    /** Made now, or there already. */
    private static void made(String what, int status) {
        if (status != 201 && status != 428) {
            throw new AssertionError(what + " was answered " + status);
        }
    }

    /** Invites an organisation and accepts for it, once. */
    public static void member(String partnership, String organisation, String... roles) {
        int status = operator()
                .body(Map.of("roles", List.of(roles), "from", "2020-04-01", "votes", 1))
                .put("/partnerships/{p}/members/{o}", partnership, organisation)
                .statusCode();
        made("the membership of " + organisation, status);
        if (status == 201) {
            patiently(() -> signatory(organisation)
                            .post("/partnerships/{p}/members/{o}/acceptance", partnership, organisation))
                    .then()
                    .statusCode(200);
        }
    }
}
