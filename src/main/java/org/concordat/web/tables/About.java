package org.concordat.web.tables;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a spreadsheet tells of itself: once it lies in somebody's folder, nothing else does. */
record About(List<Line> lines) {

    /** The columns that say up to when something was judged or known. */
    private static final List<String> INSTANTS = List.of("asOf", "knownOn");

    /** A name and what is said of it. */
    record Line(String name, String text) {}

    static About of(Table table, Sheet told, RoutingContext request, String next) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Sheet", told.name()));
        lines.add(new Line("Asked of", request.request().path()));
        request.queryParams().forEach(given -> lines.add(new Line("Asked: " + given.getKey(), given.getValue())));
        lines.add(new Line("Rows", Integer.toString(table.rows().size())));
        lines.add(new Line(
                "Whole",
                next == null
                        ? "yes, no page follows"
                        : "no, a page of the list: the next one is at " + NextPage.of(request, next)));
        INSTANTS.forEach(name -> latest(table, name).ifPresent(at -> lines.add(new Line(name, at + " (of the rows)"))));
        lines.add(new Line("Provenance", told.provenance()));
        lines.add(new Line(
                "Licence",
                "The records are those of the partnership's parties, and show what the caller may see. This file licenses no reuse;"
                        + " what a board publishes is licensed where it is published."));
        lines.add(
                new Line(
                        "Reading it",
                        "Instants are in UTC. An empty cell is null. A cell that begins with [ or { is JSON. Names with a dot are fields of a"
                                + " nested object. Numbers have the fifteen digits that a spreadsheet keeps; JSON and CSV are exact."));
        return new About(List.copyOf(lines));
    }

    private static Optional<Instant> latest(Table table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .flatMap(column -> table.rows().stream().map(column::cell))
                .filter(JsonNode::isTextual)
                .map(cell -> Instant.parse(cell.textValue()))
                .max(Comparator.naturalOrder());
    }

    /** With who asked and when. */
    About seenBy(String caller, Instant at) {
        List<Line> all = new ArrayList<>(lines);
        all.add(2, new Line("Asked by", caller));
        all.add(3, new Line("Answered at", at.toString()));
        return new About(List.copyOf(all));
    }
}
