package org.concordat.packs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.RequestedOperation;
import org.concordat.tenancy.Sql;
import org.concordat.web.tables.Chosen;

/** Who was answered packs that are not for the public; only ever added to, by the transaction that reads the pack. */
@ApplicationScoped
class PackReads {

    private static final String INSERT = """
            insert into pack_reads (partnership_id, id, read_at, reader_id, read_by, capacity, period, revision, operation, format)
            values (?::uuid, ?::uuid, ?::timestamptz, ?::uuid, ?, ?, ?, ?, ?, ?)
            """;
    private static final String PAGE = """
            select * from pack_reads where partnership_id = ?::uuid and (?::text is null or period = ?)
              and (?::uuid is null or reader_id = ?::uuid) and (?::uuid is null or id < ?::uuid) order by id desc limit ?
            """;

    private final Sql sql;
    private final RequestedOperation requested;
    private final Chosen chosen;
    private final Clock clock;

    PackReads(Sql sql, RequestedOperation requested, Chosen chosen, Clock clock) {
        this.sql = sql;
        this.requested = requested;
        this.chosen = chosen;
        this.clock = clock;
    }

    /** Records that the caller is answered a pack as the request wants it, within the transaction that reads it. */
    void note(Acting acting, Publication of) {
        note(acting, of, chosen.format());
    }

    /** The same where it is shown in a format of its own. */
    void note(Acting acting, Publication of, String format) {
        sql.execute(
                INSERT,
                acting.partnership().id(),
                Ids.next(),
                clock.instant(),
                acting.organisation().id(),
                acting.who(),
                acting.capacity().text(),
                of.period(),
                of.revision(),
                requested.id(),
                format);
    }

    /** The latest first; what is null does not filter. */
    List<PackRead> page(UUID partnership, Period period, UUID reader, String after, int size) {
        return sql.list(PackReads::read, PAGE, partnership, period, period, reader, reader, after, after, size);
    }

    private static PackRead read(ResultSet row) throws SQLException {
        return new PackRead(
                Sql.id(row, "id"),
                Sql.instant(row, "read_at"),
                Sql.id(row, "reader_id"),
                row.getString("read_by"),
                row.getString("capacity"),
                row.getString("period"),
                row.getInt("revision"),
                row.getString("operation"),
                row.getString("format"));
    }
}
