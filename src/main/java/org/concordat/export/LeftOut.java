package org.concordat.export;

import java.util.Map;
import java.util.TreeMap;

/** What no export holds, and why; and what an export tells of organisations. */
final class LeftOut {

    private static final String SECRETS = "holds keys and addresses of this installation; set up anew in another";
    private static final String WAY = "how far something that is sent has come; begins anew in another installation";

    /** The tables that are in no export, with the reasons. Every other one that the caller may read is in its export. */
    static final Map<String, String> TABLES = new TreeMap<>(Map.ofEntries(
            Map.entry("appointments", "who sits where is the operator's to say, in another installation that one's"),
            Map.entry(
                    "case_reads", "who was answered here: grows with each answer; listReadLog answers it, as CSV too"),
            Map.entry(
                    "pack_reads",
                    "who was answered here: grows with each answer; listReportReads answers it, as CSV too"),
            Map.entry(
                    "cell_moves", "who moved between cells of the operator's: of the installation, and of nobody else"),
            Map.entry("flyway_schema_history", "the owner's own: which migrations there were"),
            Map.entry("idempotency_keys", "answers of a day, for repeated requests"),
            Map.entry("identity_providers", SECRETS),
            Map.entry("ledger_authors", "salts of who acted, which nobody reads; entries are verified without them"),
            Map.entry("notices", WAY),
            Map.entry("subscription_codes", WAY),
            Map.entry("subscription_positions", WAY),
            Map.entry(
                    "subscriptions", "addresses of people, who show in another installation anew that they are theirs"),
            Map.entry("webhook_deliveries", WAY),
            Map.entry("webhook_positions", WAY),
            Map.entry("webhooks", SECRETS)));

    /** Why a table is not in an export that is in others. */
    static final String NOT_SEEN = "not to be read in this capacity";

    /** Why a table is not in the export of a council that has left. */
    static final String LEFT = "of the partnership as a whole, which who has left reads no more";

    /** Who is named in the exported rows: nobody reads the registry's own rows, but everybody these columns of them. */
    static final Table NAMES = Table.named("organisations", "id", "slug", "name", "kind", "gss_code");

    /**
     * What an import puts where a column needs a value that the export does not have: of organisations what the registry of the other
     * installation recorded, and of cases what the board does not see.
     */
    static final Map<String, String> FILLED = Map.of(
            "case_id", "'00000000-0000-0000-0000-000000000000'",
            "case_ref", "'(withheld)'",
            "recorded_at", "now()",
            "recorded_by", "'import'",
            "revision", "1");

    private LeftOut() {}
}
