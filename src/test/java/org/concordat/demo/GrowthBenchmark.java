package org.concordat.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.kernel.Period;

/**
 * Whether a board's query over 1,000,000 cases takes as long as over 10,000, and whether a late correction of one case does: {@code mvn
 * -Pbenchmark package -Dbenchmark=GrowthBenchmark}. Two installations of the packaged application stand side by side, each with a
 * database of its own, and are asked in turn, so that what else the machine does touches both alike. It fails where a median over the
 * many cases is more than one and a half times that over the few. Nothing is switched off: tokens, row-level security, validation,
 * evaluation, fsync.
 */
public final class GrowthBenchmark {

    private static final String HERE = "/v1/partnerships/" + DemoSeed.PARTNERSHIP;
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int WARM = 300;
    private static final int MEASURED = 300;
    private static final int CORRECTIONS = 200;
    private static final int PAST = 30;
    private static final double MOST = 1.5;

    /** How long the database is left alone after the loads, so that its statistics are those of what was loaded. */
    private static final Duration SETTLING = Duration.ofSeconds(90);

    /** An installation with so many cases. */
    private record Site(GrowthCases cases, DemoApi api) {

        DemoApi.Caller board() {
            return api.as(DemoOrganisation.BOARD.slug(), "reader");
        }

        DemoApi.Caller unit() {
            return api.as(DemoOrganisation.UNIT.slug(), "officer");
        }
    }

    private final Site few;
    private final Site many;
    private final List<String> failures = new ArrayList<>();

    private GrowthBenchmark(Site few, Site many) {
        this.few = few;
        this.many = many;
    }

    /** {@code args[0]} is the directory of the project; the data of both installations are made afresh below {@code target}. */
    public static void main(String[] args) throws IOException {
        Path project = Path.of(args.length > 0 ? args[0] : "").toAbsolutePath();
        Path data = project.resolve("target/growth");
        Benchmark.erase(data);
        Benchmark.sayWhere();
        Benchmark.say("mvn -Pbenchmark package -Dbenchmark=GrowthBenchmark");
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MINUTES);
        try (DemoStack small = new DemoStack(project, data.resolve("few"));
                DemoStack large = new DemoStack(project, data.resolve("many"))) {
            Site few = site(small.start(), new GrowthCases(FEW, now));
            Site many = site(large.start(), new GrowthCases(MANY, now));
            new GrowthBenchmark(few, many).run();
        }
    }

    private static Site site(DemoStack.Up up, GrowthCases cases) {
        new DemoSeed(up.api(), up.directory(), text -> {}).prepare();
        Site site = new Site(cases, up.api());
        long from = System.nanoTime();
        int created = 0;
        for (YearMonth month : cases.months()) {
            JsonNode receipt = site.unit().load(HERE + "/cases", cases.of(month).collect(Collectors.joining("\n")));
            created += receipt.path("created").asInt();
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        Benchmark.say(
                "%,d cases of %d months to %s, in %d loads: %.1f s, %,.0f rows/s; database %s",
                created,
                GrowthCases.MONTHS,
                cases.today(),
                GrowthCases.MONTHS,
                seconds,
                created / seconds,
                up.databaseUrl());
        return site;
    }

    private void run() {
        pause(SETTLING);
        Map<String, String> queries = queries();
        for (int i = 0; i < WARM; i++) {
            queries.values().forEach(query -> {
                few.board().get(HERE + query);
                many.board().get(HERE + query);
            });
        }
        queries.forEach(
                (what, query) -> measured(what, MEASURED, site -> site.board().get(HERE + query), true));
        String loaded = "&knownOn=" + Clock.systemUTC().instant();
        corrections();
        past(queries.get("last year by council"), loaded);
        if (!failures.isEmpty()) {
            throw new DemoFailure("More than " + MOST + " times as long over many cases: " + failures);
        }
        Benchmark.say("No median over %,d cases is more than %.1f times that over %,d.", MANY, MOST, FEW);
    }

    /** What looks back costs what turned, or was recorded, in the months since; it is told, not held. */
    private void past(String lastYear, String loaded) {
        LocalDate middle = Period.containing(few.cases().today(), Period.Length.YEAR)
                .previous()
                .first()
                .plusMonths(6);
        String asOf = "&asOf=" + middle + "T12:00:00Z";
        measured("last year as of its middle", PAST, site -> site.board().get(HERE + lastYear + asOf), false);
        measured("last year before the corrections", PAST, site -> site.board().get(HERE + lastYear + loaded), false);
    }

    /** What a board asks: of the year that ended, whose cases are settled, and of the present one, many of whose cases are open. */
    private Map<String, String> queries() {
        LocalDate today = few.cases().today();
        Period month = Period.containing(today, Period.Length.MONTH);
        Period year = Period.containing(today, Period.Length.YEAR);
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("last year by council", "/results?limit=200&period=" + year.previous());
        queries.put("this year by council", "/results?limit=200&period=" + year);
        String byArea = "/results?limit=200&by=council,area,serviceLevel&period=";
        queries.put("last month by area", byArea + month.previous());
        queries.put("this month by area", byArea + month);
        queries.put(
                "12 months up to the last",
                "/results?limit=200&from=" + month.previous().start().minusMonths(11) + "&to=" + month.previous());
        queries.put(
                "12 months up to this one",
                "/results?limit=200&from=" + month.start().minusMonths(11) + "&to=" + month);
        return queries;
    }

    /** Cases of past months, of which other closing times become known one by one; each changes what it counts for. */
    private void corrections() {
        List<YearMonth> months = few.cases().months().subList(0, GrowthCases.MONTHS - 4);
        int[] done = {0};
        Consumer<Site> one = site -> {
            int k = done[0]++ / 2;
            String line = site.cases()
                    .corrected(
                            months.get(k % months.size()),
                            k % few.cases().inAMonth(),
                            Duration.ofMinutes(17L * (1 + k)));
            JsonNode receipt = site.unit().load(HERE + "/cases", line);
            if (receipt.path("updated").asInt() != 1) {
                throw new DemoFailure("not a correction: " + receipt);
            }
        };
        for (int i = 0; i < CORRECTIONS / 2; i++) {
            one.accept(few);
            one.accept(many);
        }
        measured("a late correction of one case", CORRECTIONS, one, true);
    }

    private void measured(String what, int times, Consumer<Site> act, boolean held) {
        List<Double> ofFew = new ArrayList<>();
        List<Double> ofMany = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ofFew.add(milliseconds(act, few));
            ofMany.add(milliseconds(act, many));
        }
        double ratio = at(ofMany, 50) / at(ofFew, 50);
        Benchmark.say(
                "%-33s %,9d cases: median %6.1f ms, p99 %6.1f ms; %,9d: median %6.1f ms, p99 %6.1f ms; ratio of medians %.2f",
                what, FEW, at(ofFew, 50), at(ofFew, 99), MANY, at(ofMany, 50), at(ofMany, 99), ratio);
        if (held && ratio > MOST) {
            failures.add(what);
        }
    }

    private static double milliseconds(Consumer<Site> act, Site site) {
        long from = System.nanoTime();
        act.accept(site);
        return (System.nanoTime() - from) / 1e6;
    }

    private static double at(List<Double> took, int percent) {
        return took.stream().sorted().toList().get(took.size() * percent / 100);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while waiting.", e);
        }
    }
}
