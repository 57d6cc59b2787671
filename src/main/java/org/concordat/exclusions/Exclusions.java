package org.concordat.exclusions;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.exclusions.model.ExcludedCases;
import org.concordat.intake.Asked;
import org.concordat.tenancy.Sql;

/** The exclusions of cases, with their earlier states (rules C2, F3). */
@ApplicationScoped
public class Exclusions {

    private static final String OF_CASE = "p.service, p.service_level, p.case_ref";
    private static final String OF_SOME_CASE = "p.service, p.service_level, null::text as case_ref";
    private static final String INSERT = """
            insert into exclusions (partnership_id, organisation_id, id, service, case_id, case_ref, service_level, reason, evidence,
              side, done_by, recorded_at, recorded_by)
            values (?::uuid, ?::uuid, ?::uuid, ?, ?::uuid, ?, ?, ?, ?, ?, ?::uuid, ?::timestamptz, ?)
            """;
    private static final String STANDING = """
            select s.state from exclusions p join exclusion_states s on s.partnership_id = p.partnership_id
              and s.organisation_id = p.organisation_id and s.exclusion_id = p.id and s.superseded_at is null
            where p.partnership_id = ?::uuid and p.organisation_id = ?::uuid and p.case_id = ?::uuid
              and (p.service_level is null or p.service_level = ?) and s.state in ('proposed', 'accepted')
            order by s.state
            """;
    private static final String ACCEPTED = """
            select p.case_id, p.service_level from exclusion_states s join exclusions p on p.partnership_id = s.partnership_id
              and p.organisation_id = s.organisation_id and p.id = s.exclusion_id
            where s.state = 'accepted' and s.partnership_id = ?::uuid""";
    private static final String CASE = "select case_id from exclusions where partnership_id = ?::uuid"
            + " and organisation_id = ?::uuid and id = ?::uuid";

    private final Sql sql;

    Exclusions(Sql sql) {
        this.sql = sql;
    }

    /**
     * An exclusion as it is stored.
     *
     * @param ref of the case; null for who sees no cases
     * @param serviceLevel which leaves the case out; null for all
     */
    record Stored(Proposal proposal, String service, String ref, String serviceLevel) {

        static Stored read(ResultSet row) throws SQLException {
            return new Stored(
                    Proposal.read(row),
                    row.getString("service"),
                    row.getString("case_ref"),
                    row.getString("service_level"));
        }
    }

    /**
     * The cases that are excluded in a council.
     *
     * @param knownOn null for now
     */
    public ExcludedCases accepted(UUID partnershipId, UUID councilId, Instant knownOn) {
        Set<UUID> fromAll = new HashSet<>();
        Map<UUID, Set<String>> fromSome = new HashMap<>();
        Asked asked =
                new Asked(ACCEPTED, "s", knownOn, partnershipId).and(" and s.organisation_id = ?::uuid", councilId);
        record Accepted(UUID caseId, String serviceLevel) {}
        sql.forEach(
                row -> new Accepted(Sql.id(row, "case_id"), row.getString("service_level")),
                accepted -> {
                    if (accepted.serviceLevel() == null) {
                        fromAll.add(accepted.caseId());
                    } else {
                        fromSome.computeIfAbsent(accepted.caseId(), id -> new HashSet<>())
                                .add(accepted.serviceLevel());
                    }
                },
                asked.query(),
                asked.parameters());
        return new ExcludedCases(fromAll, fromSome);
    }

    /** The case that an exclusion is about; for evaluation, since not everybody who decides sees it. */
    public Optional<UUID> caseOf(UUID partnershipId, UUID councilId, UUID exclusionId) {
        return sql.list(row -> Sql.id(row, "case_id"), CASE, partnershipId, councilId, exclusionId).stream()
                .findFirst();
    }

    /** In which state an exclusion stands that leaves out what a new one would leave out as well; accepted before proposed. */
    Optional<String> standing(UUID partnershipId, UUID councilId, UUID caseId, String serviceLevel) {
        return sql
                .list(row -> row.getString("state"), STANDING, partnershipId, councilId, caseId, serviceLevel)
                .stream()
                .findFirst();
    }

    void add(UUID partnershipId, UUID caseId, Stored made) {
        Proposal proposal = made.proposal();
        sql.execute(
                INSERT,
                partnershipId,
                proposal.councilId(),
                proposal.id(),
                made.service(),
                caseId,
                made.ref(),
                made.serviceLevel(),
                proposal.reason(),
                proposal.evidence(),
                proposal.side().text(),
                proposal.organisation(),
                proposal.at(),
                proposal.by());
    }

    Optional<Stored> find(UUID partnershipId, UUID id, boolean seesCases, Instant knownOn) {
        Asked asked = asked(partnershipId, seesCases, knownOn).and(" and p.id = ?::uuid", id);
        return sql.list(Stored::read, asked.query(), asked.parameters()).stream()
                .findFirst();
    }

    /** A page in the order in which they were proposed. */
    List<Stored> page(
            UUID partnershipId, ExclusionFilter filter, UUID councilId, boolean seesCases, String after, int size) {
        Asked asked = asked(partnershipId, seesCases, filter.knownOn());
        asked.where(" and p.organisation_id = ?::uuid", councilId)
                .where(" and p.service = ?", filter.service())
                .where(" and p.service_level = ?", filter.serviceLevel())
                .where(" and p.case_ref = ?", filter.ref())
                .where(" and s.state = ?", filter.state())
                .where(" and p.id > ?::uuid", after);
        asked.and(" order by p.id limit ?", size);
        return sql.list(Stored::read, asked.query(), asked.parameters());
    }

    private static Asked asked(UUID partnershipId, boolean seesCases, Instant knownOn) {
        return new Asked(Kind.EXCLUSION.select(seesCases ? OF_CASE : OF_SOME_CASE), "s", knownOn, partnershipId);
    }
}
