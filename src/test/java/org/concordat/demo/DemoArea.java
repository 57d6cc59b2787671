package org.concordat.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A part or ward of a council.
 *
 * @param parent slug of the area above; null directly below the council
 * @param weight share of the council's cases that arise here; 0 for a part that only holds others
 */
record DemoArea(String council, String slug, String name, String parent, int weight) {

    /** All of them, parents first; from {@code demo/areas.csv}. */
    static List<DemoArea> all() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(DemoArea.class.getResourceAsStream("/demo/areas.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(DemoArea::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoArea parse(String line) {
        String[] parts = line.split(",", -1);
        return new DemoArea(
                parts[0], parts[1], parts[2], parts[3].isEmpty() ? null : parts[3], Integer.parseInt(parts[4]));
    }
}
