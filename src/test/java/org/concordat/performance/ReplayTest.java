package org.concordat.performance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Eight clients send, correct, void, sign, move, redefine and read at once, by chance. What they come to is what one client comes to who
 * does the same, one after the other, in a new partnership. For longer than a few seconds, or by the chance of a run that failed: {@code mvn
 * test -Dtest=ReplayTest -Dreplay.seconds=300 -Dreplay.seed=...}.
 */
@ApiTest
class ReplayTest {

    private static final Logger LOG = Logger.getLogger(ReplayTest.class);
    private static final int CLIENTS = 8;
    private static final int SECONDS = Integer.getInteger("replay.seconds", 6);
    private static final long SEED = Long.getLong("replay.seed", new Random().nextInt(1_000_000));
    private static final List<String> MONTHS =
            IntStream.rangeClosed(1, 9).mapToObj(month -> "2026-0" + month).toList();
    private static final String PRESENT =
            "select concat_ws(' ', case_ref, service, service_level, version, coalesce(area, '-'), month, standing,"
                    + " coalesce(running_from::text, '-'), from_at, coalesce(to_at::text, '-')) as what"
                    + " from case_phases where superseded_at is null and organisation_id ="
                    + " (select id from organisations where slug = ?) order by 1";

    private static ReplayStage live;
    private static ReplayStage again;

    @BeforeAll
    static void partnerships() {
        live = ReplayStage.of("rplive");
        again = ReplayStage.of("rpagain");
    }

    @Test
    @DisplayName("Concurrent loads, corrections, changes and reads end in the results of a single-threaded replay")
    void endsAsIfOneHadDoneItAll() throws Exception {
        LOG.infof("replay: seed %d, %d s", SEED, SECONDS);
        ReplayLog log = new ReplayLog();
        List<ReplayClient> clients = atOnce(log);
        clients.forEach(ReplayClient::wasBusy);
        Instant begun = Instant.now();
        log.inOrder().forEach(act -> act.on(again));
        LOG.infof(
                "replay: %d acts taken, %d told to come again, %d answers read; done again by one in %d s",
                log.size(),
                clients.stream().mapToInt(ReplayClient::turnedAway).sum(),
                clients.stream().mapToInt(client -> client.reads().read()).sum(),
                Duration.between(begun, Instant.now()).toSeconds());
        for (String council : ReplayStage.COUNCILS) {
            List<String> phases = phases(again, council);
            assertFalse(phases.isEmpty());
            assertEquals(phases, phases(live, council), seed());
        }
        Random random = new Random(SEED);
        for (int i = 0; i < 3; i++) {
            sameResults("&asOf=" + RandomCases.FIRST.plus(Duration.ofMinutes(random.nextInt(300 * 24 * 60))));
        }
        sameResults("&asOf=2026-12-31T00:00:00Z");
        assertEquals(0, verified(live, random) + verified(again, random), seed());
        clients.forEach(client -> client.reads().again());
    }

    private static String seed() {
        return "-Dreplay.seconds=" + SECONDS + " -Dreplay.seed=" + SEED;
    }

    private static List<ReplayClient> atOnce(ReplayLog log) throws Exception {
        Instant until = Instant.now().plusSeconds(SECONDS);
        AtomicLong known = new AtomicLong();
        ExecutorService actors = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<ReplayClient>> begun = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> actors.submit(new ReplayClient(i, live, log, known, SEED, until)))
                    .toList();
            List<ReplayClient> clients = new ArrayList<>();
            for (Future<ReplayClient> client : begun) {
                clients.add(client.get());
            }
            return clients;
        } finally {
            actors.shutdownNow();
        }
    }

    /** Every present phase of a council's cases. */
    private static List<String> phases(ReplayStage stage, String council) throws SQLException {
        List<String> phases = new ArrayList<>();
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement statement = connection.prepareStatement(PRESENT)) {
            statement.setString(1, stage.parties().named(council));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    phases.add(rows.getString("what"));
                }
            }
        }
        return phases;
    }

    /** By council, area, leaf, level and month, and by quarter and year. */
    private static void sameResults(String asOf) {
        int met = 0;
        for (String period : List.of("2026-01", "2026-03", "2026-05", "FY2025-26-Q4", "FY2026-27-Q1", "FY2026-27")) {
            for (String by : List.of(
                    "council,serviceLevel", "council,area,serviceLevel", "council,area,serviceLevel&areas=leaf")) {
                String query = "period=" + period + "&by=" + by + asOf;
                List<Map<String, Object>> results = again.results(query);
                assertEquals(results, live.results(query), () -> query + " " + seed());
                met += results.stream()
                        .mapToInt(row -> (int) ((Map<?, ?>) row.get("counts")).get("met"))
                        .sum();
            }
        }
        assertTrue(met > 0 || asOf.contains("2026-01"), () -> "nothing was met" + asOf);
    }

    /** Verifies results of years, and by chance some of months and areas; answers how many are not what their cases come to. */
    private static int verified(ReplayStage stage, Random random) {
        int different = 0;
        for (String council : ReplayStage.COUNCILS) {
            String head = "." + stage.parties().named(council) + ".sla.";
            for (String level : List.of("decided", "shut", "taken", "promised", "volume", "called-back", "desked")) {
                String month = MONTHS.get(random.nextInt(MONTHS.size()));
                String area = List.of("", ".east", ".burton", ".west", ".~rest").get(random.nextInt(5));
                for (String result : List.of("FY2025-26" + head + level, month + head + level + area)) {
                    boolean same = Api.officer(stage.parties().unit())
                            .post(stage.parties().path() + "/results/" + result + "/verification")
                            .then()
                            .statusCode(200)
                            .body("result", equalTo(result))
                            .extract()
                            .path("same");
                    if (!same) {
                        LOG.errorf("replay: %s is not what its cases come to; %s", result, seed());
                        different++;
                    }
                }
            }
        }
        return different;
    }
}
