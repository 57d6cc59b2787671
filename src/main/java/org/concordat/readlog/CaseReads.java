package org.concordat.readlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.concordat.readlog.CaseRead.Named;
import org.hibernate.Session;

/** The answers that held cases of councils and were given outside of them; only ever added to. */
@ApplicationScoped
class CaseReads {

    private static final String INSERT = """
            insert into case_reads (partnership_id, organisation_id, id, read_at, reader_id, read_by, capacity, operation, subject,
              cases, services, refs)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_ALL = """
            insert into case_reads (partnership_id, organisation_id, id, read_at, reader_id, read_by, capacity, operation, subject,
              cases, services, refs)
            select r.partnership_id, g.organisation_id, r.id, r.read_at, r.reader_id, r.read_by, r.capacity, r.operation, r.subject,
              g.cases, f.services, f.refs
            from (select ?::uuid, ?::uuid, ?::timestamptz, ?::uuid, ?::text, ?::text, ?::text, ?::text)
                as r (partnership_id, id, read_at, reader_id, read_by, capacity, operation, subject)
              cross join lateral (select c.organisation_id, count(*)::int as cases from cases c where c.partnership_id = r.partnership_id
                and c.organisation_id <> r.reader_id and c.superseded_at is null group by c.organisation_id) g
              cross join lateral (select array_agg(n.service) as services, array_agg(n.ref) as refs from (
                select c.service, c.ref from cases c where c.partnership_id = r.partnership_id
                  and c.organisation_id = g.organisation_id and c.superseded_at is null order by c.service, c.ref limit ?) n) f
            """;
    private static final String PAGE = """
            select * from case_reads where partnership_id = ?
              and read_at >= coalesce(?::timestamptz, '-infinity') and read_at < coalesce(?::timestamptz, 'infinity')
              and (?::uuid is null or organisation_id = ?::uuid) and (?::uuid is null or reader_id = ?::uuid)
              and (?::text is null or ?::text = any (refs) or cases > cardinality(refs))
              and (?::timestamptz is null or (read_at, id, organisation_id) < (?::timestamptz, ?::uuid, ?::uuid))
            order by read_at desc, id desc, organisation_id desc limit ?
            """;

    private final EntityManager entities;

    CaseReads(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Which are asked for; what is null does not filter.
     *
     * @param from first instant
     * @param before first instant no more
     */
    record Asked(UUID council, Instant from, Instant before, UUID reader, String ref) {}

    /** Where a page ends. */
    record Place(Instant readAt, UUID id, UUID council) {

        static Place of(CaseRead read) {
            return new Place(read.readAt(), read.id(), read.councilId());
        }
    }

    void add(List<CaseRead> reads) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (CaseRead read : reads) {
                    bind(
                            insert,
                            read.partnershipId(),
                            read.councilId(),
                            read.id(),
                            moment(read.readAt()),
                            read.readerId(),
                            read.readBy(),
                            read.capacity(),
                            read.operation(),
                            read.subject(),
                            read.cases(),
                            texts(connection, read.named(), Named::service),
                            texts(connection, read.named(), Named::ref));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Adds a read of all cases that the running transaction sees: for each council but the reader's own. */
    void addAll(CaseRead read) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT_ALL)) {
                bind(
                        insert,
                        read.partnershipId(),
                        read.id(),
                        moment(read.readAt()),
                        read.readerId(),
                        read.readBy(),
                        read.capacity(),
                        read.operation(),
                        read.subject(),
                        CaseRead.MOST_NAMED);
                insert.executeUpdate();
            }
        });
    }

    /**
     * The latest first.
     *
     * @param after where the page before ended; null for the first
     */
    List<CaseRead> page(UUID partnership, Asked asked, Place after, int size) {
        Place end = after == null ? new Place(null, null, null) : after;
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(PAGE)) {
                bind(
                        select,
                        partnership,
                        moment(asked.from()),
                        moment(asked.before()),
                        asked.council(),
                        asked.council(),
                        asked.reader(),
                        asked.reader(),
                        asked.ref(),
                        asked.ref(),
                        moment(end.readAt()),
                        moment(end.readAt()),
                        end.id(),
                        end.council(),
                        size);
                return read(select);
            }
        });
    }

    private static List<CaseRead> read(PreparedStatement select) throws SQLException {
        List<CaseRead> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(read(rows));
            }
        }
        return found;
    }

    private static CaseRead read(ResultSet row) throws SQLException {
        String[] services = (String[]) row.getArray("services").getArray();
        String[] refs = (String[]) row.getArray("refs").getArray();
        return new CaseRead(
                row.getObject("partnership_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                row.getObject("reader_id", UUID.class),
                row.getString("read_by"),
                row.getString("capacity"),
                row.getString("operation"),
                row.getString("subject"),
                row.getInt("cases"),
                IntStream.range(0, refs.length)
                        .mapToObj(i -> new Named(services[i], refs[i]))
                        .toList());
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] == null) {
                statement.setString(i + 1, null);
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Array texts(Connection connection, List<Named> named, Function<Named, String> part)
            throws SQLException {
        return connection.createArrayOf("text", named.stream().map(part).toArray());
    }
}
