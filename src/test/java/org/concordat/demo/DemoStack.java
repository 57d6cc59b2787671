package org.concordat.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Database, issuers and the production jar as it is, side by side; each in a process of its own. */
final class DemoStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path project;
    private final DemoDirectory directory;
    private final Deque<Runnable> toStop = new ArrayDeque<>();

    /**
     * A stack that is not up yet.
     *
     * @param project the directory of the project, where the jar was built
     * @param data where everything is kept that survives a restart
     */
    DemoStack(Path project, Path data) {
        this.project = project;
        this.directory = new DemoDirectory(data);
    }

    /**
     * A stack that answers.
     *
     * @param management where health and metrics are; a port of their own
     * @param past of its own database; empty where the environment names one
     * @param seconds from nothing to the first answer
     */
    record Up(
            String origin,
            String management,
            DemoIssuers issuers,
            String databaseUrl,
            DemoDirectory directory,
            Optional<DemoPast> past,
            DemoProcess application,
            double seconds) {

        DemoApi api() {
            return new DemoApi(origin, issuers);
        }
    }

    Up start() {
        long from = System.nanoTime();
        Path jar = project.resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new DemoFailure("There is no " + jar + ": run mvn -Pdemo package.");
        }
        DemoIssuers issuers = new DemoIssuers(issuersPort());
        DemoProcess issuing = issuers.start(directory, project.resolve("target/demo/issuers.classpath"));
        later(issuing::stop);
        DemoDatabase.Running database = DemoDatabase.start(directory, project.resolve("deploy/database/roles.sql"));
        later(database.stop());
        int port = DemoDirectory.firstFree(8080);
        String origin = "http://127.0.0.1:" + port;
        // Port 9000 is often taken on a developer's machine; the demo goes on without it.
        int managementPort = DemoDirectory.firstFree(9000);
        String management = "http://127.0.0.1:" + managementPort;
        DemoProcess application = DemoProcess.java(
                "application",
                List.of("-Xmx512m", "-jar", jar.toString()),
                environment(database, issuers, port, managementPort),
                directory.log("concordat"));
        later(application::stop);
        issuing.awaitAnswer(issuers.aliveUrl(), PATIENCE);
        application.awaitAnswer(management + "/q/health/ready", PATIENCE);
        double seconds = (System.nanoTime() - from) / 1e9;
        return new Up(origin, management, issuers, database.url(), directory, database.past(), application, seconds);
    }

    private int issuersPort() {
        // The issuers' addresses are in the database, so their port must be the same at every start.
        int port = directory.port("issuers.port", 8090);
        if (!DemoDirectory.isFree(port)) {
            throw new DemoFailure("Port " + port
                    + " is taken, and the demo's issuers need it: is another demo running? To start afresh on another port"
                    + " delete " + directory.root() + ".");
        }
        return port;
    }

    private Map<String, String> environment(
            DemoDatabase.Running database, DemoIssuers issuers, int port, int managementPort) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("CONCORDAT_OPERATOR_ISSUER", issuers.issuer("operator"));
        environment.put("CONCORDAT_OPERATOR_AUDIENCE", DemoIssuers.AUDIENCE);
        environment.put("CONCORDAT_OPERATOR_CLIENTS", "operator-operator");
        environment.put("CONCORDAT_OPERATOR_ROLES_CLAIM", "roles");
        environment.put("CONCORDAT_OPERATOR_ROLE", "operator");
        environment.put("CONCORDAT_CURSOR_SECRET", directory.secret("cursor.secret"));
        environment.put("CONCORDAT_LIMITS_RATE_REQUESTS", "10000000"); // benchmarks ask as often as they can
        environment.put("CONCORDAT_LIMITS_AT_ONCE_ORGANISATION", "95");
        environment.put("CONCORDAT_LIMITS_AT_ONCE_TOTAL", "96");
        environment.put("CONCORDAT_LIMITS_AT_ONCE_ADDRESS", "96");
        environment.put("CONCORDAT_ISSUERS_ALLOWED_HOSTS", "127.0.0.1,localhost");
        environment.put("CONCORDAT_WEBHOOKS_SECRET", directory.secret("webhooks.secret"));
        environment.put("CONCORDAT_LEDGER_NAME", "demo.concordat.example");
        environment.put("CONCORDAT_LEDGER_KEY", directory.signingKey("ledger.key"));
        environment.put("CONCORDAT_WEBHOOKS_ALLOWED_HOSTS", "127.0.0.1,localhost");
        environment.put("QUARKUS_SHUTDOWN_DELAY", "0s"); // no proxy has to notice
        environment.put("CONCORDAT_OPEN_DATA_ADDRESS", "http://127.0.0.1:" + port);
        environment.put("CONCORDAT_LIMITS_ANYBODY_REQUESTS", "10000000"); // every page is looked at from one address
        environment.put("DEMO_WEB_SECRET", directory.secret("web.secret"));
        return environment;
    }

    private synchronized void later(Runnable stop) {
        toStop.push(stop);
    }

    /** Stops everything; the data stay. */
    @Override
    public synchronized void close() {
        while (!toStop.isEmpty()) {
            toStop.pop().run();
        }
    }
}
