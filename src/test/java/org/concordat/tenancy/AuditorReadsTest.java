package org.concordat.tenancy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who reads everything leaves a trace (security.md, who sees what). */
@ApiTest
class AuditorReadsTest {

    private static final Logger LOG = Logger.getLogger(AuditorReads.CATEGORY);

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeAll
    static void partnership() {
        for (String slug : List.of("aud-unit", "aud-ash", "aud-firm")) {
            Api.organisation(slug, "district-council");
        }
        Api.partnership("aud", "shared-service-entity");
        Api.member("aud", "aud-unit", "provider");
        Api.member("aud", "aud-ash", "member");
        Api.operator()
                .body(Map.of(
                        "issuer", Issuers.of("aud-firm").issuer(),
                        "subject", "aud-firm-auditor",
                        "role", "auditor",
                        "from", "2020-04-01"))
                .put("/partnerships/aud/appointments/auditor")
                .then()
                .statusCode(201);
    }

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(handler);
    }

    @Test
    @DisplayName(
            "Each read of an auditor is logged, without the values of its query and the names of cases, refused ones among them")
    void anAuditorsReads() {
        Api.as("aud-firm", "auditor")
                .get("/partnerships/aud/cases?council=aud-ash&ref=secret")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 400));
        Api.as("aud-firm", "auditor")
                .get("/partnerships/aud/services/none")
                .then()
                .statusCode(404);
        Api.as("aud-firm", "auditor")
                .get("/partnerships/aud/cases/secret?service=none&council=aud-ash")
                .then()
                .statusCode(404);
        assertThat(
                List.copyOf(lines),
                contains(
                        org.hamcrest.Matchers.startsWith(
                                "auditor aud-firm:aud-firm-auditor of aud: GET /v1/partnerships/aud/cases "),
                        org.hamcrest.Matchers.equalTo(
                                "auditor aud-firm:aud-firm-auditor of aud: GET /v1/partnerships/aud/services/none 404"),
                        org.hamcrest.Matchers.equalTo(
                                "auditor aud-firm:aud-firm-auditor of aud: GET /v1/partnerships/aud/cases/{ref} 404")));
    }

    @Test
    @DisplayName("A council's reads of its own, and its provider's, are not")
    void aCouncilsOwnReads() {
        Api.officer("aud-ash").get("/partnerships/aud/services").then().statusCode(200);
        Api.officer("aud-unit").get("/partnerships/aud/services").then().statusCode(200);
        assertThat(lines, empty());
    }
}
