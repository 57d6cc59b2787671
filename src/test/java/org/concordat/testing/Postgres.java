package org.concordat.testing;

import io.quarkus.arc.Arc;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;

/** A real PostgreSQL with the roles of {@code deploy/database/roles.sql}, for all tests of a run. */
public class Postgres implements QuarkusTestResourceLifecycleManager {

    private static final String OWNER_PASSWORD = "owner-of-the-tests";
    private static final String GATEWAY_PASSWORD = "gateway-of-the-tests";
    /** The tests need no disk to have what is lost with them; benchmarks may ask for it: {@code -Dpostgres.durable=on}. */
    private static final String DURABLE = System.getProperty("postgres.durable", "off");

    private static EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("fsync", DURABLE)
                    .setServerConfig("synchronous_commit", DURABLE)
                    .start();
            createRoles();
            countStatements();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL did not start; as root it needs user namespaces (unshare -U)", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the roles could not be created", e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url(),
                "quarkus.datasource.username",
                "concordat_gateway",
                "quarkus.datasource.password",
                GATEWAY_PASSWORD,
                "quarkus.flyway.username",
                "concordat_owner",
                "quarkus.flyway.password",
                OWNER_PASSWORD);
    }

    private static void createRoles() throws IOException, SQLException {
        String script = Files.readString(Path.of("deploy/database/roles.sql"))
                .replace("${owner_password}", OWNER_PASSWORD)
                .replace("${gateway_password}", GATEWAY_PASSWORD)
                .replaceAll("(?m)--.*$", "");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : Arrays.stream(script.split(";"))
                    .map(String::strip)
                    .filter(c -> !c.isEmpty())
                    .toList()) {
                statement.execute(command);
            }
        }
    }

    private static void countStatements() throws SQLException {
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension pg_stat_statements");
        }
    }

    /**
     * How many statements the application asks its database while something is done, once: what runs by itself asks too, so it rests
     * meanwhile; what of it had begun before goes on, so it is done so many times, and the least is told.
     */
    public static long statementsOf(int times, Runnable asking) throws SQLException {
        long least = Long.MAX_VALUE;
        Scheduler scheduler = Arc.container().instance(Scheduler.class).get();
        scheduler.pause();
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < times; i++) {
                statement.execute("select pg_stat_statements_reset()");
                asking.run();
                least = Math.min(least, asked(statement));
            }
        } finally {
            scheduler.resume();
        }
        return least;
    }

    private static long asked(Statement statement) throws SQLException {
        try (ResultSet sum = statement.executeQuery(
                "select sum(calls) from pg_stat_statements where toplevel and userid in"
                        + " (select oid from pg_roles where rolname like 'concordat%' and rolname <> 'concordat_owner')")) {
            sum.next();
            return sum.getLong(1);
        }
    }

    private static String url() {
        return url("concordat");
    }

    /** A connection as the owner of the tables, for tests that spoil the catalogue. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), "concordat_owner", OWNER_PASSWORD);
    }

    /** A connection as the application's login, for tests that forget the capacity. */
    public static Connection asGateway() throws SQLException {
        return DriverManager.getConnection(url(), "concordat_gateway", GATEWAY_PASSWORD);
    }

    /** Makes another database of the owner's, which has the same roles and nothing in it, or what another has that nobody is connected to. */
    public static void makeDatabase(String name, String template) throws SQLException {
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner concordat_owner template " + template);
        }
    }

    /** The address of another database. */
    public static String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    /** The owner's login, as the application's environment has it. */
    public static Map<String, String> ownersLogin() {
        return Map.of("QUARKUS_FLYWAY_USERNAME", "concordat_owner", "QUARKUS_FLYWAY_PASSWORD", OWNER_PASSWORD);
    }

    /** The application's own login in the place of the owner's. */
    public static Map<String, String> gatewaysLogin() {
        return Map.of("QUARKUS_FLYWAY_USERNAME", "concordat_gateway", "QUARKUS_FLYWAY_PASSWORD", GATEWAY_PASSWORD);
    }

    /** A connection as the application's login to another database. */
    public static Connection asGateway(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "concordat_gateway", GATEWAY_PASSWORD);
    }

    /** A connection as the superuser to another database. */
    public static Connection asSuperuser(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    /** A connection as the server's superuser, for tests that spoil the roles. */
    public static Connection asSuperuser() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** A connection as the superuser to the application's database, for tests that compare with what is really there. */
    public static Connection asSuperuserOfConcordat() throws SQLException {
        return server.getDatabase("postgres", "concordat").getConnection();
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
