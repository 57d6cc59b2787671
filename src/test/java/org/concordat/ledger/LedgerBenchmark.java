package org.concordat.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.concordat.ledger.model.Checkpoint;
import org.concordat.ledger.model.Frontier;
import org.concordat.ledger.model.Hash;
import org.concordat.ledger.model.LedgerKey;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an entry costs: the same writes of eight writers of one partnership with the triggers and without, in turns; and how long 100,000
 * entries take to verify. It fails where an entry costs a millisecond or more, or verifying 30 seconds; its name keeps it out of the ordinary run:
 * {@code mvn test -Dtest=LedgerBenchmark}, and with {@code -Dpostgres.durable=on} each commit waits for the disk. The cost of a write is the time of a
 * round by the number of its writes, so what eight writers together lose by each; a writer waits for the seven others as well.
 */
@ApiTest
class LedgerBenchmark {

    private static final Logger LOG = Logger.getLogger(LedgerBenchmark.class);
    private static final int WRITERS = 8;
    private static final int WRITES = 400;
    private static final int ROUNDS = 7;
    private static final int ENTRIES = 100_000;
    private static final String BEGIN = "select set_config('role', 'concordat_partnership', true),"
            + " set_config('app.partnerships', ?, true), set_config('app.actor', 'https://issuer.example someone', true),"
            + " set_config('app.acting', 'bench-unit', true), set_config('app.operation', 'putService', true),"
            + " set_config('app.subject', 'services/bench', true)";
    private static final String WRITE =
            "insert into services (partnership_id, id, slug, title, cases_from, attributes, defaults, revision,"
                    + " recorded_at, recorded_by) select ?, ?, ?, 'A service of the benchmark', 'provider', '{}', '{}', 1, now(), 'bench-unit:someone'";

    @Test
    void anEntryCostsLessThanAMillisecond() throws Exception {
        LedgerParties parties = LedgerParties.of("costly");
        UUID partnership = partnership(parties.slug());
        round(partnership);
        List<Double> costs = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double without = withoutTriggers(partnership);
            double with = round(partnership);
            costs.add(with - without);
            LOG.infof("%d writers, a write each %.3f ms without the ledger, %.3f ms with it", WRITERS, without, with);
        }
        double median = costs.stream().sorted().toList().get(ROUNDS / 2);
        LOG.infof("an entry costs %.3f ms a write (median of %d rounds), fsync %s", median, ROUNDS, fsync());
        assertTrue(median < 1, () -> median + " ms");
    }

    private static double withoutTriggers(UUID partnership) throws Exception {
        owner("alter table services disable trigger user");
        try {
            return round(partnership);
        } finally {
            owner("alter table services enable trigger user");
        }
    }

    private static void owner(String command) throws SQLException {
        try (Connection connection = Postgres.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static UUID partnership(String slug) throws SQLException {
        return UUID.fromString(text("select id from partnerships where slug = '" + slug + "'"));
    }

    private static String fsync() throws SQLException {
        return text("show fsync");
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** How long a write took, of all that were made at once, in milliseconds. */
    private static double round(UUID partnership) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        long start = System.nanoTime();
        try {
            List<Future<?>> done = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(i -> writers.submit(() -> {
                        write(partnership);
                        return null;
                    }))
                    .toList();
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            writers.shutdown();
        }
        return (System.nanoTime() - start) / 1e6 / (WRITERS * WRITES);
    }

    private static void write(UUID partnership) throws SQLException {
        try (Connection connection = Postgres.asGateway();
                PreparedStatement begin = connection.prepareStatement(BEGIN);
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < WRITES; i++) {
                begin.setString(1, "{" + partnership + "}");
                begin.execute();
                UUID id = UUID.randomUUID();
                write.setObject(1, partnership);
                write.setObject(2, id);
                write.setString(3, "s-" + id);
                write.executeUpdate();
                connection.commit();
            }
        }
    }

    @Test
    void aHundredThousandEntriesAreVerifiedInSeconds(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        byte[] made = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        LedgerKey key = LedgerKey.parse("bench", Base64.getEncoder().encodeToString(made));
        Path export = folder.resolve("ledger.ndjson");
        List<String> contents = IntStream.range(0, ENTRIES)
                .mapToObj(i -> "{\"at\":\"2026-04-10T01:00:00.000000Z\",\"changes\":[{\"after\":\"sha256:"
                        + Hash.ofLeaf("" + i)
                        + "\",\"kind\":\"insert\",\"rows\":1,\"table\":\"services\"}],\"number\":" + i
                        + ",\"operation\":\"putService\",\"organisation\":\"bench-unit\",\"partnership\":\"bench\",\"who\":\"sha256:"
                        + Hash.ofLeaf("who" + i) + "\"}")
                .toList();
        try (BufferedWriter lines = Files.newBufferedWriter(export)) {
            Frontier frontier = new Frontier();
            for (String content : contents) {
                frontier.append(Hash.ofLeaf(content));
                if (frontier.size() % 100 == 0) {
                    String note =
                            new Checkpoint("bench/partnerships/bench", frontier.size(), frontier.root()).signed(key);
                    lines.write("{\"checkpoint\":\"" + note.replace("\n", "\\n") + "\"}\n");
                }
            }
            for (int i = 0; i < ENTRIES; i++) {
                lines.write(
                        "{\"number\":" + i + ",\"content\":\"" + contents.get(i).replace("\"", "\\\"") + "\"}\n");
            }
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        long start = System.nanoTime();
        int status = Verifier.run(
                new PrintStream(said), export.toString(), key.publicKey().text());
        double seconds = (System.nanoTime() - start) / 1e9;
        LOG.infof("%d entries and %d checkpoints verified in %.2f s: %s", ENTRIES, ENTRIES / 100, seconds, said);
        assertTrue(status == 0 && seconds < 30, () -> seconds + " s, " + said);
    }
}
