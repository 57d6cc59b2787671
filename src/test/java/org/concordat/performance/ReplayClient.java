package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * One of several who send, correct, void, change and read at once. Of what it alone writes the order is its own; cases that all of them
 * send say as of when they are known, so that the latest holds whenever it comes (rule C7).
 */
final class ReplayClient implements Callable<ReplayClient> {

    /** How many acts each takes at least, and how many are for one change. */
    private static final int LEAST = 10;

    private static final int OWN_CASES = 150;
    private static final int SHARED_CASES = 100;
    private static final Instant FIRST_KNOWN = Instant.parse("2026-07-01T00:00:00Z");

    private final int number;
    private final ReplayStage stage;
    private final ReplayLog log;
    private final ReplayReads reads;
    private final Random random;
    private final Instant until;
    private final AtomicLong known;
    private final List<RandomCases> chances;
    private final Map<String, List<Map<String, Object>>> own = new HashMap<>();
    private int changes = 1;
    private int turnedAway;

    /**
     * A client.
     *
     * @param known counts the moments at which shared cases are known, for all clients
     */
    ReplayClient(int number, ReplayStage stage, ReplayLog log, AtomicLong known, long seed, Instant until) {
        this.number = number;
        this.stage = stage;
        this.log = log;
        this.known = known;
        this.until = until;
        this.random = new Random(seed * 1_009 + number);
        this.reads = new ReplayReads(stage, random);
        this.chances = ReplayStage.COUNCILS.stream()
                .map(council -> new RandomCases(stage.parties(), council, random.nextLong()))
                .toList();
    }

    ReplayReads reads() {
        return reads;
    }

    /** How often it was told to come again. */
    int turnedAway() {
        return turnedAway;
    }

    @Override
    public ReplayClient call() throws InterruptedException {
        for (int step = 1; Instant.now().isBefore(until) || step < LEAST; step++) {
            int chance = random.nextInt(100);
            if (step % LEAST == LEAST - 1) {
                change();
            } else if (step == 1 || chance < 45) {
                ofItsOwn();
            } else if (chance < 65) {
                shared();
            } else {
                reads.next();
            }
        }
        return this;
    }

    /** New cases, other states of those sent before, some of them taken out, and a row that cannot be read. */
    private void ofItsOwn() throws InterruptedException {
        String service = random.nextInt(3) == 0 ? "calls" : "licensing";
        int council = random.nextInt(chances.size());
        String of = service + council;
        List<Map<String, Object>> sent = own.computeIfAbsent(of, key -> new ArrayList<>());
        List<Map<String, Object>> items = new ArrayList<>();
        if (sent.size() < OWN_CASES) {
            List<Map<String, Object>> fresh = chances.get(council).fresh(1 + random.nextInt(15));
            sent.addAll(fresh);
            items.addAll(fresh);
        }
        items.addAll(chances.get(council).changed(sent, 1 + random.nextInt(8)));
        int rejected = random.nextInt(5) == 0 ? 1 : 0;
        if (rejected > 0) {
            Map<String, Object> faulty = new HashMap<>(sent.get(0));
            faulty.put("closed", "2025-01-01T00:00:00Z");
            items.add(random.nextInt(items.size() + 1), faulty);
        }
        send(service, named("own-" + number + "-", items), rejected);
    }

    /** Cases that the others send as well, known as of a moment of their own; not always in the order of these. */
    private void shared() throws InterruptedException {
        RandomCases chance = chances.get(random.nextInt(chances.size()));
        List<Map<String, Object>> refs = IntStream.range(0, SHARED_CASES)
                .mapToObj(i -> Map.<String, Object>of("ref", "shared-" + i))
                .toList();
        List<Map<String, Object>> items = new ArrayList<>();
        for (Map<String, Object> item : chance.changed(refs, 1 + random.nextInt(12))) {
            Map<String, Object> dated = new HashMap<>(item);
            dated.put("asAt", FIRST_KNOWN.plusSeconds(known.incrementAndGet()).toString());
            items.add(random.nextInt(items.size() + 1), dated);
        }
        send("licensing", items, 0);
    }

    private static List<Map<String, Object>> named(String prefix, List<Map<String, Object>> items) {
        return items.stream()
                .map(item -> {
                    Map<String, Object> named = new HashMap<>(item);
                    named.put("ref", prefix + item.get("ref"));
                    return named;
                })
                .toList();
    }

    private void send(String service, List<Map<String, Object>> items, int rejected) throws InterruptedException {
        Response answer = stage.send(service, items);
        while (answer.statusCode() == 409 || ReplayStage.isBusy(answer)) {
            turnedAway++;
            Thread.sleep(20 + random.nextInt(60));
            answer = stage.send(service, items);
        }
        assertEquals(200, answer.statusCode(), answer.asString());
        assertEquals(rejected, answer.jsonPath().getInt("rejected"), answer.asString());
        log.load(on -> on.send(service, items)
                .then()
                .statusCode(200)
                .body("rejected", org.hamcrest.Matchers.equalTo(rejected)));
    }

    private void change() {
        switch (number % 4) {
            case 0 -> calendar();
            case 1 -> sign();
            case 2 -> move();
            default -> measure();
        }
    }

    /** Somebody else may have changed it in between: then it is read, and changed, anew. */
    private void calendar() {
        List<String> holidays = random.ints(random.nextInt(4), 0, 180)
                .distinct()
                .mapToObj(day -> LocalDate.parse("2026-01-05").plusDays(day).toString())
                .toList();
        int revision;
        Response answer;
        do {
            String tag = ReplayStage.patiently(() -> org.concordat.testing.Api.manager(
                                    stage.parties().unit())
                            .get(stage.parties().path() + "/calendars/desk"))
                    .header("ETag");
            revision = 1 + Integer.parseInt(tag.substring(1, tag.indexOf('-')));
            answer = stage.calendar(revision, holidays);
        } while (answer.statusCode() == 412);
        assertEquals(200, answer.statusCode(), answer.asString());
        int taken = revision;
        changes++;
        log.change("calendar", taken, on -> on.calendar(taken, holidays).then().statusCode(200));
    }

    /** Each council has one who signs for it, if there are so many. */
    private void sign() {
        if (number / 4 >= ReplayStage.COUNCILS.size()) {
            return;
        }
        String council = ReplayStage.COUNCILS.get(number / 4);
        String commences =
                LocalDate.parse("2026-01-01").plusDays(random.nextInt(150)).toString();
        int days = 3 + random.nextInt(15);
        int version = 2 + changes++;
        stage.sign(council, version, commences, days);
        log.change("terms of " + council, version, on -> on.sign(council, version, commences, days));
    }

    private void move() {
        if (number / 4 >= ReplayStage.COUNCILS.size()) {
            return;
        }
        String council = ReplayStage.COUNCILS.get(number / 4);
        String parent = changes % 2 == 0 ? "east" : "west";
        String from = LocalDate.parse("2026-01-15").plusDays(changes++ * 7L).toString();
        stage.move(council, parent, from);
        log.change("areas of " + council, changes, on -> on.move(council, parent, from));
    }

    private void measure() {
        if (number > 4) {
            return;
        }
        String countedBy = List.of("closed", "due", "received").get(changes++ % 3);
        stage.measure(countedBy);
        log.change("measure", changes, on -> on.measure(countedBy));
    }

    /** Held against the clock: a client that does nothing proves nothing. */
    void wasBusy() {
        assertTrue(changes > 1 || number == 7, () -> "client " + number + " changed nothing");
        assertTrue(!own.isEmpty(), () -> "client " + number + " sent nothing");
    }
}
