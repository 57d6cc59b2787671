package org.concordat.cells;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The database of a cell, as its superuser: whoever else would pass by the policies of some tenants has to take them off for all meanwhile, in
 * a cell that others work in. One move at a time has it.
 */
final class Cell implements AutoCloseable {

    /** Whatever the server is set to; of a session of our own. */
    private static final String SAME_EVERYWHERE =
            "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set bytea_output = 'hex';"
                    + " set extra_float_digits = 1; set search_path = public; set statement_timeout = 0";

    private static final String STRONG = "select rolsuper from pg_roles where rolname = session_user";
    /** The session of a command that has just ended may live for a moment longer. */
    private static final String MINE =
            "set lock_timeout = '3s'; select pg_advisory_lock(hashtext('org.concordat.cells'));"
                    + " reset lock_timeout";

    private static final String LOCKED = "55P03";
    private static final String SCHEMA =
            "select version from flyway_schema_history where success and version is not null order by installed_rank desc limit 1";

    private static final int FETCH = 1_000;

    private static final String WHICH =
            "select system_identifier || '/' || d.oid from pg_control_system(), pg_database d where d.datname = current_database()";

    private final String name;
    private final Connection connection;

    private Cell(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
    }

    /** @throws Refused where the login is no superuser, or another move is at work */
    static Cell open(String name, String url, String login, String password) throws SQLException {
        Cell cell = new Cell(name, DriverManager.getConnection(url, login, password));
        try {
            cell.execute(SAME_EVERYWHERE);
            cell.requireStrength();
            cell.take();
            return cell;
        } catch (SQLException | RuntimeException e) {
            cell.close();
            throw e;
        }
    }

    /** Reads a row of an answer. */
    @FunctionalInterface
    interface RowOf<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private void requireStrength() throws SQLException {
        if (!list(row -> row.getBoolean(1), STRONG).contains(true)) {
            throw new Refused(name + ": the login is no superuser of its database");
        }
    }

    private void take() throws SQLException {
        try {
            execute(MINE);
        } catch (SQLException e) {
            if (LOCKED.equals(e.getSQLState())) {
                throw new Refused(name + ": another move is at work in its database");
            }
            throw e;
        }
    }

    String name() {
        return name;
    }

    /** The version of its schema. */
    String schema() throws SQLException {
        return list(row -> row.getString(1), SCHEMA).get(0);
    }

    /** Which database it is, also after a failover. */
    String database() throws SQLException {
        return list(row -> row.getString(1), WHICH).get(0);
    }

    void execute(String statement) throws SQLException {
        try (Statement executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }

    /** Executes a statement; answers how many rows it changed. */
    long change(String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, parameters)) {
            return prepared.executeLargeUpdate();
        }
    }

    <T> List<T> list(RowOf<T> reader, String query, Object... parameters) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement prepared = prepare(query, parameters);
                ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    /** Reads the rows of an answer one after the other; within a transaction in constant memory. */
    void forEach(RowOf<?> reader, String query, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = prepare(query, parameters)) {
            prepared.setFetchSize(FETCH);
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private PreparedStatement prepare(String statement, Object... parameters) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
        return prepared;
    }

    /** All or nothing of some work. */
    <T> T atOnce(Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T done = work.in(connection);
            connection.commit();
            return done;
        } finally {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * Within the running transaction: rows that come or go now were written before, so that nothing records them anew, as with a replica.
     * Whoever calls it holds their keys against each other.
     */
    void asReplica() throws SQLException {
        execute("set local session_replication_role = replica");
    }

    /** The end of {@link #asReplica}: what is written from here on is written now. */
    void asOrigin() throws SQLException {
        execute("set local session_replication_role = origin");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
