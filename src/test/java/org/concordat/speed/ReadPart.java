package org.concordat.speed;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.concordat.testing.Line;

/** Reads of one case by its ref, by officers of its council, against pgbench with the same statements. */
final class ReadPart {

    private static final List<Integer> CLIENTS = List.of(8, 32);

    private final Stage stage;
    private final Application application;
    private final Parties parties;
    private final Api api;
    private final List<String> ids = new ArrayList<>();

    ReadPart(Stage stage, Application application, Parties parties, Api api) {
        this.stage = stage;
        this.application = application;
        this.parties = parties;
        this.api = api;
    }

    /** Over the cases that {@link LoadPart#leave} left. */
    void run() throws IOException, SQLException {
        for (String council : parties.councils()) {
            ids.add(stage.server().ask("select id from organisations where slug = '" + council + "'"));
        }
        // As many people as clients, each with a token of its own; neighbours are of different councils.
        List<Readers.Reader> people = IntStream.range(0, CLIENTS.get(CLIENTS.size() - 1))
                .mapToObj(i -> person(i, i % parties.count()))
                .toList();
        Readers readers = new Readers(application.port(), people);
        for (int clients : CLIENTS) {
            readers.closely(clients, stage.scale().warming());
        }
        Transaction read = captured(first(0));
        List<String> scripts = IntStream.range(0, parties.count())
                .mapToObj(i -> script(read, i))
                .toList();
        Optional<Pgbench> pgbench = Pgbench.find().map(found -> new Pgbench(found, stage.server(), stage.directory()));
        stage.report().say("");
        stage.report().say("The statements of a read: `%s`", read.told());
        if (pgbench.isPresent()) {
            stage.report().say("");
            stage.report()
                    .say(
                            "By %s, prepared; all up to the settings in one round trip, as the driver sends it.",
                            pgbench.get().version());
        }
        stage.report()
                .table(
                        "Reads of one case",
                        "clients",
                        "who",
                        "reads/s",
                        "p50, p99 ms",
                        "of the processors, \u00b5s: its own + the server's",
                        "reads by the application for 100 of pgbench");
        for (int clients : CLIENTS) {
            row(readers, pgbench, scripts, clients);
        }
    }

    private Readers.Reader person(int number, int council) {
        String token = stage.issuer().token(parties.council(council), "person-" + number, "reader");
        int own = stage.scale().rows() / parties.count();
        // Cases of one service have even numbers.
        return new Readers.Reader(
                token,
                () -> path(first(council) + 2 * ThreadLocalRandom.current().nextInt(own / 2 - 1), council));
    }

    /** The first case of a council with an even number. */
    private int first(int council) {
        int own = stage.scale().rows() / parties.count();
        return 2 + (council * own + 1) / 2 * 2;
    }

    private String path(int number, int council) {
        return "/v1"
                + parties.path("/cases/%d?council=%s&service=%s"
                        .formatted(number, parties.council(council), CaseLines.service(number)));
    }

    /** The same of another council, and of any of its cases. */
    private String script(Transaction read, int council) {
        int own = stage.scale().rows() / parties.count();
        return "\\set ref %d + 2 * random(0, %d)\n".formatted(first(council), own / 2 - 2)
                + read.script("'" + first(0) + "'", ":ref").replace(ids.get(0), ids.get(council));
    }

    /** What the database is asked when a case is, as its log says. */
    private Transaction captured(int number) throws IOException, SQLException {
        List<String> log = stage.server().logged(List.of("log_statement = 'all'"), () -> {
            try (Line line = new Line(application.port(), api.token(parties.council(0), "reader"))) {
                for (int i = 0; i < 20; i++) {
                    line.read(path(number, 0));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return Transaction.with("from cases", log);
    }

    private void row(Readers readers, Optional<Pgbench> pgbench, List<String> scripts, int clients) throws IOException {
        List<Used<Readers.Answers>> ours = new ArrayList<>();
        List<Used<Readers.Answers>> theirs = new ArrayList<>();
        Duration time = stage.scale().reading();
        for (int round = 0; round < stage.scale().rounds(); round++) {
            ours.add(Used.by(application.pid(), stage.server(), () -> readers.closely(clients, time)));
            if (pgbench.isPresent()) {
                // It is a child of this process, whose own part is small.
                theirs.add(Used.by(ProcessHandle.current().pid(), stage.server(), () -> pgbench.get()
                        .run(scripts, clients, time)));
            }
        }
        Figures rates = rates(ours);
        Readers.Answers half = readers.paced(clients, time, rates.median() / 2);
        stage.report().row(clients, "the application", rates.spread("%.0f"), times(ours), each(ours), "");
        stage.report()
                .row(
                        clients,
                        "the application, at half of that",
                        "%.0f".formatted(half.perSecond()),
                        "%.2f, %.2f".formatted(half.took().median(), half.took().at(0.99)),
                        "",
                        "");
        if (pgbench.isPresent()) {
            double share = 100 * rates.median() / rates(theirs).median();
            stage.report()
                    .row(
                            clients,
                            "pgbench",
                            rates(theirs).spread("%.0f"),
                            times(theirs),
                            each(theirs),
                            "%.0f".formatted(share));
        }
    }

    /** What a read takes of the processors, of that round of which it takes the median. */
    private String each(List<Used<Readers.Answers>> rounds) {
        double seconds = stage.scale().reading().toMillis() / 1e3;
        return rounds.stream()
                .sorted(Comparator.comparingDouble(
                        used -> (used.asked() + used.server()) / used.result().perSecond()))
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow()
                .eachOf(answers -> answers.perSecond() * seconds);
    }

    private static Figures rates(List<Used<Readers.Answers>> rounds) {
        return Figures.of(
                rounds.stream().map(round -> round.result().perSecond()).toList());
    }

    private static String times(List<Used<Readers.Answers>> rounds) {
        return "%.2f, %.2f".formatted(median(rounds, 0.5), median(rounds, 0.99));
    }

    private static double median(List<Used<Readers.Answers>> rounds, double share) {
        return Figures.of(rounds.stream()
                        .map(round -> round.result().took().at(share))
                        .toList())
                .median();
    }
}
