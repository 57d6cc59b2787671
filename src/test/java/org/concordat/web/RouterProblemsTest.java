package org.concordat.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is refused before a resource is reached is a problem like every other. */
@ApiTest
class RouterProblemsTest {

    private static final String OWN = "/organisations/rou-a";

    @BeforeAll
    static void organisation() {
        Api.organisation("rou-a", "district-council");
    }

    private static void isProblem(ValidatableResponse answer, int status) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + ProblemKind.of(status).slug()))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("status", equalTo(status));
    }

    @ParameterizedTest(name = "{0} {1} is answered {2}")
    @CsvSource({
        "GET, /organisations/rou-a, 200",
        "GET, /nothing-such, 404",
        "GET, /organisations/rou-a/nothing-such, 404",
        "DELETE, /organisations/rou-a, 405",
        "POST, /me, 405",
        "GET, /me, 200"
    })
    void addressesAndMethods(String method, String path, int status) {
        ValidatableResponse answer = Api.officer("rou-a").request(method, path).then();
        if (status < 400) {
            answer.statusCode(status).contentType(ContentType.JSON);
        } else {
            isProblem(answer, status);
        }
    }

    @ParameterizedTest(name = "Who accepts {0} is answered {1}")
    @CsvSource({"application/json, 200", "*/*, 200", "text/csv, 406", "image/png, 406"})
    void representations(String accept, int status) {
        ValidatableResponse answer =
                Api.officer("rou-a").header("Accept", accept).get(OWN).then();
        if (status < 400) {
            answer.statusCode(status).contentType(ContentType.JSON);
        } else {
            isProblem(answer, status);
        }
    }

    @ParameterizedTest(name = "A body as {0} is answered {1}")
    @CsvSource({"application/json, 201", "text/csv, 415", "image/png, 415"})
    void mediaTypes(String type, int status) {
        ValidatableResponse answer = Api.officer("rou-a")
                .contentType(type)
                .body("{\"name\":\"East\"}".getBytes(StandardCharsets.UTF_8))
                .put(OWN + "/areas/east")
                .then();
        if (status < 400) {
            answer.statusCode(status);
        } else {
            isProblem(answer, status);
        }
    }

    @ParameterizedTest(name = "A body with Content-Encoding {0} is answered {1}")
    @CsvSource({"identity, 201", "gzip, 415", "'gzip, identity', 415", "br, 415"})
    void codings(String coding, int status) {
        ValidatableResponse answer = Api.officer("rou-a")
                .header("Content-Encoding", coding)
                .body("{\"name\":\"Packed\"}")
                .put(OWN + "/areas/packed")
                .then();
        if (status < 400) {
            answer.statusCode(status);
        } else {
            isProblem(answer, status);
            answer.header("Accept-Encoding", "identity").body("detail", containsString("without Content-Encoding"));
        }
    }

    @Test
    @DisplayName("A body beyond the limit is refused, one below it is read")
    void sizes() {
        String longest = " ".repeat((int) BodyLimits.LARGEST - 100);
        Api.officer("rou-a")
                .body("{\"name\":\"West\"}" + longest)
                .put(OWN + "/areas/west")
                .then()
                .statusCode(201);
        isProblem(
                Api.officer("rou-a")
                        .body("{\"name\":\"North\"}" + longest + longest)
                        .put(OWN + "/areas/north")
                        .then(),
                413);
        Api.officer("rou-a").get(OWN + "/areas/north").then().statusCode(404);
    }

    /** Quarkus looks at the address before it hands the request to any router, and answers with an empty 400 itself. */
    @ParameterizedTest(name = "The address {0}, which the platform itself refuses, is answered 400 and nothing else")
    @ValueSource(strings = {"/v1/%zz", "/v1/%", "/v1/me/%4", "/board/%zz"})
    void addressesThatCannotBeRead(String address) throws IOException {
        String[] headAndBody = raw(address).split("\r\n\r\n", 2);
        assertTrue(headAndBody[0].contains(" 400 "), headAndBody[0]);
        assertEquals("", headAndBody[1]);
    }

    @ParameterizedTest(name = "The address {0} can be read")
    @ValueSource(strings = {"/v1/%6De", "/v1/me"})
    void addressesThatCanBeRead(String address) throws IOException {
        String[] headAndBody = raw(address).split("\r\n\r\n", 2);
        assertTrue(headAndBody[0].contains(" 401 "), headAndBody[0]);
        assertEquals("/problems/unauthenticated", JsonPath.from(headAndBody[1]).getString("type"));
    }

    /** Clients mend an address before they send it; this one does not. */
    private static String raw(String address) throws IOException {
        URI origin = URI.create(Api.origin());
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            String request = "GET " + address + " HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @DisplayName("A fault of the HTTP layer is ours, and nothing of it is told")
    void faults() {
        isProblem(RestAssured.get(Api.origin() + FailingRoute.PATH).then(), 500);
        RestAssured.get(Api.origin() + FailingRoute.PATH).then().body(not(containsString(FailingRoute.SECRET)));
        RestAssured.get(Api.origin() + FailingRoute.PATH + "/not")
                .then()
                .statusCode(200)
                .body(equalTo("well"));
    }
}
