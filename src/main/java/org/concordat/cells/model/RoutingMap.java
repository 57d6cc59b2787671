package org.concordat.cells.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A map of the router: a line for each key with the cell that it is in. Comments, and the order of the lines, are whoever wrote them's. */
public record RoutingMap(List<String> lines) {

    public RoutingMap {
        lines = List.copyOf(lines);
    }

    /** The map that a file holds. */
    public static RoutingMap parse(String text) {
        return new RoutingMap(text.lines().toList());
    }

    /**
     * The same, with each of these keys in one cell; what it did not know comes last, in the order of the keys.
     *
     * @throws IllegalArgumentException when a key or the cell cannot stand in a map
     */
    public RoutingMap with(Collection<String> keys, String cell) {
        List<String> left = keys.stream().distinct().sorted().collect(Collectors.toCollection(ArrayList::new));
        List<String> all = new ArrayList<>();
        for (String line : lines) {
            String key = key(line);
            if (!keys.contains(key)) {
                all.add(line);
            } else if (left.remove(key)) {
                all.add(line(key, cell));
            }
        }
        left.forEach(key -> all.add(line(key, cell)));
        return new RoutingMap(all);
    }

    private static String key(String line) {
        return line.strip().split("\\s", 2)[0];
    }

    private static String line(String key, String cell) {
        if (!key.matches("[^\\s#]\\S*") || !cell.matches("\\S+")) {
            throw new IllegalArgumentException("cannot stand in a map: " + key + " " + cell);
        }
        return key + " " + cell;
    }

    /** As it stands in a file. */
    public String text() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
