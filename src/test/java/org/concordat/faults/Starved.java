package org.concordat.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.concordat.demo.DemoFailure;

/**
 * All connections of the pool are taken: first by requests that wait for locks that somebody holds, then by a database that has stopped answering.
 * Whoever asks meanwhile is refused within the limits of time, and served again soon after.
 */
final class Starved implements Scenario {

    private static final int ASKERS = 24;
    private static final double HELD = 12;
    private static final double FROZEN = 24;
    /** A wait for a connection, one for a lock, and what the machine takes. */
    private static final double MOST_LOCKED = 6;
    /** What a request may take at all, and what the machine takes. */
    private static final double MOST_FROZEN = 22;

    private static final double HEALED = 30;

    @Override
    public String name() {
        return "pool-exhausted";
    }

    @Override
    public void run(Stage stage, Report report) {
        Installation installation = stage.single();
        Server server = (Server) installation.database();
        String origin = installation.first().origin();
        Load load = new Load(Writer.all(installation, origin, name())).begin();
        long since;
        try (Connection holder = server.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table actions, areas, cases, services in access exclusive mode");
            tell("locks are held", asked(installation, HELD), MOST_LOCKED, report);
            since = System.nanoTime();
            holder.rollback();
        } catch (SQLException e) {
            throw new DemoFailure("the locks could not be held: " + e.getMessage(), e);
        }
        report.seconds(name(), "writes acknowledged after the locks", List.of(load.healed(since)), HEALED);
        server.freeze();
        try {
            tell("PostgreSQL is frozen", asked(installation, FROZEN), MOST_FROZEN, report);
        } finally {
            since = System.nanoTime();
            server.thaw();
        }
        report.seconds(name(), "writes acknowledged after PostgreSQL goes on", List.of(load.healed(since)), HEALED);
        report.audited(name(), installation, origin, name(), load.stop());
    }

    private void tell(String when, List<Answer> answers, double most, Report report) {
        double longest = answers.stream()
                .mapToDouble(answer -> answer.took().toMillis() / 1000.0)
                .max()
                .orElseThrow();
        boolean told = answers.stream()
                .allMatch(answer -> answer.isPassing() && answer.status() != 0 && answer.retryAfter() != null);
        report.row(
                name(),
                "requests while " + when,
                "503 or 429, Retry-After, within %.0f s".formatted(most),
                String.format(
                        Locale.ROOT,
                        "%d answers %s, longest %.1f s",
                        answers.size(),
                        answers.stream().map(Answer::status).distinct().sorted().toList(),
                        longest),
                told && longest < most);
    }

    /** Many who ask at once, of two councils, again and again. */
    private static List<Answer> asked(Installation installation, double seconds) {
        Askers askers = new Askers();
        for (String council : List.of("northampton", "wellingborough")) {
            Client client = installation.client(installation.first().origin(), council, "reader");
            askers.ask(ASKERS / 2, 200, seconds, () -> client.get(Writer.HERE + "/services"));
        }
        askers.await();
        return askers.answers();
    }
}
