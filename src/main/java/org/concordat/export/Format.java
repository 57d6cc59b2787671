package org.concordat.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** As what the rows of tables are written. The database writes and reads both itself, so that no value passes through a type of Java's. */
enum Format {
    /**
     * A JSON object a line. COPY knows no such format; CSV without a character that needs quoting is one, and JSON has no control
     * characters.
     */
    JSON("ndjson", "(format csv, quote e'\\x01', delimiter e'\\x02')") {
        @Override
        String selected(Table table, String rows) {
            return "select to_jsonb(t)::text from " + rows + " order by " + table.order();
        }

        @Override
        String staged(Table table, String name) {
            return "create temporary table " + name + " (line text) on commit drop";
        }

        @Override
        String unstaged(Table table, String name) {
            return name + " s cross join lateral jsonb_populate_record(null::" + table.quotedName()
                    + ", s.line::jsonb) r";
        }
    },
    /** CSV with a header. Nothing between two commas is null, two quotes are an empty text. */
    CSV("csv", "(format csv, header match)") {
        @Override
        String selected(Table table, String rows) {
            return "select " + table.columnList() + " from " + rows + " order by " + table.order();
        }

        @Override
        String staged(Table table, String name) {
            return "create temporary table " + name + " on commit drop as select " + table.columnList() + " from "
                    + table.quotedName() + " with no data";
        }

        @Override
        String unstaged(Table table, String name) {
            return name + " r";
        }
    };

    private final String extension;
    private final String options;

    Format(String extension, String options) {
        this.extension = extension;
        this.options = options;
    }

    static Optional<Format> parse(String text) {
        return Stream.of(values()).filter(format -> format.text().equals(text)).findFirst();
    }

    /** As the API writes it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the file of a table is called. */
    String file(String table) {
        return "data/" + table + "." + extension;
    }

    /** Copies rows of a table out, in their order. */
    String out(Table table, String rows) {
        return "copy (" + selected(table, rows) + ") to stdout with " + options.replace(" match", "");
    }

    /** Copies a file into a table that {@link #staged} has made. */
    String in(String staged) {
        return "copy " + staged + " from stdin with " + options;
    }

    abstract String selected(Table table, String rows);

    /** Makes a table that takes the lines of a file. */
    abstract String staged(Table table, String name);

    /** What the columns of a table are selected from, as {@code r}, once the file is in. */
    abstract String unstaged(Table table, String name);
}
