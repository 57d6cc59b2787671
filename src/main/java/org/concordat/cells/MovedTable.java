package org.concordat.cells;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of which a group's rows are moved: all tables are, but those that are left for a reason. Whose a row is its key says, which begins
 * with it.
 *
 * @param partnership whether it names the partnership
 * @param organisation whether it names an organisation
 * @param columns those that are stored, in their order
 * @param order of its rows, the same in every database
 */
record MovedTable(
        String name, Owner owner, boolean partnership, boolean organisation, List<String> columns, String order) {

    /** The tables that are not moved, and why. */
    static final Map<String, String> LEFT = Map.of(
            "flyway_schema_history", "the owner's own: which migrations there were, in each cell",
            "cell_moves", "what each cell knows of moves itself; its rows are no tenant's");

    private static final String TABLES = """
            select c.relname,
              array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                and a.attgenerated = '' order by a.attnum) as columns,
              array(select quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
                from pg_index i cross join unnest(i.indkey) with ordinality k (number, place)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
                where i.indrelid = c.oid and i.indisprimary order by k.place) as key
            from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname
            """;

    /** Whose the rows of a table are. */
    enum Owner {
        PARTNERSHIP("partnership_id"),
        ORGANISATION("organisation_id"),
        PARTNERSHIP_ITSELF("id"),
        ORGANISATION_ITSELF("id");

        private final String column;

        Owner(String column) {
            this.column = column;
        }
    }

    /**
     * All of a cell, in the order of their names.
     *
     * @throws Refused where nothing says whose the rows of a table are
     */
    static List<MovedTable> of(Cell cell) throws SQLException {
        return cell.list(MovedTable::read, TABLES).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<MovedTable> read(ResultSet row) throws SQLException {
        String name = row.getString("relname");
        if (LEFT.containsKey(name)) {
            return List.of();
        }
        List<String> columns = texts(row.getArray("columns"));
        List<String> key = texts(row.getArray("key"));
        return List.of(new MovedTable(
                name,
                owner(name, columns, key),
                columns.contains(Owner.PARTNERSHIP.column),
                columns.contains(Owner.ORGANISATION.column),
                columns,
                key.isEmpty() ? "t::text collate \"C\"" : String.join(", ", key)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Owner owner(String name, List<String> columns, List<String> key) {
        if (name.equals("partnerships")) {
            return Owner.PARTNERSHIP_ITSELF;
        }
        if (name.equals("organisations")) {
            return Owner.ORGANISATION_ITSELF;
        }
        return Stream.of(Owner.PARTNERSHIP, Owner.ORGANISATION)
                .filter(owner -> key.isEmpty()
                        ? columns.contains(owner.column)
                        : key.get(0).equals(owner.column))
                .findFirst()
                .orElseThrow(() ->
                        new Refused("nothing says whose the rows of " + name + " are: its key does not begin with it"));
    }

    private boolean isOfPartnerships() {
        return owner == Owner.PARTNERSHIP || owner == Owner.PARTNERSHIP_ITSELF;
    }

    /** Which rows are a group's, as SQL. */
    String whose(Group group) {
        return owner.column + " = any (" + (isOfPartnerships() ? group.partnershipIds() : group.organisationIds())
                + ")";
    }

    /** Whether it tells of an organisation itself and of its issuers, as it has to be known wherever it is named. */
    boolean registers() {
        return owner == Owner.ORGANISATION_ITSELF || name.equals("identity_providers");
    }

    /** Which rows have anything to do with it, as SQL: somebody else's that name one of it among them. */
    String touching(Group group, String row) {
        return Stream.of(
                        row + "." + whose(group),
                        partnership
                                ? row + "." + Owner.PARTNERSHIP.column + " = any (" + group.partnershipIds() + ")"
                                : "",
                        organisation
                                ? row + "." + Owner.ORGANISATION.column + " = any (" + group.organisationIds() + ")"
                                : "")
                .filter(condition -> !condition.isEmpty())
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    /** Copies a group's rows out, in their order. */
    String out(Group group) {
        return "copy (select " + columnList() + " from " + quoted() + " t where " + whose(group) + " order by " + order
                + ") to stdout";
    }

    /** Copies rows in that another cell has copied out. */
    String in() {
        return "copy " + quoted() + " (" + columnList() + ") from stdin";
    }

    private String columnList() {
        return String.join(", ", columns);
    }

    String quoted() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
