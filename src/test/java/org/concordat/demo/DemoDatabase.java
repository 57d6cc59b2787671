package org.concordat.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The demo's database: the one that the environment names, else a real PostgreSQL of its own whose data survives a restart. The
 * application connects as it would in production: migrations as the owner, requests as the gateway.
 */
public final class DemoDatabase implements AutoCloseable {

    private static final String CONFIGURED = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final int PREFERRED_PORT = Integer.getInteger("demo.database.port", 15432);

    private final DemoDirectory directory;
    private EmbeddedPostgres started;
    private ProcessHandle reattached;

    private DemoDatabase(DemoDirectory directory) {
        this.directory = directory;
    }

    /** What the application needs in its environment, with the database running and its roles in place. */
    public static Running start(DemoDirectory directory, Path rolesScript) {
        if (System.getenv(CONFIGURED) != null) {
            return new Running(Map.of(), System.getenv(CONFIGURED), () -> {}, Optional.empty());
        }
        DemoDatabase database = new DemoDatabase(directory);
        int port = database.postgres();
        try {
            createRoles(directory, "jdbc:postgresql://127.0.0.1:" + port + "/postgres", rolesScript);
        } catch (SQLException e) {
            database.close();
            throw new DemoFailure("The database roles could not be made: " + e.getMessage(), e);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/concordat";
        return new Running(environment(directory, url), url, database::close, Optional.of(new DemoPast(url)));
    }

    /** What the application needs in its environment to use a database whose roles were made with this directory's passwords. */
    public static Map<String, String> environment(DemoDirectory directory, String url) {
        Map<String, String> environment = new HashMap<>();
        environment.put(CONFIGURED, url);
        environment.put("QUARKUS_DATASOURCE_USERNAME", "concordat_gateway");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", directory.secret("gateway.password"));
        environment.put("QUARKUS_FLYWAY_USERNAME", "concordat_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", directory.secret("owner.password"));
        return environment;
    }

    /** A database that is up; the past can be changed in one of the demo's own only. */
    public record Running(Map<String, String> environment, String url, Runnable stop, Optional<DemoPast> past) {}

    private int postgres() {
        Optional<Integer> port = reattach();
        if (port.isPresent()) {
            return port.get();
        }
        try {
            // The binaries lie in a directory of their own: the library clears old data directories beside them.
            started = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            Files.createDirectories(directory.root().resolve("postgresql/binaries"))
                                    .toFile())
                    .setDataDirectory(data())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(DemoDirectory.firstFree(PREFERRED_PORT))
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("timezone", "UTC")
                    // The server's own defaults are for the smallest of machines.
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setOutputRedirector(
                            Redirect.appendTo(directory.log("postgresql").toFile()))
                    .setErrorRedirector(
                            Redirect.appendTo(directory.log("postgresql").toFile()))
                    .start();
            return started.getPort();
        } catch (IOException | RuntimeException e) {
            throw new DemoFailure(whyNot(), e);
        }
    }

    /** A PostgreSQL that outlived a launcher which was killed is used again. */
    private Optional<Integer> reattach() {
        Path pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            Optional<ProcessHandle> process =
                    ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(DemoDatabase::isPostgres);
            if (process.isEmpty()) {
                return Optional.empty();
            }
            reattached = process.get();
            return Optional.of(Integer.parseInt(lines.get(3).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive() && process.info().command().orElse("").contains("postgres");
    }

    private Path data() {
        return directory.root().resolve("postgresql/data");
    }

    private String whyNot() {
        String hint = "See " + directory.log("postgresql")
                + ". A PostgreSQL 15 to 18 of your own can be used instead: set " + CONFIGURED
                + " and the other variables of deploy/ before you start the demo.";
        if ("root".equals(System.getProperty("user.name"))) {
            return "The embedded PostgreSQL did not start. PostgreSQL refuses to run as root, and the way round it (unshare -U)"
                    + " needs user namespaces, which many containers forbid: start the demo as an ordinary user. "
                    + hint;
        }
        return "The embedded PostgreSQL did not start. " + hint;
    }

    /** Makes the roles and the database, unless they are there. */
    public static void createRoles(DemoDirectory directory, String url, Path script) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = 'concordat'")) {
                if (found.next()) {
                    addRoles(statement, statements(directory, script));
                    return;
                }
            }
            for (String each : statements(directory, script)) {
                statement.execute(each);
            }
        }
    }

    /** Data of an earlier version may lack a role that came later. */
    private static void addRoles(Statement statement, List<String> script) throws SQLException {
        for (String each : script) {
            String role = each.replaceFirst("(?s)^create role (\\w+) nologin.*", "$1");
            if (role.equals(each)) {
                continue;
            }
            try (ResultSet found = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
                if (found.next()) {
                    continue;
                }
            }
            statement.execute(each);
            statement.execute("grant " + role + " to concordat_gateway");
        }
    }

    private static List<String> statements(DemoDirectory directory, Path script) {
        try {
            String text = Files.readString(script)
                    .replaceAll("(?m)--.*$", "")
                    .replace("${owner_password}", directory.secret("owner.password"))
                    .replace("${gateway_password}", directory.secret("gateway.password"));
            return List.of(text.split(";")).stream()
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (started != null) {
                started.close();
            }
            if (reattached != null && reattached.isAlive()) {
                reattached.destroy();
                reattached.onExit().get(20, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            System.err.println("PostgreSQL did not stop cleanly: " + e.getMessage());
        }
    }
}
