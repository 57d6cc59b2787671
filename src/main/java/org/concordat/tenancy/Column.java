package org.concordat.tenancy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/**
 * A column of many rows as an array that a statement takes, in the database's own form; null stays null. The driver has that form for texts and
 * numbers only. A load has thirty columns of thousands of rows: writing each instant and each id as a text, and reading it again, was a good part of
 * what a row took on both sides.
 */
public final class Column {

    private static final int HEADER = 5 * Integer.BYTES;
    private static final int GAP = -1;
    private static final int SHORT_TEXT = 12;
    /** The database reckons from the year 2000 on: in microseconds, and in days. */
    private static final long FROM_SECOND = 946_684_800L;

    private static final long FROM_DAY = 10_957L;
    private static final long MICROS = 1_000_000L;
    private static final long HALF = 500L;
    private static final long NANOS = 1_000L;

    private final int arrayType;
    private final int rows;
    private ByteBuffer written;
    private boolean gaps;
    private String lastText;
    private byte[] lastBytes;

    private Column(int arrayType, int rows, int each) {
        this.arrayType = arrayType;
        this.rows = rows;
        this.written =
                ByteBuffer.allocate(HEADER + rows * (Integer.BYTES + each)).position(HEADER);
    }

    /** Of type {@code text[]}. */
    public static <T> Column texts(Collection<T> rows, Function<? super T, String> part) {
        return of(new Column(Oid.TEXT_ARRAY, rows.size(), SHORT_TEXT), Oid.TEXT, rows, part, Column::text);
    }

    /** Of type {@code uuid[]}. */
    public static <T> Column ids(Collection<T> rows, Function<? super T, UUID> part) {
        return of(new Column(Oid.UUID_ARRAY, rows.size(), 2 * Long.BYTES), Oid.UUID, rows, part, Column::id);
    }

    /** Of type {@code timestamptz[]}; to the nearest microsecond, as the database keeps instants. */
    public static <T> Column instants(Collection<T> rows, Function<? super T, Instant> part) {
        return of(
                new Column(Oid.TIMESTAMPTZ_ARRAY, rows.size(), Long.BYTES),
                Oid.TIMESTAMPTZ,
                rows,
                part,
                (column, instant) -> column.large(micros(instant)));
    }

    /** Of type {@code date[]}. */
    public static <T> Column days(Collection<T> rows, Function<? super T, LocalDate> part) {
        return of(
                new Column(Oid.DATE_ARRAY, rows.size(), Integer.BYTES),
                Oid.DATE,
                rows,
                part,
                (column, day) -> column.small(Math.toIntExact(day.toEpochDay() - FROM_DAY)));
    }

    /** Of type {@code int[]}. */
    public static <T> Column numbers(Collection<T> rows, Function<? super T, Integer> part) {
        return of(new Column(Oid.INT4_ARRAY, rows.size(), Integer.BYTES), Oid.INT4, rows, part, Column::small);
    }

    /** Of type {@code bigint[]}. */
    public static <T> Column largeNumbers(Collection<T> rows, Function<? super T, Long> part) {
        return of(new Column(Oid.INT8_ARRAY, rows.size(), Long.BYTES), Oid.INT8, rows, part, Column::large);
    }

    /** Of type {@code boolean[]}. */
    public static <T> Column flags(Collection<T> rows, Function<? super T, Boolean> part) {
        return of(new Column(Oid.BOOL_ARRAY, rows.size(), 1), Oid.BOOL, rows, part, Column::flag);
    }

    private static <T, V> Column of(
            Column column, int type, Collection<T> rows, Function<? super T, V> part, BiConsumer<Column, V> writing) {
        for (T row : rows) {
            V value = part.apply(row);
            if (value == null) {
                column.gap();
            } else {
                writing.accept(column, value);
            }
        }
        column.head(type);
        return column;
    }

    static long micros(Instant instant) {
        long seconds = Math.multiplyExact(instant.getEpochSecond() - FROM_SECOND, MICROS);
        return Math.addExact(seconds, (instant.getNano() + HALF) / NANOS);
    }

    private void text(String text) {
        // Many a column says the same in row after row.
        if (!text.equals(lastText)) {
            lastText = text;
            lastBytes = text.getBytes(StandardCharsets.UTF_8);
        }
        room(lastBytes.length).putInt(lastBytes.length).put(lastBytes);
    }

    private void id(UUID id) {
        room(2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
    }

    private void large(long number) {
        room(Long.BYTES).putInt(Long.BYTES).putLong(number);
    }

    private void small(int number) {
        room(Integer.BYTES).putInt(Integer.BYTES).putInt(number);
    }

    private void flag(boolean flag) {
        room(1).putInt(1).put((byte) (flag ? 1 : 0));
    }

    private void gap() {
        gaps = true;
        room(0).putInt(GAP);
    }

    private ByteBuffer room(int forValue) {
        int needed = Integer.BYTES + forValue;
        if (written.remaining() < needed) {
            int most = Math.max(2 * written.capacity(), written.position() + needed);
            written = ByteBuffer.allocate(most).put(written.flip());
        }
        return written;
    }

    /** One dimension, counted from 1; none where there are no rows. */
    private void head(int type) {
        written.putInt(0, rows == 0 ? 0 : 1).putInt(4, gaps ? 1 : 0).putInt(8, type);
        written.putInt(12, rows).putInt(16, 1);
    }

    /** What a statement of that connection takes. */
    public Array on(Connection connection) throws SQLException {
        int length = rows == 0 ? 3 * Integer.BYTES : written.position();
        byte[] bytes = Arrays.copyOf(written.array(), length);
        return new PgArray(connection.unwrap(BaseConnection.class), arrayType, bytes);
    }
}
