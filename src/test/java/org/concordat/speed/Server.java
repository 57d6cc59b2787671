package org.concordat.speed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The PostgreSQL that everything is measured on, with the roles of {@code deploy/database/roles.sql}. */
final class Server implements AutoCloseable {

    private static final int FROM_PORT = 19_432;

    private final EmbeddedPostgres postgres;
    private final Path log;
    private final Path data;
    private final String password = UUID.randomUUID().toString();

    Server(Path project, Path directory) throws IOException, SQLException {
        log = directory.resolve("postgresql.log");
        data = directory.resolve("postgresql/data");
        Path binaries = Files.createDirectories(directory.resolve("postgresql/binaries"));
        postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setPort(Ports.free(FROM_PORT))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("log_line_prefix", "%p:")
                .setServerConfig("lc_messages", "C")
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .start();
        String roles = Files.readString(project.resolve("deploy/database/roles.sql"))
                .replaceAll("(?m)--.*$", "")
                .replace("${owner_password}", password)
                .replace("${gateway_password}", password);
        try (Connection connection = as("postgres", "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            for (String command :
                    Stream.of(roles.split(";")).filter(c -> !c.isBlank()).toList()) {
                statement.execute(command);
            }
        }
    }

    private Connection as(String database, String user, String secret) throws SQLException {
        return DriverManager.getConnection(url(database), user, secret);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** How long all of the server's processes had a processor, in seconds. */
    double processor() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return Processor.withChildren(Long.parseLong(lines.get(0).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return postgres.getPort();
    }

    /** The password of the owner and of the gateway. */
    String password() {
        return password;
    }

    /** The application's database, as the superuser. */
    Connection asSuperuser() throws SQLException {
        return as("concordat", "postgres", "postgres");
    }

    /** The application's database, as the application. */
    Connection asGateway() throws SQLException {
        return as("concordat", "concordat_gateway", password);
    }

    /** What the application is told of it. */
    Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                url("concordat"),
                "QUARKUS_DATASOURCE_USERNAME",
                "concordat_gateway",
                "QUARKUS_DATASOURCE_PASSWORD",
                password,
                "QUARKUS_FLYWAY_USERNAME",
                "concordat_owner",
                "QUARKUS_FLYWAY_PASSWORD",
                password);
    }

    /** Statements as the superuser, each of them by itself. */
    void execute(String... commands) throws SQLException {
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** The first column of the first row. */
    String ask(String query) throws SQLException {
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Lines that the server logs while something is done, with settings of logging that are taken back afterwards. */
    List<String> logged(List<String> settings, Runnable work) throws SQLException, IOException {
        long before = Files.size(log);
        for (String setting : settings) {
            execute("alter system set " + setting);
        }
        execute("select pg_reload_conf()");
        pause();
        work.run();
        for (String setting : settings) {
            execute("alter system reset " + setting.split("=")[0].strip());
        }
        execute("select pg_reload_conf()");
        pause();
        byte[] all = Files.readAllBytes(log);
        return new String(all, (int) before, all.length - (int) before, StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** Until every process of the server has read its settings, and written what it has to. */
    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leaves the tables as an autovacuum leaves them, so that it need not come in the middle of what is measured. */
    void settle() throws SQLException {
        execute("vacuum analyze", "checkpoint");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
