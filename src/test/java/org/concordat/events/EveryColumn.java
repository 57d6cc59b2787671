package org.concordat.events;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The whole database, searched for a text. */
final class EveryColumn {

    private EveryColumn() {}

    /** Every column of every table whose text holds another, with how often. */
    static Map<String, Integer> holding(Connection superuser, String text) throws SQLException {
        Map<String, Integer> found = new TreeMap<>();
        for (String[] column : columns(superuser)) {
            String value = column[2].equals("bytea")
                    ? "encode(\"" + column[1] + "\", 'escape')"
                    : "\"" + column[1] + "\"::text";
            try (PreparedStatement asked = superuser.prepareStatement(
                    "select count(*) from \"" + column[0] + "\" where position(? in " + value + ") > 0")) {
                asked.setString(1, text);
                try (ResultSet rows = asked.executeQuery()) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        found.put(column[0] + "." + column[1], rows.getInt(1));
                    }
                }
            }
        }
        return found;
    }

    private static List<String[]> columns(Connection connection) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (ResultSet rows = connection
                .createStatement()
                .executeQuery("select c.table_name, c.column_name, c.data_type from information_schema.columns c"
                        + " join information_schema.tables t using (table_schema, table_name)"
                        + " where c.table_schema = 'public' and t.table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                columns.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
            }
        }
        assertTrue(columns.size() > 500, "every column is looked at");
        return columns;
    }
}
