package org.concordat.tenancy;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The questions about the ledger, and about the record of who read cases, that are put to the database's catalogue (rule L1); each row of
 * an answer is a fault. Every table is watched, or left out for a reason that stands here; a table that is neither does not go to
 * production.
 */
public final class LedgerChecks {

    private static final String DERIVED = "computed of cases and terms, and computed again whenever it is verified";
    private static final String TOLD = "tells of changes that are in the ledger themselves";
    private static final String SENT = "what is sent, and how far it has come; nobody's act";

    private static final String READ =
            "a record of reads, only ever added to: a reader sees one moment, and an entry, which stands behind all"
                    + " entries before it, would fail whenever somebody writes meanwhile";

    /** The tables whose changes are in no entry, and why. */
    static final Map<String, String> LEFT_OUT = new TreeMap<>(Map.ofEntries(
            entry("case_phases", DERIVED),
            entry("result_cells", DERIVED),
            entry("result_revisions", DERIVED),
            entry("result_tides", DERIVED),
            entry("events", TOLD),
            entry("event_feeds", TOLD),
            entry("case_reads", READ),
            entry("pack_reads", READ),
            entry("idempotency_keys", "answers of a day, deleted after it; what was done is in the ledger"),
            entry("webhook_deliveries", SENT),
            entry("webhook_positions", SENT),
            entry("subscription_positions", SENT),
            entry("subscription_codes", "counts of a day, deleted after it; what was asked for is in the ledger"),
            entry("flyway_schema_history", "the owner's own: which migrations there were")));

    /** The only functions that run as their owner: triggers that nobody can call, with a search path of their own. */
    static final String WRITES_THE_LEDGER =
            "(p.proname in ('ledger_note', 'ledger_close') and p.prorettype = 'trigger'::regtype"
                    + " and exists (select from unnest(p.proconfig) s where s like 'search_path=pg_catalog%'))";

    private static final String TABLES =
            " from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' ";

    /** Of a trigger, the bits of what it fires on: insert, delete, update. */
    private static final String FIRES = "(4, 8, 16)";

    private static final String FIRES_ALWAYS = "t.tgenabled in ('O', 'A') and t.tgqual is null and t.tgattr = ''";

    /** What keeps the ledger's own tables, and on what: besides the bits above 1 for each row, 2 for before, 32 for truncate. */
    private static final String KEPT =
            "('ledger_entries', 'ledger_is_kept', 58), ('ledger_nodes', 'ledger_is_kept', 58),"
                    + " ('ledger_checkpoints', 'ledger_is_kept', 58), ('ledger_checkpoints', 'ledger_signs_what_is', 7),"
                    + " ('ledger_heads', 'ledger_grows', 27), ('ledger_heads', 'ledger_is_kept', 34),"
                    + " ('ledger_authors', 'ledger_erases_salts', 27), ('ledger_authors', 'ledger_is_kept', 34),"
                    + " ('ledger_changes', 'ledger_erases_salts', 27), ('ledger_changes', 'ledger_is_kept', 34)";

    static final List<String> ALL = List.of(
            "select 'what changes in ' || c.relname || ' is not recorded in the ledger' " + TABLES
                    + "where c.relkind in ('r', 'p') and c.relname not like 'ledger\\_%' and c.relname not in ("
                    + names()
                    + ") and (select count(distinct t.tgtype & 28) from pg_trigger t join pg_proc p on p.oid = t.tgfoid"
                    + " where t.tgrelid = c.oid and p.proname = 'ledger_note' and t.tgenabled in ('O', 'A') and t.tgqual is null"
                    + " and t.tgattr = '' and t.tgtype & 1 = 0 and t.tgtype & 28 in " + FIRES + ") <> 3",
            "select 'no entry is made of ledger_changes' where not exists (select from pg_trigger t"
                    + " join pg_proc p on p.oid = t.tgfoid where t.tgrelid = 'public.ledger_changes'::regclass"
                    + " and p.proname = 'ledger_close' and t.tgenabled in ('O', 'A') and t.tgdeferrable and t.tginitdeferred"
                    + " and t.tgqual is null and t.tgtype & 5 = 5)",
            "select 'all of ' || c.relname || ' can be taken away without an entry' " + TABLES
                    + "where c.relkind in ('r', 'p') and c.relname not like 'ledger\\_%' and c.relname not in ("
                    + names()
                    + ") and not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgrelid = c.oid"
                    + " and p.proname = 'ledger_tells_rows' and " + FIRES_ALWAYS + " and t.tgtype & 35 = 34)",
            "select w.name || ' can be changed by its owner' from (values " + KEPT + ") w(name, keeper, fires)"
                    + " where not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid"
                    + " where t.tgrelid = ('public.' || w.name)::regclass and p.proname = w.keeper and " + FIRES_ALWAYS
                    + " and t.tgtype & w.fires = w.fires)",
            "select r.rolname || ' may ' || g.privilege_type || ' ' || g.relname from (select c.relname, c.relowner, a.*"
                    + TABLES
                    + "cross join lateral aclexplode(c.relacl) a union all select c.relname, c.relowner, a.*" + TABLES
                    + "join pg_attribute t on t.attrelid = c.oid cross join lateral aclexplode(t.attacl) a) g"
                    + " join pg_roles r on r.oid = g.grantee where g.relname like 'ledger\\_%' and g.grantee <> g.relowner"
                    + " and not (g.privilege_type = 'SELECT' and g.relname <> 'ledger_authors')"
                    + " and not (g.privilege_type = 'INSERT' and g.relname = 'ledger_checkpoints' and r.rolname = 'concordat_worker')",
            "select 'who read cases can be changed or deleted by the owner of the record' where (select count(distinct t.tgtype)"
                    + " from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgrelid = 'public.case_reads'::regclass"
                    + " and p.proname = 'case_reads_are_kept' and t.tgenabled in ('O', 'A')"
                    + " and (t.tgtype & 50 = 50 and t.tgqual is null or t.tgtype & 11 = 11)) <> 2",
            "select r.rolname || ' may ' || g.privilege_type || ' case_reads' from (select c.relowner, a.*" + TABLES
                    + "cross join lateral aclexplode(c.relacl) a where c.relname = 'case_reads' union all"
                    + " select c.relowner, a.*" + TABLES
                    + "join pg_attribute t on t.attrelid = c.oid cross join lateral"
                    + " aclexplode(t.attacl) a where c.relname = 'case_reads') g join pg_roles r on r.oid = g.grantee"
                    + " where g.grantee <> g.relowner and g.privilege_type not in ('SELECT', 'INSERT')"
                    + " and not (g.privilege_type = 'DELETE' and r.rolname = 'concordat_worker')");

    private LedgerChecks() {}

    /** Whether what changes in a table is recorded, so that its rows can be held against the ledger. */
    public static boolean isWatched(String table) {
        return !LEFT_OUT.containsKey(table) && !table.startsWith("ledger_");
    }

    private static String names() {
        return LEFT_OUT.keySet().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
