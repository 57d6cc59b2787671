package org.concordat.tenancy;

import java.util.List;

/** The questions put to the database's catalogue; each row of an answer is a fault. They read only what everybody may read. */
final class CatalogChecks {

    private static final String TABLES =
            " from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' ";
    private static final String OURS = " c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history' ";

    /** The grants on tables and on single columns of them, as {@code g}. */
    private static final String GRANTS =
            " from (select c.oid, c.relname, c.relkind, c.relowner, a.grantee, a.privilege_type"
                    + TABLES + "cross join lateral aclexplode(c.relacl) a union all"
                    + " select c.oid, c.relname, c.relkind, c.relowner, a.grantee, a.privilege_type" + TABLES
                    + "join pg_attribute t on t.attrelid = c.oid cross join lateral aclexplode(t.attacl) a) c ";

    static final List<String> ALL = List.of(
            "select 'the login ' || rolname || ' is a superuser, bypasses row-level security or inherits its roles'"
                    + " from pg_roles where rolname = session_user and (rolsuper or rolbypassrls or rolinherit)",
            "select 'the role ' || rolname || ' is a superuser, bypasses row-level security or can log in' from pg_roles"
                    + " where rolname like 'concordat\\_%' and rolname not in ('concordat_owner', 'concordat_gateway')"
                    + " and (rolsuper or rolbypassrls or rolcanlogin)",
            "select 'the login owns ' || c.relname" + TABLES
                    + "join pg_roles r on r.oid = c.relowner where r.rolname = session_user or (r.rolname like 'concordat\\_%'"
                    + " and r.rolname <> 'concordat_owner')",
            "select 'the login is a member of the owner of ' || c.relname" + TABLES
                    + "where pg_has_role(session_user, c.relowner, 'MEMBER')",
            "select 'row-level security is not enabled and forced on ' || c.relname" + TABLES + "where" + OURS
                    + "and not (c.relrowsecurity and c.relforcerowsecurity)",
            "select 'the login or everybody has a grant on ' || c.relname" + GRANTS
                    + "where c.grantee = 0 or c.grantee = (select oid from pg_roles where rolname = session_user)",
            "select r.rolname || ' may ' || c.privilege_type || ' ' || c.relname" + GRANTS
                    + "join pg_roles r on r.oid = c.grantee"
                    + " where c.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER') and c.grantee <> c.relowner",
            "select distinct r.rolname || ' may ' || c.privilege_type || ' ' || c.relname || ' without a policy'"
                    + GRANTS
                    + "join pg_roles r on r.oid = c.grantee where" + OURS
                    + "and c.grantee <> c.relowner and not exists (select from pg_policy p where p.polrelid = c.oid"
                    + " and c.grantee = any (p.polroles) and (p.polcmd = '*' or p.polcmd = case c.privilege_type"
                    + " when 'SELECT' then 'r' when 'INSERT' then 'a' when 'UPDATE' then 'w' when 'DELETE' then 'd' end))",
            "select 'anybody may ' || c.privilege_type || ' ' || c.relname" + GRANTS
                    + "join pg_roles r on r.oid = c.grantee where r.rolname = 'concordat_public'"
                    + " and not (c.privilege_type = 'SELECT' and c.relname in ('open_data', 'open_files'))",
            "select 'the policy ' || p.polname || ' holds for everybody' from pg_policy p where 0 = any (p.polroles)",
            "select 'the policy ' || p.polname || ' of ' || p.polrelid::regclass || ' lets every row through'"
                    + " from pg_policy p where not exists (select from pg_roles r where r.rolname = 'concordat_operator'"
                    + " and p.polroles = array[r.oid]) and 'true' in (coalesce(pg_get_expr(p.polqual, p.polrelid), ''),"
                    + " coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''))",
            "select 'the view ' || c.relname || ' does not run as its caller'" + TABLES
                    + "where c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)",
            "select 'the function ' || p.proname || ' runs as its owner' from pg_proc p"
                    + " join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public' where p.prosecdef and not "
                    + LedgerChecks.WRITES_THE_LEDGER);

    private CatalogChecks() {}
}
