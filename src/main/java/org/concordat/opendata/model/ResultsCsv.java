package org.concordat.opendata.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.packs.model.PackResult;

/**
 * The results of a pack as CSV (RFC 4180, UTF-8): a row each, with licence and source in every row, since a comment at the top would not
 * be read by most programs and be lost with the next copy.
 */
public final class ResultsCsv {

    private static final String LINE = "\r\n";
    private static final String QUOTED = "\",\r\n";

    /** A spreadsheet would run a text that begins so; such a text has an apostrophe before it, as everywhere in the API. */
    private static final String RUNS = "=+-@\t\r\n'";

    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";

    private ResultsCsv() {}

    /** The file. */
    public static String of(Source source) {
        return Stream.concat(
                        Stream.of(row(OpenColumn::name)),
                        results(source).stream().map(result -> row(column -> column.text(source, result))))
                .collect(Collectors.joining());
    }

    private static List<PackResult> results(Source source) {
        return source.pack().results();
    }

    private static String row(Function<OpenColumn, String> cell) {
        return OpenColumn.ALL.stream()
                .map(column -> written(cell.apply(column)))
                .collect(Collectors.joining(",", "", LINE));
    }

    private static String written(String text) {
        String safe = !text.isEmpty() && RUNS.indexOf(text.charAt(0)) >= 0 && !text.matches(NUMBER) ? "'" + text : text;
        return safe.chars().anyMatch(letter -> QUOTED.indexOf(letter) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
