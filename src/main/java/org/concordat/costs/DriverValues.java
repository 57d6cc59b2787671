package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.DriverValue;
import org.concordat.intake.Asked;
import org.concordat.intake.Texts;
import org.concordat.kernel.Period;
import org.concordat.tenancy.Sql;

/** The volumes of drivers that were sent, with their earlier revisions (rule F3). */
@ApplicationScoped
class DriverValues {

    private static final String SELECT = "select v.* from driver_values v where v.partnership_id = ?::uuid";
    private static final String FIRST =
            SELECT + " and v.year = ? and v.revision = 1 and v.recorded_at <= ?::timestamptz";
    private static final String SUPERSEDE = """
            update driver_values set superseded_at = ?::timestamptz
            where partnership_id = ?::uuid and id = any ((?::text[])::uuid[]) and superseded_at is null
            """;
    private static final String INSERT = """
            insert into driver_values (partnership_id, recorded_at, recorded_by, organisation_id, id, revision, driver, year, basis,
              value, source, reason)
            select ?::uuid, ?::timestamptz, ?, o::uuid, i::uuid, v::int, d, y, b, n::numeric, s, w
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as l(o, i, v, d, y, b, n, s, w)
            """;

    private final Sql sql;
    private final BookKeepers keepers;

    DriverValues(Sql sql, BookKeepers keepers) {
        this.sql = sql;
        this.keepers = keepers;
    }

    /**
     * All of one driver.
     *
     * @param year null for every year
     * @param knownOn null for now
     */
    List<ValueEntry> ofDriver(UUID partnershipId, String driver, Period year, Instant knownOn) {
        Asked asked = new Asked(SELECT, "v", knownOn, partnershipId).and(" and v.driver = ?", driver);
        return list(year == null ? asked : asked.and(" and v.year = ?", year));
    }

    /**
     * All of one year.
     *
     * @param knownOn null for now
     */
    List<ValueEntry> ofYear(UUID partnershipId, Period year, Instant knownOn) {
        return list(new Asked(SELECT, "v", knownOn, partnershipId).and(" and v.year = ?", year));
    }

    /** What was sent first of each of one year, whatever it was restated to. */
    List<ValueEntry> firstOfYear(UUID partnershipId, Period year, Instant knownOn) {
        return sql.list(this::entry, FIRST, partnershipId, year, knownOn);
    }

    /** Closes the present revisions of volumes that have one, and adds these. */
    void replace(UUID partnershipId, Instant at, String who, List<ValueEntry> next) {
        if (next.isEmpty()) {
            return;
        }
        sql.execute(SUPERSEDE, at, partnershipId, Texts.of(next, ValueEntry::id));
        sql.execute(
                INSERT,
                partnershipId,
                at,
                who,
                Texts.of(next, ValueEntry::council),
                Texts.of(next, ValueEntry::id),
                Texts.of(next, ValueEntry::revision),
                Texts.of(next, n -> n.value().driver()),
                Texts.of(next, n -> n.value().year()),
                Texts.of(next, n -> n.value().basis().text()),
                Texts.of(next, n -> n.value().value().toPlainString()),
                Texts.of(next, n -> n.value().source()),
                Texts.of(next, ValueEntry::reason));
    }

    private List<ValueEntry> list(Asked asked) {
        return sql.list(this::entry, asked.query(), asked.parameters());
    }

    private ValueEntry entry(ResultSet row) throws SQLException {
        UUID council = Sql.id(row, "organisation_id");
        DriverValue value = new DriverValue(
                row.getString("driver"),
                keepers.slug(council),
                Period.parse(row.getString("year")).orElseThrow(),
                Basis.parse(row.getString("basis")).orElseThrow(),
                row.getBigDecimal("value"),
                row.getString("source"));
        return new ValueEntry(
                Sql.id(row, "id"),
                council,
                value,
                row.getString("reason"),
                row.getInt("revision"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
