package org.concordat.web.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documentation, as anybody reads it. */
@ApiTest
class DocsPagesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern CALL = Pattern.compile("\\$(API|NLC)(/[^\"'\\s?]*)?");

    private static RequestSpecification reader() {
        return RestAssured.given().header("Accept", "text/html");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Guide.class)
    void everyGuideIsAPageWithoutScript(Guide guide) {
        reader().get(guide.href())
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString(guide.title().replace("'", "&#39;")))
                .body(containsString("govuk-heading-m"))
                .body(not(containsString("<script")))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("script")));
        reader().get("/docs").then().statusCode(200).body(containsString("href=\"" + guide.href() + "\""));
    }

    @ParameterizedTest(name = "{0} is sent once")
    @ValueSource(
            strings = {
                "/docs",
                "/docs/reference",
                "/docs/conventions",
                "/docs/quick-starts/board",
                "/problems",
                "/problems/stale"
            })
    void aPageThatIsHeldIsNotSentAgain(String page) {
        Response first = reader().get(page);
        assertEquals("public, max-age=300", first.header("Cache-Control"));
        reader().header("If-None-Match", first.header("ETag"))
                .get(page)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(first.header("ETag")))
                .body(equalTo(""));
        reader().header("If-None-Match", "\"other\"").get(page).then().statusCode(200);
    }

    /** From the entry page by every link: all of it is there, and none of it, nor any style or script, is elsewhere. */
    @Test
    void everythingIsServedHere() {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/docs"));
        List<String> wrong = new ArrayList<>();
        while (!open.isEmpty()) {
            String page = open.pop();
            Response answer = reader().header("Accept", "*/*").get(page);
            if (answer.statusCode() != 200) {
                wrong.add(page + " is answered " + answer.statusCode());
            }
            if (!page.startsWith("/docs") && !page.startsWith("/problems")) {
                continue;
            }
            Matcher link = LINK.matcher(answer.asString());
            while (link.find()) {
                String address = link.group(1).replaceFirst("#.*", "");
                if (address.startsWith("http") && link.group().startsWith("src")) {
                    wrong.add(page + " loads " + address);
                } else if (address.startsWith("/") && seen.add(address)) {
                    open.push(address);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(
                seen.containsAll(Set.of("/docs/reference", "/docs/changes", "/problems/rule-broken", "/openapi")),
                seen::toString);
        assertTrue(seen.contains("/webjars/redoc/redoc.standalone.js"), seen::toString);
    }

    @Test
    void theReferenceRunsItsOwnScriptOnly() {
        reader().get("/docs/reference")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Content-Security-Policy", not(containsString("http")))
                .body(containsString("spec-url=\"/openapi?format=json\""));
        RestAssured.get("/openapi?format=json").then().statusCode(200).body("openapi", equalTo("3.1.0"));
    }

    /** A browser loads nothing, and sends nothing, but where the policy lets it: that is here, for every page that is served without a token. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void noPageMayAskAnybodyElse(String page) {
        String policy = reader().get(page).then().statusCode(200).extract().header("Content-Security-Policy");
        Map<String, List<String>> directives = Stream.of(policy.split(";"))
                .map(String::strip)
                .collect(Collectors.toMap(
                        d -> d.split(" ")[0], d -> List.of(d.split(" ")).subList(1, d.split(" ").length)));
        assertTrue(
                List.of("'none'", "'self'")
                        .contains(directives.get("default-src").get(0)),
                policy);
        directives.forEach((directive, sources) -> sources.forEach(source -> assertTrue(
                source.matches("'(none|self|unsafe-inline|sha256-[^']+)'|data:|blob:"), directive + " " + source)));
        for (String notByDefault : List.of("form-action", "base-uri", "frame-ancestors")) {
            assertEquals(List.of("'none'"), directives.get(notByDefault), notByDefault);
        }
    }

    static Stream<String> pages() {
        return Stream.concat(
                Stream.of(Guide.values()).map(Guide::href),
                Stream.of("/docs", "/docs/reference", "/problems", "/problems/stale", "/swagger-ui/"));
    }

    /** It is large, and everybody's: packed, kept, and sent once. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/openapi, '', application/yaml",
        "/openapi?format=json, '', application/json",
        "/openapi.json, gzip, application/json",
        "/openapi, 'br, gzip;q=0.5', application/yaml",
        "/openapi, 'gzip;q=0', application/yaml"
    })
    void theDocumentIsSentPackedAndOnce(String address, String accepted, String type) throws Exception {
        boolean packed = accepted.contains("gzip") && !accepted.endsWith("q=0");
        HttpResponse<byte[]> read = fetch(address, "Accept-Encoding", accepted.isEmpty() ? "identity" : accepted);
        assertEquals(200, read.statusCode());
        // The client asks for HTTP/2, which on a clear connection would now and then lose a part of so large an answer.
        assertEquals(HttpClient.Version.HTTP_1_1, read.version());
        assertEquals(
                type + ";charset=UTF-8",
                read.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(packed, read.headers().firstValue("Content-Encoding").isPresent());
        assertEquals(
                "public, max-age=300",
                read.headers().firstValue("Cache-Control").orElseThrow());
        InputStream body = new ByteArrayInputStream(read.body());
        String text = new String((packed ? new GZIPInputStream(body) : body).readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(RestAssured.get(address).asString(), text);
        assertTrue(!packed || read.body().length < text.length() / 4, "packed it is " + read.body().length);
        String tag = read.headers().firstValue("ETag").orElseThrow();
        for (String held : List.of(tag, "W/" + tag, "\"other\", " + tag)) {
            HttpResponse<byte[]> again = fetch(address, "If-None-Match", held);
            assertEquals(304, again.statusCode(), held);
            assertEquals(0, again.body().length);
        }
        assertEquals(200, fetch(address, "If-None-Match", "\"other\"").statusCode());
    }

    private static HttpResponse<byte[]> fetch(String address, String header, String value) throws Exception {
        URI uri = URI.create("http://localhost:" + RestAssured.port + address);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri).header(header, value).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void thePageWhereRequestsAreTriedAsksNobodyElse() {
        String page = RestAssured.given()
                .get("/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .extract()
                .asString();
        assertTrue(page.contains("validatorUrl: 'none'") || page.contains("validatorUrl: \"none\""), page);
    }

    @Test
    void whatIsWrittenOnceStandsInItsPages() throws IOException {
        String readme = Files.readString(Path.of("openapi/README.md"));
        String guide = Files.readString(Path.of("src/main/resources/document/guide.md"));
        hasHeadings("/docs/conventions", guide);
        hasHeadings("/docs/changes", readme.substring(readme.indexOf("## Versions")));
        reader().get("/docs/changes").then().body(containsString(">1.0.0-rc.1"));
    }

    private static void hasHeadings(String page, String text) {
        String html = reader().get(page).asString();
        List<String> headings = text.lines().filter(l -> l.startsWith("## ")).toList();
        assertTrue(headings.size() > 1, page);
        headings.forEach(line -> assertTrue(html.contains(">" + line.substring(3) + "</h2>"), line));
    }

    @Test
    void aPageThatIsNotThereIsMissing() {
        for (String page : List.of("/docs/nothing", "/docs/quick-starts/nobody", "/docs/..%2fREADME.md")) {
            reader().get(page).then().statusCode(404);
        }
        reader().header("Authorization", "Bearer abc").get("/docs").then().statusCode(200);
    }

    /** What the quick starts call is in the document; that it answers what they say is tried by the build, with the demo. */
    @Test
    void quickStartsCallWhatThereIs() throws IOException {
        List<Pattern> paths = new ArrayList<>();
        JsonNode document =
                new YAMLMapper().readTree(Path.of("openapi/openapi.yaml").toFile());
        document.path("paths")
                .fieldNames()
                .forEachRemaining(path -> paths.add(Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"))));
        List<String> unknown = new ArrayList<>();
        int calls = 0;
        for (Guide guide : Guide.quickStarts()) {
            Matcher call = CALL.matcher(Files.readString(Path.of("src/main/resources/docs/" + guide.slug() + ".md")));
            while (call.find()) {
                String path = (call.group(1).equals("NLC") ? "/partnerships/nlc" : "")
                        + (call.group(2) == null ? "" : call.group(2));
                calls++;
                if (!path.isEmpty()
                        && paths.stream().noneMatch(p -> p.matcher(path).matches())) {
                    unknown.add(guide.slug() + ": " + path);
                }
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(calls > 15, "quick starts call nothing");
        assertEquals(
                3,
                Stream.of(Guide.values()).filter(Guide.quickStarts()::contains).count());
    }
}
