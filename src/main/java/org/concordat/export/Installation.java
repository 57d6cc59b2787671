package org.concordat.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The installation that an export goes into, seen by the owner of its tables. Its policies hold for the owner too, and its triggers would
 * record every row as if it were done now: both are switched off within the transaction and on again at its end. Keys and checks hold all
 * the time, and what holds a checkpoint against the tree that it signs.
 */
final class Installation {

    private static final String SCHEMA =
            "select version from flyway_schema_history where success and version is not null order by installed_rank"
                    + " desc limit 1";
    private static final String OF_TABLES =
            " from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')";
    private static final String NOT_OWNED =
            "select c.relname" + OF_TABLES + " and not pg_has_role(c.relowner, 'usage') order by c.relname";

    /** What changes are noted in the owner sees anyway, and a table that has something to do at the commit cannot be altered. */
    private static final String FORCED = "select format('alter table %1$I no force row level security', c.relname),"
            + " format('alter table %1$I force row level security', c.relname)" + OF_TABLES
            + " and c.relforcerowsecurity and c.relname <> 'ledger_changes' order by c.relname";

    /** What notes rows as changed now; not of organisations, so that the installation's own ledger says that an import was. */
    private static final String TRIGGERS =
            "select format('alter table %1$I disable trigger %2$I', c.relname, t.tgname),"
                    + " format('alter table %1$I enable %3$s trigger %2$I', c.relname, t.tgname,"
                    + " case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end)"
                    + OF_TABLES.replace(
                            " where",
                            " join pg_trigger t on t.tgrelid = c.oid join pg_proc p on p.oid = t.tgfoid where")
                    + " and p.proname = 'ledger_note' and t.tgenabled <> 'D' and t.tgtype & 4 = 4"
                    + " and c.relname <> 'organisations' order by c.relname, t.tgname";

    private static final String TABLES =
            "select c.relname" + OF_TABLES + " and c.relname <> 'flyway_schema_history' order by c.relname";
    private static final String NEEDED = """
            select a.attname from pg_attribute a where a.attrelid = ('public.' || quote_ident(?))::regclass and a.attnum > 0
              and not a.attisdropped and a.attnotnull and not a.atthasdef and a.attidentity = '' order by a.attnum
            """;

    private final Connection connection;
    private final Deque<String> toClose = new ArrayDeque<>();

    Installation(Connection connection) {
        this.connection = connection;
    }

    /** @throws Refused where it is not ours, or not of the version that the export was made of */
    void requireSchema(String schema) throws SQLException {
        List<String> others = list(NOT_OWNED);
        if (!others.isEmpty()) {
            throw new Refused("this login does not own " + others + "; it must be that of the migrations");
        }
        List<String> found =
                list("select to_regclass('public.flyway_schema_history')::text").get(0) == null
                        ? List.of()
                        : list(SCHEMA);
        if (found.isEmpty()) {
            throw new Refused("there are no tables; start the application once on this database, which makes them");
        }
        if (!found.get(0).equals(schema)) {
            throw new Refused("the database is of schema version " + found.get(0) + " and the export of " + schema
                    + "; use the version of the application that it was made with, and migrate afterwards");
        }
    }

    /** Switches off what would hide rows, or record them as new. */
    void open() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '15s'");
            for (String alterations : List.of(FORCED, TRIGGERS)) {
                for (String[] alteration : pairs(alterations)) {
                    statement.execute(alteration[0]);
                    toClose.addLast(alteration[1]);
                }
            }
        }
    }

    /** Switches it on again. */
    void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            while (!toClose.isEmpty()) {
                statement.execute(toClose.removeLast());
            }
        }
    }

    /** @throws Refused where anything is in it; call it once it is {@linkplain #open() open} */
    void requireEmpty() throws SQLException {
        List<String> filled = new ArrayList<>();
        for (String table : list(TABLES)) {
            if (!list("select 1 from " + Table.quoted(table) + " limit 1").isEmpty()) {
                filled.add(table);
            }
        }
        if (!filled.isEmpty()) {
            throw new Refused("the installation is not empty: there are rows in " + filled);
        }
    }

    /** The columns of a table that need a value and have none of their own. */
    List<String> needed(String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEEDED)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                return firsts(rows);
            }
        }
    }

    private List<String> list(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return firsts(rows);
        }
    }

    private static List<String> firsts(ResultSet rows) throws SQLException {
        List<String> found = new ArrayList<>();
        while (rows.next()) {
            found.add(rows.getString(1));
        }
        return found;
    }

    private List<String[]> pairs(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String[]> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new String[] {rows.getString(1), rows.getString(2)});
            }
            return found;
        }
    }
}
