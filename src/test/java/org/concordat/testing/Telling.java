package org.concordat.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the application under test tells of itself: the log as production writes it, into a file, and every span. */
public class Telling implements QuarkusTestResourceLifecycleManager {

    /** The database's own log, which the tests' server writes into that of the tests. */
    private static final String DATABASE = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    /** The tests' mail server, which tells of every letter. */
    private static final String MAIL_SERVER = "com.icegreen.greenmail";

    private static final Path LOG = Path.of("target/telling/log.json");

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.log.file.enabled", "true",
                "quarkus.log.file.path", LOG.toString(),
                "quarkus.log.file.json.enabled", "true",
                "quarkus.log.file.json.exception-output-type", "formatted",
                "quarkus.log.file.rotation.max-file-size", "200M",
                "quarkus.otel.traces.sampler.arg", "1.0",
                "quarkus.otel.bsp.schedule.delay", "100ms");
    }

    /** The lines of the log that hold a text, since the application under test began: another profile begins another one. */
    public static List<String> lines(String holding) {
        if (LOG.toFile().length() == 0) {
            throw new AssertionError("there is nothing in " + LOG + ", so that nothing is found in it");
        }
        try (Stream<String> lines = Files.lines(LOG)) {
            return lines.filter(
                            line -> line.contains(holding) && !line.contains(DATABASE) && !line.contains(MAIL_SERVER))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the log stays, to be looked at
    }
}
