package org.concordat.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGStatement;

/**
 * Plain statements on the connection of the running transaction: what comes in bulk, and what is written by none of the services that
 * know entities, goes past the persistence context. Every parameter is bound as a text, a number, bytes, a {@link Column} or an array of texts or
 * numbers; the statement casts it.
 */
@Singleton
public class Sql {

    private static final int FETCH = 1_000;

    /** It has the transaction's connection at hand, and opens no session where nobody asks for entities. */
    private final AgroalDataSource dataSource;

    Sql(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface RowOf<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Executes a statement; answers how many rows it changed. */
    public int execute(String statement, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(connection, prepared, parameters);
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Executes a statement that takes no parameters and changes no rows. */
    public void command(String statement) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Reads all rows of an answer. */
    public <T> List<T> list(RowOf<T> reader, String query, Object... parameters) {
        List<T> rows = new ArrayList<>();
        forEach(reader, rows::add, query, parameters);
        return rows;
    }

    /** Reads the rows of an answer one after the other, in constant memory. */
    public <T> void forEach(RowOf<T> reader, Consumer<T> each, String query, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(query)) {
            prepared.setFetchSize(FETCH);
            bind(connection, prepared, parameters);
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    each.accept(reader.read(rows));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException refusal) {
        return new IllegalStateException("the database refused a statement", refusal);
    }

    private static void bind(Connection connection, PreparedStatement prepared, Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            if (parameter instanceof String[] texts) {
                Array array = connection.createArrayOf("text", texts);
                prepared.setArray(i + 1, array);
                planForThese(prepared);
            } else if (parameter instanceof Column column) {
                prepared.setArray(i + 1, column.on(connection));
                planForThese(prepared);
            } else if (parameter instanceof Integer[] numbers) {
                prepared.setArray(i + 1, connection.createArrayOf("int4", numbers));
            } else if (parameter instanceof Long[] numbers) {
                prepared.setArray(i + 1, connection.createArrayOf("int8", numbers));
            } else if (parameter instanceof byte[] bytes) {
                prepared.setBytes(i + 1, bytes);
            } else if (parameter instanceof Number || parameter instanceof Boolean) {
                prepared.setObject(i + 1, parameter);
            } else {
                prepared.setString(i + 1, parameter == null ? null : parameter.toString());
            }
        }
    }

    /** Planned anew each time, for these very keys: a plan for any keys searches an array from end to end. */
    private static void planForThese(PreparedStatement prepared) throws SQLException {
        prepared.unwrap(PGStatement.class).setPrepareThreshold(0);
    }

    /** A column that holds an instant; null where it is null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** A column that holds an id. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
