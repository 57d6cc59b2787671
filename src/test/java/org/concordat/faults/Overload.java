package org.concordat.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * One council asks twenty times as often as it may, then everybody five times as often as the node can answer. The quota is set low, so that a small
 * machine can send that much; for the second the node and its database have one processor, its callers the others, and what may run at once is what
 * follows from its connections, but from one address, which all callers share here. Times of others are measured in turns with and without the flood, so that what else the machine does touches both alike.
 */
final class Overload implements Scenario {

    /** Of an organisation in a second, once what may come at once is used up. */
    private static final int QUOTA = 5;

    private static final int TIMES_QUOTA = 20;
    private static final int TIMES_SERVED = 5;
    /** Enough of them to ask that often though each waits for its answer, which may take half a second. */
    private static final int CLIENTS = 400;

    /** For one processor, half of what a node of two has: where more work at once, those that take requests in have too little of it. */
    private static final int CONNECTIONS = 4;

    /** How often it is kept busy before it is measured: what is still being compiled would make it serve less than it can. */
    private static final int WARMING = 6;

    private static final int FLOODERS = 24;
    private static final int SPENT = 200;
    /** So many that the hundredth part of the answers of one kind is a dozen: of fewer it is chance. */
    private static final int TURNS = 12;

    private static final double TURN = 6;
    /** Seconds in which everybody asks. */
    private static final double FLOOD = 36;

    /** Milliseconds between two requests of another council: no more than its own quota, and more than a thousand in all. */
    private static final long BETWEEN = 200;

    private static final String RESULTS = Writer.HERE + "/results?period=FY2025-26&council=";
    private static final List<String> OTHERS =
            List.of("corby", "northampton", "wellingborough", "east-northamptonshire");

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public void run(Stage stage, Report report) {
        Installation installation = stage.single();
        Node node = installation.first();
        node.stop();
        node.with("CONCORDAT_LIMITS_RATE_REQUESTS", Integer.toString(QUOTA * 60))
                .start();
        quota(installation, report);
        node.stop();
        node.with("CONCORDAT_LIMITS_RATE_REQUESTS", "1000000")
                .with("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", Integer.toString(CONNECTIONS));
        apart(installation, () -> everybody(installation, report));
        node.with("CONCORDAT_LIMITS_RATE_REQUESTS", null)
                .with("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", null)
                .start();
    }

    /** Plays with the node and its database on one processor, and this, who asks them, on the others. */
    private static void apart(Installation installation, Runnable play) {
        long kit = ProcessHandle.current().pid();
        Server server = (Server) installation.database();
        try {
            Processors.FIRST.keep(server.processes());
            Processors.FIRST.keep(LongStream.of(kit));
            installation.first().start();
            Processors.OTHERS.keep(LongStream.of(kit));
            play.run();
            installation.first().stop();
        } finally {
            Processors.ALL.keep(LongStream.of(kit));
            Processors.ALL.keep(server.processes());
        }
    }

    private void quota(Installation installation, Report report) {
        Askers flood = new Askers();
        Client council = client(installation, "kettering");
        // What may come at once is spent first.
        while (flood.answers().stream().filter(answer -> answer.status() == 429).count() < SPENT) {
            flood.ask(FLOODERS / 2, 0, 1, () -> council.get(RESULTS + "kettering"));
            flood.await();
        }
        Askers warm = new Askers();
        OTHERS.forEach(name -> ask(warm, installation, name, TURN));
        warm.await();
        flood.await();
        Askers calm = new Askers();
        Askers flooded = new Askers();
        Askers flooding = new Askers();
        List<Supplier<Answer>> flooders = IntStream.range(0, FLOODERS)
                .mapToObj(i -> council.asking(RESULTS + "kettering"))
                .toList();
        for (int turn = 0; turn < TURNS; turn++) {
            OTHERS.forEach(name -> ask(calm, installation, name, TURN));
            calm.await();
            flooding.pace(flooders, FLOODERS * 1000 / (QUOTA * TIMES_QUOTA), TURN);
            OTHERS.forEach(name -> ask(flooded, installation, name, TURN));
            flooded.await();
            flooding.await();
        }
        double rate = flooding.answers().size() / (TURNS * TURN);
        report.row(
                name(),
                "a council at %.0f times its quota".formatted(rate / QUOTA),
                "429 with Retry-After beyond it",
                statuses(flooding.answers()),
                rate > QUOTA * TIMES_QUOTA * 0.95 && areRefusedWell(flooding.answers()));
        double before = percentile(calm.answers(), 99);
        double during = percentile(flooded.answers(), 99);
        report.row(
                name(),
                "p99 of four other councils meanwhile",
                "+ < 20 %",
                String.format(
                        Locale.ROOT,
                        "%.0f ms of %d answers, without the flood %.0f ms of %d; medians %.0f and %.0f ms; refused %d",
                        during,
                        flooded.answers().size(),
                        before,
                        calm.answers().size(),
                        percentile(flooded.answers(), 50),
                        percentile(calm.answers(), 50),
                        flooded.answers().stream()
                                .filter(answer -> !answer.isDone())
                                .count()),
                during < before * 1.2 && flooded.answers().stream().allMatch(Answer::isDone));
    }

    private static void ask(Askers askers, Installation installation, String council, double seconds) {
        Client client = client(installation, council);
        askers.ask(1, BETWEEN, seconds, () -> client.get(RESULTS + council));
    }

    private void everybody(Installation installation, Report report) {
        for (int i = 0; i < WARMING; i++) {
            busy(installation);
        }
        Askers busy = busy(installation);
        double capacity = busy.answers().size() / (2 * TURN);
        long period = (long) (CLIENTS * 1000 / (capacity * TIMES_SERVED));
        Askers all = new Askers();
        all.pace(asking(installation, CLIENTS), period, FLOOD);
        all.await();
        double sent = all.answers().size() / FLOOD;
        List<Answer> accepted = all.answers().stream().filter(Answer::isDone).toList();
        double p99 = percentile(accepted, 99);
        report.row(
                name(),
                "%d clients, on the other processors, send %.0f requests a second, %.1f times the %.0f that node and database serve on one"
                        .formatted(CLIENTS, sent, sent / capacity, capacity),
                "p99 of accepted < 1 s; others 429 or 503 with Retry-After",
                String.format(
                        Locale.ROOT,
                        "%s; accepted: median %.0f ms, p99 %.0f ms",
                        statuses(all.answers()),
                        percentile(accepted, 50),
                        p99),
                p99 < TimeUnit.SECONDS.toMillis(1)
                        && sent > capacity * TIMES_SERVED * 0.95
                        && areRefusedWell(all.answers()));
    }

    /** As many as the pool has connections, without pauses. */
    private static Askers busy(Installation installation) {
        Askers busy = new Askers();
        asking(installation, CONNECTIONS).forEach(ask -> busy.ask(1, 0, 2 * TURN, ask));
        busy.await();
        return busy;
    }

    /** So many people of four councils. */
    private static List<Supplier<Answer>> asking(Installation installation, int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> OTHERS.get(i % OTHERS.size()))
                .map(name -> client(installation, name).asking(RESULTS + name))
                .toList();
    }

    private static Client client(Installation installation, String organisation) {
        return installation.client(installation.first().origin(), organisation, "reader");
    }

    private static boolean areRefusedWell(List<Answer> answers) {
        List<Answer> refused =
                answers.stream().filter(answer -> !answer.isDone()).toList();
        return !refused.isEmpty()
                && refused.stream()
                        .allMatch(answer ->
                                (answer.status() == 429 || answer.status() == 503) && answer.retryAfter() != null);
    }

    private static String statuses(List<Answer> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()))
                .toString();
    }

    private static double percentile(List<Answer> answers, int percent) {
        List<Double> took = new ArrayList<>(answers.stream()
                .map(answer -> answer.took().toNanos() / 1e6)
                .sorted()
                .toList());
        return took.isEmpty() ? Double.POSITIVE_INFINITY : took.get(took.size() * percent / 100);
    }
}
