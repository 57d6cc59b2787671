package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.Test;

/** What a column says, the database reads as it reads the texts of the same values. */
@ApiTest
class ColumnTest {

    @Test
    void instants() throws SQLException {
        List<Instant> edges = new ArrayList<>(Stream.of(
                        "1900-01-01T00:00:00Z",
                        "1969-12-31T23:59:59.999999Z",
                        "1970-01-01T00:00:00Z",
                        "1999-12-31T23:59:59.999999Z",
                        "2000-01-01T00:00:00Z",
                        "2000-01-01T00:00:00.000001Z",
                        "2026-03-29T01:00:00.5Z",
                        "2199-12-31T23:59:59.999999Z",
                        "0001-01-01T00:00:00Z",
                        "9999-12-31T23:59:59.999999Z",
                        "2026-04-02T15:20:00.123456789Z",
                        "2026-04-02T15:20:00.9999996Z",
                        "1969-12-31T23:59:59.9999996Z",
                        "2026-04-02T15:20:00.0000004Z")
                .map(Instant::parse)
                .toList());
        edges.add(3, null);
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            edges.add(Instant.ofEpochSecond(random.nextLong() % 7_000_000_000L, random.nextInt(1_000_000) * 1_000));
        }

        same("timestamptz", Column.instants(edges, i -> i), edges);
    }

    @Test
    void days() throws SQLException {
        List<LocalDate> days = Arrays.asList(
                LocalDate.of(1, 1, 1),
                LocalDate.of(1999, 12, 31),
                LocalDate.of(2000, 1, 1),
                null,
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2199, 12, 31));

        same("date", Column.days(days, d -> d), days);
    }

    @Test
    void ids() throws SQLException {
        List<UUID> ids = Arrays.asList(new UUID(0, 0), new UUID(-1, -1), null, Ids.next(), UUID.randomUUID());

        same("uuid", Column.ids(ids, i -> i), ids);
    }

    @Test
    void numbersAndFlags() throws SQLException {
        List<Integer> numbers = Arrays.asList(0, 1, -1, null, Integer.MAX_VALUE, Integer.MIN_VALUE);
        List<Long> large = Arrays.asList(0L, 1L, -1L, null, Long.MAX_VALUE, Long.MIN_VALUE);
        List<Boolean> flags = Arrays.asList(true, false, null);

        same("int", Column.numbers(numbers, n -> n), numbers);
        same("bigint", Column.largeNumbers(large, n -> n), large);
        same("boolean", Column.flags(flags, f -> f), flags);
    }

    @Test
    void texts() throws SQLException {
        List<String> texts = new ArrayList<>(Arrays.asList(
                "", "a", "a", null, "a", "NULL", "null", "{}", "\"", "\\", "é, ß", "\u65e5\u672c", "\ud83d\ude00"));
        IntStream.range(0, 300).forEach(i -> texts.add("x".repeat(i * 7)));

        same("text", Column.texts(texts, t -> t), texts);
    }

    @Test
    void nothingAndNothingButGaps() throws SQLException {
        same("text", Column.texts(List.<String>of(), t -> t), List.of());
        same("timestamptz", Column.instants(List.<Instant>of(), t -> t), List.of());
        same("uuid", Column.ids(Collections.<UUID>nCopies(3, null), i -> i), Collections.nCopies(3, null));
    }

    private void same(String type, Column column, List<?> values) throws SQLException {
        Object[] texts = values.stream()
                .map(value -> value == null ? null : value.toString())
                .toArray();
        try (Connection connection = Postgres.asSuperuser();
                PreparedStatement statement = connection.prepareStatement(
                        "select array_ndims(c), array_lower(c, 1), cardinality(c), c = t, c::text, t::text from (select ?::%1$s[] as c, (?::text[])::%1$s[] as t) a"
                                .formatted(type))) {
            statement.setArray(1, column.on(connection));
            statement.setArray(2, connection.createArrayOf("text", texts));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                assertEquals(values.isEmpty() ? null : 1, row.getObject(1));
                assertEquals(values.isEmpty() ? null : 1, row.getObject(2));
                assertEquals(values.size(), row.getInt(3));
                assertEquals(true, row.getBoolean(4), row.getString(5) + " is not " + row.getString(6));
                assertEquals(row.getString(6), row.getString(5));
            }
        }
    }
}
