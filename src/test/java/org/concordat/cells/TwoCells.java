package org.concordat.cells;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.concordat.export.OtherInstallation;
import org.concordat.testing.Postgres;

/** Two cells, each a database, and the maps of the router in front of them. In the first are the neighbours, in the second there is nobody. */
record TwoCells(OtherInstallation a, OtherInstallation b, Path maps) {

    private static final String LOGIN = "postgres";
    private static final List<String> MAPS = List.of("issuers.map", "organisations.map", "partnerships.map");

    /** A move that is ended after a step, as by kill -9. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    record Ran(int status, String said) {}

    static TwoCells make(Path maps, String... seeds) throws SQLException, IOException {
        TwoCells cells = new TwoCells(OtherInstallation.make(), OtherInstallation.make(), maps);
        for (String map : MAPS) {
            Files.writeString(maps.resolve(map), "# " + map + "\n");
        }
        for (String seed : seeds) {
            cells.seed(seed);
        }
        return cells;
    }

    /** Copies a group of the application's own database, which stays as it is. */
    private void seed(String council) throws SQLException {
        try (Cell application = open("application", Postgres.url("concordat"));
                Cell cell = open("a", Postgres.url(a.database()))) {
            Group group = new Groups(application).of(Set.of(council));
            application.atOnce(reading -> {
                reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                return cell.atOnce(writing -> {
                    cell.asReplica();
                    return new Copying(group).copy(application, reading, cell, writing);
                });
            });
            new Routes(Optional.of(maps), System.out).lead(group, "a");
        }
    }

    static Cell open(String name, String url) throws SQLException {
        return Cell.open(name, url, LOGIN, "");
    }

    static Map<String, String> environment(String from, String to) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CONCORDAT_CELL_FROM_URL", Postgres.url(from));
        environment.put("CONCORDAT_CELL_FROM_USERNAME", LOGIN);
        environment.put("CONCORDAT_CELL_FROM_PASSWORD", "");
        environment.put("CONCORDAT_CELL_TO_URL", Postgres.url(to));
        environment.put("CONCORDAT_CELL_TO_USERNAME", LOGIN);
        environment.put("CONCORDAT_CELL_TO_PASSWORD", "");
        environment.put("CONCORDAT_WEBHOOKS_SECRET", "the-webhook-secret-of-the-tests-0123456789");
        return environment;
    }

    /** Runs the main class from the first cell to the second. */
    Ran move(String... arguments) {
        return move(step -> {}, arguments);
    }

    /** Runs it, and ends it after a step. */
    void killedAfter(Step step, String... arguments) {
        killed(step, done -> move(done, arguments));
    }

    private static void killed(Step step, Function<Consumer<Step>, Ran> moving) {
        try {
            Ran ran = moving.apply(done -> {
                if (done == step) {
                    throw new Killed();
                }
            });
            throw new AssertionError("it never came to " + step + ": " + ran.said());
        } catch (Killed e) {
            // as it should
        }
    }

    private Ran move(Consumer<Step> done, String... arguments) {
        return ran(environment(a.database(), b.database()), done, arguments("a", "b", arguments));
    }

    /** Runs it the other way. */
    Ran moveBack(String... arguments) {
        return ran(environment(b.database(), a.database()), step -> {}, arguments("b", "a", arguments));
    }

    /** Runs it from the second cell to a third. */
    Ran moveOn(OtherInstallation c, String... arguments) {
        return ran(environment(b.database(), c.database()), step -> {}, arguments("b", "c", arguments));
    }

    /** Runs that, and ends it after a step. */
    void killedOnAfter(Step step, OtherInstallation c, String... arguments) {
        killed(step, done -> ran(environment(b.database(), c.database()), done, arguments("b", "c", arguments)));
    }

    /** Runs it from the third cell to the second. */
    Ran moveBackFrom(OtherInstallation c, String... arguments) {
        return ran(environment(c.database(), b.database()), step -> {}, arguments("c", "b", arguments));
    }

    private List<String> arguments(String from, String to, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--from", from, "--to", to, "--maps", maps.toString(), "--settle", "0", "--patience", "5"));
        return all;
    }

    static Ran ran(Map<String, String> environment, Consumer<Step> done, List<String> arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = Move.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                environment,
                done,
                arguments.toArray(String[]::new));
        return new Ran(status, said.toString(StandardCharsets.UTF_8));
    }

    /** What everybody's maps say of a key. */
    String route(String map, String key) throws IOException {
        return Files.readAllLines(maps.resolve(map)).stream()
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length() + 1))
                .findFirst()
                .orElse("nowhere");
    }

    /** Everything that is in a cell but what it knows of moves and of its own ledger. */
    static Map<String, String> everything(OtherInstallation cell) throws SQLException {
        Map<String, String> all = new TreeMap<>();
        for (String table :
                cell.texts("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
                        + " and relname not in ('flyway_schema_history', 'cell_moves')")) {
            String whose = table.startsWith("ledger_")
                    ? " where partnership_id <> '00000000-0000-0000-0000-000000000000'"
                    : "";
            String digest = cell.texts(
                            "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from "
                                    + table + " t" + whose)
                    .get(0);
            if (!digest.equals("0 0")) {
                all.put(table, digest);
            }
        }
        return all;
    }

    /** Writes as the application's login would, in its place; answers the state that the database ends it with. */
    static String written(OtherInstallation cell, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(Postgres.url(cell.database()), LOGIN, "");
                var executing = connection.createStatement()) {
            executing.execute(statement);
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
