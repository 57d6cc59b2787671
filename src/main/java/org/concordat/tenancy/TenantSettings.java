package org.concordat.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Period;

/**
 * What a transaction tells the database about itself: the role it takes on and the rows it may see. All of it is local to the
 * transaction; nothing is ever set for a session.
 *
 * @param organisation whose own rows; null for none
 * @param partnerships which partnerships
 * @param councils which councils, where the capacity sees more than its own
 * @param years of which financial years the partnership's own years of costs are seen; without them, of all
 */
record TenantSettings(
        Capacity capacity,
        UUID organisation,
        Collection<UUID> partnerships,
        Collection<UUID> councils,
        Optional<List<Period>> years) {

    private static final String APPLY = "select cast(extract(epoch from clock_timestamp()) * 1000 as bigint),"
            + " set_config('role', ?, true), set_config('app.organisation', ?, true),"
            + " set_config('app.partnerships', ?, true), set_config('app.organisations', ?, true),"
            + " set_config('app.years', ?, true),"
            + " set_config('statement_timeout', ?, true), set_config('lock_timeout', ?, true)";
    private static final String SAY = ", set_config('app.actor', ?, true), set_config('app.acting', ?, true),"
            + " set_config('app.operation', ?, true), set_config('app.subject', ?, true)";

    private static final String ONE_MOMENT = "set transaction isolation level repeatable read; ";

    /** After a statement's own limit, for the database to say that it was reached. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(2);

    static final TenantSettings OPERATOR = new TenantSettings(Capacity.OPERATOR, null, Set.of(), Set.of());

    /** Of all years. */
    TenantSettings(Capacity capacity, UUID organisation, Collection<UUID> partnerships, Collection<UUID> councils) {
        this(capacity, organisation, partnerships, councils, Optional.empty());
    }

    static TenantSettings worker(UUID partnership, UUID council) {
        return new TenantSettings(Capacity.WORKER, council, List.of(partnership), List.of(council));
    }

    static TenantSettings worker(Collection<UUID> partnerships, Collection<UUID> organisations) {
        return new TenantSettings(Capacity.WORKER, null, partnerships, organisations);
    }

    /** What one partnership has opened for everybody. */
    static TenantSettings anybody(UUID partnership) {
        return new TenantSettings(Capacity.ANYBODY, null, List.of(partnership), Set.of());
    }

    /** For what is to be tidied of one organisation. */
    static TenantSettings tidying(UUID organisation) {
        return new TenantSettings(Capacity.WORKER, organisation, Set.of(), Set.of());
    }

    /**
     * Limits how long the transaction waits for any answer of the database: one whose machine is gone, or that is stopped, says nothing, and
     * no limit that it holds itself ends that. Call it before the transaction's first statement.
     */
    static void listen(Connection connection, TimeLimits.Nested time) throws SQLException {
        connection.setNetworkTimeout(
                Runnable::run, (int) time.statement().plus(ON_THE_WAY).toMillis());
    }

    /**
     * As {@link #apply(Connection, TimeLimits.Nested)}, of a transaction that sees the database of one moment: both are sent at once, and with
     * them the begin of the transaction.
     */
    Instant applyOfOneMoment(Connection connection, TimeLimits.Nested time) throws SQLException {
        return apply(ONE_MOMENT + APPLY, connection, time);
    }

    /** Applies the settings, and the limits of time, to the transaction that the connection is in; answers what time the database has. */
    Instant apply(Connection connection, TimeLimits.Nested time) throws SQLException {
        return apply(APPLY, connection, time);
    }

    private Instant apply(String settings, Connection connection, TimeLimits.Nested time) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(settings)) {
            bind(statement, time);
            return told(statement);
        }
    }

    /** As {@link #apply(Connection, TimeLimits.Nested)}, and says who writes. */
    Instant apply(Connection connection, TimeLimits.Nested time, Author author) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPLY + SAY)) {
            bind(statement, time);
            statement.setString(8, author.actor());
            statement.setString(9, author.acting());
            statement.setString(10, author.operation());
            statement.setString(11, author.subject());
            return told(statement);
        }
    }

    private static Instant told(PreparedStatement statement) throws SQLException {
        if (!statement.execute()) {
            statement.getMoreResults(); // setting the isolation level has no rows
        }
        try (ResultSet row = statement.getResultSet()) {
            row.next();
            return Instant.ofEpochMilli(row.getLong(1));
        }
    }

    private void bind(PreparedStatement statement, TimeLimits.Nested time) throws SQLException {
        statement.setString(1, capacity.databaseRole());
        statement.setString(2, organisation == null ? "" : organisation.toString());
        statement.setString(3, array(partnerships));
        statement.setString(4, array(councils));
        statement.setString(5, years.map(TenantSettings::array).orElse(""));
        statement.setString(6, Long.toString(time.statement().toMillis()));
        statement.setString(7, Long.toString(time.lock().toMillis()));
    }

    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
