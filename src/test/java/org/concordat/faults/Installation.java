package org.concordat.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.demo.DemoApi;
import org.concordat.demo.DemoDirectory;
import org.concordat.demo.DemoFailure;
import org.concordat.demo.DemoIssuers;
import org.concordat.demo.DemoProcess;
import org.concordat.demo.DemoSeed;

/** Issuers, a database and nodes of the packaged application, with the demo's partnership and a council that has a webhook. */
final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path project;
    private final DemoDirectory directory;
    private final DemoIssuers issuers;
    private final DemoProcess issuing;
    private final Map<String, String> more;
    private final Tokens tokens;
    private final Database database;
    private final Receiver receiver = new Receiver();
    private final List<Node> nodes = new ArrayList<>();

    Installation(Path project, DemoDirectory directory, Database database) {
        this(project, directory, database, Map.of());
    }

    /** With more in the environment of the nodes and of the issuers. */
    Installation(Path project, DemoDirectory directory, Database database, Map<String, String> more) {
        this.more = more;
        this.project = project;
        this.directory = directory;
        this.database = database;
        this.issuers = new DemoIssuers(directory.port("issuers.port", 18_090));
        this.issuing = issuers.start(directory, project.resolve("target/demo/issuers.classpath"), more);
        this.tokens = new Tokens(issuers);
        issuing.awaitAnswer(issuers.aliveUrl(), PATIENCE);
    }

    /** Starts a first node, and makes the partnership. */
    Installation prepared() {
        Node node = node().start();
        new DemoSeed(new DemoApi(node.origin(), issuers), directory, text -> {}).prepare();
        required(client(node.origin(), "operator", "operator")
                .put(Writer.HERE + "/appointments/secretary", null, """
                {"issuer":"%s","subject":"nlc-board-board-secretary","role":"board-secretary","from":"2024-04-01"}""".formatted(issuers.issuer("nlc-board"))));
        required(client(node.origin(), "kettering", "officer")
                .post("/v1/webhooks", """
                {"url":"%s","partnerships":["%s"],"types":["concordat.cases.recorded.v1"],"description":"Counts",
                 "signature":"hmac"}""".formatted(receiver.url(), DemoSeed.PARTNERSHIP)));
        return this;
    }

    private static void required(Answer answer) {
        if (!answer.isDone()) {
            throw new DemoFailure("What the kit needs could not be made: " + answer.status() + " " + answer.body());
        }
    }

    /** Another node, which does not run yet. */
    Node node() {
        String name = "node-" + (nodes.size() + 1);
        Path jar = project.resolve("target/quarkus-app/quarkus-run.jar");
        Node node = new Node(name, jar, directory.log(name), environment());
        nodes.add(node);
        return node;
    }

    List<Node> nodes() {
        return nodes;
    }

    Node first() {
        return nodes.get(0);
    }

    Database database() {
        return database;
    }

    DemoDirectory directory() {
        return directory;
    }

    Receiver receiver() {
        return receiver;
    }

    Path jar() {
        return project.resolve("target/quarkus-app");
    }

    Client client(String origin, String organisation, String role) {
        return new Client(origin, tokens, organisation, role);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(more);
        environment.put("CONCORDAT_OPERATOR_ISSUER", issuers.issuer("operator"));
        environment.put("CONCORDAT_OPERATOR_AUDIENCE", DemoIssuers.AUDIENCE);
        environment.put("CONCORDAT_OPERATOR_CLIENTS", "operator-operator");
        environment.put("CONCORDAT_OPERATOR_ROLES_CLAIM", "roles");
        environment.put("CONCORDAT_OPERATOR_ROLE", "operator");
        environment.put("CONCORDAT_ISSUERS_ALLOWED_HOSTS", "127.0.0.1,localhost");
        environment.put("CONCORDAT_LIMITS_AT_ONCE_ADDRESS", "1000"); // all callers share one
        environment.put("CONCORDAT_CURSOR_SECRET", directory.secret("cursor.secret"));
        environment.put("CONCORDAT_WEBHOOKS_SECRET", directory.secret("webhooks.secret"));
        environment.put("CONCORDAT_WEBHOOKS_ALLOWED_HOSTS", "127.0.0.1,localhost");
        environment.put("CONCORDAT_LEDGER_NAME", "faults.concordat.example");
        environment.put("CONCORDAT_LEDGER_KEY", directory.signingKey("ledger.key"));
        environment.put("CONCORDAT_LEDGER_EVERY", "5s");
        environment.put("DEMO_WEB_SECRET", directory.secret("web.secret"));
        return environment;
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        database.close();
        issuing.stop();
        receiver.close();
    }
}
