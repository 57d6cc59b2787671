package org.concordat.cells;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a group has in a cell: of each table how many rows, and the digest of all of them in their order.
 *
 * @param tables by their names
 */
record Contents(SortedMap<String, Rows> tables) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Of one table. */
    record Rows(long number, String digest) {}

    static Contents parse(String json) {
        try {
            return new Contents(new TreeMap<>(MAPPER.readValue(json, new TypeReference<Map<String, Rows>>() {})));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String json() {
        try {
            return MAPPER.writeValueAsString(tables);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    long rows() {
        return tables.values().stream().mapToLong(Rows::number).sum();
    }

    /** The tables of which something else is in another cell. */
    List<String> unlike(Contents other) {
        return tables.keySet().stream()
                .filter(table -> !tables.get(table).equals(other.tables.get(table)))
                .toList();
    }
}
