package org.concordat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of every table somebody has decided whether it is taken away. */
@ApiTest
class ExportedTablesTest {

    /** Whoever adds a table adds it here, so that it is taken away, or to {@link LeftOut} with the reason. */
    private static final Set<String> TAKEN = Set.of("""
            actions agreement_events agreement_versions agreements areas baseline_events baselines benefits calendars case_phases cases
            closed_counts cost_pools cost_years decision_votes decisions driver_values drivers event_feeds events exclusion_states
            exclusions figures governance_rules host_charge_decisions import_errors import_profiles imports leavings ledger_checkpoints
            ledger_changes ledger_entries ledger_heads ledger_nodes measures meetings member_stays members open_data open_files organisations pack_schedules packs partnerships period_closures pool_lines
            process_changes queries query_events rating_overrides rectification_plans relief_states reliefs responsibilities restated_results
            restatement_states restatements result_cells result_revisions result_tides risks services sharing_scheme_events
            sharing_scheme_titles sharing_scheme_versions sharing_schemes social_proxies stand_alone_costs statement_lines
            statement_runs statements successions surpluses""".split("\\s+"));

    private static OtherInstallation other;

    @BeforeAll
    static void make() throws SQLException {
        other = OtherInstallation.make();
    }

    @Test
    void everyTableIsTakenOrLeftOutForAReason() throws SQLException {
        Set<String> decided = new TreeSet<>(TAKEN);
        decided.addAll(LeftOut.TABLES.keySet());
        assertEquals(
                decided,
                new TreeSet<>(
                        other.texts(
                                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'f')")));
        assertEquals(TAKEN.size() + LeftOut.TABLES.size(), decided.size(), "none is both");
        LeftOut.TABLES.values().forEach(reason -> assertTrue(reason.length() > 20, reason));
    }

    /** A table that nobody reads who takes exports is in none, whatever the list says. */
    @Test
    void whatIsTakenSomebodyReads() throws SQLException {
        Set<String> read = new TreeSet<>(other.texts("""
                select distinct c.relname from pg_class c cross join pg_roles r where c.relnamespace = 'public'::regnamespace
                  and r.rolname in ('concordat_member', 'concordat_partnership', 'concordat_board', 'concordat_auditor')
                  and has_any_column_privilege(r.oid, c.oid, 'select')"""));
        assertEquals(Set.of(), without(TAKEN, read));
    }

    /** What a role does not read of a row and an import needs, it has something to put there. */
    @Test
    void whatIsWithheldCanBeFilled() throws SQLException {
        List<String> withheld = other.texts("""
                select distinct c.relname || '.' || a.attname from pg_class c cross join pg_roles r
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attnotnull and not a.atthasdef
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and r.rolname in ('concordat_member', 'concordat_partnership', 'concordat_board', 'concordat_auditor')
                  and has_any_column_privilege(r.oid, c.oid, 'select') and not has_column_privilege(r.oid, c.oid, a.attnum, 'select')""");
        Map<String, String> unfilled = new TreeMap<>();
        for (String column : withheld) {
            String[] parts = column.split("\\.");
            if (!LeftOut.TABLES.containsKey(parts[0]) && !LeftOut.FILLED.containsKey(parts[1])) {
                unfilled.put(parts[0], parts[1]);
            }
        }
        assertEquals(Map.of(), unfilled);
        assertTrue(withheld.contains("exclusions.case_ref"), withheld::toString);
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }
}
