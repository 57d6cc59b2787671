package org.concordat.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast the packaged application starts, loads and answers, beside its embedded database on this machine: {@code mvn -Pbenchmark
 * package}. It measures and asserts no time. Nothing is switched off: tokens, row-level security, validation, evaluation, fsync.
 */
public final class Benchmark {

    private static final String HERE = "/v1/partnerships/" + DemoSeed.PARTNERSHIP;
    private static final int ROWS = 100_000;
    private static final int QUERIES = 200;

    private final DemoApi api;

    private Benchmark(DemoApi api) {
        this.api = api;
    }

    /** {@code args[0]} is the directory of the project; its data are made afresh below {@code target}. */
    public static void main(String[] args) throws IOException {
        Path project = Path.of(args.length > 0 ? args[0] : "").toAbsolutePath();
        Path data = project.resolve("target/benchmark");
        erase(data);
        sayWhere();
        try (DemoStack stack = new DemoStack(project, data)) {
            DemoStack.Up up = stack.start();
            say("first start, with making the database: %.1f s", up.seconds());
            new DemoSeed(up.api(), up.directory(), text -> {}).sow();
        }
        for (int i = 0; i < 3; i++) {
            try (DemoStack stack = new DemoStack(project, data)) {
                say(
                        "later start, from nothing to the first answer: %.1f s",
                        stack.start().seconds());
            }
        }
        try (DemoStack stack = new DemoStack(project, data)) {
            DemoStack.Up up = stack.start();
            new Benchmark(up.api()).run(up);
        }
    }

    /** Says what machine this is. */
    static void sayWhere() {
        say(
                "%s %s, %d processors, Java %s",
                property("os.name"),
                property("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                property("java.version"));
    }

    /** Deletes a directory, where there is one. */
    static void erase(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String property(String name) {
        return System.getProperty(name);
    }

    /** Prints a line. */
    static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }

    private void run(DemoStack.Up up) throws IOException {
        for (int round = 1; round <= 4; round++) {
            load("new, round " + round, "B" + round + "-", "granted");
            memory(up);
        }
        load("the same again", "B4-", "granted");
        load("in a later state", "B4-", "refused");
        memory(up);
        query("a month by area", "/results?period=2025-10&council=kettering&by=council,area,serviceLevel&limit=200");
        query("a year of a council", "/results?period=FY2025-26&council=kettering");
        query("a year of the board", "/results?period=FY2025-26", "nlc-board");
        query("a year as of a past instant", "/results?period=FY2025-26&council=kettering&asOf=2025-12-31T00:00:00Z");
    }

    /** A hundred thousand cases of two years, of one council, with pauses in every tenth. */
    private void load(String what, String prefix, String outcome) {
        String lines =
                IntStream.range(0, ROWS).mapToObj(i -> line(prefix, i, outcome)).collect(Collectors.joining("\n"));
        DemoApi.Caller officer = api.as(DemoOrganisation.UNIT.slug(), "officer");
        long from = System.nanoTime();
        JsonNode receipt = officer.load(HERE + "/cases", lines);
        double seconds = (System.nanoTime() - from) / 1e9;
        say(
                "%,d cases %s: %.1f s, %,.0f rows/s (%d created, %d updated, %d unchanged, %d rejected)",
                ROWS,
                what,
                seconds,
                ROWS / seconds,
                receipt.path("created").asInt(),
                receipt.path("updated").asInt(),
                receipt.path("unchanged").asInt(),
                receipt.path("rejected").asInt());
    }

    private static String line(String prefix, int i, String outcome) {
        String[] areas = {"rothwell", "desborough", "burton-latimer", "all-saints"};
        String month = "202%d-%02d".formatted(i % 2 + 4, 4 + i / 2 % 9);
        String clock = i % 10 == 0
                ? "\"clock\":[{\"at\":\"%s-12T09:00:00Z\",\"action\":\"pause\",\"reason\":\"awaiting plans\"},"
                                .formatted(month)
                        + "{\"at\":\"%s-14T09:00:00Z\",\"action\":\"resume\"}],".formatted(month)
                : "";
        return "{\"ref\":\"%s%d\",\"service\":\"premises-licensing\",\"council\":\"kettering\",\"area\":\"%s\",%s"
                        .formatted(prefix, i, areas[i % 4], clock)
                + "\"received\":\"%s-%02dT10:00:00Z\",\"closed\":\"%s-28T16:00:00Z\",\"outcome\":\"%s\"}"
                        .formatted(month, 1 + i % 10, month, outcome);
    }

    /** What the application's process holds; the heap is limited to 512 MB. */
    private static void memory(DemoStack.Up up) throws IOException {
        Path status = Path.of("/proc/" + up.application().process().pid() + "/status");
        if (Files.exists(status)) {
            try (Stream<String> lines = Files.lines(status)) {
                lines.filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                        .forEach(line -> say("  %s", line.replaceAll("\\s+", " ")));
            }
        }
    }

    private void query(String what, String path) {
        query(what, path, "kettering");
    }

    private void query(String what, String path, String who) {
        DemoApi.Caller reader = api.as(who, "reader");
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < QUERIES * 2; i++) {
            long from = System.nanoTime();
            reader.get(HERE + path);
            took.add((System.nanoTime() - from) / 1e6);
        }
        List<Double> warm = took.subList(QUERIES, took.size()).stream().sorted().toList();
        say(
                "%s: median %.1f ms, p99 %.1f ms, first %.0f ms",
                what, warm.get(QUERIES / 2), warm.get(QUERIES * 99 / 100), took.get(0));
    }
}
