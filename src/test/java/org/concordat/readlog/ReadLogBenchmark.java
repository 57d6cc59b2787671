package org.concordat.readlog;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What it costs that a read is recorded: the same page of cases asked for by the council, which is not recorded, and by its provider,
 * which is, in turns. The tests' database does not wait for its disk. It measures and asserts no time; its name keeps it out of the ordinary
 * run: {@code mvn test -Dtest=ReadLogBenchmark}.
 */
@ApiTest
class ReadLogBenchmark {

    private static final Logger LOG = Logger.getLogger(ReadLogBenchmark.class);
    private static final int ROUNDS = 500;
    private static final int WARM_UP = 200;

    private static ReadParties parties;

    @BeforeAll
    static void cases() {
        parties = ReadParties.of("timed");
        parties.load("elm", IntStream.range(0, 200).mapToObj(i -> "E-" + i).toArray(String[]::new));
    }

    @Test
    void aPageOfFiftyCases() {
        String council = Issuers.of("timed-elm").token("timed-elm-officer", "officer");
        String provider = Issuers.of("timed-unit").token("timed-unit-officer", "officer");
        List<Long> own = new ArrayList<>();
        List<Long> outside = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            own.add(microseconds(() -> Api.with(council)));
            outside.add(microseconds(() -> Api.with(provider)));
        }
        LOG.infof(
                "a page of 50 cases: the council's own %d us, the provider's, recorded, %d us (median of %d)",
                median(own), median(outside), ROUNDS - WARM_UP);
    }

    private static long microseconds(Supplier<RequestSpecification> who) {
        RequestSpecification request = who.get();
        long begin = System.nanoTime();
        request.get(parties.path() + "/cases?council=timed-elm").then().statusCode(200);
        return Duration.ofNanos(System.nanoTime() - begin).toNanos() / 1_000;
    }

    private static long median(List<Long> times) {
        List<Long> warm = new ArrayList<>(times.subList(WARM_UP, times.size()));
        Collections.sort(warm);
        return warm.get(warm.size() / 2);
    }
}
