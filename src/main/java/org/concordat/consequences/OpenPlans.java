package org.concordat.consequences;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.consequences.model.PlanState;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.Sql;

/** The plans that are open, read in short and at once: there may be thousands. */
@ApplicationScoped
class OpenPlans {

    private static final String OPEN =
            "select organisation_id, result, agreement, service_level, period, band, due_on, state"
                    + " from rectification_plans where partnership_id = ?::uuid and superseded_at is null and state = any(?::text[])";

    private final Sql sql;
    private final Registry registry;

    OpenPlans(Sql sql, Registry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    /** All that the caller sees, by the day they are due, then by name; within its transaction. */
    List<OpenPlan> of(Acting acting, LocalDate today) {
        String[] open = Stream.of(PlanState.values())
                .filter(PlanState::isOpen)
                .map(PlanState::text)
                .toArray(String[]::new);
        return sql.list(row -> plan(row, today), OPEN, acting.partnership().id(), open).stream()
                .sorted(Comparator.comparing(OpenPlan::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(OpenPlan::plan))
                .toList();
    }

    private OpenPlan plan(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        String state = row.getString("state");
        return new OpenPlan(
                row.getString("result"),
                registry.organisation(row.getObject("organisation_id", UUID.class))
                        .orElseThrow()
                        .slug()
                        .value(),
                row.getString("agreement"),
                row.getString("service_level"),
                row.getString("period"),
                row.getString("band"),
                due,
                state,
                due != null && PlanState.parse(state).orElseThrow().isOverdue(due, today));
    }
}
