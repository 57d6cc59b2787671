package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.tenancy.Sql;

/** What took effect by decisions: every change that needed one refers to it (rule G2). */
@ApplicationScoped
class Effects {

    private static final String QUERY = """
            select decision, min(at) as at from (
              select partnership_id, decision_id as decision, recorded_at as at from sharing_scheme_events
              union all select partnership_id, decision_id, recorded_at from cost_years
              union all select partnership_id, decision_id, recorded_at from statement_runs
              union all select partnership_id, decision_id, recorded_at from agreement_events
              union all select partnership_id, decision_id, recorded_at from exclusion_states
              union all select partnership_id, decision_id, recorded_at from relief_states
              union all select partnership_id, decision_id, recorded_at from baseline_events
              union all select partnership_id, decision, recorded_at from leavings
              union all select partnership_id, decision, recorded_at from successions
              union all select partnership_id, decision, greatest(accepted_at, recorded_at) from member_stays) changes
            where partnership_id = ?::uuid and decision is not null group by decision
            """;

    private final Sql sql;

    Effects(Sql sql) {
        this.sql = sql;
    }

    private record Effect(UUID decision, Instant at) {

        static Effect read(ResultSet row) throws SQLException {
            return new Effect(Sql.id(row, "decision"), Sql.instant(row, "at"));
        }
    }

    /** When something took effect by a decision, by decision; of what the caller may see. */
    Map<UUID, Instant> of(UUID partnershipId) {
        return sql.list(Effect::read, QUERY, partnershipId).stream()
                .collect(Collectors.toMap(Effect::decision, Effect::at));
    }
}
