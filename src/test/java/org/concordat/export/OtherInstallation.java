package org.concordat.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.testing.Postgres;
import org.flywaydb.core.Flyway;

/** A second installation: a database of its own, migrated as the first, and otherwise empty. */
public record OtherInstallation(String database) {

    private static final String TEMPLATE = "export_template";
    private static int made;

    /** All that protects rows, and all that records their changes. */
    private static final String PROTECTION = """
            select concat_ws(' ', 'table', relname, relrowsecurity, relforcerowsecurity, relacl) as said from pg_class
              where relnamespace = 'public'::regnamespace
            union all select concat_ws(' ', 'trigger', tgrelid::regclass, tgname, tgenabled, tgtype, tgfoid::regproc) from pg_trigger
              where not tgisinternal
            union all select concat_ws(' ', 'key', tgrelid::regclass, tgenabled, tgtype, tgfoid::regproc) from pg_trigger where tgisinternal
            union all select concat_ws(' ', 'policy', p::text) from pg_policies p
            union all select concat_ws(' ', 'constraint', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid))
              from pg_constraint where connamespace = 'public'::regnamespace
            order by said
            """;

    public static synchronized OtherInstallation make() throws SQLException {
        if (made == 0) {
            Postgres.makeDatabase(TEMPLATE, "template1");
            Flyway.configure()
                    .dataSource(
                            Postgres.url(TEMPLATE),
                            Postgres.ownersLogin().get("QUARKUS_FLYWAY_USERNAME"),
                            Postgres.ownersLogin().get("QUARKUS_FLYWAY_PASSWORD"))
                    .load()
                    .migrate();
        }
        made++;
        OtherInstallation other = new OtherInstallation("export_" + made);
        Postgres.makeDatabase(other.database, TEMPLATE);
        return other;
    }

    record Ran(int status, String said) {}

    /** Runs the main class on it. */
    Ran bring(Path export) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = Import.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                Postgres.ownersLogin(),
                export.toString(),
                "--url",
                Postgres.url(database));
        return new Ran(status, said.toString(StandardCharsets.UTF_8));
    }

    /** A transaction of the application's login in a capacity, as the application would begin it. */
    Connection as(Reader reader) throws SQLException {
        String partnership = id("select id from partnerships where slug = 'iso-primo'");
        String organisation = id("select id from organisations where slug = '" + reader.organisation() + "'");
        String councils = reader.seesAll()
                ? councils().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))
                : "{" + organisation + "}";
        Connection connection = Postgres.asGateway(database);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (PreparedStatement settings = connection.prepareStatement(
                "select set_config('role', ?, true), set_config('app.organisation', ?, true),"
                        + " set_config('app.partnerships', ?, true), set_config('app.organisations', ?, true),"
                        + " set_config('app.years', '', true)")) {
            settings.setString(1, reader.role());
            settings.setString(2, organisation);
            settings.setString(3, "{" + partnership + "}");
            settings.setString(4, councils);
            settings.execute();
        }
        return connection;
    }

    private Set<UUID> councils() throws SQLException {
        return Set.copyOf(texts(
                        "select distinct organisation_id from member_stays s join partnerships p on p.id = s.partnership_id"
                                + " where p.slug = 'iso-primo' and 'member' = any (s.roles)")
                .stream()
                .map(UUID::fromString)
                .toList());
    }

    /** Exports it as the organisation of a reader would. */
    Manifest take(Reader reader, Format format, Set<String> openDrivers, Path to) throws SQLException, IOException {
        UUID own = UUID.fromString(id("select id from organisations where slug = '" + reader.organisation() + "'"));
        Set<UUID> councils = reader.seesAll() ? councils() : Set.of(own);
        Scope scope = new Scope(
                format,
                "iso-primo",
                reader.organisation(),
                own,
                reader.capacity(),
                councils,
                openDrivers,
                null,
                Instant.EPOCH);
        try (Connection connection = as(reader);
                var out = java.nio.file.Files.newOutputStream(to)) {
            return new Taking(connection, scope, this::named).to(out);
        }
    }

    /** The digests of what each of the readers would take away. */
    public List<String> digests(Path folder) throws SQLException, IOException {
        List<String> digests = new ArrayList<>();
        for (Reader reader : Reader.values()) {
            digests.add(reader + " "
                    + take(reader, Format.JSON, Set.of(), folder.resolve("export.zip"))
                            .digest());
        }
        return digests;
    }

    private List<Named> named(Set<UUID> ids) {
        try (Connection connection = Postgres.asSuperuser(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from organisations")) {
            List<Named> found = new ArrayList<>();
            while (rows.next()) {
                UUID id = rows.getObject("id", UUID.class);
                if (ids.contains(id)) {
                    found.add(new Named(
                            id,
                            rows.getString("slug"),
                            rows.getString("name"),
                            rows.getString("kind"),
                            rows.getString("gss_code")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String id(String query) throws SQLException {
        return texts(query).get(0);
    }

    /** The first column of what a query finds, whoever may see it. */
    public List<String> texts(String query) throws SQLException {
        try (Connection connection = Postgres.asSuperuser(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    public List<String> protection() throws SQLException {
        return texts(PROTECTION);
    }

    /** In which tables there are rows. */
    List<String> filled() throws SQLException {
        List<String> filled = new ArrayList<>();
        for (String table :
                texts("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
                        + " and relname <> 'flyway_schema_history' order by relname")) {
            if (!texts("select 1 from " + table + " limit 1").isEmpty()) {
                filled.add(table);
            }
        }
        return filled;
    }
}
