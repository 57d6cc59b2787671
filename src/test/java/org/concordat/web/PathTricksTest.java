package org.concordat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.RawHttp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Addresses and heads that mean one thing to whoever guards them and another to whoever serves them (security.md, 4), sent as they are
 * written. Whoever has no token, or another council's, gets nothing by any of them.
 */
@ApiTest
class PathTricksTest {

    private static final String OWN = "/v1/organisations/path-a";
    private static final String CANARY = "The body path-a";
    private static final String HOST = "Host: localhost";

    @BeforeAll
    static void organisations() {
        Api.organisation("path-a", "district-council");
        Api.organisation("path-b", "district-council");
    }

    /** Of the operation that reads an organisation, of one that only the operator has, and of the pages. */
    static Stream<String> addresses() {
        return Stream.concat(
                Stream.of(OWN, "/v1/organisations/path-a/identity-providers").flatMap(PathTricksTest::disguised),
                Stream.of(
                        "/board/../v1/organisations/path-a",
                        "/docs/../v1/organisations/path-a",
                        "/docs/..%2fv1/organisations/path-a",
                        "/docs/%2e%2e/v1/organisations/path-a",
                        "/docs/..;/v1/organisations/path-a",
                        "/openapi/../v1/organisations/path-a",
                        "/openapi/..%5cv1/organisations/path-a",
                        "/q/../v1/organisations/path-a",
                        "/sign-in/path-a/main/../../../v1/organisations/path-a",
                        "/sign-in/path-a/main/..%2f..%2f..%2fv1/organisations/path-a",
                        "/v1/organisations/path-b/../path-a",
                        "/v1/organisations/path-b/..%2fpath-a",
                        "/v1/organisations/path-b%2f..%2fpath-a",
                        "/v1/organisations/path-b;/../path-a",
                        "/board",
                        "//board",
                        "/board/",
                        "/board/.",
                        "/board;x=y",
                        "/board/..;/board",
                        "/%62oard",
                        "/BOARD",
                        "/board%00",
                        "/board/%2e%2e/board",
                        "/docs/..%2fboard",
                        "/q/health",
                        "/q/metrics",
                        "/q/openapi",
                        "/q/dev",
                        "/q/arc",
                        "/tests/../v1/organisations/path-a"));
    }

    private static Stream<String> disguised(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        String before = path.substring(0, path.length() - last.length());
        return Stream.of(
                path,
                path + "/",
                path + "//",
                path + "/.",
                path + "/..;/" + last,
                path + "/x/..",
                path + "/x/%2e%2e",
                path + "/x/%2E%2E/",
                path + "/x%2f..",
                path + ".",
                path + "..",
                path + "%2e",
                path + "%20",
                path + "%09",
                path + "%00",
                path + "%00.json",
                path + "%0d%0aX-Role:%20operator",
                path + ".json",
                path + ".css",
                path + ";",
                path + ";role=operator",
                path + ";jsessionid=x",
                path + "?",
                path + "?role=operator&role=reader",
                path + "?organisation=path-a&organisation=path-b",
                path + "#part",
                path + "%23part",
                path + "%3f",
                path.replace("/v1", "//v1"),
                path.replace("/v1/", "/v1//"),
                path.replace("/v1/", "/v1/./"),
                path.replace("/v1/", "/v1/x/../"),
                path.replace("/v1/", "/v1/x/%2e%2e/"),
                path.replace("/v1/", "/v1;x/"),
                path.replace("/v1/", "/V1/"),
                path.replace("/v1/", "/%76%31/"),
                path.replace("/v1/", "/v1%2f"),
                path.replace("/v1/", "/v1%252f"),
                path.replace("/v1/", "/v1\\"),
                path.replace("/v1/", "/v1%5c"),
                path.replace("/v1/", "/v1/%c0%af"),
                path.replace("/v1/", "/%ef%bc%8fv1/"),
                path.replace("/v1/", "/v1/%c0%ae%c0%ae/v1/"),
                path.replace("/v1/", "/v1/%252e%252e/v1/"),
                path.replace("/v1/", "/v1/..%2fv1/"),
                before + last.replace("a", "%61"),
                before + last.replace("a", "%2561"),
                before + last.replace("p", "%u0070"),
                before + last.toUpperCase(java.util.Locale.ROOT),
                before + last + "\u0000",
                before.replace("organisations", "%6frganisations") + last,
                "http://localhost" + path,
                "http://user@localhost" + path,
                "http://other.example" + path,
                "https://localhost" + path,
                "*" + path,
                path.substring(1));
    }

    @Test
    void thereAreAsManyAsAreAskedFor() {
        assertTrue(addresses().count() >= 30);
    }

    @Test
    void theAddressItselfIsServedToItsOwnAndToNobodyElse() throws IOException {
        RawHttp.Answer own = RawHttp.request("GET " + OWN + " HTTP/1.1", HOST, bearer("path-a"));
        assertEquals(200, own.status());
        assertTrue(own.text().contains(CANARY));
        assertEquals(401, RawHttp.request("GET " + OWN + " HTTP/1.1", HOST).status());
        assertEquals(
                404,
                RawHttp.request("GET " + OWN + " HTTP/1.1", HOST, bearer("path-b"))
                        .status());
    }

    private static String bearer(String council) {
        return "Authorization: Bearer " + Issuers.of(council).token("someone", "reader", "officer");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void noAddressIsAWayAround(String address) throws IOException {
        for (String method : List.of("GET", "HEAD")) {
            refused(address, RawHttp.request(method + " " + address + " HTTP/1.1", HOST), 400);
            refused(address, RawHttp.request(method + " " + address + " HTTP/1.1", HOST, bearer("path-b")), 400);
        }
        RawHttp.Answer own = RawHttp.request("GET " + address + " HTTP/1.1", HOST, bearer("path-a"));
        assertTrue(own.status() < 500 && own.status() > 0, own::text);
    }

    /** Nothing is served, nothing fails, and nothing of the council is told. */
    private static void refused(String what, RawHttp.Answer answer, int from) {
        assertTrue(answer.status() >= from && answer.status() < 500, () -> what + " was answered " + answer.text());
        assertFalse(answer.text().contains(CANARY), () -> what + " told " + answer.text());
        assertEquals(1, answer.answers(), answer::text);
    }

    /** A head that asks for one thing by its line and for another below it. */
    static Stream<String> heads() {
        return Stream.of(
                "X-Original-URL: " + OWN,
                "X-Rewrite-URL: " + OWN,
                "X-HTTP-Method-Override: PUT",
                "X-HTTP-Method: DELETE",
                "X-Method-Override: OPTIONS",
                "X-Forwarded-For: 127.0.0.1",
                "X-Forwarded-Host: localhost:9000",
                "X-Forwarded-Prefix: /docs",
                "X-Forwarded-Proto: https",
                "X-Forwarded-User: operator",
                "X-Forwarded-Path: /docs",
                "Forwarded: for=127.0.0.1;host=localhost;proto=https",
                "X-Real-IP: 127.0.0.1",
                "X-Client-IP: 127.0.0.1",
                "X-Remote-User: operator",
                "Remote-User: operator",
                "X-User: path-a",
                "X-Organisation: path-a",
                "X-Tenant: path-a",
                "X-Roles: operator",
                "Origin: http://localhost",
                "Referer: http://localhost" + OWN,
                "Upgrade: h2c",
                "Upgrade: websocket",
                "Expect: 100-continue",
                "Expect: 200-served",
                "Range: bytes=0-",
                "If-None-Match: *",
                "Cookie: q_session=x; role=operator",
                "TE: trailers",
                "Content-Length: 0");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void noHeaderIsAWayAround(String header) throws IOException {
        for (String line : List.of("GET " + OWN + " HTTP/1.1", "POST " + OWN + "/suspension HTTP/1.1")) {
            refused(header, RawHttp.request(line, HOST, header), 400);
            refused(header, RawHttp.request(line, HOST, header, bearer("path-b")), 400);
        }
        for (String line : List.of("GET /docs HTTP/1.1", "GET /openapi HTTP/1.1")) {
            refused(header, RawHttp.request(line, HOST, header), 200);
        }
        assertTrue(RawHttp.request("GET " + OWN + " HTTP/1.1", HOST, bearer("path-a"), header)
                        .status()
                < 500);
    }

    /** Whom the request says it is for changes nothing. */
    @ParameterizedTest(name = "Host: {0}")
    @ValueSource(
            strings = {
                "localhost:9000",
                "127.0.0.1",
                "internal",
                "path-a",
                "localhost/v1/organisations/path-a?",
                "[::1]",
                "a@b",
                "",
                "localhost, other"
            })
    void noHostIsAWayAround(String host) throws IOException {
        refused(host, RawHttp.request("GET " + OWN + " HTTP/1.1", "Host: " + host), 400);
        refused(host, RawHttp.request("GET " + OWN + " HTTP/1.1", "Host: " + host, bearer("path-b")), 400);
        refused(host, RawHttp.request("GET " + OWN + " HTTP/1.1", "Host: " + host, HOST, bearer("path-b")), 400);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "OPTIONS",
                "TRACE",
                "CONNECT",
                "get",
                "GETX",
                "PROPFIND",
                "MOVE",
                "DEBUG",
                "PURGE",
                "HEAD",
                "PATCH",
                "DELETE"
            })
    void noMethodIsAWayAround(String method) throws IOException {
        int from = method.equals("OPTIONS") ? 200 : 400;
        refused(method, RawHttp.request(method + " " + OWN + " HTTP/1.1", HOST), from);
        refused(method, RawHttp.request(method + " " + OWN + " HTTP/1.1", HOST, bearer("path-b")), from);
        RawHttp.Answer traced = RawHttp.request(method + " " + OWN + " HTTP/1.1", HOST, "X-Secret: canary-of-the-head");
        assertFalse(traced.text().contains("canary-of-the-head"), traced::text);
    }

    private static final String SMUGGLED = "GET " + OWN + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n";

    /** Two lengths of one body: what a proxy takes for the end of a request, the server takes for its middle. */
    static Stream<String> lengths() {
        return Stream.of(
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Content-Length: 0\r\nContent-Length: 400",
                "Content-Length: 0, 400",
                "Content-Length: -1",
                "Content-Length: +4",
                "Content-Length: 0x4",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding:\u000bchunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
                "Content-Length: 4\r\n folded: x",
                "Content Length: 4",
                "X: y\nTransfer-Encoding: chunked");
    }

    /** What comes after the body of a length that is none is never answered as a request of its own. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("lengths")
    void noRequestHidesInAnother(String lengths) throws IOException {
        String hidden = SMUGGLED.formatted("Bearer x");
        String request =
                "PUT " + OWN + "/areas/hidden HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + bearer("path-b") + "\r\n" + lengths + "\r\n\r\n0\r\n\r\n" + hidden;
        RawHttp.Answer answer = RawHttp.send(request.getBytes(StandardCharsets.ISO_8859_1), 400);
        assertTrue(answer.status() < 500, answer::text);
        assertFalse(answer.text().contains(CANARY), answer::text);
        assertFalse(answer.text().contains("/problems/unauthenticated"), answer::text);
        Api.officer("path-a").get("/organisations/path-a/areas/hidden").then().statusCode(404);
    }
}
