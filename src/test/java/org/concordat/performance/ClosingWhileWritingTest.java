package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Months are closed while cases come and are corrected, and while what judges them changes. */
@ApiTest
class ClosingWhileWritingTest {

    private static final int WRITERS = 5;
    private static final List<String> MONTHS = List.of("2026-01", "2026-02", "2026-03", "2026-04");

    private static ReplayStage stage;

    private final AtomicBoolean done = new AtomicBoolean();

    @BeforeAll
    static void partnership() {
        stage = new ReplayStage(ClosedPeriodsTest.parties("clw", ReplayStage.COUNCILS.toArray(String[]::new)));
        stage.calendar(1, List.of()).then().statusCode(201);
        ReplayStage.COUNCILS.forEach(council -> stage.sign(council, 2, "2026-01-01", 10));
    }

    @Test
    @DisplayName("F1, V2 What a month was closed with is what it is, to the byte, whatever was being written")
    void closedIsClosed() throws Exception {
        ExecutorService actors = Executors.newFixedThreadPool(WRITERS);
        Map<String, String> closed = new LinkedHashMap<>();
        try {
            List<Future<Integer>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(i -> actors.submit(() -> write(i, new Random(20_261_125 + i))))
                    .toList();
            try {
                for (String month : MONTHS) {
                    Thread.sleep(900);
                    ReplayStage.patiently(() -> ClosedPeriodsTest.close(stage.parties(), month))
                            .then()
                            .statusCode(200);
                    queries(month).forEach(query -> closed.put(query, body(query)));
                }
                Thread.sleep(500);
            } finally {
                done.set(true);
            }
            for (Future<Integer> writer : writers) {
                assertTrue(writer.get() > 2, "nothing was written meanwhile");
            }
        } finally {
            actors.shutdownNow();
        }
        closed.forEach((query, body) -> assertEquals(body, body(query), query));
        MONTHS.forEach(ClosingWhileWritingTest::verify);
        // What is open leaves to the closed months what was counted there (rule T1).
        List.of("2026-05", "FY2026-27-Q1").forEach(ClosingWhileWritingTest::verify);
    }

    private static List<String> queries(String month) {
        List<String> queries = new ArrayList<>();
        for (String by :
                List.of("council,serviceLevel", "council,area,serviceLevel", "council,area,serviceLevel&areas=leaf")) {
            queries.add("period=" + month + "&by=" + by);
        }
        return queries;
    }

    private static String body(String query) {
        return ReplayStage.patiently(() ->
                        Api.officer(stage.parties().unit()).get(stage.parties().path() + "/results?limit=200&" + query))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void verify(String month) {
        for (String council : ReplayStage.COUNCILS) {
            for (String level : List.of("decided", "shut", "taken", "desked")) {
                Map<String, Object> verification = Api.officer(stage.parties().unit())
                        .post(stage.parties().path() + "/results/" + month + "."
                                + stage.parties().named(council) + ".sla." + level + "/verification")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("");
                assertEquals(true, verification.get("same"), () -> level + " " + verification);
            }
        }
    }

    /** Writes until all is closed; answers how often. */
    private int write(int writer, Random random) throws InterruptedException {
        String council = ReplayStage.COUNCILS.get(writer % ReplayStage.COUNCILS.size());
        RandomCases chance = new RandomCases(stage.parties(), council, random.nextLong());
        List<Map<String, Object>> known = new ArrayList<>();
        int acts = 0;
        while (!done.get()) {
            acts++;
            if (writer < 3) {
                List<Map<String, Object>> fresh = chance.fresh(8);
                known.addAll(fresh);
                List<Map<String, Object>> items = new ArrayList<>(fresh);
                items.addAll(chance.changed(known, 6));
                send(items);
            } else if (writer == 3) {
                stage.move(
                        "ash",
                        acts % 2 == 0 ? "east" : "west",
                        LocalDate.parse("2026-01-01").plusDays(acts * 5L).toString());
                stage.calendar(
                                acts + 1,
                                List.of(LocalDate.parse("2026-01-05")
                                        .plusDays(random.nextInt(120))
                                        .toString()))
                        .then()
                        .statusCode(200);
            } else {
                stage.measure(List.of("closed", "due", "received").get(acts % 3));
                stage.sign(
                        "elm",
                        acts + 2,
                        LocalDate.parse("2026-07-01").plusDays(acts).toString(),
                        3 + acts % 10);
            }
        }
        return acts;
    }

    private static void send(List<Map<String, Object>> items) throws InterruptedException {
        Response answer = stage.send("licensing", items);
        while (answer.statusCode() == 409 || ReplayStage.isBusy(answer)) {
            Thread.sleep(40);
            answer = stage.send("licensing", items);
        }
        assertEquals(200, answer.statusCode(), answer.asString());
    }
}
