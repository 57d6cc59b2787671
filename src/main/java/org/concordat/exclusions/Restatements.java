package org.concordat.exclusions;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.exclusions.model.State;
import org.concordat.intake.Asked;
import org.concordat.intake.model.Numbers;
import org.concordat.kernel.Period;
import org.concordat.tenancy.Sql;

/** The restatements of closed periods, with their earlier states (rules F2, F3). */
@ApplicationScoped
class Restatements {

    private static final String SELECT = Kind.RESTATEMENT.select(
            "p.figure_id, p.numerator, p.denominator, p.value, p.agreement, p.service_level, p.period");
    private static final String INSERT = """
            insert into restatements (partnership_id, organisation_id, id, figure_id, numerator, denominator, value, agreement,
              service_level, period, first_day, last_day, reason, evidence, side, done_by, recorded_at, recorded_by)
            values (?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::numeric, ?::numeric, ?::numeric, ?, ?, ?, ?::date, ?::date, ?, ?, ?, ?::uuid,
              ?::timestamptz, ?)
            """;

    private final Sql sql;

    Restatements(Sql sql) {
        this.sql = sql;
    }

    /**
     * A restatement as it is stored.
     *
     * @param figure null for a result
     * @param agreement null for a figure, like the service level
     */
    record Stored(
            Proposal proposal, Period period, UUID figure, Numbers numbers, String agreement, String serviceLevel) {

        static Stored read(ResultSet row) throws SQLException {
            return new Stored(
                    Proposal.read(row),
                    Period.parse(row.getString("period")).orElseThrow(),
                    Sql.id(row, "figure_id"),
                    new Numbers(
                            row.getBigDecimal("numerator"),
                            row.getBigDecimal("denominator"),
                            row.getBigDecimal("value")),
                    row.getString("agreement"),
                    row.getString("service_level"));
        }
    }

    /** Whether a restatement of the same figure or result waits for its decision. */
    boolean waits(UUID partnershipId, Stored like) {
        Asked asked = new Asked(SELECT, "s", null, partnershipId)
                .and(
                        " and p.organisation_id = ?::uuid and p.period = ?",
                        like.proposal().councilId(),
                        like.period())
                .and(" and s.state = ?", State.PROPOSED.text())
                .where(" and p.figure_id = ?::uuid", like.figure())
                .where(" and p.agreement = ?", like.agreement())
                .where(" and p.service_level = ?", like.serviceLevel());
        return !sql.list(Stored::read, asked.query(), asked.parameters()).isEmpty();
    }

    void add(UUID partnershipId, Stored made) {
        Proposal proposal = made.proposal();
        sql.execute(
                INSERT,
                partnershipId,
                proposal.councilId(),
                proposal.id(),
                made.figure(),
                made.numbers().numerator(),
                made.numbers().denominator(),
                made.numbers().value(),
                made.agreement(),
                made.serviceLevel(),
                made.period(),
                made.period().first(),
                made.period().last(),
                proposal.reason(),
                proposal.evidence(),
                proposal.side().text(),
                proposal.organisation(),
                proposal.at(),
                proposal.by());
    }

    Optional<Stored> find(UUID partnershipId, UUID id, Instant knownOn) {
        Asked asked = new Asked(SELECT, "s", knownOn, partnershipId).and(" and p.id = ?::uuid", id);
        return sql.list(Stored::read, asked.query(), asked.parameters()).stream()
                .findFirst();
    }

    /** A page in the order in which they were proposed. */
    List<Stored> page(UUID partnershipId, RestatementFilter filter, UUID councilId, String after, int size) {
        Asked asked = new Asked(SELECT, "s", filter.knownOn(), partnershipId);
        asked.where(" and p.organisation_id = ?::uuid", councilId)
                .where(" and p.figure_id = ?::uuid", filter.figure())
                .where(" and s.state = ?", filter.state())
                .where(" and p.id > ?::uuid", after);
        if (filter.period() != null) {
            asked.and(
                    " and p.first_day <= ?::date and p.last_day >= ?::date",
                    filter.period().last(),
                    filter.period().first());
        }
        asked.and(" order by p.id limit ?", size);
        return sql.list(Stored::read, asked.query(), asked.parameters());
    }
}
