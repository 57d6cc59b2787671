package org.concordat.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What was measured, in Markdown: line by line on the console, and as a whole in a file. */
final class Report {

    private final Path file;
    private final StringBuilder text = new StringBuilder();

    Report(Path file) {
        this.file = file;
    }

    /** A line of text. */
    void say(String form, Object... values) {
        add(String.format(Locale.ROOT, form, values));
    }

    /** Begins a table. */
    void table(String title, String... columns) {
        add("");
        add("### " + title);
        add("");
        row((Object[]) columns);
        add("| --- ".repeat(columns.length) + "|");
    }

    void row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        add(row.toString());
    }

    private void add(String line) {
        System.out.println(line);
        text.append(line).append('\n');
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
