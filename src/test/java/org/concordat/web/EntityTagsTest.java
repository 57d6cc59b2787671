package org.concordat.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.kernel.Digest;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies that are still good are not sent again, and nobody's change is lost. */
@ApiTest
class EntityTagsTest {

    private static final String SERVICES = "/partnerships/tag-home/services";
    private static final int WRITERS = 50;

    @BeforeAll
    static void parties() {
        Api.organisation("tag-council", "district-council");
        Api.organisation("tag-unit", "shared-service");
        Api.partnership("tag-home", "shared-service-entity");
        Api.member("tag-home", "tag-council", "member");
        Api.member("tag-home", "tag-unit", "provider");
        for (String name : List.of("first", "second", "third")) {
            put(name, "Service", null);
        }
    }

    private static Response put(String name, String title, String tag) {
        var who = Api.manager("tag-unit");
        if (tag != null) {
            who.header("If-Match", tag);
        }
        return who.body(Map.of("title", title, "casesFrom", "provider", "attributes", List.of()))
                .put(SERVICES + "/" + name);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/me",
                "/calendars",
                "/calendars/england-and-wales",
                "/organisations/tag-council",
                "/partnerships/tag-home",
                "/partnerships/tag-home/members?limit=1",
                SERVICES,
                SERVICES + "?limit=1",
                SERVICES + "/first",
            })
    void whatIsReadHasATagAndIsNotSentTwice(String path) {
        Response read = Api.officer("tag-council").get(path);
        String tag = read.then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"([0-9]+-)?[0-9a-f]{32}\""))
                .extract()
                .header("ETag");
        for (String held : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            Response again =
                    Api.officer("tag-council").header("If-None-Match", held).get(path);
            again.then().statusCode(304).header("ETag", tag);
            assertEquals("", again.asString(), held);
        }
        for (String held : List.of("\"other\"", tag.substring(0, tag.length() - 2) + "\"", "\"1\"")) {
            Response again =
                    Api.officer("tag-council").header("If-None-Match", held).get(path);
            again.then().statusCode(200).header("ETag", tag);
            assertEquals(read.asString(), again.asString(), held);
        }
    }

    @Test
    @DisplayName("The tag is half the digest of what is sent, to the letter")
    void whatIsTagged() {
        put("lettered", "Caf\u00e9 \u2192 \ud83c\udfdb \"quoted\" </script>", null);
        Response read = Api.officer("tag-council").get(SERVICES + "/lettered");
        byte[] sent = read.asByteArray();
        read.then()
                .header("Content-Type", "application/json;charset=UTF-8")
                .header("Content-Length", Integer.toString(sent.length))
                .body("title", equalTo("Caf\u00e9 \u2192 \ud83c\udfdb \"quoted\" </script>"));
        String text = new String(sent, StandardCharsets.UTF_8);
        assertEquals("\"1-" + Digest.of(text).hexadecimal().substring(0, 32) + "\"", read.header("ETag"), text);
    }

    @Test
    @DisplayName("What has changed is sent, and has another tag; what another organisation sees is another copy")
    void changes() {
        String before = Api.officer("tag-council").get(SERVICES).header("ETag");
        Response written = put("changing", "Before", null);
        String tag = written.then().statusCode(201).extract().header("ETag");
        Api.officer("tag-council")
                .header("If-None-Match", before)
                .get(SERVICES)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(before)));
        Api.officer("tag-council")
                .header("If-None-Match", tag)
                .get(SERVICES + "/changing")
                .then()
                .statusCode(304);
        put("changing", "After", tag).then().statusCode(200);
        Api.officer("tag-council")
                .header("If-None-Match", tag)
                .get(SERVICES + "/changing")
                .then()
                .statusCode(200)
                .body("title", equalTo("After"));
        String me = Api.officer("tag-council").get("/me").header("ETag");
        Api.officer("tag-unit")
                .header("If-None-Match", me)
                .get("/me")
                .then()
                .statusCode(200)
                .body("organisation", equalTo("tag-unit"));
    }

    @ParameterizedTest(name = "If-Match {0} is answered {1}")
    @CsvSource({
        "'\"1\"',      200",
        "'\"1-abc\"',  200",
        "'W/\"1\"',    200",
        "'W/\"1-abc\"', 200",
        "'\"2\", W/\"1-abc\"', 200",
        "'\"2\", \"3\"', 412",
        "'\"1-a\"b\"',  412",
        "'*',          428",
        "'\"2\"',      412",
        "'\"2-abc\"',  412",
        "'\"11\"',     412",
        "'\"1',        412",
        "'1',          412",
        "'\"-1\"',     412",
        "'\"\"',       412",
    })
    void preconditions(String tag, int status) {
        String name = "matched-" + Integer.toHexString(tag.hashCode());
        put(name, "Before", null).then().statusCode(201);
        put(name, "After", tag).then().statusCode(status);
        put(name, "Without", null).then().statusCode(428);
    }

    @Test
    @DisplayName("What is not there has no copy that * could mean")
    void anyOfNothing() {
        put("not-there", "New", "*").then().statusCode(412);
        put("not-there", "New", null).then().statusCode(201);
    }

    @Test
    @DisplayName("50 writers of one thing lose no update: as many versions as successes, each made by one")
    void writers() throws Exception {
        put("counted", "0", null).then().statusCode(201);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<List<Integer>>> written = new ArrayList<>();
        try {
            for (int writer = 0; writer < WRITERS; writer++) {
                written.add(threads.submit(EntityTagsTest::addOne));
            }
            List<Integer> revisions = new ArrayList<>();
            for (Future<List<Integer>> one : written) {
                revisions.addAll(one.get());
            }
            Set<Integer> expected =
                    IntStream.rangeClosed(2, WRITERS + 1).boxed().collect(Collectors.toSet());
            assertEquals(WRITERS, revisions.size());
            assertEquals(expected, new TreeSet<>(revisions));
        } finally {
            threads.shutdownNow();
        }
        Api.manager("tag-unit")
                .get(SERVICES + "/counted")
                .then()
                .body("title", equalTo(Integer.toString(WRITERS)))
                .header("ETag", matchesPattern("\"" + (WRITERS + 1) + "-[0-9a-f]{32}\""));
    }

    /** Reads the number that the title is and writes the next one, until it succeeds; answers the revision that it made. */
    private static List<Integer> addOne() throws InterruptedException {
        while (true) {
            Response read = Api.manager("tag-unit").get(SERVICES + "/counted");
            Response wrote = read.statusCode() == 200 ? putNext(read) : read;
            if (wrote.statusCode() == 200) {
                String tag = wrote.header("ETag");
                return List.of(Integer.parseInt(tag.substring(1, tag.indexOf('-'))));
            }
            if (wrote.statusCode() == 429 || wrote.statusCode() == 503) {
                // So many at once: whoever is told to wait on a slow machine waits.
                Thread.sleep(1000 * Long.parseLong(wrote.header("Retry-After")));
            } else {
                assertEquals(412, wrote.statusCode(), wrote.asString());
            }
        }
    }

    private static Response putNext(Response read) {
        int next = Integer.parseInt(read.path("title")) + 1;
        return put("counted", Integer.toString(next), read.header("ETag"));
    }

    @Test
    @DisplayName("A table that was the last page is another copy once one follows")
    void tables() {
        put("aaa", "Service", null);
        String path = SERVICES + "?limit=200";
        Response whole = Api.officer("tag-council").accept("text/csv").get(path);
        int rows = whole.then().header("Link", nullValue()).extract().asString().split("\r\n").length - 1;
        Response last = Api.officer("tag-council").accept("text/csv").get(SERVICES + "?limit=" + rows);
        put("zzz", "Service", null);
        Api.officer("tag-council")
                .accept("text/csv")
                .header("If-None-Match", last.header("ETag"))
                .get(SERVICES + "?limit=" + rows)
                .then()
                .statusCode(200)
                .header("Link", notNullValue());
    }

    @Test
    @DisplayName("A page has the same cursor each time, and another for another place")
    void cursors() {
        String path = SERVICES + "?limit=1";
        String next = Api.officer("tag-council")
                .get(path)
                .then()
                .body("next", notNullValue())
                .extract()
                .path("next");
        assertEquals(next, Api.officer("tag-council").get(path).path("next"));
        String after = Api.officer("tag-council").get(path + "&cursor=" + next).path("next");
        assertNotEquals(next, after);
    }
}
