package org.concordat.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.demo.DemoFailure;
import org.concordat.demo.DemoProcess;

/** One process of the packaged application, which is stopped, killed and started again on the same ports. */
final class Node implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String name;
    private final Path jar;
    private final Path log;
    private final int port;
    private final int management;
    private final Map<String, String> environment;
    private DemoProcess process;

    Node(String name, Path jar, Path log, Map<String, String> environment) {
        this.name = name;
        this.jar = jar;
        this.log = log;
        this.port = Ports.free(Ports.NODES);
        this.management = Ports.free(Ports.MANAGEMENT);
        this.environment = new HashMap<>(environment);
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    int management() {
        return management;
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    Path log() {
        return log;
    }

    /** Sets a variable for the next start; null takes it away. */
    Node with(String variable, String value) {
        if (value == null) {
            environment.remove(variable);
        } else {
            environment.put(variable, value);
        }
        return this;
    }

    /** Starts it without waiting. */
    Node begin() {
        Map<String, String> all = new HashMap<>(environment);
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        List<String> arguments = new ArrayList<>(List.of("-Xmx512m", "-jar", jar.toString()));
        process = DemoProcess.java(name, arguments, all, log);
        return this;
    }

    /** Starts it, and waits until it is ready. */
    Node start() {
        begin();
        awaitReady();
        return this;
    }

    void awaitReady() {
        process.awaitAnswer("http://127.0.0.1:" + management + "/q/health/ready", PATIENCE);
    }

    /** Whether the node itself says that it is well; a supervisor starts one again that is not. */
    boolean saysThatItLives() {
        return said("live") != 503; // where it does not run it says nothing
    }

    /** Whether the node says that requests may be sent to it. */
    boolean isReady() {
        return said("ready") == 200;
    }

    /** Whether it is there at all. */
    boolean answers() {
        return said("live") != 0;
    }

    private int said(String check) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + management + "/q/health/" + check))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while asking.", e);
        }
    }

    boolean isAlive() {
        return process != null && process.process().isAlive();
    }

    /** {@code kill -9}. */
    void kill() {
        process.process().destroyForcibly();
        Pauses.until(() -> !isAlive());
    }

    /** Asks it to end, and waits until it has, however long it takes. */
    void stop() {
        process.process().destroy();
        Pauses.until(() -> !isAlive());
    }

    @Override
    public void close() {
        if (isAlive()) {
            process.stop();
        }
    }
}
