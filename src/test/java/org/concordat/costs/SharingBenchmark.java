package org.concordat.costs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.concordat.costs.model.Apportioning;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.Before;
import org.concordat.costs.model.CostType;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.SchemeInForce;
import org.concordat.costs.model.SchemeText;
import org.concordat.costs.model.Stage;
import org.concordat.costs.model.Stay;
import org.concordat.costs.model.Volumes;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.web.CanonicalJson;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long a year of 40 councils and 200 lines a month takes to share: ten pools by keys in keys within limits, the version changed
 * within the year. The computation alone, and over HTTP with token, row-level security and what it reads. It fails where the median
 * is 200 ms or more; its name keeps it out of the ordinary run: {@code mvn test -Dtest=SharingBenchmark}.
 */
@ApiTest
class SharingBenchmark {

    private static final Logger LOG = Logger.getLogger(SharingBenchmark.class);
    private static final int COUNCILS = 40;
    private static final int POOLS = 10;
    private static final int LINES = 200;
    private static final int WARM = 100;
    private static final int MEASURED = 101;
    private static final long MOST_MILLISECONDS = 200;
    private static final Period YEAR = Period.parse("FY2026-27").orElseThrow();
    private static final List<String> DRIVERS = List.of("population", "cases", "calls");

    private static String council(int number) {
        return String.format("bench-%02d", number);
    }

    private static String pool(int number) {
        return "pool-" + number % POOLS;
    }

    private static int volume(String driver, int council) {
        return 50_000 + Math.floorMod(driver.hashCode() * 31 + council * 7919, 400_000);
    }

    /** A version that shares all pools, with another weight. */
    private static Map<String, Object> text(String commences, int percent) {
        Map<String, Object> weighted = Map.of(
                "kind",
                "composite",
                "parts",
                List.of(
                        Map.of("percent", percent, "key", Map.of("kind", "equal")),
                        Map.of("percent", 50 - percent, "key", Map.of("kind", "driver", "driver", "population")),
                        Map.of("percent", 30, "key", Map.of("kind", "driver", "driver", "cases")),
                        Map.of("percent", 20, "key", Map.of("kind", "driver", "driver", "calls"))));
        Map<String, Object> key =
                Map.of("kind", "limited", "key", weighted, "limits", List.of(Map.of("minimum", 2, "maximum", 3.1)));
        return Map.of(
                "commences",
                commences,
                "pools",
                IntStream.range(0, POOLS)
                        .mapToObj(i -> Map.of("pool", pool(i), "key", key))
                        .toList());
    }

    @Test
    void theComputationAlone() {
        Volumes volumes = new Volumes() {
            @Override
            public Optional<Fraction> volume(String driver, String organisation, Basis basis) {
                int number = Integer.parseInt(organisation.substring(organisation.length() - 2));
                return Optional.of(Fraction.of(SharingBenchmark.volume(driver, number), 1));
            }

            @Override
            public boolean exists(String driver) {
                return DRIVERS.contains(driver);
            }
        };
        List<Stay> stays = IntStream.range(0, COUNCILS)
                .mapToObj(i -> new Stay(council(i), YEAR.first(), null))
                .toList();
        List<SchemeInForce> schemes = List.of(
                read(text("2026-04-01", 20))
                        .inForce("s", 1, YEAR.first(), YEAR.first().plusDays(184)),
                read(text("2026-10-03", 10)).inForce("s", 2, YEAR.first().plusDays(185), null));
        List<PoolLine> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            for (Period month : YEAR.months().toList()) {
                lines.add(new PoolLine(
                        "line-" + i + "-" + month,
                        pool(i),
                        null,
                        CostType.EMPLOYEES,
                        Stage.BUDGET,
                        month,
                        Money.ofPence(10_007L * i + month.start().getMonthValue()),
                        false,
                        null,
                        null,
                        null));
            }
        }
        Apportioning year = new Apportioning(YEAR, Stage.BUDGET, stays, schemes, volumes, Before.NONE);
        measure("the computation alone", () -> assertTrue(year.of(lines).pools().size() == POOLS));
    }

    private static SchemeText read(Map<String, Object> text) {
        return CanonicalJson.read(CanonicalJson.of(text), SchemeText.class);
    }

    @Test
    void overHttp() {
        String[] names = IntStream.range(0, COUNCILS)
                .mapToObj(i -> String.format("%02d", i))
                .toArray(String[]::new);
        SharingParties parties = SharingParties.register("bench", names);
        keep(parties);
        parties.scheme("s");
        parties.agree("s", 1, text("2026-04-01", 20));
        parties.agree("s", 2, text("2026-10-03", 10));
        measure("over HTTP", () -> {
            Response answer = parties.shares(parties.host(), "&limit=200");
            assertTrue(answer.statusCode() == 200 && answer.path("next") != null, answer::asString);
        });
    }

    private static void keep(SharingParties parties) {
        Api.manager(parties.host())
                .body(Map.of("title", "Calls", "unit", "calls", "kind", "loaded"))
                .put(parties.home() + "/drivers/calls")
                .then()
                .statusCode(201);
        for (String driver : DRIVERS) {
            parties.volumes(
                    driver,
                    "estimate",
                    IntStream.range(0, COUNCILS)
                            .mapToObj(i -> volume(driver, i))
                            .toArray());
        }
        Map<String, List<String>> lines = new TreeMap<>();
        for (int i = 0; i < LINES; i++) {
            for (Period month : YEAR.months().toList()) {
                lines.computeIfAbsent(pool(i), none -> new ArrayList<>())
                        .add("line-" + i + "-" + month + " budget " + (1000 + i) + ".07");
            }
        }
        lines.forEach((pool, of) -> {
            Api.manager(parties.host())
                    .body(Map.of("title", pool, "purpose", "To be measured"))
                    .put(parties.home() + "/cost-pools/" + pool)
                    .then()
                    .statusCode(201);
            parties.lines(pool, of.toArray(String[]::new));
        });
    }

    private static void measure(String what, Runnable work) {
        for (int i = 0; i < WARM; i++) {
            work.run();
        }
        long[] nanoseconds = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            work.run();
            nanoseconds[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanoseconds);
        long median = Duration.ofNanos(nanoseconds[MEASURED / 2]).toMillis();
        long slow = Duration.ofNanos(nanoseconds[MEASURED * 95 / 100]).toMillis();
        LOG.infof("%d councils, %d lines a month, %s: median %d ms, p95 %d ms", COUNCILS, LINES, what, median, slow);
        assertTrue(median < MOST_MILLISECONDS, what + ": " + median + " ms");
    }
}
