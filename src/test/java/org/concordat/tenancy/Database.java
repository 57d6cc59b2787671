package org.concordat.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.concordat.testing.Postgres;

/** A transaction of the application's login in a role, with settings as the application makes them; never committed. */
final class Database implements AutoCloseable {

    private final Connection connection;

    Database(String role, String organisation, String partnerships, String councils) throws SQLException {
        connection = Postgres.asGateway();
        connection.setAutoCommit(false);
        try (PreparedStatement settings = connection.prepareStatement(
                "select set_config('role', ?, true), set_config('app.organisation', ?, true),"
                        + " set_config('app.partnerships', ?, true), set_config('app.organisations', ?, true)")) {
            settings.setString(1, role);
            settings.setString(2, organisation);
            settings.setString(3, partnerships);
            settings.setString(4, councils);
            settings.execute();
        }
    }

    /** A statement of the login without any role. */
    static void bare(String statement) throws SQLException {
        try (Connection connection = Postgres.asGateway();
                Statement bare = connection.createStatement()) {
            bare.execute(statement);
        }
    }

    /** How many rows of a table the role sees; none where it may not look. */
    long seen(Table table, String where) throws SQLException {
        return may(table, "select") ? number("select count(*) from " + table.name() + " where " + where) : 0;
    }

    private long number(String select) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Whether the role has a privilege on a table, or on some column of it. */
    boolean may(Table table, String privilege) throws SQLException {
        boolean ofColumns = privilege.equals("select") || privilege.equals("insert");
        String function = ofColumns ? "has_any_column_privilege" : "has_table_privilege";
        return number("select " + function + "('" + table.name() + "', '" + privilege + "')::int") == 1;
    }

    boolean mayUpdate(Table table, String column) throws SQLException {
        return number("select has_column_privilege('" + table.name() + "', '" + column + "', 'update')::int") == 1;
    }

    /** Runs a statement; answers how many rows it changed, or -1 for a query. */
    int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    /** Tries to insert a row given as JSON, and takes it back; answers the SQL state. */
    String insert(Table table, String row) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement statement = connection.prepareStatement("insert into " + table.name()
                + " select * from json_populate_record(null::" + table.name() + ", ?::json)")) {
            statement.setString(1, row);
            statement.executeUpdate();
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        } finally {
            connection.rollback(before);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
