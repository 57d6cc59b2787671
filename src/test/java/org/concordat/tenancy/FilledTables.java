package org.concordat.tenancy;

import java.util.Set;

/** Tables in which every one of the neighbours' councils has rows. */
final class FilledTables {

    static final Set<String> ALL = Set.of(
            "agreements",
            "agreement_versions",
            "agreement_events",
            "pool_lines",
            "host_charge_decisions",
            "driver_values",
            "statements",
            "statement_lines",
            "baselines",
            "baseline_events",
            "benefits",
            "risks",
            "process_changes",
            "member_stays",
            "cases",
            "case_reads",
            "figures",
            "queries",
            "query_events",
            "imports",
            "import_errors",
            "areas",
            "case_phases",
            "result_cells",
            "result_tides",
            "result_revisions",
            "closed_counts",
            "exclusions",
            "exclusion_states",
            "reliefs",
            "relief_states",
            "rectification_plans",
            "rating_overrides",
            "restatements",
            "restatement_states",
            "restated_results",
            "idempotency_keys",
            "events",
            "webhooks",
            "webhook_positions",
            "webhook_deliveries",
            "subscriptions",
            "notices",
            "subscription_codes",
            "subscription_positions",
            "ledger_changes",
            "ledger_entries");

    private FilledTables() {}
}
