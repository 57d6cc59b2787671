package org.concordat.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Sql;
import org.concordat.tenancy.TenantTransactions;

/**
 * The events of partnerships, each in the order of its number. Numbers are given out under the lock of the partnership's row, which is held
 * until the commit: whoever sees an event sees every one with a lower number that it may see, so nothing ever appears behind a reader.
 */
@ApplicationScoped
class Feed {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
    private static final String COUNT = """
            insert into event_feeds (partnership_id, last) values (?::uuid, ?)
            on conflict (partnership_id) do update set last = event_feeds.last + excluded.last returning last
            """;
    private static final String ADD = """
            insert into events (partnership_id, organisation_id, id, sequence, type, subject, about_cases, data, recorded_at)
            select ?::uuid, o::uuid, i::uuid, ? + n, t, s, a::boolean, d::jsonb, r::timestamptz
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              with ordinality as e(o, i, t, s, a, d, r, n)
            """;
    private static final String SELECT =
            "select sequence, id, type, subject, data::text as data, recorded_at from events where partnership_id = ?::uuid";
    private static final String WANTED = " and sequence > ? and (?::text[] is null or type = any (?::text[]))"
            + " and recorded_at >= coalesce(?::timestamptz, '-infinity')";
    private static final String NUMBER = "select count(*) as n from events where partnership_id = ?::uuid" + WANTED;
    private static final String LAST = "select last from event_feeds where partnership_id = ?::uuid";

    private final Sql sql;
    private final AgroalDataSource dataSource;
    private final TenantTransactions transactions;
    private final ObjectMapper json;

    Feed(Sql sql, AgroalDataSource dataSource, TenantTransactions transactions, ObjectMapper json) {
        this.sql = sql;
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.json = json;
    }

    /** An event as it stands in the feed. */
    record Entry(long sequence, UUID id, String type, String subject, Map<String, Object> data, Instant at) {}

    /**
     * What is asked for.
     *
     * @param after only those with a higher number
     * @param types only these; null for all
     * @param since only those that happened at this instant or later; null for all
     */
    record Asked(UUID partnership, long after, String[] types, Instant since) {}

    /** Adds events of one partnership; call it last of all in a transaction. */
    void append(UUID partnership, List<NewEvent> events) {
        Set<UUID> whom = events.stream().map(NewEvent::organisation).collect(Collectors.toSet());
        transactions.working(List.of(partnership), whom, () -> {
            // On a connection that is given back at once: the persistence context has given back its own by now.
            try (Connection connection = dataSource.getConnection()) {
                long last = counted(connection, partnership, events.size());
                add(connection, partnership, last - events.size(), events);
                return last;
            } catch (SQLException e) {
                throw new IllegalStateException("events could not be written", e);
            }
        });
    }

    private static long counted(Connection connection, UUID partnership, int more) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setObject(1, partnership);
            count.setInt(2, more);
            try (ResultSet counted = count.executeQuery()) {
                counted.next();
                return counted.getLong("last");
            }
        }
    }

    private void add(Connection connection, UUID partnership, long before, List<NewEvent> events) throws SQLException {
        List<Function<NewEvent, Object>> columns = List.of(
                NewEvent::organisation,
                event -> Ids.next(),
                event -> event.type().text(),
                NewEvent::subject,
                NewEvent::aboutCases,
                event -> written(event.data()),
                NewEvent::at);
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setObject(1, partnership);
            add.setLong(2, before);
            for (int i = 0; i < columns.size(); i++) {
                Function<NewEvent, Object> column = columns.get(i);
                Object[] values = events.stream()
                        .map(event -> column.apply(event).toString())
                        .toArray();
                add.setArray(i + 3, connection.createArrayOf("text", values));
            }
            add.executeUpdate();
        }
    }

    private String written(Record data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the data of an event could not be written", e);
        }
    }

    /** The number of the last event of a partnership, whoever sees it; 0 where there is none. */
    long last(UUID partnership) {
        return sql.list(row -> row.getLong("last"), LAST, partnership).stream()
                .findFirst()
                .orElse(0L);
    }

    /** Events that the running transaction may see, in order. */
    List<Entry> page(Asked asked, int size) {
        return sql.list(
                this::read,
                SELECT + WANTED + " order by sequence limit ?",
                asked.partnership(),
                asked.after(),
                asked.types(),
                asked.types(),
                asked.since(),
                size);
    }

    /** How many events that are asked for the running transaction may see. */
    long count(Asked asked) {
        return count(asked, Long.MAX_VALUE);
    }

    /** Likewise, up to a number. */
    long count(Asked asked, long last) {
        return sql.list(
                        row -> row.getLong("n"),
                        NUMBER + " and sequence <= ?",
                        asked.partnership(),
                        asked.after(),
                        asked.types(),
                        asked.types(),
                        asked.since(),
                        last)
                .get(0);
    }

    /** An event by its number, where the running transaction may see it. */
    Optional<Entry> at(UUID partnership, long sequence) {
        return sql.list(this::read, SELECT + " and sequence = ?", partnership, sequence).stream()
                .findFirst();
    }

    /** An event by its id, where the running transaction may see it. */
    Optional<Entry> withId(UUID partnership, UUID id) {
        return sql.list(this::read, SELECT + " and id = ?::uuid", partnership, id).stream()
                .findFirst();
    }

    private Entry read(ResultSet row) throws SQLException {
        try {
            return new Entry(
                    row.getLong("sequence"),
                    Sql.id(row, "id"),
                    row.getString("type"),
                    row.getString("subject"),
                    json.readValue(row.getString("data"), DATA),
                    Sql.instant(row, "recorded_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the data of an event cannot be read", e);
        }
    }
}
