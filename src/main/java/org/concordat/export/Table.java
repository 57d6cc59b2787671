package org.concordat.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as far as somebody reads it.
 *
 * @param columns that are read, in their order
 * @param withheld columns that are not
 * @param order by which its rows are told apart, as SQL; the same whatever the database's collation is
 */
record Table(String name, List<String> columns, List<String> withheld, String order) {

    /** The order of rows that have no key which can be read: by all that they hold. */
    private static final String BY_EVERYTHING = "t::text collate \"C\"";

    /** A column of a primary key, and whether it is sorted by a collation. */
    record KeyColumn(String name, boolean collated) {

        private String order() {
            return quoted(name) + (collated ? " collate \"C\"" : "");
        }
    }

    static Table of(String name, List<String> columns, List<String> withheld, List<KeyColumn> key) {
        List<String> names = key.stream().map(KeyColumn::name).toList();
        String order = names.isEmpty() || !columns.containsAll(names)
                ? BY_EVERYTHING
                : key.stream().map(KeyColumn::order).collect(Collectors.joining(", "));
        return new Table(name, List.copyOf(columns), List.copyOf(withheld), order);
    }

    /** One with a key of the first column, of which no other column matters. */
    static Table named(String name, String... columns) {
        return new Table(name, List.of(columns), List.of(), quoted(columns[0]));
    }

    /** The same of some of its columns. */
    Table of(List<String> some) {
        List<String> others = new ArrayList<>(columns);
        others.removeAll(some);
        return new Table(name, List.copyOf(some), others, order);
    }

    /** Selects what is read of the rows of a source that has its columns, as {@code t}. */
    String rows(String source, String condition) {
        return "(select " + columnList() + " from " + source + (condition.isEmpty() ? "" : " where " + condition)
                + ") t";
    }

    String columnList() {
        return columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
    }

    String quotedName() {
        return quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
