package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.Test;

/**
 * Keys hold whose a row is (security.md, 1): a foreign key without it would take another's parent, a unique one would tell that
 * another's row is there. Keys look past row-level security.
 */
@ApiTest
class TableKeysTest {

    /** Foreign keys, with whether each names the partnership on both sides, of tables that both have one. */
    private static final String FOREIGN = """
        select c.conrelid::regclass || ' ' || c.conname,
          exists (select from unnest(c.conkey, c.confkey) k (one, other)
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.one and a.attname = 'partnership_id'
            join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.other and b.attname in ('partnership_id', 'id')
            where b.attname = 'partnership_id' or c.confrelid = 'partnerships'::regclass)
        from pg_constraint c where c.contype = 'f'
          and exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'partnership_id')
          and exists (select from pg_attribute b where b.attrelid = c.confrelid and b.attname = 'partnership_id')
        order by 1\
        """;

    /** Unique keys, with whether each begins with whose it is, of tables that say so; ids alone are nobody's choice. */
    private static final String UNIQUE = """
        select i.indexrelid::regclass::text,
          exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]
            and (a.attname in ('partnership_id', 'organisation_id') or i.indnatts = 1 and a.atttypid = 'uuid'::regtype))
        from pg_index i join pg_class t on t.oid = i.indrelid and t.relnamespace = 'public'::regnamespace
        where i.indisunique and exists (select from pg_attribute a where a.attrelid = i.indrelid
          and a.attname in ('partnership_id', 'organisation_id'))
        order by 1\
        """;

    /** Of the platform: an issuer speaks for one organisation, and the operator, who registers it, is to be told. */
    private static final Set<String> OF_THE_PLATFORM = Set.of("identity_providers_issuer_once");

    private record Keys(Set<String> within, List<String> without) {}

    private static Keys keys(String query) throws SQLException {
        Keys keys = new Keys(new TreeSet<>(), new ArrayList<>());
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                if (rows.getBoolean(2)) {
                    keys.within().add(rows.getString(1));
                } else if (!OF_THE_PLATFORM.contains(rows.getString(1))) {
                    keys.without().add(rows.getString(1));
                }
            }
        }
        return keys;
    }

    @Test
    void noRowHangsOnOneOfAnotherPartnership() throws SQLException {
        Keys keys = keys(FOREIGN);
        assertEquals(List.of(), keys.without());
        assertTrue(keys.within().size() > 20, () -> "the twin: " + keys.within());
    }

    @Test
    void noUniqueKeyTellsOfAnothersRow() throws SQLException {
        Keys keys = keys(UNIQUE);
        assertEquals(List.of(), keys.without());
        assertTrue(keys.within().size() > 20, () -> "the twin: " + keys.within());
    }
}
