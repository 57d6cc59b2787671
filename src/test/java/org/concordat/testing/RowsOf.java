package org.concordat.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is kept of a partnership, table by table, as it is: of each how many rows, and what they come to. */
public final class RowsOf {

    /** But for signatures, which come by themselves, some seconds after what they are of; whatever is written is an entry as well. */
    private static final String TABLES = "select c.table_name from information_schema.columns c"
            + " join information_schema.tables t using (table_schema, table_name)"
            + " where c.table_schema = 'public' and c.column_name = 'partnership_id' and t.table_type = 'BASE TABLE'"
            + " and c.table_name <> 'ledger_checkpoints'";

    private RowsOf() {}

    public static SortedMap<String, String> partnership(String slug) throws SQLException {
        SortedMap<String, String> rows = new TreeMap<>();
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet row = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(sum(hashtextextended(r::text, 0)::numeric), 0) from "
                                + table + " r where partnership_id = (select id from partnerships where slug = '" + slug
                                + "')")) {
                    row.next();
                    rows.put(table, row.getString(1));
                }
            }
        }
        return rows;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
