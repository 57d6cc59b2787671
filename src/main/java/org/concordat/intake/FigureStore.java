package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.intake.FigureWriter.Key;
import org.concordat.intake.model.FigureState;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Sql;

/** The statements that figures are written with. */
@ApplicationScoped
class FigureStore {

    /** The columns of a figure. */
    static final String COLUMNS =
            "f.id, f.organisation_id, f.measure, f.area, f.period, f.numerator, f.denominator, f.value, f.state,"
                    + " f.lapses_at, f.submitted_by_side, f.submitted_by, f.agreed_by, f.query_id, f.query_decided_at, f.import_id,"
                    + " f.revision, f.recorded_at, f.recorded_by";

    private static final String PRESENT = "select " + COLUMNS + """
             from figures f where f.partnership_id = ?::uuid and f.organisation_id = ?::uuid and f.measure = ?
              and f.period = any (?::text[]) and f.superseded_at is null
            """;
    private static final String SUPERSEDE = """
            update figures set superseded_at = ?::timestamptz
            where partnership_id = ?::uuid and organisation_id = ?::uuid and id = any ((?::text[])::uuid[]) and superseded_at is null
            """;
    private static final String DECIDE = """
            update figures set query_decided_at = ?::timestamptz
            where partnership_id = ?::uuid and organisation_id = ?::uuid and id = ?::uuid and superseded_at is null
            """;
    private static final String INSERT = """
            insert into figures (partnership_id, recorded_at, recorded_by, organisation_id, id, revision, measure, area, period,
              period_from, period_to, numerator, denominator, value, state, lapses_at, submitted_by_side, submitted_by, agreed_by,
              query_id, import_id)
            select ?::uuid, ?::timestamptz, ?, o::uuid, i::uuid, r::int, m, a, p, b::date, e::date, n::numeric, d::numeric,
              v::numeric, s, x::timestamptz, t, u, g, q::uuid, l::uuid
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as n(o, i, r, m, a, p, b, e, n, d, v, s, x, t, u, g, q, l)
            """;

    private final Sql sql;

    FigureStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A figure as it is stored, with who submitted and agreed it.
     *
     * @param lapsesAt from when on it counts as agreed, whatever comes; null for never, and for one that is not only submitted
     * @param agreedBy null while nobody has said so, by lapse as well
     */
    record Stored(
            FigureEntry entry,
            Instant lapsesAt,
            Side submittedBySide,
            String submittedBy,
            String agreedBy,
            UUID importId) {

        /** A reader of rows that says of each which state it is in at an instant. */
        static Sql.RowOf<Stored> at(Instant instant) {
            return row -> read(row, instant);
        }

        private static Stored read(ResultSet row, Instant instant) throws SQLException {
            String area = row.getString("area");
            Instant lapsesAt = Sql.instant(row, "lapses_at");
            FigureEntry entry = new FigureEntry(
                    Sql.id(row, "id"),
                    Sql.id(row, "organisation_id"),
                    new Slug(row.getString("measure")),
                    area == null ? null : new Slug(area),
                    Period.parse(row.getString("period")).orElseThrow(),
                    row.getBigDecimal("numerator"),
                    row.getBigDecimal("denominator"),
                    row.getBigDecimal("value"),
                    FigureState.of(row.getString("state")).at(instant, lapsesAt, Sql.instant(row, "query_decided_at")),
                    Sql.id(row, "query_id"),
                    row.getInt("revision"),
                    Sql.instant(row, "recorded_at"));
            return new Stored(
                    entry,
                    lapsesAt,
                    Side.parse(row.getString("submitted_by_side")).orElseThrow(),
                    row.getString("submitted_by"),
                    row.getString("agreed_by"),
                    Sql.id(row, "import_id"));
        }
    }

    /** The figures that are stored now for the councils, measures and periods of these, with their state at an instant. */
    Map<Key, Stored> present(UUID partnershipId, List<Key> keys, Instant at) {
        Map<Key, Stored> present = new HashMap<>();
        keys.stream()
                .collect(Collectors.groupingBy(key -> new Key(key.council(), key.measure(), null, null)))
                .forEach((of, group) -> sql.forEach(
                        Stored.at(at),
                        stored -> present.put(Key.of(stored.entry()), stored),
                        PRESENT,
                        partnershipId,
                        of.council(),
                        of.measure(),
                        Texts.of(group, Key::period)));
        return present;
    }

    /** Closes the present revisions of figures that have one, and adds these. */
    void replace(UUID partnershipId, Instant at, String who, List<Stored> next) {
        if (next.isEmpty()) {
            return;
        }
        next.stream()
                .collect(Collectors.groupingBy(n -> n.entry().councilId()))
                .forEach((council, group) ->
                        sql.execute(SUPERSEDE, at, partnershipId, council, Texts.of(group, n -> n.entry()
                                .id())));
        sql.execute(
                INSERT,
                partnershipId,
                at,
                who,
                Texts.of(next, n -> n.entry().councilId()),
                Texts.of(next, n -> n.entry().id()),
                Texts.of(next, n -> n.entry().revision()),
                Texts.of(next, n -> n.entry().measure()),
                Texts.of(next, n -> n.entry().area()),
                Texts.of(next, n -> n.entry().period()),
                Texts.of(next, n -> n.entry().period().first()),
                Texts.of(next, n -> n.entry().period().last()),
                Texts.of(next, n -> plain(n.entry().numerator())),
                Texts.of(next, n -> plain(n.entry().denominator())),
                Texts.of(next, n -> plain(n.entry().value())),
                Texts.of(next, n -> n.entry().state().text()),
                Texts.of(next, Stored::lapsesAt),
                Texts.of(next, n -> n.submittedBySide().text()),
                Texts.of(next, Stored::submittedBy),
                Texts.of(next, Stored::agreedBy),
                Texts.of(next, n -> n.entry().query()),
                Texts.of(next, Stored::importId));
    }

    /** The query that a figure was locked with has its outcome; the figure keeps its revision. */
    void decided(UUID partnershipId, FigureEntry figure, Instant at) {
        sql.execute(DECIDE, at, partnershipId, figure.councilId(), figure.id());
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
