package org.concordat.speed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;

/** Loads of new cases of one council, against COPY of the rows that they left. */
final class LoadPart {

    private final Stage stage;
    private final Application application;
    private final Parties parties;
    private final Api api;
    private final Map<String, List<Double>> seconds = new TreeMap<>();
    private final Map<String, List<Used<Double>>> used = new TreeMap<>();

    LoadPart(Stage stage, Application application, Parties parties, Api api) {
        this.stage = stage;
        this.application = application;
        this.parties = parties;
        this.api = api;
    }

    /** Nothing of it stays. */
    void run() throws IOException, SQLException {
        int rows = stage.scale().rows();
        stage.report()
                .table(
                        "Loads of %,d new cases".formatted(rows),
                        "round",
                        "s",
                        "rows/s",
                        "in the database, s",
                        "of it for the rows of cases, s",
                        "of the processors, \u00b5s a row: application + server");
        for (int round = 0; round <= stage.scale().rounds(); round++) {
            Loaded loaded = load(List.of(parties.council(0)));
            stage.report()
                    .row(
                            round == 0 ? "first after the start" : Integer.toString(round),
                            "%.2f".formatted(loaded.seconds()),
                            "%.0f".formatted(rows / loaded.seconds()),
                            "%.2f".formatted(loaded.database()),
                            "%.2f".formatted(loaded.cases()),
                            loaded.processors());
            if (round > 0) {
                note("load", loaded.seconds());
                note("database", loaded.database());
                note("cases", loaded.cases());
                copies();
            } else {
                forget();
            }
        }
        compare(rows);
    }

    /** Leaves cases numbered from 1 on in the tables, equally many of each council. */
    void leave() throws IOException, SQLException {
        load(parties.councils());
        stage.server().settle();
    }

    /**
     * What a load took.
     *
     * @param seconds until its receipt had come
     * @param database how long the server was at its statements
     * @param cases how long at those that write rows of cases
     * @param processors what a row took of them
     */
    private record Loaded(double seconds, double database, double cases, String processors) {}

    private Loaded load(List<String> councils) throws IOException, SQLException {
        int rows = stage.scale().rows();
        byte[] body = new CaseLines(councils, stage.today()).lines(1, rows);
        List<Used<Double>> whole = new ArrayList<>();
        List<String> log = stage.server()
                .logged(
                        List.of("log_min_duration_statement = 0", "log_parameter_max_length = 0"),
                        () -> whole.add(
                                Used.by(application.pid(), stage.server(), () -> seconds(() -> send(body, rows)))));
        Durations durations = Durations.of(log, "insert into cases");
        return new Loaded(
                whole.get(0).result(),
                durations.all(),
                durations.with("insert into cases"),
                whole.get(0).eachOf(seconds -> rows));
    }

    private Object send(byte[] body, int rows) {
        JsonNode receipt = api.load(parties.provider(), parties.path("/cases"), body);
        if (receipt.path("created").asInt() != rows) {
            throw new IllegalStateException("not all rows were taken: " + receipt);
        }
        return receipt;
    }

    private static double seconds(Callable<?> work) throws Exception {
        long from = System.nanoTime();
        work.call();
        return (System.nanoTime() - from) / 1e9;
    }

    /** Copies, and remembers how long it took and what of the processors. */
    private void noteCopy(String what, Callable<Double> copying) {
        Used<Double> copied = Used.by(ProcessHandle.current().pid(), stage.server(), copying);
        note(what, copied.result());
        used.computeIfAbsent(what, k -> new ArrayList<>()).add(copied);
    }

    private void note(String what, double took) {
        seconds.computeIfAbsent(what, k -> new ArrayList<>()).add(took);
    }

    /** The same rows into the same table, from which they are taken each time before. */
    private void copies() throws IOException, SQLException {
        // There are no others of the partnership.
        String own = " where partnership_id = '" + id("partnerships", parties.partnership()) + "'";
        byte[] cases = out("select * from cases" + own);
        byte[] phases = out("select * from case_phases" + own);
        forget();
        noteCopy("copy", () -> copy("", "cases", cases));
        noteCopy("copy phases", () -> copy("", "case_phases", phases));
        forget();
        noteCopy("copy bare", () -> copy("set session_replication_role = replica", "cases", cases));
        forget();
        noteCopy("under rls", () -> underRowSecurity(cases));
        forget();
    }

    private byte[] out(String query) throws IOException, SQLException {
        try (Connection connection = stage.server().asSuperuser()) {
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout", rows);
            return rows.toByteArray();
        }
    }

    private double copy(String setting, String table, byte[] rows) throws IOException, SQLException {
        try (Connection connection = stage.server().asSuperuser();
                Statement statement = connection.createStatement()) {
            if (!setting.isEmpty()) {
                statement.execute(setting);
            }
            long from = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows));
            return (System.nanoTime() - from) / 1e9;
        }
    }

    /** As the application's login, which the policies hold for: COPY into a table of its own for the time, and from there. */
    private double underRowSecurity(byte[] rows) throws IOException, SQLException {
        String organisation = id("organisations", parties.provider());
        String council = id("organisations", parties.council(0));
        String partnership = id("partnerships", parties.partnership());
        stage.server().execute("grant temporary on database concordat to concordat_partnership");
        try (Connection connection = stage.server().asGateway();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long from = System.nanoTime();
            statement.execute(
                    "select set_config('role', 'concordat_partnership', true), set_config('app.organisation', '%s', true), set_config('app.partnerships', '{%s}', true), set_config('app.organisations', '{%s}', true)"
                            .formatted(organisation, partnership, council));
            statement.execute("create temporary table given (like cases) on commit drop");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy given from stdin", new ByteArrayInputStream(rows));
            statement.execute("insert into cases select * from given");
            connection.commit();
            return (System.nanoTime() - from) / 1e9;
        } finally {
            stage.server().execute("revoke temporary on database concordat from concordat_partnership");
        }
    }

    private String id(String table, String slug) throws SQLException {
        return stage.server().ask("select id from " + table + " where slug = '" + slug + "'");
    }

    /** Takes the cases of the partnership, and what was made of them, out of the tables. */
    private void forget() throws SQLException {
        String partnership = id("partnerships", parties.partnership());
        try (Connection connection = stage.server().asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String table : List.of("cases", "case_phases", "result_cells", "result_revisions", "result_tides")) {
                statement.execute("delete from " + table + " where partnership_id = '" + partnership + "'");
            }
        }
        stage.server().settle();
    }

    private void compare(int rows) {
        Report report = stage.report();
        report.table(
                "The same rows by COPY",
                "what",
                "s, median (least to most)",
                "rows/s",
                "of the server's processor, µs a row",
                "the load's share of its rate");
        double database = Figures.of(seconds.get("database")).median();
        double cases = Figures.of(seconds.get("cases")).median();
        compare(
                rows,
                "COPY into cases: indexes, constraints, the ledger's triggers; no policies, since COPY knows none",
                "copy",
                cases);
        compare(rows, "the same without triggers, the ledger's and those of foreign keys", "copy bare", cases);
        compare(
                rows,
                "as the application's role: COPY into a temporary table, and INSERT from it under the policies",
                "under rls",
                cases);
        List<Double> both = new ArrayList<>();
        for (int i = 0; i < seconds.get("copy").size(); i++) {
            both.add(seconds.get("copy").get(i) + seconds.get("copy phases").get(i));
        }
        seconds.put("both", both);
        compare(rows, "COPY into cases and case_phases, against all statements of the load", "both", database);
        Figures whole = Figures.of(seconds.get("load"));
        report.say("");
        report.say(
                "A whole load, parsed, validated, written, evaluated: %.0f rows/s (median of %d).",
                rows / whole.median(), whole.sorted().size());
    }

    private void compare(int rows, String what, String key, double ours) {
        Figures copied = Figures.of(seconds.get(key));
        stage.report()
                .row(
                        what,
                        copied.spread("%.2f"),
                        "%.0f".formatted(rows / copied.median()),
                        used.containsKey(key)
                                ? "%.0f".formatted(1e6 * server(used.get(key)).median() / rows)
                                : "",
                        "%.0f %%".formatted(100 * copied.median() / ours));
    }

    private static Figures server(List<Used<Double>> copies) {
        return Figures.of(copies.stream().map(Used::server).toList());
    }
}
