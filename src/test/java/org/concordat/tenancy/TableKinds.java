package org.concordat.tenancy;

import java.util.Set;

/** Tables that are not a party's as most are. */
final class TableKinds {

    /** What the operator's role may touch. */
    static final Set<String> OF_PLATFORM = Set.of(
            "organisations",
            "identity_providers",
            "partnerships",
            "members",
            "member_stays",
            "appointments",
            "areas",
            "cell_moves",
            "idempotency_keys",
            "ledger_heads",
            "ledger_nodes",
            "ledger_entries",
            "ledger_checkpoints",
            "flyway_schema_history");

    /** Tables whose rows are nobody's but of the organisation that sent something, whoever serves or oversees it. */
    static final Set<String> OF_SENDER = Set.of("idempotency_keys");

    /** Tables of which rows are deleted: what was kept long enough, by a policy that lets nothing younger go; places that were left. */
    static final Set<String> TIDIED = Set.of(
            "idempotency_keys",
            "events",
            "webhook_deliveries",
            "webhook_positions",
            "subscriptions",
            "subscription_positions",
            "subscription_codes",
            "notices",
            "case_reads");

    private TableKinds() {}
}
