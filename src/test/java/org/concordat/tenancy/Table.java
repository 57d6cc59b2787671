package org.concordat.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.testing.Postgres;

/** A table as the catalogue has it, and what is in it as the server's superuser sees it. */
record Table(String name, List<String> columns) {

    private static Connection superuser;

    private static synchronized Connection superuser() throws SQLException {
        if (superuser == null) {
            superuser = Postgres.asSuperuserOfConcordat();
        }
        return superuser;
    }

    static synchronized void close() throws SQLException {
        if (superuser != null) {
            superuser.close();
            superuser = null;
        }
    }

    static List<Table> all() throws SQLException {
        List<Table> all = new ArrayList<>();
        String sql = "select c.relname, array_agg(a.attname::text order by a.attnum) from pg_class c"
                + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                + " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')"
                + " group by c.relname order by c.relname";
        try (PreparedStatement statement = superuser().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(new Table(
                        rows.getString(1), List.of((String[]) rows.getArray(2).getArray())));
            }
        }
        return all;
    }

    static Set<String> names() throws SQLException {
        return all().stream().map(Table::name).collect(Collectors.toSet());
    }

    /** The column that says whose a row is, where it is an organisation's. */
    Optional<String> organisationColumn() {
        return column("organisations", "organisation_id");
    }

    /** The column that says in which partnership a row is. */
    Optional<String> partnershipColumn() {
        return column("partnerships", "partnership_id");
    }

    private Optional<String> column(String of, String key) {
        if (name.equals(of)) {
            return Optional.of("id");
        }
        return columns.contains(key) ? Optional.of(key) : Optional.empty();
    }

    /** Picks the rows of an organisation; of its partnership, where the table knows no organisations. */
    String rowsOf(String organisation, String partnership) throws SQLException {
        if (organisationColumn().isPresent()) {
            return organisationColumn().get() + " = '" + organisation(organisation) + "'";
        }
        return partnershipColumn().orElseThrow() + " = '" + partnership(partnership) + "'";
    }

    static UUID organisation(String slug) throws SQLException {
        return UUID.fromString(text("select id from organisations where slug = ?", slug));
    }

    static UUID partnership(String slug) throws SQLException {
        return UUID.fromString(text("select id from partnerships where slug = ?", slug));
    }

    private static String text(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = superuser().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** How many rows there really are. */
    long count(String where) throws SQLException {
        return Long.parseLong(text("select count(*) from " + name + " where " + where));
    }

    /** One row as JSON, with some fields replaced. */
    String row(String where, String replaced) throws SQLException {
        return text("select (to_jsonb(t) || ?::jsonb)::text from " + name + " t where " + where + " limit 1", replaced);
    }
}
