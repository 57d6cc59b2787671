package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.intake.Asked;
import org.concordat.intake.Texts;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Sql;

/** What members say to charges of the host (rule M8), with what they said before. */
@ApplicationScoped
class HostDecisions {

    private static final String SELECT = "select d.* from host_charge_decisions d where d.partnership_id = ?::uuid";
    private static final String SUPERSEDE = """
            update host_charge_decisions set superseded_at = ?::timestamptz
            where partnership_id = ?::uuid and organisation_id = ?::uuid and line_id = ?::uuid and line_revision = ?
              and superseded_at is null
            """;
    private static final String INSERT = """
            insert into host_charge_decisions (partnership_id, organisation_id, id, line_organisation_id, line_id, line_revision,
              approved, reason, revision, recorded_at, recorded_by)
            values (?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?, ?, ?, ?, ?::timestamptz, ?)
            """;

    private final Sql sql;

    HostDecisions(Sql sql) {
        this.sql = sql;
    }

    /** One revision of a line. */
    record About(UUID line, int revision) {}

    /**
     * What an organisation says.
     *
     * @param reason null where it gives none
     * @param revision counts what it has said to that revision of the line
     */
    record Decision(
            About about, UUID organisation, boolean approved, String reason, int revision, Instant at, String by) {

        private static Decision read(ResultSet row) throws SQLException {
            return new Decision(
                    new About(Sql.id(row, "line_id"), row.getInt("line_revision")),
                    Sql.id(row, "organisation_id"),
                    row.getBoolean("approved"),
                    row.getString("reason"),
                    row.getInt("revision"),
                    Sql.instant(row, "recorded_at"),
                    row.getString("recorded_by"));
        }
    }

    /**
     * What has been said last to some revisions of lines, the earliest first.
     *
     * @param knownOn null for now
     */
    Map<About, List<Decision>> of(UUID partnershipId, Collection<About> revisions, Instant knownOn) {
        if (revisions.isEmpty()) {
            return Map.of();
        }
        Set<About> asked = new HashSet<>(revisions);
        Asked query = new Asked(SELECT, "d", knownOn, partnershipId)
                .and(" and d.line_id = any ((?::text[])::uuid[]) order by d.recorded_at, d.organisation_id", (Object)
                        Texts.of(revisions, About::line));
        return sql.list(Decision::read, query.query(), query.parameters()).stream()
                .filter(decision -> asked.contains(decision.about()))
                .collect(Collectors.groupingBy(Decision::about));
    }

    /** Keeps what an organisation says in place of what it said before. */
    void say(UUID partnershipId, UUID lineOrganisation, Decision said) {
        About about = said.about();
        sql.execute(SUPERSEDE, said.at(), partnershipId, said.organisation(), about.line(), about.revision());
        sql.execute(
                INSERT,
                partnershipId,
                said.organisation(),
                Ids.next(),
                lineOrganisation,
                about.line(),
                about.revision(),
                said.approved(),
                said.reason(),
                said.revision(),
                said.at(),
                said.by());
    }
}
