package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.intake.model.Replacement;
import org.concordat.intake.model.RowFault;
import org.concordat.tenancy.Sql;

/** The imports of an organisation, and the faults of their rows. */
@ApplicationScoped
class Imports {

    private static final String INSERT = """
            insert into imports (partnership_id, organisation_id, id, kind, mode, format, profile, profile_revision, applied,
              rows_read, created, updated, unchanged, stale, rejected, recorded_at, recorded_by)
            values (?::uuid, ?::uuid, ?::uuid, ?, ?, ?, ?, ?::int, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?)
            """;
    private static final String INSERT_ERRORS = """
            insert into import_errors (partnership_id, organisation_id, import_id, kind, number, row_number, ref, pointer, detail,
              council_id, service)
            select ?::uuid, ?::uuid, ?::uuid, ?, n, r::bigint, f, p, d, c::uuid, s
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality as t(r, f, p, d, c, s, n)
            """;
    private static final String SELECT = """
            select i.*, (select count(*) from import_errors e where e.partnership_id = i.partnership_id
              and e.organisation_id = i.organisation_id and e.import_id = i.id) as errors
            from imports i where i.partnership_id = ?::uuid\
            """;
    private static final String SELECT_ERRORS = """
            select number, row_number, ref, pointer, detail, council_id from import_errors
            where partnership_id = ?::uuid and import_id = ?::uuid and number > ? order by number limit ?
            """;

    private final Sql sql;
    private final Councils councils;
    private final Event<ImportRecorded> recorded;

    Imports(Sql sql, Councils councils, Event<ImportRecorded> recorded) {
        this.sql = sql;
        this.councils = councils;
        this.recorded = recorded;
    }

    void record(Load load, Tally tally, boolean applied) {
        sql.execute(
                INSERT,
                load.partnershipId(),
                load.acting().organisation().id(),
                load.importId(),
                load.kind().text(),
                load.mode().text(),
                load.format(),
                load.profile(),
                load.profileRevision(),
                applied,
                tally.rows(),
                tally.of(Replacement.CREATED),
                tally.of(Replacement.UPDATED),
                tally.of(Replacement.UNCHANGED),
                tally.of(Replacement.STALE),
                tally.rejected(),
                load.at(),
                load.acting().who());
        List<RowFault> faults = tally.faults();
        if (!faults.isEmpty()) {
            sql.execute(
                    INSERT_ERRORS,
                    load.partnershipId(),
                    load.acting().organisation().id(),
                    load.importId(),
                    load.kind().text(),
                    texts(faults, f -> Long.toString(f.row())),
                    texts(faults, RowFault::ref),
                    texts(faults, RowFault::pointer),
                    texts(faults, RowFault::detail),
                    texts(faults, f -> council(load, f)),
                    texts(faults, RowFault::service));
        }
        recorded.fire(new ImportRecorded(
                load.partnershipId(),
                load.acting().organisation().id(),
                load.importId(),
                load.kind(),
                applied,
                tally.rows(),
                tally.of(Replacement.CREATED),
                tally.of(Replacement.UPDATED),
                tally.of(Replacement.UNCHANGED),
                tally.of(Replacement.STALE),
                tally.rejected(),
                load.at()));
    }

    private String council(Load load, RowFault fault) {
        UUID council = councils.named(load.acting(), fault.council());
        return council == null ? null : council.toString();
    }

    private static String[] texts(List<RowFault> faults, Function<RowFault, String> part) {
        return faults.stream().map(part).toArray(String[]::new);
    }

    Optional<Receipt> find(UUID partnershipId, UUID id, List<NumberedError> shown) {
        List<Receipt.RowError> errors = shown.stream().map(NumberedError::error).toList();
        return sql.list(row -> receipt(row, errors), SELECT + " and i.id = ?::uuid", partnershipId, id).stream()
                .findFirst();
    }

    /** Newest first; ids sort by the time they were made. */
    List<Receipt> page(UUID partnershipId, String before, int size) {
        return sql.list(
                row -> receipt(row, List.of()),
                SELECT
                        + " and i.id < coalesce(?::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by i.id desc limit ?",
                partnershipId,
                before,
                size);
    }

    /**
     * An error with its place in the list.
     *
     * @param councilId whose case it is; null where that is not known, and for what is no case
     */
    record NumberedError(int number, Receipt.RowError error, UUID councilId) {}

    List<NumberedError> errors(UUID partnershipId, UUID id, int after, int size) {
        return sql.list(
                row -> new NumberedError(
                        row.getInt("number"),
                        new Receipt.RowError(
                                row.getLong("row_number"),
                                row.getString("ref"),
                                row.getString("pointer"),
                                row.getString("detail")),
                        row.getObject("council_id", UUID.class)),
                SELECT_ERRORS,
                partnershipId,
                id,
                after,
                size);
    }

    private static Receipt receipt(ResultSet row, List<Receipt.RowError> errors) throws SQLException {
        return new Receipt(
                Sql.id(row, "id"),
                row.getString("kind"),
                row.getString("format"),
                row.getString("mode"),
                row.getString("profile"),
                row.getBoolean("applied"),
                row.getLong("rows_read"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("stale"),
                row.getLong("rejected"),
                errors,
                row.getInt("errors"),
                Sql.instant(row, "recorded_at"));
    }
}
