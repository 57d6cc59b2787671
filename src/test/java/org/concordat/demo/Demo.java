package org.concordat.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts the demo and keeps it up until it is told to stop (Ctrl-C): database, issuers, the production jar as it is. At the first
 * start it makes the demo partnership, through the public API only.
 */
public final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path project;
    private final DemoDirectory directory;
    private final Deque<Runnable> toStop = new ArrayDeque<>();

    private Demo(Path project) {
        this.project = project;
        this.directory = new DemoDirectory(project.resolve(".concordat-demo"));
    }

    /** {@code args[0]} is the directory of the project; none means the current one. */
    public static void main(String[] args) throws InterruptedException {
        Demo demo = new Demo(Path.of(args.length > 0 ? args[0] : "").toAbsolutePath());
        Thread stop = new Thread(demo::stop, "demo-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            DemoProcess application = demo.start();
            int code = application.process().waitFor();
            throw new DemoFailure("The application ended (" + code + "); see " + application.log() + ".");
        } catch (DemoFailure e) {
            System.err.println(System.lineSeparator() + e.getMessage());
            throw e;
        } finally {
            demo.stop();
        }
    }

    private DemoProcess start() {
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
        DemoProcess application = DemoProcess.java(
                "application",
                List.of("-Xmx512m", "-jar", jar.toString()),
                environment(database, issuers, port),
                directory.log("concordat"));
        later(application::stop);
        issuing.awaitAnswer(issuers.aliveUrl(), PATIENCE);
        application.awaitAnswer(origin + "/q/health/ready", PATIENCE);
        System.out.printf("The application answers after %.1f s.%n", (System.nanoTime() - from) / 1e9);
        new DemoSeed(new DemoApi(origin, issuers), directory, System.out::println).sow();
        System.out.println(new DemoGreeting(origin, issuers, database.url(), directory).text());
        return application;
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

    private Map<String, String> environment(DemoDatabase.Running database, DemoIssuers issuers, int port) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("CONCORDAT_OPERATOR_ISSUER", issuers.issuer("operator"));
        environment.put("CONCORDAT_OPERATOR_AUDIENCE", DemoIssuers.AUDIENCE);
        environment.put("CONCORDAT_OPERATOR_CLIENTS", "operator-operator");
        environment.put("CONCORDAT_OPERATOR_ROLES_CLAIM", "roles");
        environment.put("CONCORDAT_OPERATOR_ROLE", "operator");
        environment.put("CONCORDAT_CURSOR_SECRET", directory.secret("cursor.secret"));
        environment.put("CONCORDAT_ISSUERS_ALLOWED_HOSTS", "127.0.0.1,localhost");
        environment.put("DEMO_WEB_SECRET", directory.secret("web.secret"));
        return environment;
    }

    private synchronized void later(Runnable stop) {
        toStop.push(stop);
    }

    private synchronized void stop() {
        while (!toStop.isEmpty()) {
            toStop.pop().run();
        }
    }
}
