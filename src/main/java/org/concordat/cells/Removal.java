package org.concordat.cells;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Removes a group's rows from a cell, within a transaction, as they would go from a replica: nobody has deleted them. */
final class Removal {

    private static final String NAMING = """
            select f.conrelid::regclass::text, quote_ident(a.attname), f.confrelid::regclass::text from pg_constraint f
              join pg_attribute a on a.attrelid = f.conrelid and f.conkey = array[a.attnum]
            where f.contype = 'f' and f.confrelid in ('organisations'::regclass, 'partnerships'::regclass) order by 1, 2
            """;

    private final Cell cell;

    Removal(Cell cell) {
        this.cell = cell;
    }

    /**
     * Answers how many rows there were.
     *
     * @throws Refused where a row that stays names one of the group: keys are not held while rows go
     */
    long remove(Group group) throws SQLException {
        long rows = 0;
        cell.asReplica();
        for (MovedTable table : MovedTable.of(cell)) {
            rows += cell.change("delete from " + table.quoted() + " where " + table.whose(group));
        }
        List<String> naming = new ArrayList<>();
        for (String[] key :
                cell.list(row -> new String[] {row.getString(1), row.getString(2), row.getString(3)}, NAMING)) {
            String ids = key[2].equals("partnerships") ? group.partnershipIds() : group.organisationIds();
            naming.addAll(cell.list(
                    row -> key[0],
                    "select 1 from " + key[0] + " r where r." + key[1] + " = any (" + ids + ") limit 1"));
        }
        if (!naming.isEmpty()) {
            throw new Refused("rows that stay in " + cell.name() + " would name what goes: " + naming);
        }
        cell.asOrigin();
        return rows;
    }
}
