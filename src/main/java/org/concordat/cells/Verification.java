package org.concordat.cells;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.ledger.model.VerifyingKey;
import org.concordat.tenancy.CatalogAssertion;

/** Whether what came is whole where it came: keys are not held while rows come in as into a replica. */
final class Verification {

    private static final String KEYS = """
            select f.conname, c.relname, f.confrelid::regclass::text as parent,
              array(select quote_ident(a.attname) from unnest(f.conkey) with ordinality k (number, place)
                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number order by k.place) as own,
              array(select quote_ident(a.attname) from unnest(f.confkey) with ordinality k (number, place)
                join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.number order by k.place) as others
            from pg_constraint f join pg_class c on c.oid = f.conrelid
            where f.contype = 'f' and c.relnamespace = 'public'::regnamespace order by 1
            """;
    private static final String NOBODY = "'00000000-0000-0000-0000-000000000000'";

    private final Cell cell;
    private final List<VerifyingKey> ledgerKeys;

    /** @param ledgerKeys by which checkpoints are verified; without them it is only that the trees are of the entries */
    Verification(Cell cell, List<VerifyingKey> ledgerKeys) {
        this.cell = cell;
        this.ledgerKeys = ledgerKeys;
    }

    private record Key(String name, String table, String parent, List<String> own, List<String> others) {

        private static Key read(ResultSet row) throws SQLException {
            return new Key(
                    row.getString("conname"),
                    row.getString("relname"),
                    row.getString("parent"),
                    texts(row.getArray("own")),
                    texts(row.getArray("others")));
        }

        private static List<String> texts(Array array) throws SQLException {
            return List.of((String[]) array.getArray());
        }

        private String broken(String whose) {
            String there = own.stream()
                    .map(column -> " and t." + column + " is not null")
                    .collect(Collectors.joining());
            String same = IntStream.range(0, own.size())
                    .mapToObj(i -> "p." + others.get(i) + " = t." + own.get(i))
                    .collect(Collectors.joining(" and "));
            return "select 1 from \"" + table + "\" t where t." + whose + there + " and not exists (select from "
                    + parent + " p where " + same + ") limit 1";
        }
    }

    /** What is wrong, a sentence each. */
    List<String> faults(Group group) throws SQLException {
        List<String> faults = new ArrayList<>();
        Map<String, MovedTable> tables =
                MovedTable.of(cell).stream().collect(Collectors.toMap(MovedTable::name, Function.identity()));
        for (Key key : cell.list(Key::read, KEYS)) {
            if (isAny(key.broken(tables.get(key.table()).whose(group)))) {
                faults.add("rows of " + key.table() + " name what is not there (" + key.name() + ")");
            }
        }
        for (MovedTable table : tables.values()) {
            if (table.organisation()
                    && isAny("select 1 from " + table.quoted() + " t where t." + table.whose(group)
                            + " and t.organisation_id <> " + NOBODY
                            + " and not exists (select from organisations o where o.id = t.organisation_id) limit 1")) {
                faults.add("rows of " + table.name() + " are of an organisation that is not there");
            }
        }
        cell.atOnce(connection -> faults.addAll(CatalogAssertion.faultsOf(connection)));
        Ledgers ledgers = new Ledgers(cell, ledgerKeys);
        for (var partnership : group.partnerships().entrySet()) {
            faults.addAll(cell.atOnce(connection -> ledgers.faults(partnership.getKey(), partnership.getValue())));
        }
        return faults;
    }

    private boolean isAny(String query) throws SQLException {
        return !cell.list(row -> 1, query).isEmpty();
    }
}
