package org.concordat.export;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What tables the database has, as the role sees it in which the connection acts. */
final class Catalogue {

    private static final String COLUMNS = """
            select c.relname,
              array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                and has_column_privilege(c.oid, a.attnum, 'select') order by a.attnum) as read,
              array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                and not has_column_privilege(c.oid, a.attnum, 'select') order by a.attnum) as withheld,
              array(select a.attname::text from pg_index i cross join unnest(i.indkey) with ordinality k (number, place)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
                where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
              array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attcollation <> 0) as collated
            from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname
            """;
    private static final String REFERENCES = """
            select f.conrelid::regclass::text, f.confrelid::regclass::text from pg_constraint f
              join pg_class c on c.oid = f.conrelid where f.contype = 'f' and c.relnamespace = 'public'::regnamespace
            """;
    private static final String NAMING = """
            select c.relname, a.attname from pg_constraint f join pg_class c on c.oid = f.conrelid
              join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey)
            where f.contype = 'f' and f.confrelid = 'public.organisations'::regclass and has_column_privilege(c.oid, a.attnum, 'select')
            order by c.relname, a.attname
            """;

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** All tables, those among them of which nothing can be read. */
    List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                List<String> collated = texts(rows, "collated");
                tables.add(Table.of(
                        rows.getString("relname"),
                        texts(rows, "read"),
                        texts(rows, "withheld"),
                        texts(rows, "key").stream()
                                .map(column -> new Table.KeyColumn(column, collated.contains(column)))
                                .toList()));
            }
        }
        return tables;
    }

    private static List<String> texts(ResultSet rows, String column) throws SQLException {
        Array array = rows.getArray(column);
        return List.of((String[]) array.getArray());
    }

    /** To which tables the rows of each table refer. */
    Map<String, Set<String>> references() throws SQLException {
        return pairs(REFERENCES);
    }

    /** The columns that name an organisation, by table, as far as they can be read. */
    Map<String, Set<String>> namingOrganisations() throws SQLException {
        return pairs(NAMING);
    }

    private Map<String, Set<String>> pairs(String query) throws SQLException {
        Map<String, Set<String>> pairs = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.computeIfAbsent(rows.getString(1), table -> new TreeSet<>())
                        .add(rows.getString(2));
            }
        }
        return pairs;
    }
}
