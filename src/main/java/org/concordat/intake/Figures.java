package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.intake.FigureStore.Stored;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Sql;

/** The figures of partnerships, with their earlier revisions (rule F3); the state of each is that of the instant that is asked for. */
@ApplicationScoped
public class Figures {

    private static final String SELECT =
            "select " + FigureStore.COLUMNS + " from figures f where f.partnership_id = ?::uuid";

    /** As {@code FigureState.at} says it. */
    private static final String STATE =
            " and case when f.state = 'submitted' and f.lapses_at <= ?::timestamptz then 'agreed'"
                    + " when f.state = 'queried' and f.query_decided_at <= ?::timestamptz then 'submitted' else f.state end ";

    private final Sql sql;
    private final Clock clock;

    Figures(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
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
        return list(asked, at(knownOn)).stream().map(Stored::entry).toList();
    }

    /**
     * Those of some figures that the caller may see.
     *
     * @param knownOn null for now
     */
    public List<FigureEntry> of(UUID partnershipId, Collection<UUID> ids, Instant knownOn) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String[] texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        Asked asked = new Asked(SELECT, "f", knownOn, partnershipId)
                .and(" and f.id = any(?::uuid[]) order by f.id", (Object) texts);
        return list(asked, at(knownOn)).stream().map(Stored::entry).toList();
    }

    /** How many of the caller's figures whose periods lie within one are not agreed (rule F1). */
    public long open(UUID partnershipId, Period within, Instant knownOn) {
        Instant at = at(knownOn);
        Asked asked = new Asked(
                        "select count(*) from figures f where f.partnership_id = ?::uuid", "f", knownOn, partnershipId)
                .and(" and f.period_from >= ?::date and f.period_to <= ?::date", within.first(), within.last())
                .and(STATE + "<> 'agreed'", at, at);
        return sql.list(row -> row.getLong(1), asked.query(), asked.parameters())
                .get(0);
    }

    /** The periods within one of which any of the caller's figures are not agreed (rule F1). */
    public List<Period> openPeriods(UUID partnershipId, Period within, Instant knownOn) {
        Instant at = at(knownOn);
        Asked asked = new Asked(
                        "select distinct f.period from figures f where f.partnership_id = ?::uuid",
                        "f",
                        knownOn,
                        partnershipId)
                .and(" and f.period_from >= ?::date and f.period_to <= ?::date", within.first(), within.last())
                .and(STATE + "<> 'agreed'", at, at);
        return sql.list(row -> Period.parse(row.getString("period")).orElseThrow(), asked.query(), asked.parameters());
    }

    Optional<Stored> find(UUID partnershipId, UUID id, Instant knownOn) {
        Asked asked = new Asked(SELECT, "f", knownOn, partnershipId).and(" and f.id = ?::uuid", id);
        return list(asked, at(knownOn)).stream().findFirst();
    }

    /** The present revision of a figure, with its state at an instant that its writer takes for now. */
    Optional<Stored> present(UUID partnershipId, UUID id, Instant now) {
        Asked asked = new Asked(SELECT, "f", null, partnershipId).and(" and f.id = ?::uuid", id);
        return list(asked, now).stream().findFirst();
    }

    List<Stored> page(UUID partnershipId, FigureFilter filter, UUID councilId, String after, int size) {
        Instant at = at(filter.knownOn());
        Asked asked = new Asked(SELECT, "f", filter.knownOn(), partnershipId);
        asked.where(" and f.organisation_id = ?::uuid", councilId)
                .where(" and f.measure = ?", filter.measure())
                .where(" and f.area = ?", filter.area())
                .where(" and f.period = ?", filter.period())
                .where(" and f.id > ?::uuid", after);
        if (filter.state() != null) {
            asked.and(STATE + "= ?", at, at, filter.state());
        }
        asked.and(" order by f.id limit ?", size);
        return list(asked, at);
    }

    private Instant at(Instant knownOn) {
        return knownOn == null ? clock.instant() : knownOn;
    }

    private List<Stored> list(Asked asked, Instant at) {
        return sql.list(Stored.at(at), asked.query(), asked.parameters());
    }
}
