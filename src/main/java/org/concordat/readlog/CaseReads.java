package org.concordat.readlog;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.concordat.readlog.CaseRead.Named;
import org.concordat.tenancy.Sql;

/** The answers that held cases of councils and were given outside of them; only ever added to. */
@Singleton
class CaseReads {

    private static final String INSERT = """
            insert into case_reads (partnership_id, organisation_id, id, read_at, reader_id, read_by, capacity, operation, subject,
              cases, services, refs)
            values (?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?::uuid, ?, ?, ?, ?, ?, ?::text[], ?::text[])
            """;
    /** A case is named by its own row, by what is computed of it, by an exclusion, or by the fault of a row that was refused. */
    private static final String INSERT_ALL = """
            with known as (
              select organisation_id, service, ref from cases where partnership_id = ?::uuid
              union select organisation_id, service, case_ref from case_phases where partnership_id = ?::uuid
              union select organisation_id, service, case_ref from exclusions where partnership_id = ?::uuid),
            told as (
              select organisation_id, service, ref from known
              union select e.council_id, null, e.ref from import_errors e
                where e.partnership_id = ?::uuid and e.council_id is not null and e.ref is not null
                  and not exists (select from known k where k.organisation_id = e.council_id and k.ref = e.ref))
            insert into case_reads (partnership_id, organisation_id, id, read_at, reader_id, read_by, capacity, operation, subject,
              cases, services, refs)
            select r.partnership_id, g.organisation_id, r.id, r.read_at, r.reader_id, r.read_by, r.capacity, r.operation, r.subject,
              g.cases, g.services, g.refs
            from (select ?::uuid, ?::uuid, ?::timestamptz, ?::uuid, ?::text, ?::text, ?::text, ?::text)
                as r (partnership_id, id, read_at, reader_id, read_by, capacity, operation, subject)
              cross join lateral (
                select t.organisation_id, count(*)::int as cases, (array_agg(t.service order by t.service, t.ref))[1:?::int] as services,
                  (array_agg(t.ref order by t.service, t.ref))[1:?::int] as refs
                from told t where t.organisation_id <> r.reader_id and t.organisation_id = any (?::text[]::uuid[])
                group by t.organisation_id) g
            """;

    private static final String PAGE = """
            select * from case_reads where partnership_id = ?::uuid
              and read_at >= coalesce(?::timestamptz, '-infinity') and read_at < coalesce(?::timestamptz, 'infinity')
              and (?::uuid is null or organisation_id = ?::uuid) and (?::uuid is null or reader_id = ?::uuid)
              and (?::text is null or ?::text = any (refs) or cases > cardinality(refs))
              and (?::timestamptz is null or (read_at, id, organisation_id) < (?::timestamptz, ?::uuid, ?::uuid))
            order by read_at desc, id desc, organisation_id desc limit ?
            """;

    private final Sql sql;

    CaseReads(Sql sql) {
        this.sql = sql;
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
        reads.forEach(read -> sql.execute(
                INSERT,
                read.partnershipId(),
                read.councilId(),
                read.id(),
                read.readAt(),
                read.readerId(),
                read.readBy(),
                read.capacity(),
                read.operation(),
                read.subject(),
                read.cases(),
                texts(read.named(), Named::service),
                texts(read.named(), Named::ref)));
    }

    /** Adds a read of every case that the running transaction sees in any table: for each of some councils but the reader's own. */
    void addAll(CaseRead read, Collection<UUID> councils) {
        UUID partnership = read.partnershipId();
        sql.execute(
                INSERT_ALL,
                partnership,
                partnership,
                partnership,
                partnership,
                partnership,
                read.id(),
                read.readAt(),
                read.readerId(),
                read.readBy(),
                read.capacity(),
                read.operation(),
                read.subject(),
                CaseRead.MOST_NAMED,
                CaseRead.MOST_NAMED,
                councils.stream().map(UUID::toString).toArray(String[]::new));
    }

    /**
     * The latest first.
     *
     * @param after where the page before ended; null for the first
     */
    List<CaseRead> page(UUID partnership, Asked asked, Place after, int size) {
        Place end = after == null ? new Place(null, null, null) : after;
        return sql.list(
                CaseReads::read,
                PAGE,
                partnership,
                asked.from(),
                asked.before(),
                asked.council(),
                asked.council(),
                asked.reader(),
                asked.reader(),
                asked.ref(),
                asked.ref(),
                end.readAt(),
                end.readAt(),
                end.id(),
                end.council(),
                size);
    }

    private static CaseRead read(ResultSet row) throws SQLException {
        String[] services = (String[]) row.getArray("services").getArray();
        String[] refs = (String[]) row.getArray("refs").getArray();
        return new CaseRead(
                Sql.id(row, "partnership_id"),
                Sql.id(row, "organisation_id"),
                Sql.id(row, "id"),
                Sql.instant(row, "read_at"),
                Sql.id(row, "reader_id"),
                row.getString("read_by"),
                row.getString("capacity"),
                row.getString("operation"),
                row.getString("subject"),
                row.getInt("cases"),
                IntStream.range(0, refs.length)
                        .mapToObj(i -> new Named(services[i], refs[i]))
                        .toList());
    }

    private static String[] texts(List<Named> named, Function<Named, String> part) {
        return named.stream().map(part).toArray(String[]::new);
    }
}
