package org.concordat.speed;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

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
                            "By %s, prepared, and BEGIN along with what follows it, as the driver sends it.",
                            pgbench.get().version());
        }
        stage.report()
                .table(
                        "Reads of one case",
                        "clients",
                        "reads/s",
                        "p50, p99 ms",
                        "pgbench/s",
                        "p50, p99 ms",
                        "share of pgbench",
                        "at half the rate: reads/s, p50, p99 ms");
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
                    line.get(path(number, 0));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return Transaction.with("from cases", log);
    }

    private void row(Readers readers, Optional<Pgbench> pgbench, List<String> scripts, int clients) throws IOException {
        List<Readers.Answers> ours = new ArrayList<>();
        List<Readers.Answers> theirs = new ArrayList<>();
        for (int round = 0; round < stage.scale().rounds(); round++) {
            ours.add(readers.closely(clients, stage.scale().reading()));
            if (pgbench.isPresent()) {
                theirs.add(pgbench.get().run(scripts, clients, stage.scale().reading()));
            }
        }
        Figures rates = rates(ours);
        Readers.Answers half = readers.paced(clients, stage.scale().reading(), rates.median() / 2);
        stage.report()
                .row(
                        clients,
                        rates.spread("%.0f"),
                        times(ours),
                        theirs.isEmpty() ? "not to be had" : rates(theirs).spread("%.0f"),
                        theirs.isEmpty() ? "" : times(theirs),
                        theirs.isEmpty()
                                ? ""
                                : "%.0f %%"
                                        .formatted(100
                                                * rates.median()
                                                / rates(theirs).median()),
                        "%.0f, %.2f, %.2f"
                                .formatted(
                                        half.perSecond(),
                                        half.took().median(),
                                        half.took().at(0.99)));
    }

    private static Figures rates(List<Readers.Answers> rounds) {
        return Figures.of(rounds.stream().map(Readers.Answers::perSecond).toList());
    }

    private static String times(List<Readers.Answers> rounds) {
        return "%.2f, %.2f"
                .formatted(
                        Figures.of(rounds.stream().map(r -> r.took().median()).toList())
                                .median(),
                        Figures.of(rounds.stream().map(r -> r.took().at(0.99)).toList())
                                .median());
    }
}
