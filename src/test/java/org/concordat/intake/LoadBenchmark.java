package org.concordat.intake;

import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How fast cases load, over HTTP with validation, row-level security and whatever hears of them. It measures and asserts no time;
 * its name keeps it out of the ordinary run: {@code mvn test -Dtest=LoadBenchmark}.
 */
@ApiTest
class LoadBenchmark {

    private static final Logger LOG = Logger.getLogger(LoadBenchmark.class);
    private static final int ROWS = 100_000;

    @BeforeAll
    static void partnership() {
        IntakeParties.register();
    }

    @Test
    void aHundredThousandCases() {
        for (int round = 1; round <= 3; round++) {
            load("new, round " + round, "B" + round + "-", "\"granted\"", "created");
        }
        load("unchanged", "B3-", "\"granted\"", "unchanged");
        load("updated", "B3-", "\"refused\"", "updated");
    }

    private static void load(String what, String prefix, String outcome, String becoming) {
        byte[] body = body(prefix, outcome);
        Instant start = Instant.now();
        Api.officer("in-unit")
                .contentType("application/x-ndjson")
                .body(body)
                .post("/partnerships/intake/cases")
                .then()
                .statusCode(200)
                .body(becoming, equalTo(ROWS));
        long milliseconds = Duration.between(start, Instant.now()).toMillis();
        LOG.infof("%d cases %s: %d ms, %d rows/s", ROWS, what, milliseconds, ROWS * 1000L / milliseconds);
    }

    private static byte[] body(String prefix, String outcome) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            String council = i % 2 == 0 ? "in-alpha\",\"area\":\"north" : "in-beta\",\"area\":\"south";
            lines.append("{\"ref\":\"").append(prefix).append(i).append("\",\"service\":\"licences\",\"council\":\"");
            lines.append(council)
                    .append("\",\"received\":\"2026-0")
                    .append(1 + i % 9)
                    .append("-1")
                    .append(i % 10);
            lines.append("T10:00:00Z\",\"clock\":[{\"at\":\"2026-0")
                    .append(1 + i % 9)
                    .append("-20T09:00:00Z\",");
            lines.append("\"action\":\"pause\",\"reason\":\"awaiting plans\"}],\"closed\":\"2026-10-2")
                    .append(i % 9);
            lines.append("T12:30:00+01:00\",\"outcome\":").append(outcome).append("}\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
