package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Plain statements on the connection of the running transaction: counts are no entities. Every parameter is bound. */
@ApplicationScoped
class Statements {

    private final EntityManager entities;

    Statements(EntityManager entities) {
        this.entities = entities;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface RowOf<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * An array as a parameter.
     *
     * @param values null for no array
     */
    record ArrayOf(String type, Object[] values) {

        static ArrayOf texts(List<String> texts) {
            return new ArrayOf("text", texts == null ? null : texts.toArray());
        }
    }

    /** The rows of an answer; councils among the parameters are those of {@link Councils#OF}. */
    <T> List<T> query(String sql, RowOf<T> reading, Object... parameters) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters)) {
                List<T> read = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        read.add(reading.read(rows));
                    }
                }
                return read;
            }
        });
    }

    /** Executes a statement that changes rows. */
    void execute(String sql, Object... parameters) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters)) {
                statement.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object[] parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        int at = 0;
        for (Object parameter : parameters) {
            if (parameter instanceof Councils councils) {
                statement.setObject(++at, councils.partnership());
                set(
                        connection,
                        statement,
                        ++at,
                        new ArrayOf("uuid", councils.ids().toArray()));
            } else {
                set(connection, statement, ++at, parameter);
            }
        }
        return statement;
    }

    private static void set(Connection connection, PreparedStatement statement, int at, Object parameter)
            throws SQLException {
        if (parameter instanceof ArrayOf array) {
            statement.setArray(
                    at, array.values() == null ? null : connection.createArrayOf(array.type(), array.values()));
        } else if (parameter instanceof Instant instant) {
            statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(at, parameter);
        }
    }
}
