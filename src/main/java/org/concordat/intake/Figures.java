package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.intake.FigureStore.Stored;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/** The figures of partnerships, with their earlier revisions (rule F3). */
@ApplicationScoped
public class Figures {

    private static final String SELECT =
            "select " + FigureStore.COLUMNS + " from figures f where f.partnership_id = ?::uuid";

    private final Sql sql;

    Figures(Sql sql) {
        this.sql = sql;
    }

    /**
     * A council's figures of a measure whose periods lie within two dates, both inclusive.
     *
     * @param knownOn null for now
     */
    public List<FigureEntry> of(
            UUID partnershipId, UUID councilId, Slug measure, LocalDate from, LocalDate to, Instant knownOn) {
        Asked asked = new Asked(SELECT, "f", knownOn, partnershipId)
                .and(" and f.organisation_id = ?::uuid and f.measure = ?", councilId, measure)
                .and(
                        " and f.period_from >= ?::date and f.period_to <= ?::date order by f.period_from, f.area",
                        from,
                        to);
        return sql.list(row -> Stored.read(row).entry(), asked.query(), asked.parameters());
    }

    /** How many of the caller's figures whose periods lie within one are not agreed (rule F1). */
    public long open(UUID partnershipId, Period within, Instant knownOn) {
        Asked asked = new Asked(
                        "select count(*) from figures f where f.partnership_id = ?::uuid", "f", knownOn, partnershipId)
                .and(
                        " and f.period_from >= ?::date and f.period_to <= ?::date and f.state <> 'agreed'",
                        within.first(),
                        within.last());
        return sql.list(row -> row.getLong(1), asked.query(), asked.parameters())
                .get(0);
    }

    Optional<Stored> find(UUID partnershipId, UUID id, Instant knownOn) {
        Asked asked = new Asked(SELECT, "f", knownOn, partnershipId).and(" and f.id = ?::uuid", id);
        return sql.list(Stored::read, asked.query(), asked.parameters()).stream()
                .findFirst();
    }

    List<Stored> page(UUID partnershipId, FigureFilter filter, UUID councilId, String after, int size) {
        Asked asked = new Asked(SELECT, "f", filter.knownOn(), partnershipId);
        asked.where(" and f.organisation_id = ?::uuid", councilId)
                .where(" and f.measure = ?", filter.measure())
                .where(" and f.area = ?", filter.area())
                .where(" and f.period = ?", filter.period())
                .where(" and f.state = ?", filter.state())
                .where(" and f.id > ?::uuid", after);
        asked.and(" order by f.id limit ?", size);
        return sql.list(Stored::read, asked.query(), asked.parameters());
    }
}
