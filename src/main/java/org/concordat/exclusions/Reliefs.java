package org.concordat.exclusions;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.exclusions.model.Ground;
import org.concordat.exclusions.model.ReliefSpan;
import org.concordat.exclusions.model.State;
import org.concordat.intake.Asked;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Sql;

/** The reliefs of periods, with their earlier states (rules B6, F3). */
@ApplicationScoped
public class Reliefs {

    private static final String SELECT =
            Kind.RELIEF.select("p.agreement, p.service_level, p.area, p.period_from, p.period_to, p.ground");
    private static final String INSERT = """
            insert into reliefs (partnership_id, organisation_id, id, agreement, service_level, area, period_from, period_to,
              first_day, last_day, ground, reason, evidence, side, done_by, recorded_at, recorded_by)
            values (?::uuid, ?::uuid, ?::uuid, ?, ?, ?, ?, ?, ?::date, ?::date, ?, ?, ?, ?, ?::uuid, ?::timestamptz, ?)
            """;

    private final Sql sql;

    Reliefs(Sql sql) {
        this.sql = sql;
    }

    /** A relief as it is stored: what it relieves, and what was proposed and decided about it. */
    record Stored(Proposal proposal, ReliefEntry entry) {

        static Stored read(ResultSet row) throws SQLException {
            Proposal proposal = Proposal.read(row);
            return new Stored(
                    proposal,
                    new ReliefEntry(
                            proposal.id(),
                            proposal.councilId(),
                            row.getString("agreement"),
                            row.getString("service_level"),
                            Slug.parse(row.getString("area")).orElse(null),
                            new ReliefSpan(
                                    Period.parse(row.getString("period_from")).orElseThrow(),
                                    Period.parse(row.getString("period_to")).orElseThrow()),
                            Ground.parse(row.getString("ground")).orElseThrow()));
        }
    }

    /**
     * The accepted reliefs of a partnership, of the councils that the caller may see, in the order in which they were proposed.
     *
     * @param knownOn null for now
     */
    public List<ReliefEntry> accepted(UUID partnershipId, Instant knownOn) {
        Asked asked = new Asked(SELECT, "s", knownOn, partnershipId)
                .and(" and s.state = ? order by p.id", State.ACCEPTED.text());
        return sql.list(row -> Stored.read(row).entry(), asked.query(), asked.parameters());
    }

    /** Those of an agreement that are proposed or accepted. */
    List<Stored> standing(UUID partnershipId, UUID councilId, String agreement) {
        Asked asked = new Asked(SELECT, "s", null, partnershipId)
                .and(" and p.organisation_id = ?::uuid and p.agreement = ?", councilId, agreement)
                .and(" and s.state in (?, ?) order by p.id", State.PROPOSED.text(), State.ACCEPTED.text());
        return sql.list(Stored::read, asked.query(), asked.parameters());
    }

    void add(UUID partnershipId, Stored made) {
        Proposal proposal = made.proposal();
        ReliefEntry entry = made.entry();
        sql.execute(
                INSERT,
                partnershipId,
                proposal.councilId(),
                proposal.id(),
                entry.agreement(),
                entry.serviceLevel(),
                entry.area(),
                entry.span().from(),
                entry.span().to(),
                entry.span().firstDay(),
                entry.span().lastDay(),
                entry.ground().text(),
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
    List<Stored> page(UUID partnershipId, ReliefFilter filter, UUID councilId, String after, int size) {
        Asked asked = new Asked(SELECT, "s", filter.knownOn(), partnershipId);
        asked.where(" and p.organisation_id = ?::uuid", councilId)
                .where(" and p.agreement = ?", filter.agreement())
                .where(" and p.service_level = ?", filter.serviceLevel())
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
